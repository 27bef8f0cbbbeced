"""Which of two related reports the text went through first, shown by a third that both go back to.

Where two reports share a departure from their common source, an edit or an addition, one had it from the other or both
from a report that is not here. The one that keeps the source's words wherever the two differ, and lacks nothing of the
source that the other has, is the earlier: a later hand does not restore what an earlier one took away. (The same
reasoning orders manuscripts: a shared error shows descent, a shared original reading shows nothing.)
"""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.records.derivation import Derivation


@dataclass(frozen=True, slots=True)
class Inheritance:
    """How two reports, one and other, depart from a source of both; counted in sentences."""

    shared: int  # departures that both have
    of_one: int  # departures that only `one` has: edits, and sentences of the source it lacks and `other` has
    of_other: int

    @property
    def says_first(self) -> int:
        """1: `one` had the text first; -1: `other` had; 0: this does not show it."""
        if not self.shared or bool(self.of_one) == bool(self.of_other):
            return 0
        return -1 if self.of_one else 1


def weigh_inheritance(source_of_one: Derivation, source_of_other: Derivation, between: Derivation) -> Inheritance:
    """How two reports depart from one source.

    Sentences are told by where they stand, not by their ends, for one report may have merged what the other kept apart.

    Args:
        source_of_one, source_of_other: the derivations of both from the same source.
        between: the derivation that joins the two; `one` is its source.
    """
    shared = of_one = of_other = 0
    for pair in between.pairs:
        in_one = [p for p in source_of_one.pairs if p.derived.overlaps(pair.source)]
        in_other = [p for p in source_of_other.pairs if p.derived.overlaps(pair.derived)]
        alike = pair.label != "edited"
        if not in_one and not in_other:
            shared += alike
        elif in_one and in_other:
            by_one, by_other = (any(p.label == "edited" for p in side) for side in (in_one, in_other))
            # one edit on top of the other's leaves the two nearer to each other than the later is to the source
            nearer = pair.similarity > min(p.similarity for p in (*in_one, *in_other))
            both = by_one and by_other and (alike or nearer)
            shared += both
            of_one += not alike and by_one and not both
            of_other += not alike and by_other and not both
    of_one += _lacks(source_of_one, source_of_other)
    of_other += _lacks(source_of_other, source_of_one)
    return Inheritance(shared, of_one, of_other)


def _lacks(one: Derivation, other: Derivation) -> int:
    """How many passages of the source `other` has and `one` has not."""
    kept = [pair.source for pair in one.pairs]
    return sum(not any(passage.overlaps(pair.source) for passage in kept) for pair in other.pairs)
