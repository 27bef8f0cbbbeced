"""A relation: what a report says joins one incident to another."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.records.passage import Passage


@dataclass(frozen=True, slots=True)
class Relation:
    """What a report says joins one incident to another of the same report."""

    kind: str  # in_response_to part_of led_to
    to: str  # id of the other incident
    evidence: tuple[Passage, ...]  # the words that join the two, then those that tell of this one and of the other
    attribution: str | None  # id of who says so; None: the report in its own voice
    modality: str  # asserted alleged denied
    because: str  # the rule that found it
