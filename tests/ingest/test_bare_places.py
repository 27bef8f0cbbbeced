from __future__ import annotations

import pytest

from firsthand.ingest.headers import read_header

SAID = "Two ferries were late on Monday because of fog, the harbour master said."


def header(text: str) -> list[str]:
    return [text[start:end] for start, end in read_header(text).spans]


def dateline(text: str) -> str | None:
    best = read_header(text).best("dateline")
    return best.value if best else None


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        ("Norton —", "Norton"),
        ("Norton -", "Norton"),
        ("Norton –", "Norton"),
        ("Norton --", "Norton"),
        ("Norton—", "Norton"),
        ("NORTON -", "NORTON"),
        ("Port Sel –", "Port Sel"),
        ("Isle of Sel —", "Isle of Sel"),
        ("Port Sel, Ostravia —", "Port Sel, Ostravia"),
        ("Sel News, Ostravia —", "Sel News, Ostravia"),
        ("The Hague —", "The Hague"),
    ],
)
def test_a_place_and_a_dash_before_a_full_sentence_are_a_dateline(opening: str, place: str) -> None:
    text = f"{opening} {SAID}"
    assert (dateline(text), header(text)) == (place, [opening])


def test_a_quotation_may_follow() -> None:
    assert dateline("Norton — “We saw nothing at all of it,” the harbour master said.") == "Norton"


@pytest.mark.parametrize(
    "opening",
    [
        "Breaking —",
        "Update -",
        "Analysis –",
        "Opinion —",
        "Guest Column —",
        "Location -",
        "Monday Night -",
        "March —",
        "Moreover —",
        "The Pier —",
        "Harbour Courier —",
        "Staff Writer —",
        "Skipper's —",
        "- Norton —",
        "1. Norton —",
        "One Two Three Four Five —",
        "Norton pier —",
    ],
)
def test_labels_times_outlets_and_items_before_a_dash_are_no_dateline(opening: str) -> None:
    assert header(f"{opening} {SAID}") == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Marlow — who was late — left.", id="a clause"),
        pytest.param("Marlow — A man of few words — was late on Monday because of fog.", id="an aside"),
        pytest.param("Ferry Late — Fog Closes The Bay For Nine Hours Today.", id="a headline"),
        pytest.param("Ferry Late — Fog closes the bay for nine hours today", id="a headline without a full stop"),
        pytest.param("Norton — Fog.", id="too short"),
        pytest.param(f"Marlow – {SAID}\n\nJane – I saw it from the pier.", id="speakers"),
        pytest.param(f"Jane – What did you see?\n\nMarlow – {SAID}", id="the last speaker"),
    ],
)
def test_asides_headlines_and_speakers_are_no_dateline(text: str) -> None:
    assert header(text) == []


def test_a_sentence_may_break_off_at_the_end_of_its_line() -> None:
    text = "Norton — Two ferries were late on Monday because\nof fog, the harbour master said."
    assert header(text) == ["Norton —"]


def test_a_headline_with_a_dash_above_it_is_no_list() -> None:
    assert header(f"Fog Again – Ferries Late\n\nNorton — {SAID}") == ["Norton —"]


@pytest.mark.parametrize(("prose", "found"), [(0, "Norton"), (1, "Norton"), (2, None)])
def test_the_more_prose_above_it_the_less_a_bare_place_is_believed(prose: int, found: str | None) -> None:
    assert dateline("The master of the ferry spoke.\n\n" * prose + f"Norton — {SAID}") == found


def test_capitals_are_believed_below_more_prose() -> None:
    assert dateline("The master of the ferry spoke.\n\n" * 3 + f"NORTON — {SAID}") == "NORTON"


def test_capitals_and_a_region_stand_even_where_a_like_dash_follows() -> None:
    above = "The ferry was late.\n\n"
    assert dateline(f"{above}NORTON — The ferry was late for good — or so it was said.") == "NORTON"
    assert dateline("Norton, Ostravia — The ferry was late for good — or so it was said.") == "Norton, Ostravia"
    assert dateline("Norton — The ferry was late for good — or so it was said.") is None


@pytest.mark.parametrize("text", ["Norton—", "Norton--"])
def test_a_bare_place_needs_a_space_beside_its_dash(text: str) -> None:
    assert header(f"{text}{SAID}") == []


def test_capitals_below_prose_need_one_too() -> None:
    assert header(f"The ferry was late.\n\nMARLOW--{SAID}") == []
