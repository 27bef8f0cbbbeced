"""Reading what arrived, and having the right reports stand in the case: what a build does report by report."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from firsthand.casefile.databases import transaction
from firsthand.casefile.folder import Folder
from firsthand.casefile.intake import (
    Entry,
    arrival_numbered,
    begin_arrival,
    complain,
    make_offer,
    note_offer,
    unread_arrivals,
)
from firsthand.casefile.reconciliation import may_stand, reconcile, renamed, stand, standing_for
from firsthand.casefile.store import Store
from firsthand.errors import BrokenCase
from firsthand.processes import Processes
from firsthand.records.problem import Problem
from firsthand.records.reading import Reading
from firsthand.records.receipt import Receipt
from firsthand.records.report import Report

BATCH = 256  # arrivals that are read, and kept, at once: what an interrupted build has to do again at most


@dataclass(frozen=True, slots=True)
class Read:
    """One report after the steps that look at one report."""

    reading: Reading
    prints: frozenset[int]
    problems: tuple[Problem, ...]  # a step that failed; what it should have made is missing


@dataclass(frozen=True, slots=True)
class Readers:
    """How bytes become reports and reports become readings; another process can be given it."""

    folder: Folder
    open_bytes: Callable[[bytes, Receipt], tuple[tuple[Report, ...], tuple[Problem, ...]]]
    read: Callable[[Report], Read]

    def open(self, entry: Entry) -> tuple[tuple[Report, ...], tuple[Problem, ...]]:
        """The reports in the bytes of an arrival, and the problems met."""
        try:
            data = (self.folder.reports / entry.sha256).read_bytes()
        except OSError as error:
            name = entry.receipt.name
            says = f"{name}: the bytes received cannot be read: {error.strerror}; give the file to build again"
            return (), (Problem(name, "unreadable", says, entry.sha256),)
        return self.open_bytes(data, entry.receipt)


def read_arrivals(store: Store, readers: Readers, processes: Processes, tell: Callable[[int, int], None]) -> None:
    """Reads every arrival that waits for it, and has what it offers stand in the case where nothing else does."""
    waiting = unread_arrivals(store.db)
    for start in range(0, len(waiting), BATCH):
        some = waiting[start : start + BATCH]
        with transaction(store.db):
            _read_some(store, some, readers, processes)
        tell(start + len(some), len(waiting))


def place_reports(store: Store, readers: Readers, processes: Processes) -> None:
    """Has exactly the right reports stand in the case, each under the right id."""
    with transaction(store.db):
        for number, standings in reconcile(store).items():
            entry = arrival_numbered(store.db, number)
            reports, _ = readers.open(entry)
            if max(standing.place for standing in standings) >= len(reports):
                raise BrokenCase(f"reports/{entry.sha256}: the bytes are not those received; restore the file")
            wanted = [renamed(reports[standing.place], standing.id) for standing in standings]
            for standing, read in zip(standings, processes.map(readers.read, wanted), strict=True):
                stand(store, standing, read.reading, read.prints)


def _read_some(store: Store, some: Sequence[Entry], readers: Readers, processes: Processes) -> None:
    offered: list[tuple[Entry, int, Report]] = []
    for entry, (reports, problems) in zip(some, processes.map(readers.open, some), strict=True):
        begin_arrival(store.db, entry, problems)
        offered.extend((entry, place, report) for place, report in enumerate(reports))
    made = processes.map(readers.read, [report for _, _, report in offered])
    for (entry, place, _), read in zip(offered, made, strict=True):
        for problem in _offer(store, entry, place, read):
            complain(store.db, problem, arrival=entry)


def _offer(store: Store, entry: Entry, place: int, read: Read) -> Iterator[Problem]:
    yield from read.problems
    report = read.reading.report
    try:
        offer = make_offer(place, read.reading)
    except UnicodeEncodeError as error:
        says = f"{report.source}: left out, its text holds half a character that cannot be stored ({error.reason})"
        yield Problem(report.source, "encoding", says, report.sha256)
        return
    note_offer(store.db, entry, offer)
    if may_stand(store.db, entry, offer):
        stand(store, standing_for(entry, offer), read.reading, read.prints)
