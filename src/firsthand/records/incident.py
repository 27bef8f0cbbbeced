"""An incident: one happening, gathered from what one report says of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from firsthand.records.likeness import Likeness
from firsthand.records.passage import Passage
from firsthand.records.relation import Relation
from firsthand.records.statement import Statement

SLOTS = ("time", "place", "actor", "target", "victim", "weapon", "killed", "injured", "damage", "claimed_by")


@dataclass(frozen=True, slots=True)
class Incident:
    """One happening as one report tells it."""

    passage: Passage  # the words that tell of it first
    id: str  # derived from the report's id and the first trigger
    kind: str  # the most exact kind told of it
    status: str  # event background aggregate
    slots: Mapping[str, tuple[Statement, ...]]  # by the names of SLOTS; a slot of which nothing is said is left out
    relations: tuple[Relation, ...] = ()  # to others of the report
    possibly_same: tuple[Likeness, ...] = ()  # others of the report
