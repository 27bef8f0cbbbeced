from __future__ import annotations

import pytest

from firsthand.ingest.bylines import read_byline


def read(line: str) -> dict[str, str]:
    return {one.field: one.value for one in read_byline(line, 0, len(line))}


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("By Jane Doe", {"byline": "Jane Doe"}),
        ("BY JANE DOE AND JOHN ROE", {"byline": "JANE DOE AND JOHN ROE"}),
        ("by: Jane A. Doe Jr.", {"byline": "Jane A. Doe Jr."}),
        ("Written by Jane Doe.", {"byline": "Jane Doe"}),
        ("By Jane Doe, John Roe and Ann Poe", {"byline": "Jane Doe, John Roe and Ann Poe"}),
        ("By Omar al-Said", {"byline": "Omar al-Said"}),
        ("By Jane Doe, Staff Writer", {"byline": "Jane Doe"}),
        ("By Jane Doe jdoe@example.org", {"byline": "Jane Doe"}),
        ("By Jane Doe, Harbour Courier", {"byline": "Jane Doe", "outlet": "Harbour Courier"}),
        ("By Jane Doe | The Daily Gull", {"byline": "Jane Doe", "outlet": "The Daily Gull"}),
        ("By Jane Doe for The Daily Gull", {"byline": "Jane Doe", "outlet": "The Daily Gull"}),
        ("By Jane Doe, Associated Press", {"byline": "Jane Doe", "agency": "AP"}),
        ("By Jane Doe in Port Sel", {"byline": "Jane Doe"}),
        ("By AFP", {"agency": "AFP"}),
        ("By The Associated Press", {"agency": "AP"}),
    ],
)
def test_a_byline_names_writers_outlet_and_agency(line: str, found: dict[str, str]) -> None:
    assert read(line) == found


@pytest.mark.parametrize(
    "line",
    [
        "By Friday morning the road was open",
        "By Friday Morning",
        "By the end of the day",
        "By The New Pier",
        "By Port Sel’s Last Ferry",
        "Byron Hill Burned",
        "By",
        "By Jane Doe and the harbour master who was late on Monday",
        "By " + "Jane Doe, " * 40,
    ],
)
def test_a_phrase_that_opens_with_by_is_no_byline(line: str) -> None:
    assert read(line) == {}


def test_findings_stand_where_they_say() -> None:
    text = "🙂 By Jane Doe, Harbour Courier"
    assert [text[one.start : one.end] for one in read_byline(text, 2, len(text))] == ["Jane Doe", "Harbour Courier"]
