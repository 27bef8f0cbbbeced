"""A quantity: a number said in words or figures, with its bound and what it counts."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.records.passage import Passage
from firsthand.records.scope import Scope


@dataclass(frozen=True, slots=True)
class Quantity:
    """One count as one report gives it."""

    passage: Passage  # bound and number: "more than five dozen"
    low: float | None  # the least number that agrees with the words; None: open
    high: float | None  # the greatest; None: open
    bound: str  # exact at_least more_than at_most less_than about unknown
    unit: str | None  # the thing counted, singular, lower case: "attack"; None if not said beside the number
    of: Passage | None  # the words for what is counted: "U.S. personnel"
    head: Passage | None = None  # the noun among them: "personnel"
    change: str | None = None  # up down: a rise or fall by so much, or to so much from another; None: not said
    changed: Passage | None = None  # the words that say so: "rose"
    casualty: str | None = None  # killed injured missing displaced detained killed_or_injured
    fate: Passage | None = None  # the words that say so: "wounding"
    whose: Passage | None = None  # of a casualty: whose people they are, where that is said: "the army", "Iraqi"
    part_of: Passage | None = None  # the number this one is a part of: of 17 in "35 dead, 17 of them soldiers", "35"
    scope: tuple[Scope, ...] = ()  # the words that say of what the number holds, in reading order
