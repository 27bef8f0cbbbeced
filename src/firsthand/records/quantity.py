"""A quantity: a number said in words or figures, with its bound and what it counts."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.records.passage import Passage


@dataclass(frozen=True, slots=True)
class Quantity:
    """One count as one report gives it."""

    passage: Passage  # bound and number: "more than five dozen"
    low: float | None  # the least number that agrees with the words; None: open
    high: float | None  # the greatest; None: open
    bound: str  # exact at_least more_than at_most less_than about unknown
    unit: str | None  # the thing counted, singular, lower case: "attack"; None if not said beside the number
    of: Passage | None  # the words for what is counted: "U.S. personnel"
