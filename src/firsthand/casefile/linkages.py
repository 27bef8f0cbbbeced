"""Comparing reports and settling what follows: the part of a build that sees several reports at a time."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from firsthand.casefile.databases import transaction
from firsthand.casefile.intake import complain
from firsthand.casefile.questions import ask
from firsthand.casefile.recounts import ShareFigures, recount_figures
from firsthand.casefile.store import Store
from firsthand.processes import Processes
from firsthand.records.derivation import Derivation
from firsthand.records.descent import Descent
from firsthand.records.problem import Problem
from firsthand.records.reading import Reading
from firsthand.records.report import Report

BATCH = 1000  # reports whose comparisons are kept at once; their fingerprints and their kin's are in memory together

Pair = tuple[Reading, Reading]


@dataclass(frozen=True, slots=True)
class Linkers:
    """How reports are compared, and what follows from it; `derive` can be given to another process."""

    find_candidates: Callable[..., Sequence[tuple[str, str]]]
    derive: Callable[[Pair], Derivation | Problem | None]
    find_descents: Callable[[Collection[Report], Sequence[Derivation]], tuple[Descent, ...]]
    share_figures: ShareFigures


def compare_reports(store: Store, linkers: Linkers, processes: Processes, tell: Callable[[int, int], None]) -> None:
    """Compares every report that was not compared yet with all that were, and with the others that were not."""
    fresh = [row[0] for row in ask(store.db, "fresh_reports")]
    for start in range(0, len(fresh), BATCH):
        some = fresh[start : start + BATCH]
        candidates = linkers.find_candidates(_prints(store, some), new=some)
        with transaction(store.db):
            for number, _ in enumerate(_compare(store, candidates, linkers, processes), 1):
                tell(start + len(some) * number // len(candidates), len(fresh))
            store.mark_compared(some)


def settle(store: Store, linkers: Linkers) -> None:
    """Draws the family tree anew where it may have changed, and counts the sources of figures again."""
    family = [row[0] for row in ask(store.db, "unsettled_reports")]
    if not family:
        return
    known = frozenset(store.ids())
    with transaction(store.db):
        reports = [store.report(report_id) for report_id in family if report_id in known]
        derivations = [d for report_id in family for d in store.derivations(derived=report_id)]
        store.replace_descents(family, linkers.find_descents(reports, derivations))
        recount_figures(store, linkers.share_figures)
        store.db.execute("DELETE FROM unsettled")


def _compare(
    store: Store, candidates: Sequence[tuple[str, str]], linkers: Linkers, processes: Processes
) -> Iterator[None]:
    """Compares each pair and keeps what comes of it; yields after each."""
    reading = lru_cache(maxsize=None)(store.reading)
    compared = processes.map(linkers.derive, [(reading(one), reading(other)) for one, other in candidates])
    for pair, found in zip(candidates, compared, strict=True):
        if isinstance(found, Problem):
            complain(store.db, found, pair=pair)
        elif found is not None:
            store.put_derivation(found)
            store.unsettle(pair)
        yield


def _prints(store: Store, some: Sequence[str]) -> Mapping[str, frozenset[int]]:
    """The fingerprints of some reports and of every compared report that shares one with them."""
    kin = {row[0] for report_id in some for row in ask(store.db, "compared_kin", report=report_id)}
    return {report_id: store.prints(report_id) for report_id in sorted({*some, *kin})}
