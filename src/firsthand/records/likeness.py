"""A likeness: another incident that may be the same, and why that is left open."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Likeness:
    """Another incident of the report that may be the same."""

    id: str  # of the other incident
    because: str  # what speaks for it, and what leaves it open
