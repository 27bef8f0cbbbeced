"""Where the paragraphs of a text begin and end.

A blank line always parts two paragraphs. What a single line break means is read from the lines themselves: in a text
that was wrapped at a width, a full line goes on in the next; elsewhere a line is a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

BLANK = r"[\s\u200b\u2060\ufeff]"  # white space, and the characters that have no width and no meaning of their own

_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_BULLET = re.compile(r"[•▪‣◦●■○*]\s|\(?(?:\d{1,2}|[a-zA-Z])[.)]\s")
_DASH_BULLET = re.compile(r"[-–—]\s")
_STOPPED = re.compile(r"[.!?:;…؟۔。！？।][\"'”’»)\]]*$")
_FIRST_WORD = re.compile(r"\S*")

_NARROWEST, _WIDEST = 30, 132  # widths, in characters, at which texts are wrapped: a newspaper column to a wide screen
_SLACK = 0.85  # share of the width that a wrapped line and the next line's first word fill between them
_MOST = 0.6  # share of line breaks that must look wrapped before any is taken for one


@dataclass(frozen=True, slots=True)
class _Line:
    start: int  # of its text, outer blanks left off
    end: int
    text: str
    indent: int  # blanks before it
    follows: bool  # it stands directly under a line with text


def find_paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The paragraphs of `text[start:end]` as `(start, end)` in code points, trimmed, in reading order."""
    lines = tuple(_lines(text, start, end))
    width = _wrap_width(lines)
    first = 0
    for index in range(1, len(lines) + 1):
        if index == len(lines) or not _goes_on(lines[index - 1], lines[index], width):
            yield lines[first].start, lines[index - 1].end
            first = index


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """`(start, end)` without the blanks at either end; `start == end` where nothing else stands between."""
    while start < end and _is_blank(text[start]):
        start += 1
    while end > start and _is_blank(text[end - 1]):
        end -= 1
    return start, end


def _is_blank(character: str) -> bool:
    return character.isspace() or character in "\u200b\u2060\ufeff"


def _lines(text: str, start: int, end: int) -> Iterator[_Line]:
    follows = False
    position = start
    while position < end:
        line_break = _BREAK.search(text, position, end)
        stop, after = line_break.span() if line_break else (end, end)
        left, right = trim(text, position, stop)
        if left < right:
            yield _Line(left, right, text[left:right], left - position, follows)
        follows = left < right
        position = after


def _wrap_width(lines: Sequence[_Line]) -> int | None:
    """The width in characters at which the text was wrapped; None: it was not."""
    lengths = sorted(len(line.text) for line in lines)
    if len(lengths) < 4:
        return None
    width = lengths[int(0.95 * (len(lengths) - 1))]
    breaks = [(above, below) for above, below in pairwise(lines) if below.follows]
    full = [above for above, below in breaks if _is_full(above, below, width)]
    unstopped = [line for line in full if not _STOPPED.search(line.text[-8:])]
    wrapped = (
        _NARROWEST <= width <= _WIDEST
        and len(full) >= 3
        and len(full) >= _MOST * len(breaks)
        and len(unstopped) >= _MOST * len(full)
    )
    return width if wrapped else None


def _is_full(above: _Line, below: _Line, width: int) -> bool:
    word = _FIRST_WORD.match(below.text)
    return len(above.text) + 1 + (word.end() if word else 0) >= _SLACK * width


def _goes_on(above: _Line, below: _Line, width: int | None) -> bool:
    if not below.follows or _BULLET.match(below.text):
        return False
    stopped = _STOPPED.search(above.text[-8:]) is not None
    if stopped and (width is None or _DASH_BULLET.match(below.text)):
        return False
    if not stopped and below.text[0].islower():
        return True
    return width is not None and below.indent <= above.indent + 1 and _is_full(above, below, width)
