"""The index by which reports that share wording find each other, and which of its fingerprints are common.

A fingerprint that very many reports hold leads only to the earliest of them (`relate/candidates.py` says why). So one
more report can end what was compared before: with it a fingerprint may become common, or have another earliest
holder. Links that no longer follow are taken out here, so that the case is what it would be if all had come at once.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from firsthand.casefile.databases import transaction
from firsthand.casefile.questions import ask
from firsthand.casefile.store import Store

MOST = 4  # where a larger part of the reports than one in so many is new, all fingerprints are looked at

Pair = tuple[str, str]  # two report ids, the smaller first
Prints = Mapping[str, Sequence[int]]  # by report id


@dataclass(frozen=True, slots=True)
class Finders:
    """How reports that may share wording are found."""

    find_common: Callable[..., Mapping[int, str]]  # of prints and `by_age`
    find_candidates: Callable[..., Sequence[Pair]]  # of prints, `new` and `common`
    is_sentence: Callable[[int], bool]  # whether a fingerprint stands for a whole sentence
    many: int  # a fingerprint that more reports hold is common
    whole: int  # sentences, so many of which make a pair worth comparing though each of them is common
    runs: int  # runs of words, so many of which make a pair worth comparing, or
    part: float  # this part of the shorter report's fingerprints, 0 to 1


def update_index(store: Store, finders: Finders) -> None:
    """Puts new reports into the index, and takes out the links that do not follow any more."""
    fresh = dict(ask(store.db, "unindexed_reports"))
    touched = [row[0] for row in ask(store.db, "touched_prints")]
    if not fresh and not touched:
        return
    with transaction(store.db):
        prints = {report: store.prints(report) for report in sorted(fresh)}
        rows = sorted((number, fresh[report]) for report in prints for number in prints[report])
        store.db.executemany("INSERT INTO fingerprint VALUES (?, ?)", rows)
        store.db.execute("UPDATE standing SET stage = 1 WHERE stage = 0")
        if len(fresh) * MOST > ask(store.db, "count_reports")[0][0]:
            _look_at_all(store, finders, touched)
        else:
            _look_at_some(store, finders, prints, touched)
        store.db.execute("DELETE FROM touched")


def candidates(store: Store, finders: Finders, fresh: Sequence[str]) -> tuple[Pair, ...]:
    """The pairs of reports to compare, of which at least one is fresh, without those that were compared already."""
    if len(fresh) * MOST > ask(store.db, "count_reports")[0][0]:
        prints = {report: store.prints(report) for report in store.ids()}
        common: Mapping[int, str] = dict(ask(store.db, "all_common"))
    else:
        prints = {report: store.prints(report) for report in fresh}
        common = _common_among(store.db, prints)
        kin = {other for report in fresh for other in _kin(store, finders, report, prints[report], common)}
        prints |= {report: store.prints(report) for report in sorted(kin - prints.keys())}
    done = set(_pairs(ask(store.db, "recorded_pairs_of", reports=json.dumps(fresh))))
    return tuple(pair for pair in finders.find_candidates(prints, new=fresh, common=common) if pair not in done)


def _look_at_all(store: Store, finders: Finders, touched: Sequence[int]) -> None:
    """Finds the common fingerprints again, and every pair that still follows."""
    holders = {report for number in touched for _, report in ask(store.db, "holders_by_age", print=number)}
    _compare_again(store.db, holders)
    ids = store.ids()
    prints = {report: store.prints(report) for report in ids}
    common = finders.find_common(prints, by_age=ids)
    numbers = dict(ask(store.db, "numbers_of_reports"))
    store.db.execute("DELETE FROM common")
    rows = ((number, numbers[common[number]]) for number in sorted(common))
    store.db.executemany("INSERT INTO common VALUES (?, ?)", rows)
    recorded = set(_pairs(ask(store.db, "recorded_pairs")))
    if recorded:
        some = {report: prints[report] for pair in recorded for report in pair}
        store.drop_pairs(recorded.difference(finders.find_candidates(some, new=some, common=common)))


def _look_at_some(store: Store, finders: Finders, fresh: Prints, touched: Sequence[int]) -> None:
    """The same where few reports are new: looks at their fingerprints alone, and at those of reports that are gone."""
    weakened: set[Pair] = set()
    for number in touched:
        _look_again(store, finders, number)
    for report, prints in fresh.items():
        held = json.dumps(list(prints))
        mine = ask(store.db, "number_of_report", report=report)[0]
        for number, earliest in ask(store.db, "common_held_later", report=report, prints=held):
            weakened.update(_pairs(ask(store.db, "recorded_pairs_with", report=earliest, print=number)))
            store.db.execute("UPDATE common SET earliest = ? WHERE print = ?", (*mine, number))
        rows = ask(store.db, "newly_common", prints=held, many=finders.many)
        for (number,) in rows:
            holders = ask(store.db, "holders_by_age", print=number)
            reports = json.dumps([holder for _, holder in holders])
            weakened.update(_pairs(ask(store.db, "recorded_pairs_among", reports=reports)))
            store.db.execute("INSERT INTO common VALUES (?, ?)", (number, holders[0][0]))
    if weakened:
        some = {report: store.prints(report) for pair in sorted(weakened) for report in pair}
        common = _common_among(store.db, some)
        store.drop_pairs(weakened.difference(finders.find_candidates(some, new=some, common=common)))


def _look_again(store: Store, finders: Finders, number: int) -> None:
    """Whether a common fingerprint that a report took away with it is still common, and who has it first now."""
    holders = ask(store.db, "holders_by_age", print=number)
    if len(holders) <= finders.many:
        store.db.execute("DELETE FROM common WHERE print = ?", (number,))
        _compare_again(store.db, {report for _, report in holders})
    elif (holders[0][0],) not in ask(store.db, "earliest_holder", print=number):
        store.db.execute("UPDATE common SET earliest = ? WHERE print = ?", (holders[0][0], number))
        _compare_again(store.db, {holders[0][1]})


def _kin(store: Store, finders: Finders, report: str, prints: Sequence[int], common: Mapping[int, str]) -> set[str]:
    """The reports that may be candidates with one: holders of its rare fingerprints, and those common ones lead to."""
    shared = [number for number in prints if number in common]
    wide = [number for number in prints if number not in common or common[number] == report]
    kin = {common[number] for number in shared}
    kin |= store.holders(number for number in wide if finders.is_sentence(number))
    given = {"prints": json.dumps(wide), "runs": finders.runs, "part": finders.part, "size": len(prints)}
    kin |= {row[0] for row in ask(store.db, "near_holders", **given)}
    sentences = [number for number in shared if finders.is_sentence(number)]
    if len(sentences) >= finders.whole:
        kin |= {row[0] for row in ask(store.db, "holders_of_many", prints=json.dumps(sentences), least=finders.whole)}
    return kin


def _common_among(db: sqlite3.Connection, prints: Prints) -> Mapping[int, str]:
    """The common fingerprints of some reports, each with its earliest holder."""
    numbers = {number for held in prints.values() for number in held}
    return dict(ask(db, "common_prints", prints=json.dumps(sorted(numbers))))


def _compare_again(db: sqlite3.Connection, reports: Collection[str]) -> None:
    db.executemany("UPDATE standing SET stage = 1 WHERE id = ?", ((report,) for report in sorted(reports)))


def _pairs(rows: Iterable[Sequence[str]]) -> Iterable[Pair]:
    return ((min(one, other), max(one, other)) for one, other in rows)
