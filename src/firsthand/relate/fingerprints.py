"""Fingerprints of a report: few numbers by which reports that share wording find each other.

Two kinds of number stand in one set: a hash of every sentence of at least six words, and winnowed hashes of
runs of five words. Winnowing keeps the least hash of every four neighbours, so any run of eight words that two
reports share leaves at least one number in both (Schleimer, Wilkerson and Aiken, "Winnowing", SIGMOD 2003).
Headers, credits and notices are left out: they say who wrote and whom to call, not what happened.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np

from firsthand.records.sentence import Sentence
from firsthand.relate.notices import is_notice
from firsthand.relate.words import bare_words, hash_words

GRAM = 5  # words in a hashed run
WINDOW = 4  # neighbouring runs of which one is kept
SHORTEST_SENTENCE = 6  # words; shorter ones ("He declined to comment.") recur in unrelated reports
_MASK = (1 << 62) - 1
SENTENCE_BIT = 1 << 62  # set in what stands for a whole sentence, not in what stands for a run of five words
_FACTOR = np.uint64(0x9E3779B97F4A7C15)  # 2**64 / golden ratio: spreads neighbouring values


def fingerprint(sentences: Sequence[Sentence]) -> frozenset[int]:
    """The fingerprints of one report: numbers below 2**63, the same on every machine."""
    running: list[int] = []
    prints: set[int] = set()
    for sentence in sentences:
        if sentence.kind in ("header", "credit") or is_notice(sentence.passage.text):
            continue
        words, whole = _hash_sentence(sentence.passage.text)
        running.extend(words)
        if len(words) >= SHORTEST_SENTENCE:
            prints.add(whole)
    prints.update(_winnow(running))
    return frozenset(prints)


def is_sentence(number: int) -> bool:
    """Whether a fingerprint stands for a whole sentence."""
    return bool(number & SENTENCE_BIT)


@lru_cache(maxsize=16384)
def _hash_sentence(text: str) -> tuple[tuple[int, ...], int]:
    """Hashes of the words of a sentence, and the number that stands for all of it."""
    words = bare_words(text)
    return tuple(map(hash_words, words)), hash_words(" ".join(words)) | SENTENCE_BIT


def _winnow(words: Sequence[int]) -> Iterable[int]:
    """The least hash of every `WINDOW` neighbouring runs."""
    if len(words) < GRAM:
        return ()
    runs = np.array(words, dtype=np.uint64)
    hashes = np.zeros(len(words) - GRAM + 1, dtype=np.uint64)
    for i in range(GRAM):  # wraps around at 2**64, as hashes may
        hashes = hashes * _FACTOR + runs[i : i + len(hashes)]
    hashes = (hashes ^ (hashes >> np.uint64(29))) & np.uint64(_MASK)
    windows = max(len(hashes) - WINDOW + 1, 1)
    least = hashes[:windows]
    for i in range(1, min(WINDOW, len(hashes))):
        least = np.minimum(least, hashes[i : i + windows])
    numbers: list[int] = least.tolist()
    return numbers
