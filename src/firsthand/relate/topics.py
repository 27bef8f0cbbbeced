"""Whether two reports may be about one thing: they name the same names, and were published near each other.

Rough on purpose, and asked only of figures that no copied passage joins: "four people" in two unrelated reports is
not one figure. Of pairs of real reports with a number in common, a likeness of 0.2 kept 93 % of those about one
incident and 5 % of the others; docs/measurements.md says on which.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from firsthand.records.report import Report

LIKENESS = 0.2  # of the names of both reports that they share (Dice), 0 to 1
APART = 31  # days between the publication of two reports of one thing
_NAME = re.compile(r"(?<=\s)[^\W\d_a-z][^\W\d_]{3,}")  # four letters or more, not at the very start


def may_be_about_one_thing(one: Report, other: Report) -> bool:
    """Whether two reports share enough names, and appeared within a month where both are dated."""
    names, others = _names(one.text), _names(other.text)
    if 2 * len(names & others) < LIKENESS * (len(names) + len(others)) or not names:
        return False
    if not one.published or not other.published:
        return True
    days = date.fromisoformat(one.published[:10]) - date.fromisoformat(other.published[:10])
    return abs(days.days) <= APART


@lru_cache(maxsize=4096)
def _names(text: str) -> frozenset[str]:
    return frozenset(name for name in _NAME.findall(text) if name[0].isupper() and not name.isupper())
