from __future__ import annotations

import pytest

from firsthand.relate.words import bare_words, split_words


@pytest.mark.parametrize(
    ("one", "other"),
    [("“Fire!”", '"Fire!"'), ("harbour’s", "harbour's"), ("north—south", "north-south"), ("soft\u00adly", "softly")],
    ids=["quotes", "apostrophes", "dashes", "soft hyphen"],
)
def test_typography_does_not_alter_the_key_of_a_word(one: str, other: str) -> None:
    assert split_words(one)[0].key == split_words(other)[0].key


def test_words_keep_their_offsets_and_their_punctuation() -> None:
    assert [(w.start, w.end, w.text) for w in split_words("The  dam, they said.")] == [
        (0, 3, "The"),
        (5, 9, "dam,"),
        (10, 14, "they"),
        (15, 20, "said."),
    ]


def test_bare_words_leave_out_marks_and_case() -> None:
    assert bare_words("The U.S. — “late” — 1,200!") == ("the", "us", "late", "1200")
