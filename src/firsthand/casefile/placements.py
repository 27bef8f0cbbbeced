"""Reading what arrived, and having the right reports stand in the case: what a build does report by report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from firsthand.casefile.databases import transaction
from firsthand.casefile.folder import Folder
from firsthand.casefile.intake import (
    Entry,
    Offer,
    arrival_numbered,
    begin_arrival,
    complain,
    make_offer,
    note_offer,
    unread_arrivals,
)
from firsthand.casefile.reconciliation import may_stand, reconcile, renamed, stand, standing_for
from firsthand.casefile.store import ReadingRows, Store, reading_rows
from firsthand.errors import BrokenCase
from firsthand.processes import Processes
from firsthand.records.problem import Problem
from firsthand.records.reading import Reading
from firsthand.records.report import Report

Each = Callable[[Callable[[Any], Any], Sequence[Any]], Iterator[Any]]  # as `map`, or in several processes

LARGE = 1 << 18  # bytes of one arrival, some fifty reports: worth several processes by itself
BATCH = 256  # arrivals that are read, and kept, at once: what an interrupted build has to do again at most


@dataclass(frozen=True, slots=True)
class Read:
    """One report after the steps that look at one report."""

    reading: Reading
    prints: frozenset[int]
    problems: tuple[Problem, ...]  # a step that failed; what it should have made is missing


@dataclass(frozen=True, slots=True)
class Prepared:
    """One report ready to be written to the case: made in any process."""

    offer: Offer | None  # its place counts from 0, whatever its file; None: it cannot be stored
    rows: ReadingRows | None  # None: as for the offer
    problems: tuple[Problem, ...]


Taken = tuple[tuple[Prepared, ...], tuple[Problem, ...]]  # of one arrival


@dataclass(frozen=True, slots=True)
class Readers:
    """How bytes become reports and reports become readings; another process can be given it."""

    folder: Folder
    open_bytes: Callable[..., tuple[tuple[Report, ...], tuple[Problem, ...]]]  # of bytes, receipt and `each`
    read: Callable[[Report], Read]

    def open(self, entry: Entry, each: Each = map) -> tuple[tuple[Report, ...], tuple[Problem, ...]]:
        """The reports in the bytes of an arrival, and the problems met; `each` goes through items as `map` does."""
        try:
            data = (self.folder.reports / entry.sha256).read_bytes()
        except OSError as error:
            name = entry.receipt.name
            says = f"{name}: the bytes received cannot be read: {error.strerror}; give the file to build again"
            return (), (Problem(name, "unreadable", says, entry.sha256),)
        return self.open_bytes(data, entry.receipt, each=each)

    def prepare(self, report: Report) -> Prepared:
        """What is written of one report."""
        read = self.read(report)
        try:
            return Prepared(make_offer(0, read.reading), reading_rows(read.reading, read.prints), read.problems)
        except UnicodeEncodeError as error:
            says = f"{report.source}: left out, its text holds half a character that cannot be stored ({error.reason})"
            return Prepared(None, None, (*read.problems, Problem(report.source, "encoding", says, report.sha256)))

    def take(self, entry: Entry) -> Taken:
        """What is written of a whole arrival."""
        reports, problems = self.open(entry)
        return tuple(map(self.prepare, reports)), problems

    def is_large(self, entry: Entry) -> bool:
        """Whether the arrival is better read by several processes."""
        path = self.folder.reports / entry.sha256
        return path.exists() and path.stat().st_size > LARGE


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
            for standing, prepared in zip(standings, processes.map(readers.prepare, wanted), strict=True):
                if prepared.rows:
                    stand(store, standing, prepared.rows)


def _read_some(store: Store, some: Sequence[Entry], readers: Readers, processes: Processes) -> None:
    large = [entry for entry in some if readers.is_large(entry)]
    small = [entry for entry in some if entry not in large]
    for entry, (prepared, problems) in zip(small, processes.map(readers.take, small), strict=True):
        _file(store, entry, prepared, problems)
    for entry in large:
        reports, problems = readers.open(entry, processes.map)
        _file(store, entry, processes.map(readers.prepare, reports), problems)


def _file(store: Store, entry: Entry, made: Iterable[Prepared], problems: Iterable[Problem]) -> None:
    begin_arrival(store.db, entry, problems)
    for place, prepared in enumerate(made):
        for problem in prepared.problems:
            complain(store.db, problem, arrival=entry)
        if prepared.offer and prepared.rows:
            offer = replace(prepared.offer, place=place)
            note_offer(store.db, entry, offer)
            if may_stand(store.db, entry, offer):
                stand(store, standing_for(entry, offer), prepared.rows)
