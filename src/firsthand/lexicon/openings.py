"""The beginnings of what a pattern matches, read off the pattern itself.

Most words of a text begin nothing that a rule could find, yet the `re` module tries a rule at every one of them. Here a
pattern is taken apart once, into the first letters that every match of it begins with; `lexicon/scans.py` then tries
it only where these stand. A pattern that may begin with anything has no openings, and is searched for as ever.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from re import _constants as code  # type: ignore[attr-defined]  # not public; the same since Python 3.11
from re import _parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

LONGEST = 3  # characters of an opening; more told no more words apart
DIGIT = "0"  # stands for any digit
_MOST = 16  # characters of a class that are listed one by one


class _Start(NamedTuple):
    """One way in which a match may begin, as far as the pattern has been read."""

    letters: str  # in lower case
    ended: bool = False  # what follows is not known, or is no letter
    at_word: bool = False  # it stands at the beginning of a word


_UNKNOWN = [_Start("", ended=True)]
_NOTHING = [_Start("")]


def openings_of(pattern: re.Pattern[str]) -> frozenset[str] | None:
    """Short strings in lower case, one of which every match begins with; None: it may begin with anything.

    Each is up to three ASCII letters at the beginning of a word, `DIGIT` for any digit there, or one character that
    stands in no word.

    >>> sorted(openings_of(re.compile(r"\\b(?:aged?|turn(?:s|ed)?) \\d+|[$€]? ?", re.IGNORECASE)) or "none")
    'none'
    >>> sorted(openings_of(re.compile(r"\\b(?:aged?|turn(?:s|ed)?|in) \\d+|\\$\\d", re.IGNORECASE)))
    ['$', 'age', 'in', 'tur']
    """
    try:
        starts = _sequence(_parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG))
    except Exception:
        return None
    if not all(start.letters and (start.letters.isascii() or not _is_word(start.letters[0])) for start in starts):
        return None
    if not all(start.at_word for start in starts if _is_word(start.letters[0])):
        return None
    return frozenset(DIGIT if start.letters[0].isdigit() else start.letters for start in starts)


def _sequence(items: Iterable[tuple[Any, Any]]) -> list[_Start]:
    """How a match of some parts in a row may begin."""
    starts = _NOTHING
    for item in items:
        if all(start.ended for start in starts):
            break
        starts = list(dict.fromkeys(new for start in starts for new in _extend(start, item)))
    return starts


def _extend(start: _Start, item: tuple[Any, Any]) -> list[_Start]:
    if start.ended:
        return [start]
    if not start.letters and _opens_word(item):
        return [start._replace(at_word=True)]
    return [_join(start, more) for more in _part(item)]


def _join(start: _Start, more: _Start) -> _Start:
    if start.letters and more.letters and not more.letters[0].isalpha():
        return start._replace(ended=True)
    letters = (start.letters + more.letters)[:LONGEST]
    ended = more.ended or len(letters) == LONGEST or (letters != "" and not letters[0].isalpha())
    return _Start(letters, ended, start.at_word or more.at_word)


def _opens_word(item: tuple[Any, Any]) -> bool:
    r"""Whether a part holds only where a word may begin: `\b`, `^`, `(?<!\w)`, `(?<!\S)`, `(?<![\w-])`."""
    op, given = item
    if op is code.AT:
        return given in (code.AT_BOUNDARY, code.AT_BEGINNING, code.AT_BEGINNING_STRING)
    if op is code.ASSERT_NOT and given[0] < 0 and len(given[1]) == 1:
        inner, members = given[1][0]
        excluded = (code.CATEGORY, code.CATEGORY_WORD), (code.CATEGORY, code.CATEGORY_NOT_SPACE)
        return inner is code.IN and (code.NEGATE, None) not in members and any(one in members for one in excluded)
    return False


def _part(item: tuple[Any, Any]) -> Sequence[_Start]:
    """How a match of one part may begin."""
    op, given = item
    starts: Sequence[_Start] = _UNKNOWN
    if op is code.LITERAL:
        starts = [_Start(chr(given).lower())]
    elif op is code.IN:
        starts = _class(given)
    elif op is code.SUBPATTERN:
        starts = _sequence(given[-1])
    elif op is code.BRANCH:
        starts = [start for branch in given[1] for start in _sequence(branch)]
    elif op in (code.MAX_REPEAT, code.MIN_REPEAT):
        least, most, inner = given
        starts = [start._replace(ended=start.ended or most > 1) for start in _sequence(inner)]
        starts = starts if least else [*_NOTHING, *starts]
    elif op in (code.AT, code.ASSERT, code.ASSERT_NOT):
        starts = _NOTHING
    return starts


def _class(members: Sequence[tuple[Any, Any]]) -> Sequence[_Start]:
    """How a match of a class of characters begins."""
    starts: list[_Start] = []
    for kind, given in members:
        if kind is code.LITERAL:
            starts.append(_Start(chr(given).lower()))
        elif kind is code.RANGE and given[1] - given[0] < _MOST:
            starts += [_Start(chr(point).lower()) for point in range(given[0], given[1] + 1)]
        elif (kind, given) == (code.CATEGORY, code.CATEGORY_DIGIT):
            starts.append(_Start(DIGIT, ended=True))
        else:
            return _UNKNOWN
    return starts


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_"
