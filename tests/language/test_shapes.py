from __future__ import annotations

import pytest

from firsthand.language.shapes import SHAPES, tell_shapes


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("fort", "small"),
        ("Fort", "capital"),
        ("UNIFIL", "capitals"),
        ("J.", "one capital"),
        ("McRae", "mixed"),
        ("al-Amin", "mixed"),
        ("1,200", "figures"),
        ("F-16", "figures and letters"),
        ("U.S.", "capitals with stops"),
        ("“", "mark"),
        ("غارة", "no case"),
    ],
)
def test_a_word_inside_a_sentence_has_the_shape_of_its_letters(word: str, shape: str) -> None:
    assert SHAPES[tell_shapes(["the", word])[1]] == shape


def test_the_first_word_with_letters_opens_its_sentence_even_after_a_quotation_mark() -> None:
    assert [SHAPES[shape] for shape in tell_shapes(["“", "The", "Fort"])] == ["mark", "opening capital", "capital"]
