"""Local days: the days of a time by the clocks of another place than it is told from."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.records.passage import Passage


@dataclass(frozen=True, slots=True)
class LocalDays:
    """A day told in Washington may be another in Baghdad: both are kept."""

    place: Passage  # the place's name in the sentence
    zone: str  # its time zone, by its name in the tz database
    earliest: str  # first day there, YYYY-MM-DD
    latest: str  # last day there, YYYY-MM-DD
