"""Provinces and what lies between them and their country, from the package iso3166-2 (MIT)."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import nsmallest
from math import cos, radians
from typing import Any

from rapidfuzz import fuzz

from firsthand.gazetteer.entries import Entry
from firsthand.gazetteer.features import Feature
from firsthand.gazetteer.geonames_places import is_latin, read_countries
from firsthand.gazetteer.globe import km_between
from firsthand.gazetteer.packages import data_file
from firsthand.gazetteer.romanisations import letters

SOURCE = "iso3166-2 (MIT)"
_NEAREST = 15  # places around a province's point that say which province of GeoNames it is
_NICKNAME = 50.0  # of 100, likeness of letters: a name less like both the own and the first English one is a nickname
_SAME_CODES = 0.8  # share of units whose code is one of GeoNames: then all codes are the same, as in the United States
_SEAT_KM = 300.0  # how far from a province's point the town it is named after may be
_UNKNOWN_KM = 50.0
_OTHER = re.compile(r"([^,()]+) \((\w+)\)")  # a name and its language
_REACH = 0.95  # share of a province's places within its radius
Towns = Mapping[str, Sequence[Feature]]  # country -> its places


@dataclass(frozen=True, slots=True)
class _Unit:
    code: str  # IQ-AN
    country: str
    names: tuple[str, ...]  # in Latin letters, the usual English one first
    title: str  # Governorate
    parent: str | None  # code of the unit it is part of
    lat: float
    lon: float


def read_provinces(towns: Towns) -> Iterator[Entry]:
    """Every unit of ISO 3166-2: a province where it matches a first level of GeoNames, or else a region or county.

    Args:
        towns: the places of each country, whose codes and spread say which province of GeoNames a unit is, and how far
            it reaches.
    """
    for country, units in _read():
        yield from _of_country(units, towns.get(country, ()))


def _of_country(units: Mapping[str, _Unit], towns: Sequence[Feature]) -> Iterator[Entry]:
    parents = {unit.parent for unit in units.values()} - {None}
    first = {town.province for town in towns} - {None}
    tops = [unit for unit in units.values() if not unit.parent]
    leaves = [unit for unit in units.values() if unit.code not in parents]
    level = tops if abs(len(tops) - len(first)) <= abs(len(leaves) - len(first)) else leaves
    codes = _matched(level, towns)
    around = defaultdict(list)
    for town in towns:
        around[town.province].append(town)
    for code, unit in units.items():
        feature = Feature(
            f"iso3166-2:{code}", unit.names[0], "county", unit.country, lat=unit.lat, lon=unit.lon, source=SOURCE
        )
        if code in codes:
            feature = replace(feature, kind="province", province=codes[code])
            feature = _placed(feature, around[codes[code]])
        elif code in parents and unit not in level:
            within = tuple(codes[part.code] for part in level if part.parent == code and part.code in codes)
            spread = [town for part in within for town in around[part]]
            feature = _placed(replace(feature, kind="region", within=within or (unit.country,)), spread)
        else:
            province = codes.get(unit.parent or "") or _voted(unit, towns)
            feature = replace(feature, province=province, radius_km=_gap(unit, units))
        yield _entry(feature, unit)


def _entry(feature: Feature, unit: _Unit) -> Entry:
    titles = {unit.title, "Province"} if feature.kind == "province" else {unit.title}
    titled = [f"{name} {title}" for name in unit.names for title in sorted(titles) if title.lower() not in name.lower()]
    return Entry(feature, (*unit.names[1:], *titled))


def _matched(units: Sequence[_Unit], towns: Sequence[Feature]) -> dict[str, str]:
    """Which first level of GeoNames each unit is: the one of most places around its point and of those of its name."""
    known = {town.province for town in towns}
    same = {unit.code: unit.code.replace("-", ".", 1) for unit in units}
    if sum(province in known for province in same.values()) > _SAME_CODES * len(units):
        return {code: province for code, province in same.items() if province in known}
    scores: dict[tuple[str, str], float] = defaultdict(float)
    called = defaultdict(list)
    for town in towns:
        called[letters(town.name)].append(town)
    for unit in units:
        for town in (town for name in sorted({letters(name) for name in unit.names}) for town in called.get(name, ())):
            if town.province and _km(unit, town) < _SEAT_KM:
                scores[unit.code, town.province] += 0.5 + min(1.0, town.population / 100_000)
        for province, share in _votes(unit, towns).items():
            scores[unit.code, province] += 2 * share
    matched: dict[str, str] = {}
    for code, province in sorted(scores, key=lambda pair: (-scores[pair], pair)):
        if code not in matched and province not in matched.values():
            matched[code] = province
    return matched


def _votes(unit: _Unit, towns: Sequence[Feature]) -> dict[str, float]:
    """The provinces of the places nearest to a unit's point, each with its share of them."""
    lat, lon, narrow = unit.lat, unit.lon, cos(radians(unit.lat)) ** 2
    near = nsmallest(
        _NEAREST, ((((t.lat or 0) - lat) ** 2 + ((t.lon or 0) - lon) ** 2 * narrow, t.ref, t.province) for t in towns)
    )
    shares: dict[str, float] = defaultdict(float)
    for _, _, province in near:
        if province:
            shares[province] += 1 / _NEAREST
    return shares


def _voted(unit: _Unit, towns: Sequence[Feature]) -> str | None:
    shares = _votes(unit, towns)
    return max(shares, key=lambda province: (shares[province], province)) if shares else None


def _placed(feature: Feature, towns: Sequence[Feature]) -> Feature:
    """The province with the people of its towns, as far as nearly all reach; in their midst if its point is not."""
    if not towns:
        return replace(feature, radius_km=_UNKNOWN_KM)
    feature = replace(feature, population=sum(town.population for town in towns))
    middle = sum(t.lat or 0 for t in towns) / len(towns), sum(t.lon or 0 for t in towns) / len(towns)
    spread = _reach(*middle, towns)
    if km_between(feature.lat or 0, feature.lon or 0, *middle) > 2 * spread + _UNKNOWN_KM:
        return replace(feature, lat=round(middle[0], 3), lon=round(middle[1], 3), radius_km=spread)
    return replace(feature, radius_km=_reach(feature.lat or 0, feature.lon or 0, towns))


def _reach(lat: float, lon: float, towns: Sequence[Feature]) -> float:
    distances = sorted(km_between(lat, lon, t.lat or 0, t.lon or 0) for t in towns)
    return round(max(5.0, distances[int(_REACH * (len(distances) - 1))]), 0)


def _gap(unit: _Unit, units: Mapping[str, _Unit]) -> float:
    """How far it is to the next unit of the same level."""
    gaps = [_km(unit, other) for other in units.values() if other is not unit and other.parent == unit.parent]
    return round(min(100.0, max(5.0, min(gaps, default=20.0))), 0)


def _km(unit: _Unit, other: _Unit | Feature) -> float:
    return km_between(unit.lat, unit.lon, other.lat or 0, other.lon or 0)


def _read() -> Iterator[tuple[str, Mapping[str, _Unit]]]:
    found: Mapping[str, Any] = json.loads(data_file("iso3166_2", "iso3166-2.json").read_text(encoding="utf-8"))
    tongues = read_countries()
    for country, units in sorted(found.items()):
        english = tongues.get(country, {}).get("languages", "").startswith("en")
        yield country, {code: _unit(code, unit, english) for code, unit in units.items()}


def _unit(code: str, unit: Mapping[str, Any], english: bool) -> _Unit:
    lat, lon = unit["latLng"]
    return _Unit(code, code[:2], _names(unit, english), unit["type"], unit["parentCode"], lat, lon)


def _names(unit: Mapping[str, Any], english: bool) -> tuple[str, ...]:
    """The names of a unit in Latin letters, the usual English one first, without nicknames.

    Args:
        english: whether English is the country's first language: what is given as an English name there is a nickname.
    """
    own = re.sub(r"\s*[\[(].*", "", unit["name"]).strip()
    others = [(name.strip(" '"), tongue) for name, tongue in _OTHER.findall(unit["localOtherName"] or "")]
    called = [name for name, tongue in others if tongue == "eng"]
    first = called[0] if called and not english else own
    kept = [n for n, _ in others if is_latin(n) and max(_likeness(n, own), _likeness(n, first)) >= _NICKNAME]
    return tuple(dict.fromkeys([first, own, *kept]))


def _likeness(one: str, other: str) -> float:
    return fuzz.ratio(letters(one), letters(other))
