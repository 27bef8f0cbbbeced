"""The case's books: which bytes arrived and how, and which reports they offer.

An arrival is one way in which some bytes reached the case; read, it offers reports. Which offers stand in the
case, and under which id, is decided over all of them together, in `reconciliation`.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from firsthand.casefile.databases import transaction
from firsthand.casefile.folder import Folder
from firsthand.casefile.questions import ask
from firsthand.casefile.receipts import Stamp, read_receipts, stamps, telling
from firsthand.casefile.settings import Settings
from firsthand.records.contract import as_contract
from firsthand.records.problem import Problem
from firsthand.records.reading import Reading
from firsthand.records.receipt import Receipt


@dataclass(frozen=True, slots=True)
class Entry:
    """One arrival, as the books have it."""

    number: int  # in this database only: another after a rebuild
    sha256: str  # of the bytes
    receipt: Receipt


@dataclass(frozen=True, slots=True)
class Offer:
    """One report that an arrival offers."""

    place: int  # among the reports of the arrival, from 0
    report: str  # the id it asks for
    identity: str  # hash of text, outlet and date of publication: offers with one id and identity are one report
    wording: str  # hash of the text alone
    content: str  # hash of all that was read
    source: str  # as `Report.source`


def make_offer(place: int, reading: Reading) -> Offer:
    """The offer of a report that was read. Raises UnicodeEncodeError if its text cannot be written as UTF-8."""
    report = reading.report
    return Offer(
        place=place,
        report=report.id,
        identity=_hash([report.text, report.outlet, report.published]),
        wording=_hash(report.text),
        content=_hash([as_contract(reading, with_report=False), report.text]),
        source=report.source,
    )


def sync(db: sqlite3.Connection, folder: Folder, settings: Settings) -> None:
    """Brings the books in line with the folder: what came, and what was read under other settings, waits to be read."""
    with transaction(db):
        _sync_settings(db, settings.digest)
        _sync_arrivals(db, folder)


def unread_arrivals(db: sqlite3.Connection) -> tuple[Entry, ...]:
    """The arrivals that wait to be read, by hash, then receipt."""
    return tuple(_arrival(*row) for row in ask(db, "unread_arrivals"))


def arrival_numbered(db: sqlite3.Connection, number: int) -> Entry:
    """The arrival with this number."""
    return _arrival(*ask(db, "arrival_numbered", number=number)[0])


def begin_arrival(db: sqlite3.Connection, arrival: Entry, problems: Iterable[Problem]) -> None:
    """Notes that an arrival was read, with the problems met; what it offered and complained of before is forgotten."""
    db.execute("DELETE FROM offer WHERE arrival = ?", (arrival.number,))
    db.execute("DELETE FROM complaint WHERE arrival = ?", (arrival.number,))
    db.execute("UPDATE arrival SET been_read = 1 WHERE number = ?", (arrival.number,))
    for problem in problems:
        complain(db, problem, arrival=arrival)


def note_offer(db: sqlite3.Connection, arrival: Entry, offer: Offer) -> None:
    """Notes a report that an arrival offers."""
    row = {"arrival": arrival.number, **asdict(offer)}
    db.execute("INSERT INTO offer VALUES (:arrival, :place, :report, :identity, :wording, :content, :source)", row)


def complain(
    db: sqlite3.Connection, problem: Problem, *, arrival: Entry | None = None, pair: tuple[str, str] | None = None
) -> None:
    """Notes a problem met in reading an arrival or in comparing a pair of reports; it goes when they go."""
    one, other = pair or (None, None)
    row = {"arrival": arrival.number if arrival else None, "one": one, "other": other, **asdict(problem)}
    db.execute(
        "INSERT INTO complaint VALUES (:arrival, :one, :other, :source, :condition, :message, :sha256, :report)", row
    )


def _sync_settings(db: sqlite3.Connection, digest: str) -> None:
    if (digest,) not in ask(db, "settings_read_under"):
        db.execute("UPDATE arrival SET been_read = 0")
        db.execute("INSERT OR REPLACE INTO made VALUES ('settings', ?)", (digest,))


def _sync_arrivals(db: sqlite3.Connection, folder: Folder) -> None:
    before: dict[str, Stamp] = {sha: (size, changed) for sha, size, changed in ask(db, "stamps")}
    now = stamps(folder)
    for sha256 in sorted(before.keys() | now.keys()):
        if before.get(sha256) != now.get(sha256):
            _sync_file(db, folder, sha256)
            db.execute("DELETE FROM stamp WHERE sha256 = ?", (sha256,))
            if sha256 in now:
                db.execute("INSERT INTO stamp VALUES (?, ?, ?)", (sha256, *now[sha256]))


def _sync_file(db: sqlite3.Connection, folder: Folder, sha256: str) -> None:
    wanted = {_written(receipt): receipt for receipt in telling(read_receipts(folder, sha256))}
    known = {receipt: number for number, receipt in ask(db, "arrivals_of", sha256=sha256)}
    for written in sorted(known.keys() - wanted.keys()):
        for table, column in (("offer", "arrival"), ("complaint", "arrival"), ("arrival", "number")):
            db.execute(f"DELETE FROM {table} WHERE {column} = ?", (known[written],))
    for written in sorted(wanted.keys() - known.keys()):
        row = (sha256, written, wanted[written].name)
        db.execute("INSERT INTO arrival (sha256, receipt, name) VALUES (?, ?, ?)", row)


def _arrival(number: int, sha256: str, receipt: str) -> Entry:
    return Entry(number, sha256, Receipt(**json.loads(receipt)))


def _written(receipt: Receipt) -> str:
    return json.dumps(asdict(receipt), ensure_ascii=False)


def _hash(value: object) -> str:
    return hashlib.sha256(json.dumps(value, ensure_ascii=False).encode()).hexdigest()
