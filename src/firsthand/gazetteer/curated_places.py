"""Places entered by hand, from the files in `curated/`: each with the source of its facts."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from firsthand.errors import BadLexicon
from firsthand.gazetteer.entries import Entry
from firsthand.gazetteer.features import KINDS, Feature
from firsthand.gazetteer.name_keys import folded

_TEXTS = ("id", "ref", "name", "kind", "country", "province", "county", "timezone", "source", "capital")
_NUMBERS = ("lat", "lon", "radius_km", "population")
_LISTS = ("aliases", "demonyms", "within", "places", "around")


@dataclass(frozen=True, slots=True)
class CuratedEntry(Entry):
    """A place with what only a curated file says of it."""

    capital: str | None = None  # of a country or province: the town's name
    places: tuple[int, ...] = ()  # of a county: GeoNames ids of the towns in it
    around: tuple[str, ...] = ()  # towns in whose midst it lies, or along which, as "Aqaba, JO"


def curated_files() -> list[tuple[str, bytes]]:
    """Name and bytes of each file, in order of name."""
    folder = files("firsthand.gazetteer") / "curated"
    return sorted((file.name, file.read_bytes()) for file in folder.iterdir() if file.name.endswith(".toml"))


def read_curated() -> Iterator[CuratedEntry]:
    """Every place of every file.

    Raises:
        BadLexicon: naming the file, the place and what is wrong with it.
    """
    for name, content in curated_files():
        yield from entries_of(tomllib.loads(content.decode()), f"curated/{name}", "curated")


def entries_of(table: Mapping[str, Any], where: str, origin: str) -> Iterator[CuratedEntry]:
    """The places of one file: `[[place]]` tables; what they leave out stands once at the head of the file.

    Args:
        table: the file read.
        where: the file's name, for messages.
        origin: curated or case: what refs made of ids begin with.

    Raises:
        BadLexicon: a key that is not known, a wrong type, a place without name, point or source.
    """
    common = {key: value for key, value in table.items() if key != "place"}
    seen: set[str] = set()
    for number, place in enumerate(table.get("place", ()), start=1):
        if not isinstance(place, dict):
            raise BadLexicon(
                f"{where}: place {number} is not a table; write [[place]] and below it lines like name = …"
            )
        whole = {**common, **place}
        label = f"{where}: place {whole.get('id') or whole.get('name') or number!r}"
        wrong = _fault(whole)
        whole.setdefault("id", folded(str(whole.get("name"))).replace(" ", "-"))
        if not wrong and whole["id"] in seen:
            wrong = "is there twice"
        if wrong:
            raise BadLexicon(f"{label} {wrong}; correct it")
        seen.add(whole["id"])
        yield _entry(whole, origin)


def _fault(place: Mapping[str, Any]) -> str | None:
    """What is wrong with a place, as words that follow its name."""
    for key, value in place.items():
        if key not in (*_TEXTS, *_NUMBERS, *_LISTS):
            return f"has the unknown key {key!r}"
        if not _fits(key, value):
            return f"has a {key} that is none: {value!r}"
    missing = [key for key in ("name", "kind", "source") if key not in place]
    if missing:
        return f"lacks {', '.join(missing)}"
    return _misplaced(place)


def _fits(key: str, value: object) -> bool:
    if key in _TEXTS:
        return isinstance(value, str) and bool(value.strip())
    if key in _NUMBERS:
        return isinstance(value, int | float) and not isinstance(value, bool)
    kind = int if key == "places" else str
    return isinstance(value, list) and bool(value) and all(isinstance(item, kind) for item in value)


def _misplaced(place: Mapping[str, Any]) -> str | None:
    if place["kind"] not in KINDS:
        return f"has the unknown kind {place['kind']!r}; known are: {', '.join(sorted(KINDS))}"
    if len({key in place for key in ("lat", "lon", "radius_km")}) > 1:
        return "has one of lat, lon and radius_km without the others"
    if not (-90 <= place.get("lat", 0) <= 90 and -180 <= place.get("lon", 0) <= 180):
        return "lies off the globe"
    return None


def _entry(place: Mapping[str, Any], origin: str) -> CuratedEntry:
    feature = Feature(
        ref=place.get("ref") or f"{origin}:{place['id']}",
        name=place["name"],
        kind=place["kind"],
        country=place.get("country") or _sole_country(place.get("within", ())),
        province=place.get("province"),
        county=place.get("county"),
        lat=place.get("lat"),
        lon=place.get("lon"),
        population=place.get("population", 0),
        radius_km=place.get("radius_km", 0.0),
        source=place["source"],
        timezone=place.get("timezone"),
        within=tuple(place.get("within", ())),
    )
    return CuratedEntry(
        feature,
        tuple(place.get("aliases", ())),
        tuple(place.get("demonyms", ())),
        capital=place.get("capital"),
        places=tuple(place.get("places", ())),
        around=tuple(place.get("around", ())),
    )


def _sole_country(within: Sequence[str]) -> str | None:
    """The country of an area made of provinces of just one."""
    countries = {part[:2] for part in within}
    return countries.pop() if len(countries) == 1 else None
