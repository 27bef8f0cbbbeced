"""A statement: one value for one slot of an incident, as one report gives it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from firsthand.records.passage import Passage


@dataclass(frozen=True, slots=True)
class Statement:
    """What a report says of one slot. Its value holds nothing that its words do not say.

    The value's keys, by slot: time `value earliest latest` (ISO days); place `name country lat lon precision
    radius_km`; actor, target, victim, claimed_by `name actor`; weapon, damage `name`; killed, injured `low high bound`,
    where none is 0.
    """

    value: Mapping[str, Any]  # keys by slot
    evidence: tuple[Passage, ...]  # the words it was read from, the value's own first, then the trigger's
    attribution: str | None  # id of who says so; None: the report in its own voice
    modality: str  # asserted claimed alleged denied threatened
    because: str  # the rule that put it there
