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
_DEFINED = re.compile(
    r"(?:The\s+)?(?P<full>[^\W\d_a-z][\w’'-]*(?:\s+(?:of|for|the|and|[^\W\d_a-z][\w’'-]*)){1,9})\s+\((?P<short>[^\W\d_a-z]{2,}\b[\w-]*)\)"
)
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


def names_a_site(after: str) -> bool:
    """Whether the words after a people's name are of something that stands somewhere: "the Marnish mill"."""
    site = next(rule.regex for rule in load_rules("bodies") if rule.id == "site")
    return bool(site.match(after.lstrip() if after[:1].isspace() else after))


@lru_cache(maxsize=4096)
def defined_names(text: str) -> frozenset[tuple[str, str]]:
    """Short names and the full ones before them, where a report writes "Ports Authority of Marn (PAM)"."""
    return frozenset((match["short"], match["full"]) for match in _DEFINED.finditer(text))


@lru_cache(maxsize=4096)
def capitalised_inside(text: str) -> frozenset[str]:
    """The words that have a capital inside a sentence somewhere in a report: names, not only openings."""
    return frozenset(match.group() for match in _INSIDE.finditer(text))
