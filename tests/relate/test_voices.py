from __future__ import annotations

import pytest

from firsthand.relate.voices import find_voices, same_speaker


def voices(text: str) -> list[tuple[str, str]]:
    return [(voice.speaker, voice.stance) for voice in find_voices(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The harbour board said the pier was safe.", [("harbour board", "says")]),
        ("The pier was safe, the harbour board said.", [("harbour board", "says")]),
        ("“It is safe,” said Gen. Osk Marlow.", [("Osk Marlow", "says")]),
        ("According to the harbour board, it is safe.", [("harbour board", "says")]),
        ("The guards claimed that it was safe.", [("guards", "claims")]),
        ("She said it was safe.", [("", "says")]),
        ("Marlow, at a meeting there, warned of floods if guards slept.", [("", "warns")]),
        ("The board told them to close it.", []),
        ("The storm claimed the lives of two.", []),
    ],
    ids=[
        "before",
        "after",
        "inverted, with a title",
        "preposition",
        "stance",
        "pronoun",
        "subject further off",
        "an order",
        "not speech",
    ],
)
def test_a_voice_is_a_verb_with_its_subject(text: str, expected: list[tuple[str, str]]) -> None:
    assert voices(text) == expected


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Viktor al-Masri", "Viktor Masri", True),
        ("Northern Fishers Union", "NFU", True),
        ("harbour board", "", True),
        ("harbour board", "fishing board", False),
    ],
)
def test_one_speaker_may_be_spelled_or_named_otherwise(one: str, other: str, same: bool) -> None:
    assert same_speaker(one, other) is same
