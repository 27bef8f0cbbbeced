from __future__ import annotations

import pytest

from tests.extract.test_casualties import read


@pytest.mark.parametrize(
    ("text", "words", "low", "high", "kind"),
    [
        ("The blast killed a guard.", "a", 1, 1, "killed"),
        ("Another man was wounded.", "Another", 1, 1, "injured"),
        ("Several people were hurt.", "Several", 3, None, "injured"),
        ("No one was hurt.", "No one", 0, 0, "injured"),
        ("It wounded several.", "several", 3, None, "injured"),
        ("Nobody died.", "Nobody", 0, 0, "killed"),
    ],
)
def test_those_harmed_are_counted_without_a_numeral(
    text: str, words: str, low: int, high: int | None, kind: str
) -> None:
    [one] = read(text)
    assert (one.passage.text, one.low, one.high, one.casualty) == (words, low, high, kind)


@pytest.mark.parametrize(
    "text",
    [
        "A guard opened the gate.",
        "A gunman shot at the gate.",
        "The blast killed a tree.",
        "No one came.",
        "Another opened the gate.",
    ],
)
def test_elsewhere_such_words_count_nothing(text: str) -> None:
    assert read(text) == []


def test_one_that_is_named_as_a_part_shares_the_fate_of_the_whole() -> None:
    whole, part = read("Two people were killed, including a toddler.")
    assert (part.passage.text, part.casualty, part.part_of) == ("a", "killed", whole.passage)
