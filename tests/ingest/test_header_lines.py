from __future__ import annotations

import pytest

from firsthand.ingest.header_lines import read_header_line


def read(line: str, *, labelled_only: bool = False) -> dict[str, str] | None:
    found = read_header_line(line, 0, len(line), labelled_only=labelled_only)
    return {one.field: one.value for one in found.findings} if found else None


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Published: 17 November 2023 08:15 GMT", {"published": "2023-11-17"}),
        ("Posted on May 4, 2021 at 5:04 p.m. EST", {"published": "2021-05-04"}),
        ("(Published Sunday, March 8, 2015)", {"published": "2015-03-08"}),
        ("17 November 2023", {"published": "2023-11-17"}),
        ("Nov. 17, 2023", {"published": "2023-11-17"}),
        ("2023-11-17", {"published": "2023-11-17"}),
        ("Date: 2023-11-17", {"published": "2023-11-17"}),
        ("Updated 18 November 2023", {}),
        ("Published: 17 Nov 2023 - Updated: 2 hours ago", {"published": "2023-11-17"}),
        ("Retrieved: 19 November 2023", {}),
        ("Harbour Courier | Nov 17, 2023", {"outlet": "Harbour Courier", "published": "2023-11-17"}),
        ("Nov 17, 2023 | 5 min read", {"published": "2023-11-17"}),
        ("Jane Doe | Nov 17, 2023", {"published": "2023-11-17"}),
        ("**By Jane Doe** | Nov. 17, 2023", {"byline": "Jane Doe", "published": "2023-11-17"}),
        ("by: Jane Doe Updated: Apr 4, 2016 - 12:09 PM", {"byline": "Jane Doe"}),
        ("Published on May 4, 2021 by Jane Doe", {"published": "2021-05-04", "byline": "Jane Doe"}),
        ("Source: Harbour Courier", {"outlet": "Harbour Courier"}),
        ("Source: AP", {"agency": "AP"}),
        ("Author: Jane Doe", {"byline": "Jane Doe"}),
        ("**Title:** Ferry late in fog", {"headline": "Ferry late in fog"}),
        ("URL: https://example.org/ferry", {"address": "https://example.org/ferry"}),
        ("https://example.org/ferry", {"address": "https://example.org/ferry"}),
        ("Section: Harbour", {}),
        ("---", {}),
        ("03/04/2023", {}),
    ],
)
def test_a_header_line_gives_its_fields(line: str, found: dict[str, str]) -> None:
    assert read(line) == found


@pytest.mark.parametrize(
    "line",
    [
        "The ferry was late on 17 November 2023.",
        "Source: Ferry will be late again on Monday.",
        "Ferry late in fog",
        "Update: the ferry is back",
        "Ferries, 17 November 2023, and other matters",
        "x" * 500,
    ],
)
def test_a_line_that_says_anything_else_is_text(line: str) -> None:
    assert read(line) is None


def test_below_ordinary_text_a_date_needs_its_label() -> None:
    assert read("17 November 2023", labelled_only=True) is None
    assert read("Published 17 November 2023", labelled_only=True) == {"published": "2023-11-17"}
