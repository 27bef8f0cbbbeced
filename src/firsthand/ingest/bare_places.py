"""Places that stand bare before a dash ("Norton — Two ferries sank."): whether they open the text, or are other words.

Nothing beside such a place says that it is one: no day, no agency. So it is told by what it is not (a label, a time, a
name of an outlet, an item of a list, one side of an aside) and by the full sentence that must follow.
"""

from __future__ import annotations

import re
from functools import cache

from firsthand.ingest.days import is_month, is_weekday
from firsthand.ingest.mastheads import is_outlet_name, is_role
from firsthand.lexicon.rules import load_rules

_MOST_WORDS = 4
_LEAST_AFTER = 6  # words that make a sentence of what follows the dash
_LOOKED_AT = 14  # words after the dash that are looked at
_ITEM = re.compile(
    r"^[ \t]*(?P<name>[^\W\d_][^\n.!?:;—–]{1,40}?)(?:\s(?:--?|[–—―])\s)\s*(?P<rest>[\"“‘'\[]*[A-Z][^\n]*)", re.MULTILINE
)
_SENTENCE_END = re.compile(r"(?<=[a-z0-9)][.!?])[\"”’')]*\s+(?=[\"“‘A-Z])|\n")


def opens_text(text: str, place: str, dash: re.Match[str], end: int) -> bool:
    """Whether `place` and the dash after it are a dateline, by what follows on the line that ends at `end`."""
    spaced = dash[0] != dash[0].strip() or text[dash.end() : dash.end() + 1].isspace()
    marked = place.split(",", maxsplit=1)[0].isupper() or "," in place  # capitals or a region speak for a place
    return (
        spaced
        and _may_be_place(place)
        and _is_sentence(text, dash.end(), end, least_small=1 / 6 if marked else 1 / 3)
        and not (_is_aside(text, dash, end) and not marked)
        and not _is_listed(text, place, dash.start())
    )


def _may_be_place(place: str) -> bool:
    first, *regions = place.split(",")
    words = first.split()
    plain = [word.casefold().strip(".") for word in words]
    if not 1 <= len(words) <= _MOST_WORDS or any(is_weekday(word) or is_month(word) for word in words):
        return False
    if " ".join(plain) in _listed("place_with_opener"):
        return True
    if plain[0] in _listed("opener") or any(word.endswith(("'s", "’s")) for word in words[-1:]) or is_role(first):
        return False
    # After a comma stands a region, and with it even a word that labels have may be part of a name.
    return bool(regions) or not (
        any(word in _listed("label_word") for word in plain) or (not first.isupper() and is_outlet_name(first))
    )


def _is_sentence(text: str, start: int, end: int, *, least_small: float) -> bool:
    """Whether a sentence opens at `start`, and the paragraph goes on to a full stop.

    Args:
        least_small: the share of its first words that are in small letters; headlines have few.
    """
    words = text[start:end].split()[:_LOOKED_AT]
    small = sum(word[:1].islower() for word in words)
    wrapped = re.match(r"[^\S\n]*\n?[a-z]", text[end : end + 80]) is not None
    closed = text[start:end].rstrip("\"”’') ]").endswith((".", "!", "…"))
    return len(words) >= _LEAST_AFTER and small >= least_small * len(words) and (closed or wrapped)


def _is_aside(text: str, dash: re.Match[str], end: int) -> bool:
    """Whether the dash opens an aside that a like dash closes in the same sentence."""
    stop = _SENTENCE_END.search(text, dash.end(), end)
    sentence = text[dash.end() : stop.start() if stop else end]
    sign = dash[0].strip()
    return len(re.findall(rf"(?<![-–—―]){re.escape(sign)}(?![-–—―])(?=\s)", sentence)) % 2 == 1


def _is_listed(text: str, place: str, start: int) -> bool:
    """Whether another paragraph opens with other words before a dash, as the items of a list and speakers do."""
    return any(
        match["name"].strip() != place.strip()
        and _is_item(match["name"])
        # Above the place a line that is no sentence is a headline, and those have dashes.
        and (match.start() > start or match["rest"].rstrip("\"”’') ").endswith((".", "!", "?", "…")))
        for match in _ITEM.finditer(text)
    )


def _is_item(name: str) -> bool:
    words = name.split()
    return len(words) <= _MOST_WORDS and all(word[:1].isupper() for word in words)


@cache
def _listed(name: str) -> frozenset[str]:
    rules = [rule for file in ("headers", "openers") for rule in load_rules(file)]
    labels = [rule for rule in rules if rule.id == name or (name == "label_word" and "field" in rule.gives)]
    return frozenset(word.casefold() for rule in labels for word in rule.words)
