"""Which of the offered reports stand in the case, and under which id: the same whatever the order they came in."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict, astuple, dataclass, replace

from firsthand.casefile.intake import Entry, Offer
from firsthand.casefile.questions import ask
from firsthand.casefile.store import ReadingRows, Store
from firsthand.records.report import Report


@dataclass(frozen=True, slots=True)
class Standing:
    """One report that stands in the case, and the offer behind it."""

    id: str  # the id asked for; where several reports ask for it, all but one have a piece of their hash added
    report: str  # the id asked for
    identity: str
    arrival: int
    place: int
    content: str


_WATCH = (
    "CREATE TEMP TABLE was (id TEXT PRIMARY KEY, content TEXT)",
    "CREATE TEMP TRIGGER came AFTER INSERT ON standing BEGIN INSERT OR IGNORE INTO was VALUES (new.id, NULL); END",
    "CREATE TEMP TRIGGER went AFTER DELETE ON standing "
    "BEGIN INSERT OR IGNORE INTO was VALUES (old.id, old.content); END",
)


@dataclass(frozen=True, slots=True)
class Turnover:
    """Ids of reports, each tuple sorted."""

    added: tuple[str, ...]  # not there before
    removed: tuple[str, ...]  # gone
    changed: tuple[str, ...]  # there before with another content


def watch(db: sqlite3.Connection) -> None:
    """Has the connection remember what stood in the case until now; `turnover` tells what changed since."""
    for statement in _WATCH:
        db.execute(statement)


def turnover(db: sqlite3.Connection) -> Turnover:
    """What stands in the case otherwise than when it was first watched."""
    rows = ask(db, "changed_standings")
    return Turnover(
        added=tuple(name for name, before, _ in rows if before is None),
        removed=tuple(name for name, _, now in rows if now is None),
        changed=tuple(name for name, before, now in rows if before is not None and now is not None),
    )


def stand(store: Store, standing: Standing, rows: ReadingRows) -> None:
    """Has a reading stand in the case, in place of what has its id now."""
    if ask(store.db, "standing_as", id=standing.id):
        fall(store, standing.id)
    store.put_reading(rows)
    store.unsettle({standing.id}, anew=True)
    store.db.execute(
        "INSERT INTO standing (id, report, identity, arrival, place, content) "
        "VALUES (:id, :report, :identity, :arrival, :place, :content)",
        asdict(standing),
    )


def fall(store: Store, report_id: str) -> None:
    """Takes a report out of the case, if it stands there."""
    store.drop_report(report_id)
    store.db.execute("DELETE FROM standing WHERE id = ?", (report_id,))


def may_stand(db: sqlite3.Connection, arrival: Entry, offer: Offer) -> bool:
    """Whether an offer can stand at once under the id it asks for, until all offers are looked at together.

    It can if nothing stands there, or what does is the same offer, read before with another outcome.
    """
    found = ask(db, "standing_as", id=offer.report)
    return not found or (found[0][:2] == (arrival.number, offer.place) and found[0][2] != offer.content)


def standing_for(arrival: Entry, offer: Offer) -> Standing:
    """An offer standing under the id it asks for."""
    return Standing(offer.report, offer.report, offer.identity, arrival.number, offer.place, offer.content)


def reconcile(store: Store) -> Mapping[int, tuple[Standing, ...]]:
    """Takes out every report that should not stand as it does, and returns those that are missing.

    Where every id in question is asked for by one report, the others are not looked at.

    Returns:
        For each arrival, by number, what is to be read from it again and stand in the case.
    """
    if ask(store.db, "contested") == [(1,)]:
        offers, standings = ask(store.db, "wanted_reports"), ask(store.db, "standings")
    else:
        offers, standings = ask(store.db, "wanted_where_unplaced"), ask(store.db, "standings_where_unplaced")
    wanted = frozenset(wanted_standings(offers))
    present = frozenset(Standing(*row) for row in standings)
    for standing in sorted(present - wanted, key=astuple):
        fall(store, standing.id)
    missing: dict[int, list[Standing]] = defaultdict(list)
    for standing in sorted(wanted - present, key=astuple):
        missing[standing.arrival].append(standing)
    store.db.execute("DELETE FROM unplaced")
    return {arrival: tuple(found) for arrival, found in missing.items()}


def wanted_standings(offers: Sequence[tuple[str, str, int, int, str, int]]) -> tuple[Standing, ...]:
    """Each report to stand in the case, under an id of its own.

    Args:
        offers: id asked for, identity, arrival, place, content, and rank among those that ask for the id.
    """
    taken = {offer[0] for offer in offers}
    standings = []
    for report, identity, arrival, place, content, rank in sorted(offers):
        name = report if rank == 1 else _free_name(f"{report}-{identity}", len(report) + 9, taken)
        taken.add(name)
        standings.append(Standing(name, report, identity, arrival, place, content))
    return tuple(standings)


def renamed(report: Report, report_id: str) -> Report:
    """The same report under another id, its evidence with it."""
    evidence = {field: replace(passage, report=report_id) for field, passage in report.evidence.items()}
    return replace(report, id=report_id, evidence=evidence)


def _free_name(full: str, length: int, taken: set[str]) -> str:
    """The shortest start of `full`, of `length` characters or more, that is not taken; hyphens follow where it ends."""
    while (name := full[:length].ljust(length, "-")) in taken:
        length += 1
    return name
