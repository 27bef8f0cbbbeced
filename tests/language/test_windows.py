from __future__ import annotations

import numpy as np

from firsthand.language.windows import MOST_PIECES, cut_windows, stack_windows
from firsthand.language.wordpieces import WordPieces

PIECES = WordPieces(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "the", "fort", ",", "##s"])


def test_a_short_sentence_is_one_window_of_a_length_that_depends_on_itself_alone() -> None:
    [short, long] = cut_windows([["the", "forts"], ["fort"] * 30], PIECES)
    assert (short.sentence, short.start, short.pieces, short.length) == (0, 0, ((4,), (5, 7)), 8)
    assert (long.sentence, long.length) == (1, 32)


def test_a_long_sentence_is_cut_after_a_comma_and_no_word_is_lost() -> None:
    words = (["fort"] * 150 + [","]) * 40
    windows = list(cut_windows([words], PIECES))
    assert [window.start for window in windows] == [151 * number for number in range(40)]
    assert sum(len(window.pieces) for window in windows) == len(words)


def test_a_long_sentence_without_marks_is_cut_where_the_window_is_full() -> None:
    windows = list(cut_windows([["fort"] * 1000], PIECES))
    assert [window.start for window in windows] == list(range(0, 1000, MOST_PIECES - 2))


def test_a_sentence_without_words_has_no_window() -> None:
    assert next(iter(cut_windows([[], ["fort"]], PIECES))).sentence == 1


def test_a_stack_holds_windows_of_one_length_with_marks_at_both_ends() -> None:
    windows = list(cut_windows([["the", "forts"], ["fort"] * 30, ["fort"]], PIECES))
    short, long = stack_windows(windows, PIECES)
    assert [window.sentence for window in short.windows] == [0, 2]
    assert short.pieces[0].tolist() == [2, 4, 5, 7, 3, 0, 0, 0]
    assert short.first[0].tolist() == [0, 1, 2, 0, 0, 0, 0, 0]
    assert short.last[0].tolist() == [0, 1, 3, 0, 0, 0, 0, 0]
    assert long.pieces.shape == (1, 32)
    assert np.all(short.shapes[:, 0] == 0)
