"""A case that was tampered with, in every place that can be."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from firsthand import open_case
from firsthand.casefile.verification import Finding
from firsthand.pipeline import build
from tests.casefile.conftest import WIRE


def verify(case: Path) -> tuple[Finding, ...]:
    with open_case(case) as opened:
        return opened.verify()


def found(case: Path) -> list[tuple[str, str, str | None]]:
    return [(finding.condition, finding.subject, finding.table) for finding in verify(case)]


def tamper(case: Path, sql: str, *values: object) -> None:
    with closing(sqlite3.connect(case / "case.sqlite")) as db, db:
        assert db.execute(sql, values).rowcount > 0


def kept(case: Path, text: str) -> Path:
    """The kept file whose bytes are `text`."""
    return next(path for path in (case / "reports").iterdir() if path.read_bytes() == text.encode())


def test_a_case_as_built_agrees_in_every_place(case: Path) -> None:
    assert verify(case) == ()


def test_progress_counts_reports(case: Path) -> None:
    told: list[tuple[int, int]] = []
    with open_case(case) as opened:
        opened.verify(progress=lambda done, total: told.append((done, total)))
    assert told == [(number, 7) for number in range(1, 8)]


def test_bytes_that_cannot_be_read_are_found(case: Path) -> None:
    path = kept(case, WIRE)
    path.unlink()
    path.mkdir()
    (bytes_, *_) = verify(case)
    assert (bytes_.condition, bytes_.subject) == ("bytes", f"reports/{path.name}")
    assert "cannot be read" in bytes_.says


def test_changed_bytes_are_found(case: Path) -> None:
    path = kept(case, WIRE)
    path.write_bytes(WIRE.replace("40 homes", "41 homes").encode())
    (bytes_, text, *_) = verify(case)
    assert (bytes_.condition, bytes_.subject) == ("bytes", f"reports/{path.name}")
    assert bytes_.says.endswith("the bytes are not those received; restore the file from a copy")
    assert (text.condition, text.table, text.start) == ("text", "report", WIRE.index("40 homes") + 1)


def test_missing_bytes_are_found(case: Path) -> None:
    path = kept(case, WIRE)
    path.unlink()
    conditions = found(case)
    assert ("bytes", f"reports/{path.name}", None) in conditions
    assert [condition for condition, _, _ in conditions] == ["bytes", "text"]


def test_a_file_that_nobody_received_is_found(case: Path) -> None:
    (case / "reports" / "notes.txt").write_text("mine")
    assert found(case) == [("bytes", "reports/notes.txt", None), ("receipts", "reports/notes.txt", None)]


def test_bytes_without_receipts_are_found(case: Path) -> None:
    path = kept(case, WIRE)
    path.with_name(f"{path.name}.receipts.json").unlink()
    assert found(case) == [("receipts", f"reports/{path.name}", None), ("unbuilt", f"reports/{path.name}", None)]


def test_receipts_changed_since_the_build_are_found(case: Path) -> None:
    receipts = kept(case, WIRE)
    receipts = receipts.with_name(f"{receipts.name}.receipts.json")
    entries = json.loads(receipts.read_text())
    entries[0]["outlet"] = "Somebody Else"
    receipts.write_text(json.dumps(entries))
    assert found(case) == [("unbuilt", f"reports/{kept(case, WIRE).name}", None)]


def test_damaged_receipts_are_found(case: Path) -> None:
    receipts = kept(case, WIRE)
    receipts = receipts.with_name(f"{receipts.name}.receipts.json")
    receipts.write_text("[{")
    assert ("receipts", f"reports/{receipts.name}", None) in found(case)


def test_a_changed_text_is_found_with_the_place_where_it_changes(case: Path) -> None:
    tamper(case, "UPDATE report SET text = replace(text, 'denied', 'admitted') WHERE source = 'again/wire.txt'")
    first = verify(case)[0]
    assert (first.condition, first.table, first.start) == ("text", "report", WIRE.index("denied"))


def test_a_changed_field_is_found_by_name(case: Path) -> None:
    tamper(case, "UPDATE report SET published = '2020-01-01' WHERE source = 'again/wire.txt'")
    (finding,) = verify(case)
    assert (finding.condition, finding.says) == (
        "field",
        f"report {finding.subject}: published is not what its bytes say; delete case.sqlite and build again",
    )


CHANGES = {
    "sentence words": ("UPDATE sentence SET text = text || '!' WHERE number = 0", "sentence"),
    "sentence start": ("UPDATE sentence SET start = start + 1 WHERE number = 1", "sentence"),
    "sentence end beyond the text": ('UPDATE sentence SET "end" = 99999 WHERE number = 1', "sentence"),
    "quantity words": ("UPDATE quantity SET text = '9'", "quantity"),
    "what a quantity counts": ("UPDATE quantity SET of_text = 'cats' WHERE of_text IS NOT NULL", "quantity"),
    "time words": ("UPDATE time_expression SET text = 'never'", "time_expression"),
    "what a time is counted from": (
        "UPDATE time_expression SET anchor_report = report, anchor_start = 0, anchor_end = 3, anchor_text = 'Xyz'",
        "time_expression",
    ),
    "pair words": ("UPDATE pair SET source_text = 'so they say'", "pair"),
    "words of a change": ("UPDATE pair SET changes = replace(changes, 'At least', 'at most')", "pair"),
    "added words": ("UPDATE derivation SET added = replace(added, 'Shops', 'Ships')", "derivation"),
    "dropped words": ("UPDATE derivation SET dropped = replace(dropped, 'denied', 'admitted')", "derivation"),
    "figure words": ("UPDATE figure SET quantities = replace(quantities, '\"12\"', '\"13\"')", "figure"),
    "evidence of a report": ("UPDATE report SET evidence = replace(evidence, 'CORRIN', 'SELLA')", "report"),
}


@pytest.mark.parametrize(("sql", "table"), CHANGES.values(), ids=CHANGES)
def test_a_passage_that_is_not_in_its_report_is_found(sql: str, table: str, case: Path) -> None:
    tamper(case, sql)
    assert ("passage", table) in {(condition, at) for condition, _, at in found(case)}


def test_a_passage_says_what_it_quotes_and_what_is_there(case: Path) -> None:
    tamper(case, "UPDATE quantity SET text = '4000' WHERE text = 'At least 40'")
    finding = verify(case)[0]
    assert finding.says.endswith(
        "quotes “4000”, where the report has “At least 40”; delete case.sqlite and build again"
    )
    assert (finding.start, finding.end) == (WIRE.index("At least 40"), WIRE.index("At least 40") + 11)


UNKNOWN = {
    "derivation": "UPDATE derivation SET source = 'nobody' WHERE rowid = 1",
    "descent": "UPDATE descent SET parents = '[\"nobody\"]'",
    "figure": "UPDATE figure SET sources = '[[\"nobody\"]]'",
    "complaint": "UPDATE complaint SET report = 'nobody', source = 'nowhere' WHERE condition = 'no_date'",
    "sentence": "UPDATE sentence SET report = 'nobody' WHERE report = 'y'",
}


@pytest.mark.parametrize(("table", "sql"), UNKNOWN.items(), ids=UNKNOWN)
def test_a_record_that_names_an_unknown_report_is_found(table: str, sql: str, case: Path) -> None:
    tamper(case, sql)
    assert ("unknown_report", "nobody", table) in found(case)


def test_a_report_without_a_place_in_the_family_tree_is_found(case: Path) -> None:
    tamper(case, "DELETE FROM descent WHERE report = 'y'")
    assert found(case) == [("unbuilt", "y", "descent")]


def test_a_row_that_cannot_be_read_is_found(case: Path) -> None:
    tamper(case, "UPDATE figure SET quantities = '[{]'")
    assert ("row", "case.sqlite", "figure") in found(case)


def test_changed_settings_are_found(case: Path) -> None:
    (case / "case.toml").write_text('[outlets]\n"Late Post" = "The Late Post"\n')
    assert ("settings", "case.toml", None) in found(case)
    build(case)
    assert verify(case) == ()


def test_a_case_made_by_another_version_is_found(case: Path) -> None:
    tamper(case, "UPDATE made SET value = '0.0.1' WHERE key = 'version'")
    assert found(case) == [("version", "case.sqlite", None)]


def test_deleting_the_database_and_building_again_is_a_remedy(case: Path) -> None:
    tamper(case, "UPDATE sentence SET text = 'x'")
    (case / "case.sqlite").unlink()
    build(case)
    assert verify(case) == ()
