"""A place: words that name or describe where, and what point of the map they mean."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.records.passage import Passage


@dataclass(frozen=True, slots=True)
class Place:
    """One mention of a place in one report. Only a `location` (and a dateline) is pinned or an incident's place."""

    passage: Passage  # the words: "Ramadi", "40 km west of Ramadi"
    role: str  # location dateline actor modifier demonym other
    name: str  # the place's usual English name; where it is not placed, the name as written
    country: str | None  # ISO 3166-1 alpha-2; None if unknown, or if it lies in several or in none
    ref: str | None  # where the point is from: geonames:98182; None if it cannot be placed
    lat: float | None  # degrees north, WGS 84; None if it cannot be placed
    lon: float | None  # degrees east
    precision: str  # exact town district province region country unknown
    radius_km: float | None  # how far from the point the place may reach
    because: str  # why this place and no other, or why none
