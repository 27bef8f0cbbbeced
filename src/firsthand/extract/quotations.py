"""The quoted words of a text: where quotation marks open and close, paragraph by paragraph."""

from __future__ import annotations

import re
from typing import NamedTuple

_OPENING = {"“": "”", '"': '"', "''": "''", "„": "“", "«": "»"}
_MARK = re.compile(r"[“”\"„«»]|''")
_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")
_BRIEF = 3  # words of a quotation that may be a name, or kept at a distance, and is no speech by itself


class Quotation(NamedTuple):
    """`[start, end)` in the text, marks included."""

    start: int
    end: int
    closed: bool  # False: it runs to the end of its paragraph, as one that goes on in the next does


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """The quotations of a text in double marks, in order and disjoint; single marks are apostrophes as often as not.

    Example:
        >>> [text[one.start : one.end] for text in ["“Go,” he said."] for one in find_quotations(text)]
        ['“Go,”']
    """
    return tuple(found for part in _PARAGRAPH.finditer(text) for found in _in_paragraph(text, *part.span()))


def is_speech(text: str, quotation: Quotation) -> bool:
    """Whether a quotation is long enough, or ends as a sentence does, to be speech and no name."""
    words = text[quotation.start : quotation.end].strip("“”\"'„«» ")
    return len(words.split()) > _BRIEF or words.endswith((".", ",", "!", "?"))


def _in_paragraph(text: str, start: int, end: int) -> list[Quotation]:
    found = []
    opened: tuple[int, str] | None = None
    for mark in _MARK.finditer(text, start, end):
        sign = mark.group()
        if opened is None:
            if sign in _OPENING and not _closes_nothing(text, mark.end(), end):
                opened = mark.start(), _OPENING[sign]
        elif sign == opened[1] or (sign == "”" and opened[1] == '"') or (sign == '"' and opened[1] == "”"):
            found.append(Quotation(opened[0], mark.end(), True))
            opened = None
        elif sign == "“":  # opened anew, as at the head of each paragraph of a long quotation
            found.append(Quotation(opened[0], mark.start(), False))
            opened = mark.start(), "”"
    if opened is not None:
        found.append(Quotation(opened[0], end, False))
    return found


def _closes_nothing(text: str, after: int, end: int) -> bool:
    """Whether a mark that should open has nothing behind it to open."""
    return after >= end or (text[after].isspace() and text[after - 1] in "\"'")
