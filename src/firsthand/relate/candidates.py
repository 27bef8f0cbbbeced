"""Which reports are worth comparing sentence by sentence.

Containment, not resemblance: a copied paragraph under a long new lead is the normal case, so what counts is
what is shared, measured against the shorter report, never against both together.

Words that stand in very many reports (an outlet's footer, a paragraph of background, a story that everybody carried)
lead each of these only to the earliest that has them: who had them first is the question that can be answered, and
what is compared grows with the number of reports, not with its square. Two reports that share a rarer run as well,
an edit or an addition, or most of their sentences, are compared as ever.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from firsthand.relate.fingerprints import SENTENCE_BIT

_Numbers = npt.NDArray[np.int64]
_RARE = -2

SHARED_RUNS = 3  # this many shared runs of words make a candidate, whatever the lengths; two meet by chance
CONTAINMENT = 0.1  # or this part of the shorter report's fingerprints
COMMON = 24  # reports; a fingerprint that more of them hold leads only to the earliest of these
WHOLE = 6  # sentences in common, and half of the shorter report's: compared however many others have them too
HALF = 0.5


def find_common(prints: Mapping[str, Collection[int]], *, by_age: Sequence[str]) -> Mapping[int, str]:
    """The fingerprints that more than `COMMON` reports hold, each with the earliest of these.

    Args:
        prints: fingerprints by report id.
        by_age: the same ids, the earliest first.
    """
    numbers, holders = _sorted_prints(by_age, prints)
    starts = _starts(numbers)
    common = starts[np.diff(np.append(starts, len(numbers))) > COMMON]
    return {
        number: by_age[first] for number, first in zip(numbers[common].tolist(), holders[common].tolist(), strict=True)
    }


def find_candidates(
    prints: Mapping[str, Collection[int]], *, new: Collection[str], common: Mapping[int, str]
) -> tuple[tuple[str, str], ...]:
    """Pairs of reports that share a whole sentence, or enough runs of words.

    Args:
        prints: fingerprints by report id.
        new: ids of which at least one stands in every pair; the others were compared before.
        common: the fingerprints that very many reports hold, as `find_common` has them; at least those of `new`.

    Returns:
        Pairs of ids, the smaller first, sorted; the same whatever the order of `prints`.
    """
    reports = sorted(prints)
    shared = _shared_prints(reports, prints, common)
    fresh = set(new)
    is_fresh = np.array([report in fresh for report in reports], dtype=bool)
    pairs: list[tuple[str, str]] = []
    for index in np.flatnonzero(is_fresh).tolist():
        others = np.union1d(shared.near(index), shared.whole(index))
        others = others[(others > index) | ~is_fresh[others]]  # the rest was met already, from the other side
        pairs += [(reports[min(index, other)], reports[max(index, other)]) for other in others.tolist()]
    return tuple(sorted(pairs))


@dataclass(frozen=True, slots=True)
class _Shared:
    """The fingerprints that several reports hold: the holders of each side by side, and which each report holds."""

    holders: _Numbers  # indexes of reports, by fingerprint
    starts: _Numbers  # where the holders of each fingerprint begin, and after the last where they end
    weights: _Numbers  # of each fingerprint
    earliest: _Numbers  # index of the earliest holder of each common fingerprint; -1: not here, -2: not common
    held: _Numbers  # fingerprints, by report
    first: _Numbers  # where those of each report begin, and after the last where they end
    sizes: _Numbers  # all fingerprints of each report, shared or not
    sentences: _Numbers  # those of them that stand for whole sentences

    def near(self, report: int) -> _Numbers:
        """The reports that share enough with one; what is common counts only where one of the two had it first."""
        mine = self._held_by(report)
        led = self.earliest[mine]
        others, weights = self._holders_of(mine[(led == _RARE) | (led == report)])
        afar = (led >= 0) & (led != report)
        others, weights = np.append(others, led[afar]), np.append(weights, self.weights[mine[afar]])
        others, counts = _add_up(others, weights, without=report)
        shorter = np.minimum(self.sizes[report], self.sizes[others])
        found: _Numbers = others[counts >= np.minimum(SHARED_RUNS, CONTAINMENT * shorter)]
        return found

    def whole(self, report: int) -> _Numbers:
        """The reports that share so many sentences with one that they are compared though others have them too."""
        mine = self._held_by(report)
        mine = mine[self.weights[mine] == SHARED_RUNS]
        if len(mine) < WHOLE or not np.any(self.earliest[mine] != _RARE):
            return np.empty(0, dtype=np.int64)
        others, weights = self._holders_of(mine)
        others, counts = _add_up(others, weights, without=report)
        half = HALF * np.minimum(self.sentences[report], self.sentences[others])
        found: _Numbers = others[counts >= SHARED_RUNS * np.maximum(WHOLE, half)]
        return found

    def _held_by(self, report: int) -> _Numbers:
        held: _Numbers = self.held[self.first[report] : self.first[report + 1]]
        return held

    def _holders_of(self, prints: _Numbers) -> tuple[_Numbers, _Numbers]:
        """Every holder of some fingerprints, once for each, and beside it the weight of the fingerprint."""
        lengths = self.starts[prints + 1] - self.starts[prints]
        ends = np.cumsum(lengths)
        places = np.arange(lengths.sum()) + np.repeat(self.starts[prints] - (ends - lengths), lengths)
        return self.holders[places], np.repeat(self.weights[prints], lengths)


def _add_up(holders: _Numbers, weights: _Numbers, *, without: int) -> tuple[_Numbers, _Numbers]:
    """Each of the holders once, in order, and the sum of its weights."""
    found, places = np.unique(holders, return_inverse=True)
    sums = np.bincount(places, weights=weights, minlength=len(found)).astype(np.int64)
    return found[found != without], sums[found != without]


def _shared_prints(reports: Sequence[str], prints: Mapping[str, Collection[int]], common: Mapping[int, str]) -> _Shared:
    numbers, holders = _sorted_prints(reports, prints)
    sizes = np.bincount(holders, minlength=len(reports))
    sentences = np.bincount(holders[numbers & SENTENCE_BIT > 0], minlength=len(reports))
    same = numbers[1:] == numbers[:-1]
    kept = np.append(same, False) | np.append(False, same) if len(numbers) else np.zeros(0, dtype=bool)
    numbers, holders = numbers[kept], holders[kept]  # fingerprints of one report alone tell nothing
    starts = _starts(numbers)
    groups = np.repeat(np.arange(len(starts)), np.diff(np.append(starts, len(numbers))))
    by_report = np.argsort(holders, kind="stable")
    return _Shared(
        holders=holders,
        starts=np.append(starts, len(numbers)),
        weights=np.where(numbers[starts] & SENTENCE_BIT, SHARED_RUNS, 1),
        earliest=_earliest(numbers[starts], reports, common),
        held=groups[by_report],
        first=np.searchsorted(holders[by_report], np.arange(len(reports) + 1)),
        sizes=sizes,
        sentences=sentences,
    )


def _earliest(numbers: _Numbers, reports: Sequence[str], common: Mapping[int, str]) -> _Numbers:
    """For each fingerprint the index of the report that had it first; -1 where that is not here; -2 for rare ones."""
    index = {report: place for place, report in enumerate(reports)}
    found = np.full(len(numbers), _RARE, dtype=np.int64)
    known = np.array(sorted(common), dtype=np.int64)
    places = np.searchsorted(numbers, known)
    here = places < len(numbers)
    here[here] = numbers[places[here]] == known[here]
    found[places[here]] = [index.get(common[number], -1) for number in known[here].tolist()]
    return found


def _sorted_prints(reports: Sequence[str], prints: Mapping[str, Collection[int]]) -> tuple[_Numbers, _Numbers]:
    """All fingerprints in order, and beside each the index of a report that holds it, those of one in order too."""
    sizes = np.array([len(prints[report]) for report in reports], dtype=np.int64)
    numbers = np.empty(int(sizes.sum()), dtype=np.int64)
    at = 0
    for report, size in zip(reports, sizes.tolist(), strict=True):
        numbers[at : at + size] = np.fromiter(prints[report], dtype=np.int64, count=size)
        at += size
    order = np.argsort(numbers, kind="stable")
    return numbers[order], np.repeat(np.arange(len(reports)), sizes)[order]


def _starts(numbers: _Numbers) -> _Numbers:
    """Where each number of a sorted list begins."""
    return np.flatnonzero(np.append(True, numbers[1:] != numbers[:-1])[: len(numbers)])
