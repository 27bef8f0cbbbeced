"""What bounds a number: the words before it (“at least”) or after it (“or more”), from `lexicon/en/bounds.toml`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from firsthand.lexicon.rules import Rule, load_rules

_REACH = 32  # characters before a number that hold the longest words for a bound; as many after it are looked at
_MOST = 2  # “at least some 30”: two may stand in a row, and the outer one says more


@dataclass(frozen=True, slots=True)
class Bound:
    """The stretch that bound and number cover, and what the words say."""

    start: int
    end: int
    kind: str  # exact at_least more_than at_most less_than about


def find_bound(text: str, start: int, end: int) -> Bound:
    """The bound of the number `text[start:end]`; `exact` where no word bounds it."""
    before, after = _rules()
    kind = "exact"
    for rule in after:
        if match := rule.regex.match(text, end):
            end, kind = match.end(), rule.gives["bound"]
    for _ in range(_MOST):
        found = _before(text, start, before)
        if found is None:
            break
        start, kind = found
    return Bound(start, end, kind)


def apply_bound(kind: str, low: float, high: float | None) -> tuple[float | None, float | None]:
    """The least and the greatest number that agree with a bound; None is open.

    `more_than 60` has 60 as its low end and `less_than 60` has 60 as its high end: the end itself is not meant.
    """
    if kind in {"at_least", "more_than"}:
        return low, None
    if kind in {"at_most", "less_than"}:
        return None, high
    return low, high


def _before(text: str, start: int, rules: Sequence[tuple[re.Pattern[str], str]]) -> tuple[int, str] | None:
    """Of the words that end right before the number those that begin first: “no more than”, not “more than”."""
    window = max(0, start - _REACH)
    found = [
        (match.start(), kind)
        for regex, kind in rules
        for match in regex.finditer(text, window, start + _REACH)
        if match.end() <= start and not text[match.end() : start].strip()
    ]
    return min(found, default=None)


@cache
def _rules() -> tuple[tuple[tuple[re.Pattern[str], str], ...], tuple[Rule, ...]]:
    rules = load_rules("bounds")
    before = tuple((rule.regex, rule.gives["bound"]) for rule in rules if rule.gives["side"] == "before")
    return before, tuple(rule for rule in rules if rule.gives["side"] == "after")
