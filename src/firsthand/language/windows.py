"""Sentences as the network reads them: words cut into pieces, long sentences cut into windows, windows put in stacks.

A window is a sentence, or a part of one that is longer than the network can take: so the cost grows with the length
of a text, not with its square. What the network says of a window must not depend on what else stands in the stack:
every window is padded to a length that depends on itself alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from firsthand.language.shapes import OUTSIDE, tell_shapes
from firsthand.language.wordpieces import WordPieces

MOST_PIECES = 190  # of a window; 1 in 3,000 sentences is longer
_STEP = 8  # pieces: the length of a window is rounded up to a multiple of it
_STACK = 512  # pieces of a stack, with padding: more gains nothing, and leaves the processor's nearest memory
_BREAKS = (frozenset(";:–—"), frozenset(",)"))  # where a long sentence is best cut, the best first

Whole = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Window:
    """The words from `start` of one sentence, with the pieces of each."""

    sentence: int  # its place among the sentences given
    start: int  # place of its first word in the sentence
    pieces: tuple[tuple[int, ...], ...]  # of each word
    shapes: tuple[int, ...]  # of each word

    @property
    def length(self) -> int:
        """Pieces with the marks at both ends, rounded up."""
        return -(-(sum(map(len, self.pieces)) + 2) // _STEP) * _STEP


@dataclass(frozen=True, slots=True)
class Stack:
    """Windows of one length as arrays `(windows, length)` that end in zeros; word 0 of each window is its root."""

    windows: tuple[Window, ...]
    pieces: Whole
    shapes: Whole
    first: Whole  # place of each word's first piece
    last: Whole  # place of each word's last piece


def cut_windows(sentences: Iterable[Sequence[str]], pieces: WordPieces) -> Iterator[Window]:
    """The windows of sentences of words, in order. A sentence without words has none."""
    for number, words in enumerate(sentences):
        cut = tuple(map(pieces.cut, words))
        shapes = tuple(tell_shapes(words))
        start = 0
        while start < len(words):
            end = _window_end(words, cut, start)
            yield Window(number, start, cut[start:end], shapes[start:end])
            start = end


def _window_end(words: Sequence[str], cut: Sequence[tuple[int, ...]], start: int) -> int:
    """Where the window that begins at word `start` ends: after the last good break in its second half."""
    room = MOST_PIECES - 2
    end = start
    while end < len(words) and len(cut[end]) <= room:
        room -= len(cut[end])
        end += 1
    if end == len(words):
        return end
    for marks in _BREAKS:
        for at in range(end - 1, (start + end) // 2, -1):
            if words[at] in marks:
                return at + 1
    return end


def stack_windows(windows: Iterable[Window], pieces: WordPieces) -> Iterator[Stack]:
    """The windows in stacks of one length each, short ones first."""
    by_length: dict[int, list[Window]] = {}
    for window in windows:
        by_length.setdefault(window.length, []).append(window)
    for length, group in sorted(by_length.items()):
        most = max(1, _STACK // length)
        for start in range(0, len(group), most):
            yield _stack(group[start : start + most], length, pieces)


def _stack(windows: Sequence[Window], length: int, pieces: WordPieces) -> Stack:
    arrays = np.zeros((4, len(windows), length), dtype=np.int64)
    for row, window in enumerate(windows):
        numbers, shapes, first, last = [pieces.opening], [OUTSIDE], [0], [0]
        for cut, shape in zip(window.pieces, window.shapes, strict=True):
            first.append(len(numbers))
            numbers += cut
            shapes += [shape] * len(cut)
            last.append(len(numbers) - 1)
        numbers.append(pieces.closing)
        shapes.append(OUTSIDE)
        for array, values in zip(arrays[:, row], (numbers, shapes, first, last), strict=True):
            array[: len(values)] = values
    return Stack(tuple(windows), *arrays)
