"""Whether a case still says what its reports say: every byte re-hashed, every text and every passage re-read."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from pathlib import Path

from firsthand import __version__
from firsthand.casefile.folder import Folder
from firsthand.casefile.kept import TABLES
from firsthand.casefile.problems import find_problems
from firsthand.casefile.questions import ask
from firsthand.casefile.receipts import raw_files, read_receipts, read_refused, stamps, telling
from firsthand.casefile.settings import Settings
from firsthand.casefile.store import Store
from firsthand.casefile.tables import Table
from firsthand.errors import FirsthandError
from firsthand.records.contract import passages_in
from firsthand.records.derivation import Derivation
from firsthand.records.descent import LOST, Descent
from firsthand.records.figure import Figure
from firsthand.records.passage import Passage
from firsthand.records.problem import Problem
from firsthand.records.receipt import Receipt
from firsthand.records.report import Report

# Bytes and how they came -> the reports they make, and the problems met.
Reread = Callable[[bytes, Receipt], tuple[tuple[Report, ...], tuple[Problem, ...]]]

_AFRESH = "delete case.sqlite and build again"


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where the case and its reports do not agree."""

    condition: str  # bytes receipts unbuilt text field passage unknown_report row settings version
    subject: str  # the report's id, or the file in the case folder
    table: str | None  # of case.sqlite, or None
    start: int | None  # code points in the report's text, for a passage or a changed text
    end: int | None
    says: str  # a sentence for the reader: what is wrong, and what to do


def verify(
    folder: Folder,
    store: Store,
    settings: Settings,
    reread: Reread,
    *,
    progress: Callable[[int, int], None] | None = None,
) -> tuple[Finding, ...]:
    """Everything that does not agree: first files, then texts, then passages, each in a fixed order.

    Args:
        folder: the case folder.
        store: its records.
        settings: what stands in its `case.toml`.
        reread: makes reports of bytes again, as the build did.
        progress: called with reports re-read and reports in all.
    """
    return (
        *_check_making(settings, store),
        *_check_files(folder, store),
        *_check_texts(folder, store, reread, progress or (lambda _done, _total: None)),
        *_check_records(store),
        *_check_places(folder, store),
    )


def _check_making(settings: Settings, store: Store) -> Iterator[Finding]:
    """Whether the case was made by this version, with the settings that stand in the folder."""
    made = dict(ask(store.db, "made_with"))
    if made.get("version") != __version__:
        says = f"case.sqlite: made by version {made.get('version')}, this is {__version__}; build again"
        yield Finding("version", "case.sqlite", None, None, None, says)
    if made.get("settings") != settings.digest:
        yield Finding(
            "settings", "case.toml", None, None, None, "case.toml: changed since the case was built; build again"
        )


def _check_files(folder: Folder, store: Store) -> Iterator[Finding]:
    raw, listed = raw_files(folder), stamps(folder)
    for name in sorted(raw):
        path = f"reports/{name}"
        if (says := _check_bytes(folder, name)) is not None:
            yield Finding("bytes", path, None, None, None, says)
        if name not in listed:
            says = f"{path}: nothing says how it came; give the file to build, or remove it"
            yield Finding("receipts", path, None, None, None, says)
    for name in sorted(listed.keys() - raw):
        path = f"reports/{name}"
        says = f"{path}: missing, though it was received; restore the file, or remove its list of receipts"
        yield Finding("bytes", path, None, None, None, says)
    yield from _check_arrivals(folder, store)


def _check_bytes(folder: Folder, name: str) -> str | None:
    """What is wrong with a file as received, None if nothing is."""
    try:
        intact = _hash_file(folder.reports / name) == name
    except OSError as error:
        return f"reports/{name}: cannot be read: {error.strerror}; make it readable, or restore it from a copy"
    return None if intact else f"reports/{name}: the bytes are not those received; restore the file from a copy"


def _check_arrivals(folder: Folder, store: Store) -> Iterator[Finding]:
    """Whether the case was built from exactly the receipts in the folder."""
    built = {(sha256, Receipt(**json.loads(receipt))) for sha256, receipt in ask(store.db, "arrivals_read")}
    present: set[tuple[str, Receipt]] = set()
    for sha256 in sorted(stamps(folder)):
        try:
            present.update((sha256, receipt) for receipt in telling(read_receipts(folder, sha256)))
        except FirsthandError as error:
            yield Finding("receipts", f"reports/{sha256}.receipts.json", None, None, None, str(error))
    for sha256 in sorted({sha256 for sha256, _ in built ^ present}):
        path = f"reports/{sha256}"
        says = f"{path}: the case was not built from what its receipts say; build again"
        yield Finding("unbuilt", path, None, None, None, says)


def _check_texts(
    folder: Folder, store: Store, reread: Reread, progress: Callable[[int, int], None]
) -> Iterator[Finding]:
    """Whether each stored report is what its bytes make when they are read again."""
    rows = ask(store.db, "standings_by_arrival")
    again: tuple[Report, ...] = ()
    last = None
    for done, (report_id, sha256, receipt, place) in enumerate(rows, 1):
        if last != (last := (sha256, receipt)):
            again = _read_again(folder, sha256, receipt, reread)
        yield from _check_report(
            store.report(report_id), again[place] if place is not None and place < len(again) else None
        )
        progress(done, len(rows))


def _read_again(folder: Folder, sha256: str | None, receipt: str | None, reread: Reread) -> tuple[Report, ...]:
    """The reports in some bytes; none if the case no longer says which bytes, or they are gone."""
    if sha256 is None or receipt is None:
        return ()
    try:
        return reread((folder.reports / sha256).read_bytes(), Receipt(**json.loads(receipt)))[0]
    except OSError:
        return ()


def _check_report(stored: Report, read: Report | None) -> Iterator[Finding]:
    if read is None:
        says = f"report {stored.id}: its bytes make no such report any more; restore the file, or build again"
        yield Finding("text", stored.id, "report", None, None, says)
        return
    if stored.text != read.text:
        start = next((i for i, (a, b) in enumerate(zip(stored.text, read.text, strict=False)) if a != b), None)
        start = min(len(stored.text), len(read.text)) if start is None else start
        says = f"report {stored.id}: from character {start} on, the text is not that of its bytes; {_AFRESH}"
        yield Finding("text", stored.id, "report", start, len(stored.text), says)
    evidence = {name: replace(passage, report=stored.id) for name, passage in read.evidence.items()}
    expected = replace(read, id=stored.id, text=stored.text, evidence=evidence)
    for field in fields(Report):
        if getattr(stored, field.name) != getattr(expected, field.name):
            says = f"report {stored.id}: {field.name} is not what its bytes say; {_AFRESH}"
            yield Finding("field", stored.id, "report", None, None, says)


def _check_records(store: Store) -> Iterator[Finding]:
    """Whether each record speaks of reports of the case, and quotes them word for word at its offsets."""
    known = frozenset(store.ids())

    @lru_cache(maxsize=1024)
    def text_of(report_id: str) -> str | None:
        return next((row[0] for row in ask(store.db, "text_of_report", id=report_id)), None)

    for table in TABLES:
        try:
            for record in table.select(store.db):
                yield from (_unknown(name, table.name) for name in _named_by(record) if name not in known)
                for passage in passages_in(record):
                    yield from _check_passage(passage, text_of(passage.report), table)
        except FirsthandError as error:
            yield Finding("row", "case.sqlite", table.name, None, None, str(error))


def _named_by(record: object) -> tuple[str, ...]:
    """The ids of the reports that a record names, beside those it quotes."""
    if isinstance(record, Derivation):
        return record.derived, record.source
    if isinstance(record, Descent):
        return tuple(name for name in (record.report, *record.parents) if not name.startswith(LOST))
    return record.reports if isinstance(record, Figure) else ()


def _check_passage(passage: Passage, text: str | None, table: Table[object]) -> Iterator[Finding]:
    where = f"table {table.name}, [{passage.start}, {passage.end}) of report {passage.report}"
    place = (passage.report, table.name, passage.start, passage.end)
    if text is None:
        yield Finding("unknown_report", *place, f"{where}: there is no such report; {_AFRESH}")
        return
    inside = 0 <= passage.start < passage.end <= len(text)
    if not inside or text[passage.start : passage.end] != passage.text:
        there = text[passage.start : passage.end] if inside else "nothing"
        says = f"{where}: quotes {_short(passage.text)}, where the report has {_short(there)}; {_AFRESH}"
        yield Finding("passage", *place, says)


def _check_places(folder: Folder, store: Store) -> Iterator[Finding]:
    """Whether problems speak of reports of the case, and each report has its place in the family tree."""
    known = frozenset(store.ids())
    problems = find_problems(store.db, read_refused(folder))
    for report_id in sorted({problem.report for problem in problems if problem.report is not None} - known):
        yield _unknown(report_id, "complaint")
    placed = {report_id for (report_id,) in ask(store.db, "reports_in_tree")}
    for report_id in sorted(known - placed):
        says = f"report {report_id}: has no place in the family tree; build again"
        yield Finding("unbuilt", report_id, "descent", None, None, says)


def _unknown(report_id: str, table: str) -> Finding:
    says = f"table {table}: names report {report_id}, which the case does not have; {_AFRESH}"
    return Finding("unknown_report", report_id, table, None, None, says)


def _hash_file(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _short(words: str) -> str:
    return f"“{words if len(words) <= 60 else words[:59] + '…'}”"
