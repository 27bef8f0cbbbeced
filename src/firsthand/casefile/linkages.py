"""Comparing reports and settling what follows: the part of a build that sees several reports at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

from firsthand.casefile.databases import open_to_read, transaction
from firsthand.casefile.folder import Folder
from firsthand.casefile.indexing import Finders, candidates, update_index
from firsthand.casefile.intake import complain
from firsthand.casefile.kept import REPORTS
from firsthand.casefile.questions import ask
from firsthand.casefile.recounts import AreAlike, ShareFigures, recount_figures
from firsthand.casefile.store import DerivationRows, Store, derivation_rows
from firsthand.processes import Processes
from firsthand.records.derivation import Derivation
from firsthand.records.descent import Descent
from firsthand.records.problem import Problem
from firsthand.records.reading import Reading
from firsthand.records.report import Report

BATCH = 500  # reports whose comparisons are kept at once: what an interrupted build has to do again at most
KEPT = 512  # readings that a process holds, so that neighbouring pairs read few
COMPARED = ("sentences", "quantities")  # fields of a reading that a comparison looks at

KIN = ("copy", "shared_original")  # kinds of derivation that a family tree is drawn from

Derive = Callable[[tuple[Reading, Reading]], Derivation | Problem | None]


@dataclass(frozen=True, slots=True)
class Linkers:
    """How reports are compared, and what follows from it; `derive` can be given to another process."""

    finders: Finders
    derive: Derive
    find_descents: Callable[[Collection[Report], Sequence[Derivation]], tuple[Descent, ...]]
    share_figures: ShareFigures
    are_alike: AreAlike


def compare_reports(
    store: Store, folder: Folder, linkers: Linkers, processes: Processes, tell: Callable[[int, int], None]
) -> None:
    """Compares every report that was not compared yet with all that were, and with the others that were not."""
    update_index(store, linkers.finders)
    fresh = [row[0] for row in ask(store.db, "fresh_reports")]
    compare = Comparer(folder, linkers.derive, store)
    for done, (some, pairs) in enumerate(_batches(fresh, candidates(store, linkers.finders, fresh))):
        with transaction(store.db):
            for number, (pair, found) in enumerate(zip(pairs, processes.map(compare, pairs), strict=True), 1):
                _keep(store, pair, found)
                tell(BATCH * done + len(some) * number // len(pairs), len(fresh))
            store.mark_compared(some)


def settle(store: Store, linkers: Linkers) -> None:
    """Draws the family tree anew where it may have changed, and counts the sources of figures again."""
    family = [row[0] for row in ask(store.db, "unsettled_reports")]
    if not family:
        return
    with transaction(store.db):
        reports = [report for report_id in family for report in REPORTS.select(store.db, id=report_id)]
        derivations = [
            d for kind in KIN for report_id in family for d in store.bare_derivations(derived=report_id, kind=kind)
        ]
        store.replace_descents(family, linkers.find_descents(reports, derivations))
        recount_figures(store, linkers.share_figures, linkers.are_alike)
        store.db.execute("DELETE FROM unsettled")


class Comparer:
    """Compares two reports by id. Given to another process, it opens the case there, once."""

    def __init__(self, folder: Folder, derive: Derive, store: Store | None = None) -> None:
        self._folder = folder
        self._derive = derive
        read = partial((store or Store(open_to_read(folder))).reading, fields=COMPARED)
        self._reading = lru_cache(maxsize=KEPT)(read)

    def __call__(self, pair: tuple[str, str]) -> DerivationRows | Problem | None:
        """The rows of the derivation between two reports; None if there is none; or a problem."""
        one, other = pair
        found = self._derive((self._reading(one), self._reading(other)))
        return derivation_rows([found]) if isinstance(found, Derivation) else found

    def __reduce__(self) -> tuple[Callable[[Folder, Derive], Comparer], tuple[Folder, Derive]]:
        return _comparer_here, (self._folder, self._derive)


@lru_cache(maxsize=1)
def _comparer_here(folder: Folder, derive: Derive) -> Comparer:
    """The one comparer of a process that was started to compare."""
    return Comparer(folder, derive)


def _batches(
    fresh: Sequence[str], candidates: Sequence[tuple[str, str]]
) -> Iterator[tuple[Sequence[str], Sequence[tuple[str, str]]]]:
    """Some fresh reports at a time, with all candidates that lack no other than these and those before."""
    turn = {report: number // BATCH for number, report in enumerate(fresh)}
    by_turn: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for one, other in candidates:
        by_turn[max(turn.get(one, 0), turn.get(other, 0))].append((one, other))
    for number, start in enumerate(range(0, len(fresh), BATCH)):
        yield fresh[start : start + BATCH], by_turn[number]


def _keep(store: Store, pair: tuple[str, str], found: DerivationRows | Problem | None) -> None:
    if isinstance(found, Problem):
        complain(store.db, found, pair=pair)
    elif found is not None:
        store.put_derivations(found)
        store.unsettle(pair, anew=False)
