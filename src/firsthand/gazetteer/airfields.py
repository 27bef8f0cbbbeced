"""Airfields and their codes, from the package airportsdata (MIT)."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping

from firsthand.gazetteer.entries import Entry
from firsthand.gazetteer.features import Feature
from firsthand.gazetteer.packages import data_file

SOURCE = "airportsdata (MIT)"
RADIUS_KM = 3.0
_SAME = (
    ("Air Base", "Airbase"),
    ("AFB", "Air Force Base"),
    ("AAF", "Army Airfield"),
    ("Army Air Field", "Army Airfield"),
    ("NAS ", "Naval Air Station "),
)
_BASES = ("Air Base", "Airbase", "AFB", "Air Force Base", "Naval Air Station", "Army Airfield", "RAF ", "NAS ", "AAF")


def read_airfields() -> Iterator[Entry]:
    """Every airfield, by its name; its ICAO and IATA codes are other names of it."""
    with data_file("airportsdata", "airports.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            yield _entry(row)


def _entry(row: Mapping[str, str]) -> Entry:
    name = row["name"]
    feature = Feature(
        ref=f"airport:{row['icao']}",
        name=name,
        kind="base" if any(word in name for word in _BASES) else "airfield",
        country=row["country"],
        lat=float(row["lat"]),
        lon=float(row["lon"]),
        radius_km=RADIUS_KM,
        source=SOURCE,
        timezone=row["tz"] or None,
    )
    codes = tuple(code for code in (row["icao"], row["iata"]) if code)
    return Entry(feature, tuple(_variants(name)), codes=codes)


def _variants(name: str) -> Iterator[str]:
    """Other ways of writing its name: what stands on either side of a stroke, base in one word, forces in full."""
    sides = [side.strip() for side in name.split("/")]
    for side in sides:
        if len(sides) > 1:
            yield side
        for short, long in _SAME:
            if short in side:
                yield side.replace(short, long)
