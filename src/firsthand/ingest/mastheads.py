"""Names of who publishes: tells news agencies, outlets and writers' roles apart by their words.

A name is judged only where one is expected (the brackets of a dateline, a byline, a labelled line); in running text
the same words prove nothing.
"""

from __future__ import annotations

import re
from functools import cache

from firsthand.lexicon.rules import Rule, load_rules

_CALL_SIGN = re.compile(r"[A-Z]{2,6}\d{0,2}(?:[ -](?:TV|FM|AM|\d{1,2}))?$")
_SPACES = re.compile(r"\s*-\s*|\s+")


def agency_of(name: str) -> str | None:
    """The news agency that `name` is, by its usual short name; None if it is not known as one.

    >>> agency_of("The Associated Press")
    'AP'
    """
    return _agencies().get(_key(name))


def is_outlet_name(name: str) -> bool:
    """Whether a name that stands beside a date or a writer is that of an outlet, by its words or its shape."""
    words = name.split()
    if not 1 <= len(words) <= 7 or agency_of(name):
        return False
    if _rule("domain").regex.match(name) or _CALL_SIGN.match(name):
        return True
    return name[:1].isupper() and _rule("outlet_noun").regex.search(name) is not None


def is_role(name: str) -> bool:
    """Whether the words say what a writer is ("Staff Writer") rather than who."""
    return _rule("writer_role").regex.search(name) is not None


@cache
def _agencies() -> dict[str, str]:
    return {_key(word): rule.gives["agency"] for rule in load_rules("agencies") for word in rule.words}


@cache
def _rule(name: str) -> Rule:
    return next(rule for rule in load_rules("headers") if rule.id == name)


def _key(name: str) -> str:
    plain = name.casefold().strip().replace(".", "")
    return _SPACES.sub(lambda match: "-" if "-" in match[0] else " ", plain).removeprefix("the ")
