"""Records into rows and back."""

from __future__ import annotations

import sqlite3
from dataclasses import fields
from typing import Any, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.casefile.kept import (
    ACTOR_MENTIONS,
    ATTRIBUTIONS,
    DERIVATIONS,
    DESCENTS,
    EVENTS,
    FIGURES,
    INCIDENTS,
    PAIRS,
    PLACES,
    QUANTITIES,
    REPORTS,
    SENTENCES,
    TABLES,
    THINGS,
    TIMES,
)
from firsthand.casefile.tables import Table, decoder
from firsthand.errors import BrokenCase
from firsthand.records.actor_mention import ActorMention
from firsthand.records.attribution import Attribution
from firsthand.records.change import Change
from firsthand.records.contract import as_contract
from firsthand.records.derivation import Derivation
from firsthand.records.descent import Descent
from firsthand.records.event import Event
from firsthand.records.figure import Figure
from firsthand.records.incident import Incident
from firsthand.records.likeness import Likeness
from firsthand.records.local_days import LocalDays
from firsthand.records.omission import Omission
from firsthand.records.pair import Pair
from firsthand.records.passage import Passage
from firsthand.records.place import Place
from firsthand.records.quantity import Quantity
from firsthand.records.reason import Reason
from firsthand.records.relation import Relation
from firsthand.records.report import Report
from firsthand.records.sentence import Sentence
from firsthand.records.statement import Statement
from firsthand.records.thing import Thing
from firsthand.records.time_expression import TimeExpression

P = Passage("r", 3, 8, "words")
Q = Passage("s", 0, 2, "é\u0301")
CHANGE = Change("bound", None, Q, "“at least” is gone", style=True)
QUANTITY = Quantity(P, 61.0, None, "at_least", None, Q)
TIME = TimeExpression(
    passage=P,
    type="TIME",
    value="2021-05-04T16:15",
    mod=None,
    earliest="2021-05-04",
    latest=None,
    counted_from="text",
    anchor=Q,
    zone="Asia/Baghdad",
    zone_from="words",
    utc="2021-05-04T13:15Z",
    elsewhere=(LocalDays(Q, "Europe/London", "2021-05-04", "2021-05-04"),),
    readings=("a", "b"),
    rules=("clock_half",),
    because=None,
)
REASON = Reason("credit", "so", -1.5, (P, Q))
OMISSION = Omission(Q, "body", ("denial",), finding=True)
REPORT = Report(
    "r", "0" * 64, "some\0 words 🌊", "a.txt", credits=("A", "B"), evidence={"byline": P}, given=("outlet",)
)
DEATHS = Statement({"low": 2, "high": None, "bound": "at_least"}, (P,), None, "alleged", "“killed”")
LED = Relation("led_to", "incident-2", (P,), None, "asserted", "bring_about")
RECORDS: list[tuple[Table[Any], Any]] = [
    (REPORTS, REPORT),
    (SENTENCES, Sentence(P, "body")),
    (ACTOR_MENTIONS, ActorMention(P, "person", None)),
    (PLACES, Place(P, "location", "Marn", "JO", "geonames:1", 31.5, 36.0, "town", 2.0, "the only one")),
    (PLACES, Place(P, "other", "Marn", None, None, None, None, "unknown", None, "none is known")),
    (THINGS, Thing(P, "vessel")),
    (QUANTITIES, QUANTITY),
    (ATTRIBUTIONS, Attribution("a", P, "official", "b", P, (P, P), "says", False, P, "say", "c")),
    (ATTRIBUTIONS, Attribution("a", None, None, None, P, (P,), "says", True, None, "say", None)),
    (EVENTS, Event(P, 3, "bombing", "event", "alleged", "incident-1", "told as done")),
    (
        INCIDENTS,
        Incident(P, "incident-1", "bombing", "event", {"killed": (DEATHS,)}, (LED,), (Likeness("i", "same day"),)),
    ),
    (QUANTITIES, Quantity(P, 0.5, 2.5, "exact", "mile", None)),
    (TIMES, TIME),
    (PAIRS, Pair(P, Q, "edited", 66.7, (CHANGE,))),
    (DERIVATIONS, Derivation("r", "s", "copy", "likely", (REASON,), None, (), (P,), (OMISSION,))),
    (DERIVATIONS, Derivation("r", "s", "copy", "likely", (), Q, (), (), ())),
    (DESCENTS, Descent("r", ("s", "t"), ())),
    (FIGURES, Figure("61 attacks", (QUANTITY,), (("r",), ("s", "t")), "2 reports")),
]


@pytest.fixture
def db() -> sqlite3.Connection:
    made = sqlite3.connect(":memory:")
    for table in TABLES:
        for statement in table.statements():
            made.execute(statement)
    return made


@pytest.mark.parametrize(("table", "record"), RECORDS, ids=lambda value: getattr(value, "name", None))
def test_a_record_comes_back_as_it_went_in(table: Table[Any], record: Any, db: sqlite3.Connection) -> None:
    table.insert(db, [record])
    assert list(table.select(db)) == [record]


def test_every_table_has_a_record_to_prove_it() -> None:
    assert {table.name for table, _ in RECORDS} == {table.name for table in TABLES}


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_field_has_its_columns(table: Table[Any], db: sqlite3.Connection) -> None:
    columns = {row[1] for row in db.execute(f"PRAGMA table_info({table.name})")}
    for field in fields(table.record):
        kept = {field.name, f"{field.name}_text"} & columns or field.name in ("passage", *table.apart)
        assert kept, f"{table.name} does not keep {field.name}"


def test_a_passage_is_four_columns_that_read_well(db: sqlite3.Connection) -> None:
    QUANTITIES.insert(db, [QUANTITY])
    row = db.execute('SELECT report, start, "end", text, of_report, of_text, low, high FROM quantity').fetchone()
    assert row == ("r", 3, 8, "words", "s", "é\u0301", 61.0, None)


def test_rows_are_numbered_in_the_order_given(db: sqlite3.Connection) -> None:
    SENTENCES.insert(db, [Sentence(P, "body"), Sentence(P, "credit")])
    SENTENCES.insert(db, [Sentence(P, "header")], first=2)
    assert [sentence.kind for sentence in SENTENCES.select(db, report="r")] == ["body", "credit", "header"]
    assert [sentence.kind for sentence in SENTENCES.select(db, report="r", number=1)] == ["credit"]
    SENTENCES.delete(db, kind="credit")
    assert len(list(SENTENCES.select(db))) == 2


def test_one_key_cannot_stand_twice(db: sqlite3.Connection) -> None:
    DESCENTS.insert(db, [Descent("r", (), ())])
    with pytest.raises(sqlite3.IntegrityError):
        DESCENTS.insert(db, [Descent("r", ("s",), ())])


def test_a_row_that_does_not_hold_a_record_is_told_with_its_remedy(db: sqlite3.Connection) -> None:
    DESCENTS.insert(db, [Descent("r", ("s",), ())])
    db.execute("UPDATE descent SET because = '[{\"rule\": 1}]'")
    with pytest.raises(
        BrokenCase, match=r"a row of table descent cannot be read .*; delete case\.sqlite and build again"
    ):
        list(DESCENTS.select(db))


def test_search_follows_what_is_added_and_removed(db: sqlite3.Connection) -> None:
    def found() -> list[tuple[str]]:
        return db.execute("SELECT rowid FROM report_search WHERE report_search MATCH 'flood'").fetchall()

    for name in ("r", "s"):
        REPORTS.insert(db, [Report(name, "0" * 64, "The flood came.", "a.txt")])
    assert len(found()) == 2
    REPORTS.delete(db, id="r")
    assert len(found()) == 1
    db.execute("INSERT INTO report_search (report_search) VALUES ('integrity-check')")


passages = st.builds(Passage, st.text(), st.integers(0, 99), st.integers(0, 99), st.text())
changes = st.builds(Change, st.text(), st.none() | passages, st.none() | passages, st.text(), st.booleans())


@given(st.builds(Pair, passages, passages, st.text(), st.floats(0, 100), st.lists(changes, max_size=3).map(tuple)))
def test_what_the_contract_writes_can_be_read_back(pair: Pair) -> None:
    assert decoder(Pair)(as_contract(pair, with_report=True)) == pair


def test_a_decoder_knows_every_type_that_a_record_uses() -> None:
    for table in TABLES:
        for hint in get_type_hints(table.record).values():
            assert callable(decoder(hint))
