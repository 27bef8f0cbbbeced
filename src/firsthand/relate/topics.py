"""Whether two reports may be about one thing: they name the same names, and were published near each other.

Rough on purpose, and asked only of figures that no copied passage joins: "four people" in two unrelated reports is
not one figure. Of pairs of real reports with a number in common, a likeness of 0.2 kept 93 % of those about one
incident and 5 % of the others; docs/measurements.md says on which.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from sys import intern

from firsthand.records.report import Report

LIKENESS = 0.2  # of the names of both reports that they share (Dice), 0 to 1
APART = 31  # days between the publication of two reports of one thing
_NAME = re.compile(r"(?<=\s)[^\W\d_a-z][^\W\d_]{3,}")  # four letters or more, not at the very start


@dataclass(frozen=True, slots=True)
class Topic:
    """What a report is compared by here."""

    names: frozenset[str]
    day: int | None  # of publication, counted from some first day; None: not known


def topic_of(report: Report) -> Topic:
    """The names in a report, and when it was published."""
    published = date.fromisoformat(report.published[:10]) if report.published else None
    return Topic(_names(report.text), published.toordinal() if published else None)


def may_be_about_one_thing(one: Report, other: Report) -> bool:
    """Whether two reports may be about one thing; a report and itself are."""
    return one.id == other.id or may_be_one_thing(topic_of(one), topic_of(other))


def may_be_one_thing(one: Topic, other: Topic) -> bool:
    """Whether two reports share enough names, and appeared within a month where both are dated."""
    if one.day is not None and other.day is not None and abs(one.day - other.day) > APART:
        return False
    names, others = one.names, other.names
    return bool(names) and 2 * len(names & others) >= LIKENESS * (len(names) + len(others))


@lru_cache(maxsize=4096)
def _names(text: str) -> frozenset[str]:
    names = (name for name in _NAME.findall(text) if name[0].isupper() and not name.isupper())
    return frozenset(map(intern, names))
