"""The words without which a pattern cannot match, read off the pattern itself.

To see that a text holds none of a few words takes a fraction of the time that the `re` module takes to try a pattern at
each of its characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from re import _constants as code  # type: ignore[attr-defined]  # not public; the same since Python 3.11
from re import _parser  # type: ignore[attr-defined]
from typing import Any

_MOST = 16  # characters of a class that are listed one by one

Words = frozenset[str]


def literals_of(pattern: re.Pattern[str]) -> Words | None:
    """Strings in lower case of which every match holds one at least; None: the pattern asks for none.

    >>> sorted(literals_of(re.compile(r"\\w+[ -]year(?:s? of age|-olds?)", re.IGNORECASE)))
    ['year']
    >>> sorted(literals_of(re.compile(r"\\d+ (?:miles?|metres) |[#@]\\d+")))
    ['#', '@', 'metres', 'mile']
    """
    try:
        found = _needed(_parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG))
    except Exception:
        return None
    return found if found and all(one.isascii() or one.lower() == one.upper() for one in found) else None


def _needed(items: Iterable[tuple[Any, Any]]) -> Words | None:
    """Of the parts of a pattern in a row, the strings that tell the most: long ones, then few."""
    found: list[Words] = []
    run = ""
    for op, given in items:
        if op is code.LITERAL:
            run += chr(given).lower()
            continue
        found.append(frozenset({run}))
        run = ""
        found.append(_needed_by(op, given) or frozenset())
    found.append(frozenset({run}))
    telling = [words for words in found if words and "" not in words]
    return max(telling, key=lambda words: (min(map(len, words)), -len(words)), default=None)


def _needed_by(op: Any, given: Any) -> Words | None:
    if op is code.SUBPATTERN:
        return _needed(given[-1])
    if op in (code.MAX_REPEAT, code.MIN_REPEAT):
        return _needed(given[2]) if given[0] else None
    if op is code.BRANCH:
        branches = [_needed(branch) for branch in given[1]]
        return None if None in branches else frozenset(word for words in branches for word in words or ())
    if op is code.IN and len(given) <= _MOST and all(kind is code.LITERAL for kind, _ in given):
        return frozenset(chr(point).lower() for _, point in given)
    return None
