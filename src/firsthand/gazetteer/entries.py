"""What a source says of one place: the place, and what else it is called."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.gazetteer.features import Feature


@dataclass(frozen=True, slots=True)
class Entry:
    """One place as a source gives it."""

    feature: Feature
    aliases: tuple[str, ...] = ()  # other names, as written
    demonyms: tuple[str, ...] = ()  # adjectives and names of people made of it: Iraqi, Iraqis
    codes: tuple[str, ...] = ()  # codes by which it goes in capitals: ICAO, IATA
