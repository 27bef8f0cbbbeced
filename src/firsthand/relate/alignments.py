"""Which sentence of one report stands for which of another.

Equal sentences are paired first, then edited ones by similarity, then what only its neighbours reveal, then
sentences that were split in two or merged. Blocks may have moved: order decides only between equals.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from firsthand.relate.differences import shared_runs
from firsthand.relate.wordings import Wording, holders_of_pairs, wording_of

ALIKE = 60.0  # of 100: sentences this similar are paired wherever they stand
ALIKE_IN_PLACE = 48.0  # enough where the sentence before or after is paired with the neighbour
CLAUSE_KEPT = 0.85  # of the shorter sentence's words stand in the longer in order: a clause was cut or added
SHORTEST_CLAUSE = 7  # words; below it containment says nothing
COPIED_RUN = 12  # words in a row that show a copied clause, whatever else the sentences say
PART_KEPT = 0.6  # of the words of each half of a split sentence stand in the whole
MANY_REPEATS = 10_000  # ways to pair the repeats of one sentence, above which they are paired in order
LONG = 10_000  # characters; of longer "sentences" (a text without stops) only the words are compared, not their order
SHARED_PAIRS = 0.15  # of the shorter sentence's pairs of neighbouring words: fewer, and they are not compared
COMMON_PAIR = 24  # a pair of neighbouring words in more sentences than this leads to no comparison
_NEARLY = 1e-6  # by which a score that is just enough may seem to be less


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
    pairing = _Pairing([wording_of(text) for text in left], [wording_of(text) for text in right])
    _pair_equal(pairing)
    _pair_alike(pairing)
    _pair_in_place(pairing)
    return tuple(sorted(_matches(pairing)))


def similarity(a: str, b: str) -> float:
    """How alike two sentences are, 0 to 100: the mean of their likeness in characters, in order, and in words,
    in any order. Typography and case do not count."""
    return _similarity(wording_of(a), wording_of(b))


def _similarity(a: Wording, b: Wording, *, at_least: float = 0.0) -> float:
    """As `similarity`; where it is below `at_least`, any number below it, found sooner."""
    if not a.words or not b.words:
        return 100.0 if a.text == b.text else 0.0
    if a.joined == b.joined:
        return 100.0
    in_any_order = 200 * a.shares(b) / (len(a.words) + len(b.words))
    if max(len(a.text), len(b.text)) > LONG:
        return in_any_order
    missing = max(2 * at_least - in_any_order - _NEARLY, 0.0)
    in_order = fuzz.ratio(a.joined, b.joined, score_cutoff=missing) if missing <= 100 else 0.0
    return (in_order + in_any_order) / 2


@dataclass(slots=True)
class _Pairing:
    left: Sequence[Wording]
    right: Sequence[Wording]
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


def _places(wordings: Sequence[Wording]) -> dict[str, list[int]]:
    """Where each sentence stands, by its bare words; marks alone count as themselves."""
    places: dict[str, list[int]] = defaultdict(list)
    for i, wording in enumerate(wordings):
        places[wording.joined or wording.text].append(i)
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


def _likeness(a: Wording, b: Wording) -> float:
    """Similarity, or some number below `ALIKE`; or `ALIKE` where nearly all words of the shorter stand in the longer
    in order, or where the two share a run that nobody writes twice by chance."""
    score = _similarity(a, b, at_least=ALIKE)
    shorter = min(len(a.words), len(b.words))
    if score >= ALIKE or shorter < SHORTEST_CLAUSE or max(len(a.text), len(b.text)) > LONG:
        return score
    kept = CLAUSE_KEPT * shorter
    if a.shares(b) < min(kept, COPIED_RUN):
        return score
    in_order = LCSseq.similarity(a.words, b.words)
    if in_order >= kept:
        return ALIKE
    if in_order >= COPIED_RUN and shared_runs(a.words, b.words, longer_than=COPIED_RUN - 1):
        return ALIKE
    return score


def _worth_comparing(pairing: _Pairing) -> Iterator[tuple[int, int]]:
    """Unpaired sentences that share enough pairs of neighbouring words; never all with all, so that long reports
    stay cheap."""
    holders, other_holders = (holders_of_pairs(tuple(w.text for w in side)) for side in (pairing.left, pairing.right))
    met: list[tuple[int, int]] = []
    for pair in holders.keys() & other_holders.keys():
        rights = [j for j in other_holders[pair] if j not in pairing.to_left]
        if len(rights) <= COMMON_PAIR:
            met += [(i, j) for i in holders[pair] if i not in pairing.to_right for j in rights]
    for (i, j), count in Counter(met).items():
        if count >= SHARED_PAIRS * min(len(pairing.left[i].pairs), len(pairing.right[j].pairs)):
            yield i, j


def _pair_in_place(pairing: _Pairing) -> None:
    """Pair what is less alike but stands where its counterpart must: beside a paired neighbour."""
    unlike: set[tuple[int, int]] = set()
    growing = True
    while growing:
        growing = False
        for i, j in sorted(pairing.to_right.items()):
            for m, n in ((i - 1, j - 1), (i + 1, j + 1)):
                if not (0 <= m < len(pairing.left) and 0 <= n < len(pairing.right)):
                    continue
                if not pairing.free(m, n) or (m, n) in unlike:
                    continue
                if _similarity(pairing.left[m], pairing.right[n], at_least=ALIKE_IN_PLACE) >= ALIKE_IN_PLACE:
                    pairing.join(m, n)
                    growing = True
                else:
                    unlike.add((m, n))


def _matches(pairing: _Pairing) -> Iterator[Match]:
    """The pairs, and the sentences that were split in two or merged into one: those are no longer pairs."""
    wholes = {i: _similarity(pairing.left[i], pairing.right[j]) for i, j in pairing.to_right.items()}
    pairs = sorted(pairing.to_right.items())
    for i, j in pairs:
        if wholes[i] == 100.0 or i in pairing.merged:
            continue  # nothing is nearer; or it became half of another meanwhile
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
        if best is not None and best.similarity > wholes[i]:
            pairing.merge(best)
            yield best
    for i, j in pairs:
        if i not in pairing.merged:
            yield Match((i,), (j,), wholes[i])


def _halves(
    whole: Wording, parts: Sequence[Wording], at: int, taken: dict[int, int]
) -> Iterator[tuple[tuple[int, int], float]]:
    """The sentence at `at` with a neighbour that is not taken, where both stand in `whole`."""
    for first, other in ((at, at + 1), (at - 1, at - 1)):
        if not 0 <= other < len(parts) or other in taken:
            continue
        both = parts[first], parts[first + 1]
        if all(part.words and part.shares(whole) / len(part.words) >= PART_KEPT for part in both):
            yield (first, first + 1), _similarity(whole, wording_of(" ".join(part.text for part in both)))
