"""Counting the sources of figures again, where that may come out otherwise than before.

A quantity is joined to others by passages copied between their reports, or by what both count and what their reports
are about. So what a new report can change are the figures of what its own quantities join; a report that is gone, the
figures it carried. These are made again as a whole, and all others stay.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import lru_cache, partial
from itertools import groupby
from operator import itemgetter
from typing import Any

from firsthand.casefile.kept import FIGURES, QUANTITIES, REPORTS
from firsthand.casefile.questions import ask
from firsthand.casefile.store import Store
from firsthand.records.derivation import Derivation
from firsthand.records.figure import Figure
from firsthand.records.pair import Pair
from firsthand.records.passage import Passage
from firsthand.records.quantity import Quantity
from firsthand.records.reading import Reading
from firsthand.records.report import Report

ShareFigures = Callable[[Sequence[Reading], Sequence[Derivation]], tuple[Figure, ...]]
AreAlike = Callable[[Report, Report], bool]  # whether quantities of two reports that count the same may be one figure

MOST = 4  # where a larger part of the reports than one in so many is new, all figures are made again

_Place = tuple[str, int]  # report id and start: one quantity


def recount_figures(store: Store, share_figures: ShareFigures, are_alike: AreAlike) -> None:
    """Makes the figures again that unsettled reports bear on; `share_figures` is given no sentences."""
    anew = frozenset(row[0] for row in ask(store.db, "anew_reports"))
    figures: Collection[int]
    places: Collection[_Place]
    if len(anew) * MOST > ask(store.db, "count_reports")[0][0]:
        figures = [row[0] for row in ask(store.db, "all_figures")]
        places = ask(store.db, "all_quantities")
    else:
        figures, places = _touched(store, anew, are_alike)
    for figure in figures:
        FIGURES.delete(store.db, number=figure)
        store.db.execute("DELETE FROM carried WHERE figure = ?", (figure,))
    readings = tuple(_readings(store, places))
    _put_figures(store, share_figures(readings, tuple(_outlines(store, readings))))


def _touched(store: Store, anew: Collection[str], are_alike: AreAlike) -> tuple[Collection[int], Collection[_Place]]:
    """The figures that may change, and the quantities that make these or may make new ones."""
    figures = {row[0] for report in anew for row in ask(store.db, "figures_of_report", report=report)}
    places: set[_Place] = set()
    rows = ask(store.db, "unsettled_quantities")
    numbers = {(least, most) for report, _, least, most, _ in rows if report in anew}
    report_of = lru_cache(maxsize=1024)(partial(_bare_report, store))
    for report, start, least, most, unit in rows:
        if (least, most) in numbers:
            places.add((report, start))
        if report in anew:
            same = ask(store.db, "same_quantities", least=least, most=most, unit=unit)
            places.update(one for one in same if are_alike(report_of(report), report_of(one[0])))
    figures |= {row[0] for report, start in places for row in ask(store.db, "figures_at", report=report, start=start)}
    return figures, places.union(*(ask(store.db, "places_of_figure", figure=figure) for figure in figures))


def _bare_report(store: Store, report_id: str) -> Report:
    """A report without what it takes long to read, and nobody asks whether two are alike for."""
    return next(REPORTS.select(store.db, without=("credits", "given", "evidence", "notes"), id=report_id))


def _readings(store: Store, places: Collection[_Place]) -> Iterator[Reading]:
    """The reports of some quantities, each with these alone."""
    starts: dict[str, set[int]] = defaultdict(set)
    for report_id, start in places:
        starts[report_id].add(start)
    for report_id in sorted(starts):
        found = (q for q in QUANTITIES.select(store.db, report=report_id) if q.passage.start in starts[report_id])
        if quantities := tuple(found):
            yield Reading(store.report(report_id), quantities=quantities)


def _outlines(store: Store, readings: Sequence[Reading]) -> Iterator[Derivation]:
    """What figures are joined by: derivations with their pairs, without what explains them."""
    reports = json.dumps([reading.report.id for reading in readings])
    for link, rows in groupby(ask(store.db, "outlines", reports=reports), key=itemgetter(0, 1, 2, 3)):
        derived, source, kind, direction = link
        pairs = tuple(_pair(derived, source, row[4:]) for row in rows)
        yield Derivation(derived, source, kind, direction, (), None, pairs, (), ())


def _pair(derived: str, source: str, row: Sequence[Any]) -> Pair:
    return Pair(Passage(derived, *row[:3]), Passage(source, *row[3:6]), row[6], 0.0)


def _put_figures(store: Store, figures: Sequence[Figure]) -> None:
    first = ask(store.db, "last_figure")[0][0] + 1
    FIGURES.insert(store.db, figures, first=first)
    rows = ((number, place) for number, figure in enumerate(figures, first) for place in _places(figure.quantities))
    store.db.executemany("INSERT INTO carried VALUES (?, ?, ?)", ((number, *place) for number, place in rows))


def _places(quantities: Sequence[Quantity]) -> Iterator[_Place]:
    return ((quantity.passage.report, quantity.passage.start) for quantity in quantities)
