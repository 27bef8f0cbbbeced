"""Points of places whose curated entry gives none: in the midst of the towns named, or of the area they are made of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from math import asin, atan2, cos, degrees, radians, sin, sqrt
from typing import TypeVar

from firsthand.errors import BadLexicon
from firsthand.gazetteer.curated_places import CuratedEntry
from firsthand.gazetteer.entries import Entry
from firsthand.gazetteer.features import Feature
from firsthand.gazetteer.globe import km_between
from firsthand.gazetteer.name_keys import folded

_Found = TypeVar("_Found")
_LEAST_KM = 5.0
_SHARE = 0.98  # of the towns of an area, within its radius


def placed(curated: Sequence[CuratedEntry], places: Sequence[Entry]) -> Iterator[CuratedEntry]:
    """The curated entries, those without a point at that of the towns around them or of the countries they hold.

    Raises:
        BadLexicon: a town or area that is named is not known.
    """
    wanted = {town for entry in curated for town in entry.around}
    towns = _towns(wanted, places)
    spread: dict[str, list[Feature]] = defaultdict(list)
    for place in places:
        spread[place.feature.country or ""].append(place.feature)
        spread[place.feature.province or ""].append(place.feature)
    points = {entry.feature.country: entry.feature for entry in curated if entry.feature.kind == "country"}
    for entry in curated:
        if entry.feature.lat is not None:
            yield entry
        elif entry.around:
            yield replace(entry, feature=_amid(entry.feature, _known(entry, entry.around, towns)))
        elif entry.feature.within:
            areas = _known(entry, entry.feature.within, spread)
            yield replace(entry, feature=_over(entry.feature, areas, points))
        elif entry.feature.kind == "country" and spread[entry.feature.country or ""]:
            yield replace(entry, feature=_over(entry.feature, [spread[entry.feature.country or ""]], {}))
        else:
            yield entry


def _towns(wanted: Iterable[str], places: Iterable[Entry]) -> Mapping[str, Feature]:
    """The most populous town of each name and country; towns of that very name before those also called so."""
    found: dict[tuple[str, str], Feature] = {}
    asked = {(folded(town.rpartition(",")[0]), town[-2:]): town for town in wanted}
    for own in (True, False):
        best: dict[tuple[str, str], Feature] = {}
        for place in places:
            names = (place.feature.name,) if own else place.aliases
            for key in {(folded(name), place.feature.country or "") for name in names} & asked.keys():
                if key not in best or place.feature.population > best[key].population:
                    best[key] = place.feature
        found = {**best, **found}
    return {asked[key]: feature for key, feature in found.items()}


def _known(entry: Entry, names: Iterable[str], known: Mapping[str, _Found]) -> list[_Found]:
    missing = [name for name in names if not known.get(name)]
    if missing:
        raise BadLexicon(f"curated place {entry.feature.ref}: not known: {'; '.join(missing)}; correct it")
    return [known[name] for name in names]


def _amid(feature: Feature, towns: Sequence[Feature]) -> Feature:
    """In the midst of some towns, as far as the farthest."""
    lat, lon = _midst([(town, 1.0) for town in towns])
    far = max(km_between(lat, lon, town.lat or 0, town.lon or 0) for town in towns)
    return _at(feature, (lat, lon), far)


def _over(feature: Feature, areas: Sequence[Sequence[Feature]], points: Mapping[str | None, Feature]) -> Feature:
    """In the midst of countries by their areas, or of the towns of provinces; as far as nearly all towns."""
    countries = [points[code] for code in feature.within if code in points]
    if len(countries) == len(areas):
        lat, lon = _midst([(country, country.radius_km**2) for country in countries])
    else:
        lat, lon = _midst([(town, 1 / len(area)) for area in areas for town in area])
    distances = sorted(km_between(lat, lon, t.lat or 0, t.lon or 0) for area in areas for t in area)
    return _at(feature, (lat, lon), distances[int(_SHARE * (len(distances) - 1))])


def _at(feature: Feature, point: tuple[float, float], far: float) -> Feature:
    return replace(feature, lat=round(point[0], 2), lon=round(point[1], 2), radius_km=round(max(_LEAST_KM, far), 0))


def _midst(weighted: Sequence[tuple[Feature, float]]) -> tuple[float, float]:
    """The mean of points on the globe."""
    x = y = z = 0.0
    for place, weight in weighted:
        lat, lon = radians(place.lat or 0), radians(place.lon or 0)
        x, y, z = x + weight * cos(lat) * cos(lon), y + weight * cos(lat) * sin(lon), z + weight * sin(lat)
    return degrees(asin(z / sqrt(x * x + y * y + z * z))), degrees(atan2(y, x))
