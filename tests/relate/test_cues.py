from __future__ import annotations

import pytest

from firsthand.relate.cues import find_cues
from tests.makers import reading


def found(text: str) -> set[tuple[str, str]]:
    read = reading("r", text)
    return {(cue.kind, cue.text) for s in read.sentences for cue in find_cues(s.passage, read)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 30 trucks burned in Tolmin.", {("bound", "At least"), ("number", "30"), ("place", "Tolmin")}),
        ("Rescuers in Tolmin counted 30 trucks.", {("place", "Tolmin"), ("number", "30")}),
        ("The union denied it.", {("denial", "denied")}),
        ("The union blamed the port.", {("accusation", "blamed")}),
        ("According to the union, it rained.", {("attribution", "According to the union")}),
        ("The pump failed on Nov. 3.", {("time", "Nov. 3")}),
        ("The gate did not close.", {("negation", "not")}),
        ("An Austrian raid failed.", {("actor", "Austrian"), ("label", "raid")}),
        ("The pump failed.", set()),
    ],
    ids=["bound", "number", "denial", "accusation", "attribution", "time", "negation", "demonym", "nothing"],
)
def test_a_sentence_shows_what_it_carries(text: str, expected: set[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_a_date_is_no_number_and_no_name() -> None:
    assert found("It has rained since March 3, 1971.") == {("time", "March 3, 1971")}


def test_a_possessive_ends_a_name() -> None:
    assert found("They met Orsa’s Bishop Marn.") == {("actor", "Orsa"), ("actor", "Bishop Marn")}


def test_capitals_throughout_name_nobody() -> None:
    assert found("THE UNION OF TOLMIN MET.") == set()


def test_offsets_count_from_the_passage() -> None:
    read = reading("r", "It rained. Then 12 boats sank.")
    (cue,) = find_cues(read.sentences[1].passage, read)
    assert (cue.start, cue.end) == (5, 7)
    assert read.sentences[1].passage.text[cue.start : cue.end] == "12"
