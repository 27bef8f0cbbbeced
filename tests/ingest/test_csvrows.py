from __future__ import annotations

import pytest

from firsthand.ingest.csvrows import read_rows
from firsthand.ingest.draft import Draft
from firsthand.ingest.encodings import Decoded


def read(text: str) -> list[tuple[int | None, str]]:
    items = read_rows(Decoded(text, "utf-8"))
    return [(line, item.text if isinstance(item, Draft) else item.message) for line, item in items]


@pytest.mark.parametrize(
    "table",
    [
        "id,text\n1,one\n2,two\n",
        "id;text\n1;one\n2;two",
        "id\ttext\r\n1\tone\r\n2\ttwo\r\n",
        "id|Body\n1|one\n2|two\n",
        "\ufeffID,Article\n1,one\n2,two\n",
    ],
    ids=["comma", "semicolon", "tab", "bar", "mark"],
)
def test_the_header_line_tells_delimiter_and_columns(table: str) -> None:
    assert read(table) == [(2, "one"), (3, "two")]


def test_a_spreadsheets_own_first_line_is_passed_over() -> None:
    assert read("sep=;\ntext;id\none;1\n") == [(3, "one")]


def test_a_cell_may_hold_lines_quotes_and_commas() -> None:
    assert read('text,id\n"one, ""two""\nthree",1\nfour,2\n') == [(2, 'one, "two"\nthree'), (4, "four")]


def test_a_cell_may_be_huge() -> None:
    assert len(read(f'text\n"{"x" * 300_000}"\n')[0][1]) == 300_000


def test_without_a_text_column_the_table_is_one_problem() -> None:
    assert read("id,name\n1,x\n2,y\n") == [(1, "no column holds the text: there are id, name; name one “text”")]


@pytest.mark.parametrize(
    ("row", "wrong"),
    [
        ("1,", "its text is empty"),
        ("1,a,b,c", "it has 4 cells under 2 columns; quote cells with commas"),
        ("1,a\0b", "it holds a zero character"),
        ("1", "left out: no text in it"),
    ],
)
def test_a_bad_row_says_why_and_the_rest_goes_on(row: str, wrong: str) -> None:
    first, second = read(f"id,text\n{row}\n2,two\n")
    assert (first[0], first[1].startswith(wrong)) == (2, True)
    assert second == (3, "two")


def test_after_a_quote_that_never_closes_reading_goes_on() -> None:
    first, second = read('id,text\n1,"one\n2,two\n')
    assert (first[0], first[1].startswith("its quotes do not close")) == (2, True)
    assert second == (3, "two")


def test_a_table_of_nothing_but_broken_quotes_ends() -> None:
    items = read("id,text\n" + '1,"a"b\n' * 500)
    assert len(items) == 101
    assert items[-1][1] == "too many rows before it are broken; the rest of the table is left out"
