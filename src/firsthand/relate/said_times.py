"""One form for the ways in which house styles write a time: "16 Aug" and "August 16", "22:00" and "10 p.m."."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from firsthand.lexicon.rules import load_rules
from firsthand.relate.words import bare_words

_HALF = re.compile(r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?\s*(?P<half>[ap])\.?m\b\.?", re.IGNORECASE)
_CLOCK = re.compile(r"\b(?P<hour>\d{1,2})[:.](?P<minute>\d\d)\b")
_DECADE = re.compile(r"(?<!\w)['’](?=[2-9]0s\b)")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)$")
_SMALL = {"of", "the", "at", "on", "about", "around"}


@lru_cache(maxsize=16384)
def time_meaning(words: str) -> str:
    """The parts of a time in one order: months as they are spelled in full, hours from 00:00 to 23:59.

    Equal meanings are one time said twice; what cannot be read stays as its words in small letters.
    """
    text = _DECADE.sub("19", words)
    text = _HALF.sub(_from_half, text)
    parts = _CLOCK.sub(lambda clock: f"{int(clock['hour']):02}h{clock['minute']}", text)
    names = _names()
    read = (names.get(word, _ORDINAL.sub("", word)) for word in bare_words(parts.replace("-", " ")))
    return " ".join(sorted(part for part in read if part not in _SMALL))


def _from_half(clock: re.Match[str]) -> str:
    hour = int(clock["hour"]) % 12 + (12 if clock["half"] in "pP" else 0)
    return f"{hour:02}:{clock['minute'] or '00'}"


@cache
def _names() -> Mapping[str, str]:
    """Months and days of the week by all their forms, and the two hours that have names."""
    names = {"noon": "12h00", "midday": "12h00", "midnight": "00h00"}
    for rule in load_rules("calendar"):
        if "month" in rule.gives or "weekday" in rule.gives:
            names |= {bare: rule.id for word in rule.words for bare in bare_words(word)}
    return names
