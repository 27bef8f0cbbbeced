"""Counting the sources of figures again, where that may come out otherwise than before.

A figure joins quantities of one number, whatever else it asks of them. So what an added or removed report can change
are the figures of the numbers it carries; all others stay.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from firsthand.casefile.questions import ask
from firsthand.casefile.store import Store
from firsthand.casefile.tables import FIGURES, QUANTITIES
from firsthand.records.derivation import Derivation
from firsthand.records.figure import Figure
from firsthand.records.quantity import Quantity
from firsthand.records.reading import Reading

ShareFigures = Callable[[Sequence[Reading], Sequence[Derivation]], tuple[Figure, ...]]


def recount_figures(store: Store, share_figures: ShareFigures) -> None:
    """Makes the figures again that unsettled reports bear on; `share_figures` is given no sentences."""
    store.db.executemany("INSERT INTO recount VALUES (?, ?)", ask(store.db, "unsettled_numbers"))
    for (number,) in ask(store.db, "recounted_figures"):
        FIGURES.delete(store.db, number=number)
        store.db.execute("DELETE FROM carried WHERE figure = ?", (number,))
    _put_figures(store, share_figures(_readings(store), _derivations(store)))
    store.db.execute("DELETE FROM recount")


def _readings(store: Store) -> tuple[Reading, ...]:
    """The reports that carry a number which is to be counted again, with the quantities of these numbers."""
    found: dict[str, list[Quantity]] = defaultdict(list)
    for report_id, number in ask(store.db, "recounted_quantities"):
        found[report_id].extend(QUANTITIES.select(store.db, report=report_id, number=number))
    return tuple(Reading(store.report(report_id), quantities=tuple(some)) for report_id, some in found.items())


def _derivations(store: Store) -> tuple[Derivation, ...]:
    """The derivations whose sides both carry a number which is to be counted again."""
    links = ask(store.db, "recounted_derivations")
    return tuple(d for derived, source in links for d in store.derivations(derived=derived, source=source))


def _put_figures(store: Store, figures: Sequence[Figure]) -> None:
    first = ask(store.db, "last_figure")[0][0] + 1
    FIGURES.insert(store.db, figures, first=first)
    rows = [(first + place, *row) for place, figure in enumerate(figures) for row in _carriers(figure)]
    store.db.executemany("INSERT INTO carried VALUES (?, ?, ?, ?)", rows)


def _carriers(figure: Figure) -> Iterator[tuple[str, float | str, float | str]]:
    """Each report that carries the figure, and the figure's number."""
    low, high = figure.quantities[0].low, figure.quantities[0].high
    least, most = (high if low is None else low), (low if high is None else high)
    return ((report, "" if least is None else least, "" if most is None else most) for report in figure.reports)
