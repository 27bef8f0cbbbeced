"""Lines that a publisher puts under any text: sharing them is no sign of sharing news."""

from __future__ import annotations

from functools import cache, lru_cache

from firsthand.lexicon.rules import load_rules
from firsthand.lexicon.scans import Scan


@lru_cache(maxsize=65536)
def is_notice(text: str) -> bool:
    """Whether a sentence is about rights, subscriptions or whom to call."""
    return any(_notices().find(text))


@cache
def _notices() -> Scan:
    return Scan(rule.regex for rule in load_rules("notices"))
