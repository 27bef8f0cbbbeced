"""Whether two stretches are the same words, but for punctuation, typography or regional spelling."""

from __future__ import annotations

import re
from collections.abc import Sequence

from firsthand.relate.names import alias_of, title_forms
from firsthand.relate.words import bare_words

# British and American forms folded together; applied to the words of both sides, so that a false fold is harmless
# unless it makes two different words equal.
_FOLDS = (
    (re.compile(r"is(?=(?:e|es|ed|ing|ation|ations|er|ers)$)"), "iz"),
    (re.compile(r"(?<=\w{3})our(?=(?:s|ed|ing|er|ers|ite|able|hood)?$)"), "or"),
    (re.compile(r"tre(?=s?$)"), "ter"),
    (re.compile(r"ogue(?=s?$)"), "og"),
    (re.compile(r"ll(?=(?:ed|ing|er|ers)$)"), "l"),
    (re.compile(r"ence(?=s?$)"), "ense"),
    (re.compile(r"programme"), "program"),
    (re.compile(r"grey"), "gray"),
    (re.compile(r"(?<=\w)wards$"), "ward"),
)
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
    thing = alias_of(a.strip(' ,;:"“”'))
    return thing is not None and thing == alias_of(b.strip(' ,;:"“”'))


def _folded(text: str) -> Sequence[str]:
    return [_fold(word) for word in bare_words(text)]


def _fold(word: str) -> str:
    if word.isdecimal() and word.isascii() and int(word) < len(_SMALL_NUMBERS):
        return _SMALL_NUMBERS[int(word)]
    if len(word) in (3, 4) and (month := next((m for m in _MONTHS if m.startswith(word)), None)):
        return month
    if word in title_forms():
        return title_forms()[word]
    for pattern, into in _FOLDS:
        word = pattern.sub(into, word)
    return word
