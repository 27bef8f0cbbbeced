"""Which of two related reports the text went through first, shown by a third that both go back to.

Where two reports share a departure from their common source, an edit or an addition, one had it from the other or both
from a report that is not here. The one that keeps the source's words wherever the two differ, and lacks nothing of the
source that the other has, is the earlier: a later hand does not restore what an earlier one took away. (The same
reasoning orders manuscripts: a shared error shows descent, a shared original reading shows nothing.)
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from firsthand.records.derivation import Derivation
from firsthand.records.pair import Pair
from firsthand.records.passage import Passage


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

    Args:
        source_of_one, source_of_other: the derivations of both from the same source.
        between: the derivation that joins the two; `one` is its source.
    """
    one, other = _taken(source_of_one), _taken(source_of_other)
    shared = of_one = of_other = 0
    for pair in between.pairs:
        in_one, in_other = one.get(pair.source.start), other.get(pair.derived.start)
        alike = pair.label != "edited"
        if in_one is None and in_other is None:
            shared += alike
        elif in_one is not None and in_other is not None:
            edited = in_one.label == "edited", in_other.label == "edited"
            shared += alike and all(edited)
            of_one += not alike and edited[0]
            of_other += not alike and edited[1]
    kept_by_one, kept_by_other = _kept(source_of_one), _kept(source_of_other)
    of_one += len(kept_by_other - kept_by_one)
    of_other += len(kept_by_one - kept_by_other)
    return Inheritance(shared, of_one, of_other)


def _taken(derivation: Derivation) -> Mapping[int, Pair]:
    """The pairs of a derivation, by where their derived passage begins."""
    return {pair.derived.start: pair for pair in derivation.pairs}


def _kept(derivation: Derivation) -> set[Passage]:
    return {pair.source for pair in derivation.pairs}
