from __future__ import annotations

import json

import pytest

from firsthand.ingest.draft import Draft
from firsthand.ingest.encodings import Decoded
from firsthand.ingest.jsonlines import read_records

SECOND = '{"text": "two"}'


def read(text: str) -> list[tuple[int | None, str]]:
    """Line and text of each draft, or line and what is wrong."""
    items = read_records(Decoded(text, "utf-8"))
    return [(line, item.text if isinstance(item, Draft) else item.message) for line, item in items]


def test_each_line_is_a_record_and_blank_lines_are_none() -> None:
    assert read('{"text": "one"}\r\n\n{"text": "two"}\n') == [(1, "one"), (3, "two")]


def test_a_file_may_be_one_object_or_a_list() -> None:
    assert read('{\n "text": "one"\n}') == [(None, "one")]
    assert read('[{"text": "one"}, {"text": "two"}, 3]') == [
        (1, "one"),
        (2, "two"),
        (3, "it is not a JSON object with a text"),
    ]


def test_line_separators_inside_a_string_end_no_line() -> None:
    assert read('{"text": "one\u2028more"}') == [(1, "one\u2028more")]


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("nonsense", "it is not JSON"),
        ('"just a string"', "it is not a JSON object with a text"),
        ('{"title": "x"}', "left out: no text in it (its keys are title)"),
        ('{"text": 5}', "its text is not a string"),
        ('{"text": null}', "left out: no text in it (its keys are text)"),
        ('{"text": "  "}', "its text is empty"),
        ('{"text": "a\\u0000b"}', "it holds a zero character"),
        ('{"text": "a\\ud800b"}', "it holds half a surrogate pair, which is no character"),
        ('{"text": "a", "title": "\\udfff"}', "it holds half a surrogate pair, which is no character"),
        ('{"text": ' + "[" * 100_000, "it is nested too deeply"),
        ('{"text": "a", "n": ' + "9" * 5000 + "}", "it holds a number too large"),
    ],
)
def test_a_line_that_is_no_report_says_why_and_the_rest_goes_on(line: str, wrong: str) -> None:
    items = read(line + "\n" + SECOND)
    assert items[0][1].startswith(wrong)
    assert items[-1] == (2, "two")


def test_fields_around_the_text_are_kept() -> None:
    record = {"id": 7, "published": "2021-05-04T10:00:00Z", "Outlet": " Gull ", "authors": ["A B", "C D"], "text": "x"}
    ((_, draft),) = read_records(Decoded(json.dumps(record), "utf-8"))
    assert isinstance(draft, Draft)
    assert (draft.id, dict(draft.fields)) == ("7", {"published": "2021-05-04", "outlet": "Gull", "byline": "A B, C D"})


def test_fields_of_a_wrong_type_are_unknown_and_said_so() -> None:
    ((_, draft),) = read_records(Decoded('{"text": "x", "outlet": 5, "published": "soon"}', "utf-8"))
    assert isinstance(draft, Draft)
    assert dict(draft.fields) == {}
    assert [(one.condition, one.message) for one in draft.remarks] == [
        ("bad_record", "its outlet is not a string; it is left unknown"),
        ("bad_date", "its date “soon” cannot be read as one day; write YYYY-MM-DD"),
    ]
