from __future__ import annotations

import pytest

from firsthand.language.wordpieces import MOST_PIECES, WordPieces

PIECES = WordPieces(
    ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "shell", "##ing", "##s", "cafe", '"', "'", "-", "al", "am", "##in", "a"]
)


@pytest.mark.parametrize(
    ("word", "cut"),
    [
        pytest.param("Shelling", (4, 5), id="small letters, the longest piece first"),
        pytest.param("café", (7,), id="accents come off"),
        pytest.param("al-Amin", (11, 10, 12, 13), id="a hyphen stands alone"),
        pytest.param("“", (8,), id="quotation marks of every form are the straight one"),
        pytest.param("’", (9,), id="and apostrophes"),
        pytest.param("shellx", (1,), id="a part that cannot be cut is unknown as a whole"),
        pytest.param("\u200b", (1,), id="what has no width is unknown"),
        pytest.param("", (1,), id="every word has a piece"),
    ],
)
def test_a_word_is_cut_into_the_pieces_of_the_vocabulary(word: str, cut: tuple[int, ...]) -> None:
    assert PIECES.cut(word) == cut


def test_of_a_very_long_word_both_ends_are_kept() -> None:
    assert PIECES.cut("shell" + "-" * 5000 + "s") == (4, *[10] * (MOST_PIECES - 1))
    assert len(PIECES.cut("a-" * 5000)) == MOST_PIECES
