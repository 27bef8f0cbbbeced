"""Whether two stretches are the same words, but for punctuation, typography or regional spelling."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from firsthand.lexicon.rules import Rule, load_rules
from firsthand.relate.names import alias_of, title_forms
from firsthand.relate.said_times import time_meaning
from firsthand.relate.words import bare_words

_SMALL_NUMBERS = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)


def same_spelling(a: str, b: str) -> bool:
    """Whether two stretches read the same: "5" and "five", "Nov." and "November", "harbour" and "harbor"."""
    words_a, words_b = _folded(a), _folded(b)
    if not words_a or not words_b:
        return words_a == words_b
    if words_a == words_b or "".join(words_a) == "".join(words_b):
        return True
    if any(map(str.isdigit, a)) and time_meaning(a) == time_meaning(b):
        return True
    thing = alias_of(a.strip(' ,;:"“”'))
    return thing is not None and thing == alias_of(b.strip(' ,;:"“”'))


def _folded(text: str) -> Sequence[str]:
    return [_fold(word) for word in bare_words(text)]


@lru_cache(maxsize=65536)
def _fold(word: str) -> str:
    if word.isdecimal() and word.isascii() and int(word) < len(_SMALL_NUMBERS):
        return _SMALL_NUMBERS[int(word)]
    if len(word) in (3, 4) and (month := next((m for m in _MONTHS if m.startswith(word)), None)):
        return month
    if word in title_forms():
        return title_forms()[word]
    word = _first_forms().get(word, word)
    for rule in _rewriting():
        word = rule.regex.sub(rule.gives["into"], word)
    return word


@cache
def _rewriting() -> tuple[Rule, ...]:
    return tuple(rule for rule in load_rules("spellings") if "into" in rule.gives)


@cache
def _first_forms() -> Mapping[str, str]:
    return {form: rule.words[0] for rule in load_rules("spellings") for form in rule.words}
