"""Which reports are worth comparing sentence by sentence.

Containment, not resemblance: a copied paragraph under a long new lead is the normal case, so what counts is
what is shared, measured against the shorter report, never against both together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping

from firsthand.relate.fingerprints import is_sentence_print

SHARED_RUNS = 3  # this many shared runs of words make a candidate, whatever the lengths; two meet by chance
CONTAINMENT = 0.1  # or this part of the shorter report's fingerprints


def find_candidates(prints: Mapping[str, frozenset[int]], *, new: Collection[str]) -> tuple[tuple[str, str], ...]:
    """Pairs of reports that share a whole sentence, or enough runs of words.

    Args:
        prints: fingerprints by report id.
        new: ids of which at least one stands in every pair; the others were compared before.

    Returns:
        Pairs of ids, the smaller first, sorted; the same whatever the order of `prints`.
    """
    holders: dict[int, list[str]] = {}
    for report in sorted(prints):
        for number in prints[report]:
            holders.setdefault(number, []).append(report)
    fresh = set(new)
    pairs: set[tuple[str, str]] = set()
    for report in sorted(fresh & prints.keys()):
        shared: Counter[str] = Counter()
        for number in prints[report]:
            weight = SHARED_RUNS if is_sentence_print(number) else 1
            for other in holders[number]:
                if other != report and not (other in fresh and other < report):
                    shared[other] += weight
        for other, count in shared.items():
            shorter = min(len(prints[report]), len(prints[other]))
            if count >= SHARED_RUNS or count >= CONTAINMENT * shorter:
                pairs.add((min(report, other), max(report, other)))
    return tuple(sorted(pairs))
