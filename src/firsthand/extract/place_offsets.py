"""Places that words describe by another place: 40 km west of it, near it, its eastern part, the highway to it.

Each gets the point that the words give and a radius that holds what they leave open; where they give no distance, the
other place's own point and a wider radius.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import asin, atan2, cos, degrees, radians, sin
from typing import TYPE_CHECKING

from firsthand.extract.place_names import Mention
from firsthand.extract.place_words import words_that
from firsthand.gazetteer.features import Feature

if TYPE_CHECKING:
    from spacy.tokens import Doc

_EARTH_KM = 6371.0
_BEARINGS = {
    direction + ending: bearing
    for bearing, names in enumerate(
        (("north",), ("northeast", "north-east"), ("east",), ("southeast", "south-east"), ("south",),
         ("southwest", "south-west"), ("west",), ("northwest", "north-west"))
    )
    for direction in names
    for ending in ("", "ern")
}  # fmt: skip
_UNITS = {"km": 1.0, "kilometer": 1.0, "kilometre": 1.0, "mile": 1.609, "mi": 1.609, "meter": 0.001, "metre": 0.001}
_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
}  # fmt: skip
_NEAR = frozenset(("near", "outside", "around", "alongside"))
_NEAR_KM, _ROAD_KM, _SIDE_KM = 15.0, 25.0, 40.0  # how far “near”, a road and “north of” are taken to reach at least
_AREAS = ("country", "province", "region", "county", "district", "continent", "island", "desert")


@dataclass(frozen=True, slots=True)
class Offset:
    """A place that the words beside a name describe."""

    first: int  # the first word of the description
    last: int  # one past its last
    lat: float
    lon: float
    radius_km: float
    says: str  # how it lies to the place named


def find_offset(doc: Doc, mention: Mention, feature: Feature) -> Offset | None:
    """The place that the words around a mention describe by it; None if they name the place itself.

    Args:
        doc: the report's document.
        mention: of the place named.
        feature: what place that is; it has a point.
    """
    if mention.form != "name" or feature.lat is None or feature.lon is None:
        return None
    words = [token.lower_ for token in doc[max(0, mention.first - 7) : mention.first] if not token.is_space]
    return (
        _measured(mention, feature, words)
        or _beside(mention, feature, words)
        or _part(mention, feature, words)
        or _road(doc, mention, feature)
    )


def _measured(mention: Mention, feature: Feature, words: Sequence[str]) -> Offset | None:
    """“40 km (25 miles) west of”, “ten miles from”."""
    if not words or words[-1] not in ("of", "from", "outside"):
        return None
    rest = list(words[:-1])
    bearing = _BEARINGS.get(rest[-1]) if rest else None
    if bearing is not None:
        rest.pop()
        if rest[-2:] in (["to", "the"],):
            del rest[-2:]
    if rest and rest[-1] == "away":
        rest.pop()
    if ")" in rest and "(" in rest:
        rest = rest[: rest.index("(")]
    if len(rest) < 2:
        return None
    unit, number = _UNITS.get(rest[-1].rstrip("s") if rest[-1] != "s" else ""), _number(rest[-2])
    if unit is None or number is None:
        return None
    km = number * unit
    first = mention.first - (len(words) - words.index(rest[-2]))
    span = first, mention.last
    if bearing is None:
        return Offset(*span, *_point(feature), round(km + feature.radius_km, 1), f"{km:g} km from it")
    radius = round(max(2.0, km / 5) + feature.radius_km, 1)
    return Offset(*span, *_point(feature, bearing, km), radius, f"{km:g} km {_name(bearing)} of it")


def _beside(mention: Mention, feature: Feature, words: Sequence[str]) -> Offset | None:
    """“near”, “just outside”, “north of”."""
    if not words:
        return None
    if words[-1] in _NEAR or words[-2:] in (["close", "to"],):
        first = mention.first - (1 if words[-1] in _NEAR else 2)
        return Offset(first, mention.last, *_point(feature), max(_NEAR_KM, 2 * feature.radius_km), "near it")
    if words[-1] == "of" and len(words) > 1 and words[-2] in _BEARINGS:
        radius = max(_SIDE_KM, 2 * feature.radius_km)
        return Offset(mention.first - 2, mention.last, *_point(feature), radius, f"{words[-2]} of it")
    return None


def _part(mention: Mention, feature: Feature, words: Sequence[str]) -> Offset | None:
    """“eastern”: half the way from the middle to that side."""
    if not words or words[-1] not in _BEARINGS or feature.radius_km <= 0:
        return None
    reach = feature.radius_km if feature.kind in _AREAS else max(2.0, feature.radius_km)
    bearing = _BEARINGS[words[-1]]
    point = _point(feature, bearing, reach / 2)
    return Offset(mention.first - 1, mention.last, *point, round(reach * 0.75, 1), f"the {words[-1]} part of it")


def _road(doc: Doc, mention: Mention, feature: Feature) -> Offset | None:
    """“the Marn highway”, “the Marn border”."""
    if mention.last >= len(doc):
        return None
    behind = doc[mention.last].text
    if behind in words_that("highway"):
        radius = max(_ROAD_KM, feature.radius_km)
        return Offset(mention.first, mention.last + 1, *_point(feature), radius, "a road to it")
    if behind in ("border", "frontier") and feature.kind in _AREAS:
        return Offset(mention.first, mention.last + 1, *_point(feature), feature.radius_km, "on its border")
    return None


def _point(feature: Feature, bearing: int | None = None, km: float = 0.0) -> tuple[float, float]:
    """The feature's point, or one `km` away from it, `bearing` in eighths of a turn from north."""
    lat, lon = feature.lat or 0.0, feature.lon or 0.0
    if bearing is not None:
        lat, lon = moved(lat, lon, bearing * 45.0, km)
    return round(lat, 4), round(lon, 4)


def moved(lat: float, lon: float, bearing: float, km: float) -> tuple[float, float]:
    """The point `km` away from another in the direction `bearing`, degrees clockwise from north.

    >>> [round(degree, 2) for degree in moved(0.0, 10.0, 90.0, 111.195)]
    [0.0, 11.0]
    """
    a, b, way = radians(lat), radians(bearing), km / _EARTH_KM
    north = asin(sin(a) * cos(way) + cos(a) * sin(way) * cos(b))
    east = atan2(sin(b) * sin(way) * cos(a), cos(way) - sin(a) * sin(north))
    return degrees(north), (lon + degrees(east) + 540) % 360 - 180


def _name(bearing: int) -> str:
    return ("north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest")[bearing]


def _number(word: str) -> float | None:
    if word in _NUMBERS:
        return float(_NUMBERS[word])
    try:
        return float(word.replace(",", ""))
    except ValueError:
        return None
