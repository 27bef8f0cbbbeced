"""What the rest of a report shows of a name: that it is one, and whether it is a place."""

from __future__ import annotations

import re
from functools import lru_cache

from firsthand.lexicon.rules import load_rules

_PREPOSITION = (
    r"(?:in|at|near|into|across|outside|inside|around|toward|towards|throughout|north of|south of|east of|west of|"
    r"(?:city|town|village|province|district|region|capital|governor|mayor|prefect|residents|people|outskirts|suburbs|"
    r"streets|port|market|markets|countryside|north|south|east|west) of)"
)
_DIRECTION = r"(?:(?:north|south|east|west|central)\w*\s+)?"
_CAPITALISED = r"[^\W\d_a-z][\w’'-]*(?:\s+[^\W\d_a-z][\w’'-]*)*"
LOCATIVE = re.compile(rf"\b(?:{_PREPOSITION}|from|across from|off)\s+(?:the\s+)?{_DIRECTION}$", re.IGNORECASE)
_LOCATED = re.compile(rf"\b{_PREPOSITION}\s+(?:the\s+)?{_DIRECTION}(?P<name>{_CAPITALISED})")
_INSIDE = re.compile(r"(?<=[a-z,;’'] )[^\W\d_a-z][\w’'-]+")


@lru_cache(maxsize=4096)
def located_names(text: str) -> frozenset[str]:
    """The names that stand behind a preposition of place somewhere in a report, as written."""
    return frozenset(match["name"] for match in _LOCATED.finditer(text))


def names_a_body(name: str, after: str) -> bool:
    """Whether a name is of a body that acts, by its last word or by the word after it: "Marn Guard", "Marn army"."""
    head = next(rule.regex for rule in load_rules("bodies") if rule.id == "head")
    following = after.split(maxsplit=1)[:1] if after[:1].isspace() else []
    return any(
        head.fullmatch(word.strip(",.;:’'s")) or head.fullmatch(word.strip(",.;:"))
        for word in (*name.split()[-1:], *following)
    )


@lru_cache(maxsize=4096)
def capitalised_inside(text: str) -> frozenset[str]:
    """The words that have a capital inside a sentence somewhere in a report: names, not only openings."""
    return frozenset(match.group() for match in _INSIDE.finditer(text))
