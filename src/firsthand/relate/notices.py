"""Lines that a publisher puts under any text: sharing them is no sign of sharing news."""

from __future__ import annotations

from functools import lru_cache

from firsthand.lexicon.rules import load_rules


@lru_cache(maxsize=65536)
def is_notice(text: str) -> bool:
    """Whether a sentence is about rights, subscriptions or whom to call."""
    return any(rule.regex.search(text) for rule in load_rules("notices"))
