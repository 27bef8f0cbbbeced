"""Words that keep a name back."""

from __future__ import annotations

import pytest

from firsthand.extract.anonymity import find_anonymity


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A clerk spoke on condition of anonymity because the case is open.",
            "spoke on condition of anonymity because the case is open",
        ),
        ("Two pilots asked not to be named.", "asked not to be named"),
        ("She was not authorised to speak to the press.", "was not authorised to speak"),
        (
            "A guard, speaking anonymously for fear of losing his post, was blunt.",
            "speaking anonymously for fear of losing his post, was blunt",
        ),
    ],
)
def test_the_words_and_their_reason_are_found(text: str, expected: str) -> None:
    assert [text[start:end] for start, end in find_anonymity(text, 0, len(text), [])] == [expected]


def test_a_reason_ends_before_the_next_cue() -> None:
    text = "A clerk, unwilling to be named because the case is open, said so."
    [(start, end)] = find_anonymity(text, 0, len(text), [text.index("said")])
    assert text[start:end] == "unwilling to be named because the case is open"


def test_a_named_thing_is_no_anonymity() -> None:
    text = "He asked that the ship be named after her."
    assert find_anonymity(text, 0, len(text), []) == []
