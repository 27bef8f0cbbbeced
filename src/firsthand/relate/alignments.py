"""Which sentence of one report stands for which of another.

Equal sentences are paired first, then edited ones by similarity, then what only its neighbours reveal, then
sentences that were split in two or merged. Blocks may have moved: order decides only between equals.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from firsthand.relate.differences import shared_runs
from firsthand.relate.words import bare_words, hash_words

ALIKE = 60.0  # of 100: sentences this similar are paired wherever they stand
ALIKE_IN_PLACE = 48.0  # enough where the sentence before or after is paired with the neighbour
CLAUSE_KEPT = 0.85  # of the shorter sentence's words stand in the longer in order: a clause was cut or added
SHORTEST_CLAUSE = 7  # words; below it containment says nothing
COPIED_RUN = 12  # words in a row that show a copied clause, whatever else the sentences say
PART_KEPT = 0.6  # of the words of each half of a split sentence stand in the whole
MANY_REPEATS = 10_000  # ways to pair the repeats of one sentence, above which they are paired in order
LONG = 10_000  # characters; of longer "sentences" (a text without stops) only the words are compared, not their order
MANY_WORDS = 10_000  # pairs of words, above which counting is quicker
SHARED_PAIRS = 0.15  # of the shorter sentence's pairs of neighbouring words: fewer, and they are not compared
COMMON_PAIR = 24  # a pair of neighbouring words in more sentences than this leads to no comparison
_SPREAD = np.int64(0x1E3779B97F4A7C15)  # odd and large: tells "a b" from "b a"
_Numbers = npt.NDArray[np.int64]
_NONE: _Numbers = np.empty(0, dtype=np.int64)


@dataclass(frozen=True, slots=True, order=True)
class Match:
    """One or two neighbouring sentences on each side that stand for each other."""

    left: tuple[int, ...]  # indexes into the first report's sentences, ascending
    right: tuple[int, ...]
    similarity: float  # 0 to 100


def align(left: Sequence[str], right: Sequence[str]) -> tuple[Match, ...]:
    """Pair the sentences of two reports.

    Args:
        left, right: the words of each sentence, in reading order.

    Returns:
        Matches in order of `left`; each index occurs at most once.
    """
    pairing = _Pairing(left, right)
    _pair_equal(pairing)
    _pair_alike(pairing)
    _pair_in_place(pairing)
    merged = [*_join_halves(pairing)]
    singles = [
        Match((i,), (j,), similarity(left[i], right[j])) for i, j in pairing.to_right.items() if i not in pairing.merged
    ]
    return tuple(sorted([*singles, *merged]))


@lru_cache(maxsize=65536)
def similarity(a: str, b: str) -> float:
    """How alike two sentences are, 0 to 100: the mean of their likeness in characters, in order, and in words,
    in any order. Typography and case do not count."""
    words_a, words_b = bare_words(a), bare_words(b)
    if not words_a or not words_b:
        return 100.0 if a == b else 0.0
    if words_a == words_b:
        return 100.0
    shared = _count_shared(words_a, words_b)
    in_any_order = 200 * shared / (len(words_a) + len(words_b))
    if max(len(a), len(b)) > LONG:
        return in_any_order
    return (fuzz.ratio(" ".join(words_a), " ".join(words_b)) + in_any_order) / 2


@dataclass(slots=True)
class _Pairing:
    left: Sequence[str]
    right: Sequence[str]
    to_right: dict[int, int] = field(default_factory=dict)
    to_left: dict[int, int] = field(default_factory=dict)
    merged: set[int] = field(default_factory=set)

    def join(self, i: int, j: int) -> None:
        self.to_right[i] = j
        self.to_left[j] = i

    def merge(self, match: Match) -> None:
        """Take the sentences of a split out of the pairs, and keep others from using them."""
        for i in match.left:
            self.to_right[i] = match.right[0]
        for j in match.right:
            self.to_left[j] = match.left[0]
        self.merged.update(match.left)

    def free(self, i: int, j: int) -> bool:
        return i not in self.to_right and j not in self.to_left

    def neighbours_joined(self, i: int, j: int) -> int:
        return (self.to_right.get(i - 1, -9) == j - 1) + (self.to_right.get(i + 1, -9) == j + 1)


def _pair_equal(pairing: _Pairing) -> None:
    lefts, rights = _places(pairing.left), _places(pairing.right)
    repeated: list[tuple[int, int]] = []
    for words in lefts.keys() & rights.keys():
        if len(lefts[words]) * len(rights[words]) == 1:
            pairing.join(lefts[words][0], rights[words][0])
        elif len(lefts[words]) * len(rights[words]) <= MANY_REPEATS:
            repeated.extend((i, j) for i in lefts[words] for j in rights[words])
        else:
            repeated.extend(zip(lefts[words], rights[words], strict=False))
    # a sentence that stands several times goes with the one in the same company
    repeated.sort(key=lambda pair: (-pairing.neighbours_joined(*pair), abs(pair[0] - pair[1]), pair))
    for i, j in repeated:
        if pairing.free(i, j):
            pairing.join(i, j)


def _places(texts: Sequence[str]) -> dict[tuple[str, ...], list[int]]:
    """Where each sentence stands, by its bare words; marks alone count as themselves."""
    places: dict[tuple[str, ...], list[int]] = {}
    for i, text in enumerate(texts):
        places.setdefault(bare_words(text) or (text,), []).append(i)
    return places


def _pair_alike(pairing: _Pairing) -> None:
    scored = [
        (score, i, j)
        for i, j in _worth_comparing(pairing)
        if (score := _likeness(pairing.left[i], pairing.right[j])) >= ALIKE
    ]
    scored.sort(key=lambda s: (-round(s[0], 6), -pairing.neighbours_joined(s[1], s[2]), abs(s[1] - s[2]), s[1], s[2]))
    for _, i, j in scored:
        if pairing.free(i, j):
            pairing.join(i, j)


def _likeness(a: str, b: str) -> float:
    """Similarity; or `ALIKE` where nearly all words of the shorter stand in the longer in order, or where the two
    share a run that nobody writes twice by chance."""
    score = similarity(a, b)
    words_a, words_b = bare_words(a), bare_words(b)
    shorter = min(len(words_a), len(words_b))
    if score >= ALIKE or shorter < SHORTEST_CLAUSE or max(len(a), len(b)) > LONG:
        return score
    in_order = LCSseq.similarity(words_a, words_b)
    if in_order >= CLAUSE_KEPT * shorter:
        return ALIKE
    if in_order >= COPIED_RUN and shared_runs(words_a, words_b, longer_than=COPIED_RUN - 1):
        return ALIKE
    return score


def _worth_comparing(pairing: _Pairing) -> Iterator[tuple[int, int]]:
    """Unpaired sentences that share enough pairs of neighbouring words; never all with all, so that long reports
    stay cheap."""
    lefts = [i for i in range(len(pairing.left)) if i not in pairing.to_right]
    rights = [j for j in range(len(pairing.right)) if j not in pairing.to_left]
    if not lefts or not rights:
        return
    keys, owners, sizes = _index([pairing.left[i] for i in lefts])
    other_keys, other_owners, other_sizes = _index([pairing.right[j] for j in rights])
    order = np.argsort(other_keys, kind="stable")
    other_keys, other_owners = other_keys[order], other_owners[order]
    first = np.searchsorted(other_keys, keys, side="left")
    held = np.searchsorted(other_keys, keys, side="right") - first
    held[held > COMMON_PAIR] = 0
    steps = np.arange(held.sum()) - np.repeat(np.cumsum(held) - held, held)
    meetings = np.repeat(owners, held) * len(rights) + other_owners[np.repeat(first, held) + steps]
    for meeting, count in zip(*(found.tolist() for found in np.unique(meetings, return_counts=True)), strict=True):
        i, j = divmod(meeting, len(rights))
        if count >= SHARED_PAIRS * min(sizes[i], other_sizes[j]):
            yield lefts[i], rights[j]


def _index(texts: Sequence[str]) -> tuple[_Numbers, _Numbers, list[int]]:
    """The pairs of neighbouring words of some sentences, hashed; which sentence each is of; how many each has."""
    pairs = [_word_pairs(text) for text in texts]
    sizes = [len(found) for found in pairs]
    return np.concatenate([*pairs, _NONE]), np.repeat(np.arange(len(texts)), sizes), sizes


@lru_cache(maxsize=65536)
def _word_pairs(text: str) -> _Numbers:
    words = np.array([hash_words(word) for word in bare_words(text)], dtype=np.int64)
    return np.unique(words[:-1] * _SPREAD + words[1:])  # wraps around at 2**63, as hashes may


def _pair_in_place(pairing: _Pairing) -> None:
    """Pair what is less alike but stands where its counterpart must: beside a paired neighbour."""
    growing = True
    while growing:
        growing = False
        for i, j in sorted(pairing.to_right.items()):
            for step in (-1, 1):
                m, n = i + step, j + step
                if not (0 <= m < len(pairing.left) and 0 <= n < len(pairing.right) and pairing.free(m, n)):
                    continue
                if similarity(pairing.left[m], pairing.right[n]) >= ALIKE_IN_PLACE:
                    pairing.join(m, n)
                    growing = True


def _join_halves(pairing: _Pairing) -> Iterator[Match]:
    """Sentences split in two, or two merged into one; what it joins is no longer a pair of its own."""
    for i, j in sorted(pairing.to_right.items()):
        if i in pairing.merged:
            continue  # became half of another meanwhile
        whole = similarity(pairing.left[i], pairing.right[j])
        splits = [
            *(
                Match((i,), halves, score)
                for halves, score in _halves(pairing.left[i], pairing.right, j, pairing.to_left)
            ),
            *(
                Match(halves, (j,), score)
                for halves, score in _halves(pairing.right[j], pairing.left, i, pairing.to_right)
            ),
        ]
        best = max(splits, key=lambda match: (match.similarity, match.left, match.right), default=None)
        if best is not None and best.similarity > whole:
            pairing.merge(best)
            yield best


def _halves(
    whole: str, parts: Sequence[str], at: int, taken: dict[int, int]
) -> Iterator[tuple[tuple[int, int], float]]:
    """The sentence at `at` with a neighbour that is not taken, where both stand in `whole`."""
    for first, other in ((at, at + 1), (at - 1, at - 1)):
        if not 0 <= other < len(parts) or other in taken:
            continue
        both = parts[first], parts[first + 1]
        if min(_kept(part, whole) for part in both) >= PART_KEPT:
            yield (first, first + 1), similarity(whole, " ".join(both))


def _kept(part: str, whole: str) -> float:
    """How much of a part's words stand in the whole, 0 to 1."""
    words = bare_words(part)
    return _count_shared(words, bare_words(whole)) / max(len(words), 1)


def _count_shared(a: Sequence[str], b: Sequence[str]) -> int:
    """How many words of `a` stand in `b`, each as often as it stands there."""
    if len(a) * len(b) > MANY_WORDS:
        return sum((Counter(a) & Counter(b)).values())
    left = list(b)  # quicker than counting, for the few words of a sentence
    shared = 0
    for word in a:
        if word in left:
            left.remove(word)
            shared += 1
    return shared
