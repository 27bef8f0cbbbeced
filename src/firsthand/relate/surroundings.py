"""What the rest of a report shows of a name: that it is one, and whether it is a place."""

from __future__ import annotations

import re
from functools import lru_cache

_PREPOSITION = (
    r"(?:in|at|near|from|into|across|outside|inside|around|toward|towards|over|off|along|throughout|for|through|"
    r"north of|south of|east of|west of|city of|town of|village of|province of|district of|capital of)"
)
_DIRECTION = r"(?:(?:north|south|east|west|central)\w*\s+)?"
_CAPITALISED = r"[^\W\d_a-z][\w’'-]*(?:\s+[^\W\d_a-z][\w’'-]*)*"
LOCATIVE = re.compile(rf"\b{_PREPOSITION}\s+(?:the\s+)?{_DIRECTION}$", re.IGNORECASE)
_LOCATED = re.compile(rf"\b{_PREPOSITION}\s+(?:the\s+)?{_DIRECTION}(?P<name>{_CAPITALISED})")
_INSIDE = re.compile(r"(?<=[a-z,;’'] )[^\W\d_a-z][\w’'-]+")


@lru_cache(maxsize=4096)
def located_names(text: str) -> frozenset[str]:
    """The names that stand behind a preposition of place somewhere in a report, as written."""
    return frozenset(match["name"] for match in _LOCATED.finditer(text))


@lru_cache(maxsize=4096)
def capitalised_inside(text: str) -> frozenset[str]:
    """The words that have a capital inside a sentence somewhere in a report: names, not only openings."""
    return frozenset(match.group() for match in _INSIDE.finditer(text))
