"""A place of the gazetteer, and one of its names found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

How = Literal["exact", "alias", "key", "close"]
_AREAS = ("continent", "country", "province", "county", "region", "sea", "desert", "island", "mountain")
_SITES = (
    "settlement",
    "district",
    "airfield",
    "base",
    "crossing",
    "camp",
    "strait",
    "lake",
    "river",
    "road",
    "facility",
)
KINDS = frozenset((*_AREAS, *_SITES))


@dataclass(frozen=True, slots=True)
class Feature:
    """A place: one point with an honest radius."""

    ref: str  # geonames:98182, airport:KJFK, iso3166-2:IQ-AN, us-county:48201, curated:gaza-strip, case:…
    name: str  # the name English news would use
    kind: str  # one of KINDS
    country: str | None = None  # ISO 3166-1 alpha-2; None where it lies in several or in none
    province: str | None = None  # the first level of GeoNames: US.TX, IQ.01; of a province its own
    county: str | None = None  # FIPS code of a county of the United States, 48201; of a county its own
    lat: float | None = None  # degrees north, WGS 84; None: nobody whom we can name says where it is
    lon: float | None = None  # degrees east
    population: int = 0  # people; 0 where not known
    radius_km: float = 0.0  # how far from the point the place may reach
    source: str = ""  # where the facts are from, and their licence
    timezone: str | None = None  # name in the tz database: Asia/Baghdad
    within: tuple[str, ...] = ()  # of an area: the countries (IQ) and provinces (US.TX) that it is made of or lies in


@dataclass(frozen=True, slots=True)
class Match:
    """A feature that goes by a name."""

    feature: Feature
    how: How  # exact: its own name; alias: another of its names; key: one of the same sounds; close: of nearly the same
    distance: float = 0.0  # between the two spellings: 0 the same letters, 1 hardly one name (romanisations)
