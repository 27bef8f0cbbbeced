"""The words of a passage, each with its offsets and the forms it is compared in.

A word is a run without white space, punctuation included, so that a change of punctuation is seen; two forms
of it leave out what a house style may alter: `key` unifies quotes and dashes, `bare` leaves only letters and
figures, case folded.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

_RUN = re.compile(r"\S+")
_TYPOGRAPHY = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛ʼʻ′`´", "'"),
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", None),
        "…": "...",
    }
)
_POSSESSIVE = re.compile(r"'s?$")
EDGES = ",.;:!?\"'()"  # marks that stand around a word and do not belong to it
_MARKS = re.compile(r"[^\w]+")


class Word(NamedTuple):
    """One run without white space."""

    start: int  # code points from the start of the passage
    end: int
    text: str
    key: str  # quotes, dashes and width unified: equal keys are the same word in another typography
    bare: str  # letters and figures alone, case folded; empty for a mark that stands alone


@lru_cache(maxsize=16384)
def split_words(text: str) -> tuple[Word, ...]:
    """The words of `text` in reading order."""
    return tuple(_word(match) for match in _RUN.finditer(text))


@lru_cache(maxsize=65536)
def bare_words(text: str) -> tuple[str, ...]:
    """The bare forms of the words of `text`, without marks that stand alone."""
    return tuple(bare for run in text.split() if (bare := fold(run)[1]))


@lru_cache(maxsize=1 << 17)
def hash_words(text: str) -> int:
    """A hash of some words below 2**62: the same on every machine and in every run."""
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big") >> 2


@lru_cache(maxsize=65536)
def fold(word: str) -> tuple[str, str]:
    """The `key` and `bare` forms of one word."""
    key = word if word.isascii() else unicodedata.normalize("NFKC", word.translate(_TYPOGRAPHY))
    return key, _MARKS.sub("", key).casefold()


def capitalised_words(text: str) -> tuple[str, ...]:
    """Words with a capital, but for the first word and those in capitals throughout; quotes and dashes unified."""
    words = (fold(run)[0].strip(EDGES) for run in text.split()[1:])
    return tuple(_POSSESSIVE.sub("", word) for word in words if word[:1].isupper() and not word.isupper())


def _word(match: re.Match[str]) -> Word:
    text = match.group()
    key, bare = fold(text)
    return Word(match.start(), match.end(), text, key, bare)
