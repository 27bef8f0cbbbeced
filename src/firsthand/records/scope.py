"""A scope: words that say of what a number holds."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.records.passage import Passage


@dataclass(frozen=True, slots=True)
class Scope:
    """Words around a number that narrow what it counts: a place, an owner, a time."""

    passage: Passage  # "in the northern districts", "since Monday"
    kind: str  # where whose when since
