"""What a sentence is compared by, worked out once however many reports it is compared with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from firsthand.relate.words import bare_words

KEPT = 32768  # sentences a process remembers, so that the reports of one family are taken apart once
HELD = 1024  # reports whose pairs of words it remembers


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one sentence, in the forms in which two are told alike or not."""

    text: str
    words: tuple[str, ...]  # bare, in reading order
    joined: str  # the same with a blank between: equal where the words are
    counted: frozenset[str]  # each word, a repeated one with its number: what two share is how many words they share
    pairs: frozenset[int]  # hashes of its pairs of neighbouring words, the same only within one run of the program

    def shares(self, other: Wording) -> int:
        """How many words stand in both, each as often as it stands in both."""
        return len(self.counted & other.counted)


@lru_cache(maxsize=KEPT)
def wording_of(text: str) -> Wording:
    """The wording of a sentence."""
    words = bare_words(text)
    return Wording(text, words, " ".join(words), _counted(words), frozenset(map(hash, pairwise(words))))


def _counted(words: tuple[str, ...]) -> frozenset[str]:
    once = frozenset(words)
    if len(once) == len(words):
        return once
    times = dict.fromkeys(once, 0)
    counted = set(once)
    for word in words:
        times[word] += 1
        if times[word] > 1:
            counted.add(f"{word} {times[word]}")  # no word holds a blank
    return frozenset(counted)


@lru_cache(maxsize=HELD)
def holders_of_pairs(texts: tuple[str, ...]) -> Mapping[int, Sequence[int]]:
    """Of every pair of neighbouring words in some sentences, by its hash, the indexes of those that hold it."""
    holders: dict[int, tuple[int, ...]] = {}
    for index, text in enumerate(texts):
        alone = (index,)  # one for all pairs that no sentence before holds: most
        for pair in wording_of(text).pairs:
            before = holders.get(pair)
            holders[pair] = alone if before is None else before + alone
    return holders
