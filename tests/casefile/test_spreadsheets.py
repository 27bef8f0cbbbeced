"""The CSV files: their cells, and that none is a formula."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from firsthand import open_case
from firsthand.casefile.spreadsheets import HEADERS, guarded
from firsthand.pipeline import build
from tests.casefile.conftest import line


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def sheets(case: Path, tmp_path: Path) -> dict[str, list[dict[str, str]]]:
    with open_case(case) as opened:
        return {path.stem: read(path) for path in opened.export_csv(tmp_path / "out" / "sheets")}


def test_there_is_one_file_a_kind_of_row(sheets: dict[str, list[dict[str, str]]]) -> None:
    assert list(sheets) == list(HEADERS)
    assert [list(rows[0]) for rows in sheets.values()] == [header.split() for header in HEADERS.values()]


def test_a_report_is_a_row_with_its_role(sheets: dict[str, list[dict[str, str]]]) -> None:
    (wire,) = (row for row in sheets["reports"] if row["source"] == "again/wire.txt")
    cells = (wire["published"], wire["agency"], wire["role"], wire["sentences"], wire["headline"])
    assert cells == ("2021-05-04", "AP", "original", "4", "")


def test_a_change_is_a_row_in_plain_words(sheets: dict[str, list[dict[str, str]]]) -> None:
    bounds = [row for row in sheets["changes"] if row["kind"] == "bound"]
    assert ("At least", "", "no") in {(row["source_text"], row["derived_text"], row["style"]) for row in bounds}


def test_a_dropped_sentence_says_what_it_carried(sheets: dict[str, list[dict[str, str]]]) -> None:
    dropped = [row for row in sheets["dropped"] if row["text"].startswith("The mayor blamed")]
    assert {row["finding"] for row in dropped} == {"yes"}
    assert all("denial" in row["carries"] for row in dropped)


def test_a_figure_has_a_row_for_each_place_it_stands_in(sheets: dict[str, list[dict[str, str]]]) -> None:
    rows = [row for row in sheets["figures"] if row["text"] == "12"]
    assert [row["reports"] for row in rows] == ["3"] * 3
    assert {row["low"] for row in rows} == {"12"}


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_a_cell_that_would_be_a_formula_is_guarded(start: str) -> None:
    assert guarded(f"{start}1+1") == f"'{start}1+1"


@pytest.mark.parametrize("cell", ["1 = 1", "", "'quoted", None, 3, -3])
def test_any_other_cell_is_left_alone(cell: object) -> None:
    assert guarded(cell) == cell


def test_no_file_holds_a_formula_from_a_hostile_report(tmp_path: Path) -> None:
    text = "=HYPERLINK(evil) was printed on 40 pages of the report that the county sent out on Monday."
    (tmp_path / "a.jsonl").write_text(line("@x", text, outlet="+Outlet") + line("-y", text, outlet="=Other"))
    case = build(tmp_path / "case", [str(tmp_path / "a.jsonl")], published="2021-05-04").case
    with open_case(case) as opened:
        paths = opened.export_csv(tmp_path / "out")
    cells = [cell for path in paths for row in read(path) for cell in row.values()]
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))] == []
    assert "'@x" in cells
    assert "'=Other" in cells


def test_the_files_are_the_same_every_time(case: Path, tmp_path: Path) -> None:
    with open_case(case) as opened:
        one, two = (opened.export_csv(tmp_path / name) for name in ("one", "two"))
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in two]
