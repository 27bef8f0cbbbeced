"""Words that name a day of the week or a month."""

from __future__ import annotations

from functools import cache

from firsthand.lexicon.rules import load_rules


def is_time_name(text: str) -> bool:
    """Whether a word names a day of the week or a month, in whatever letters."""
    return text.capitalize() in _time_names()


@cache
def _time_names() -> frozenset[str]:
    return frozenset(name for rule in load_rules("calendar") for name in rule.words)
