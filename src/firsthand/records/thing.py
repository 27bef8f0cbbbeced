"""A thing: a weapon, vehicle, vessel or facility as one report names it."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.records.passage import Passage


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing as one report names it."""

    passage: Passage  # the name
    kind: str  # weapon vehicle vessel facility
