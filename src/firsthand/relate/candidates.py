"""Which reports are worth comparing sentence by sentence.

Containment, not resemblance: a copied paragraph under a long new lead is the normal case, so what counts is
what is shared, measured against the shorter report, never against both together.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from firsthand.relate.fingerprints import SENTENCE_BIT

_Numbers = npt.NDArray[np.int64]

SHARED_RUNS = 3  # this many shared runs of words make a candidate, whatever the lengths; two meet by chance
CONTAINMENT = 0.1  # or this part of the shorter report's fingerprints


def find_candidates(prints: Mapping[str, Collection[int]], *, new: Collection[str]) -> tuple[tuple[str, str], ...]:
    """Pairs of reports that share a whole sentence, or enough runs of words.

    Args:
        prints: fingerprints by report id.
        new: ids of which at least one stands in every pair; the others were compared before.

    Returns:
        Pairs of ids, the smaller first, sorted; the same whatever the order of `prints`.
    """
    reports = sorted(prints)
    sizes = np.array([len(prints[report]) for report in reports], dtype=np.int64)
    if not sizes.any():
        return ()
    shared = _shared_prints(reports, prints, sizes)
    fresh = set(new)
    is_fresh = np.array([report in fresh for report in reports], dtype=bool)
    pairs: list[tuple[str, str]] = []
    for index in np.flatnonzero(is_fresh).tolist():
        counts = shared.counts(index)
        counts[index] = 0
        counts[:index][is_fresh[:index]] = 0  # met already, from the other side
        enough = np.minimum(SHARED_RUNS, CONTAINMENT * np.minimum(sizes[index], sizes))
        others = np.flatnonzero((counts > 0) & (counts >= enough)).tolist()
        pairs += [(reports[min(index, other)], reports[max(index, other)]) for other in others]
    return tuple(sorted(pairs))


@dataclass(frozen=True, slots=True)
class _Shared:
    """The fingerprints that several reports hold: the holders of each side by side, and which each report holds."""

    holders: _Numbers  # indexes of reports, by fingerprint
    starts: _Numbers  # where the holders of each fingerprint begin, and after the last where they end
    weights: _Numbers  # of each fingerprint
    held: _Numbers  # fingerprints, by report
    first: _Numbers  # where those of each report begin, and after the last where they end

    def counts(self, report: int) -> _Numbers:
        """What each report shares with one, by report."""
        mine = self.held[self.first[report] : self.first[report + 1]]
        lengths = self.starts[mine + 1] - self.starts[mine]
        ends = np.cumsum(lengths)
        places = np.arange(lengths.sum()) + np.repeat(self.starts[mine] - (ends - lengths), lengths)
        weights = np.repeat(self.weights[mine], lengths)
        counted = np.bincount(self.holders[places], weights=weights, minlength=len(self.first) - 1)
        return counted.astype(np.int64)


def _shared_prints(reports: Sequence[str], prints: Mapping[str, Collection[int]], sizes: _Numbers) -> _Shared:
    numbers = np.empty(int(sizes.sum()), dtype=np.int64)
    at = 0
    for report, size in zip(reports, sizes.tolist(), strict=True):
        numbers[at : at + size] = np.fromiter(prints[report], dtype=np.int64, count=size)
        at += size
    order = np.argsort(numbers, kind="stable")
    numbers, holders = numbers[order], np.repeat(np.arange(len(reports)), sizes)[order]
    same = numbers[1:] == numbers[:-1]
    kept = np.append(same, False) | np.append(False, same)  # fingerprints of one report alone tell nothing
    numbers, holders = numbers[kept], holders[kept]
    starts = np.flatnonzero(np.append(True, numbers[1:] != numbers[:-1])[: len(numbers)])
    weights = np.where(numbers[starts] & SENTENCE_BIT, SHARED_RUNS, 1)
    groups = np.repeat(np.arange(len(starts)), np.diff(np.append(starts, len(numbers))))
    by_report = np.argsort(holders, kind="stable")
    first = np.searchsorted(holders[by_report], np.arange(len(reports) + 1))
    return _Shared(holders, np.append(starts, len(numbers)), weights, groups[by_report], first)
