"""Builds the gazetteer: one SQLite file of all places and their names, from the installed packages and `curated/`."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from importlib.resources import files
from math import floor
from pathlib import Path

from firsthand.gazetteer.airfields import read_airfields
from firsthand.gazetteer.curated_places import read_curated
from firsthand.gazetteer.derived_places import placed
from firsthand.gazetteer.entries import Entry
from firsthand.gazetteer.features import Feature
from firsthand.gazetteer.geonames_places import read_places
from firsthand.gazetteer.iso_provinces import read_provinces
from firsthand.gazetteer.name_keys import core, folded, name_keys
from firsthand.gazetteer.romanisations import spelling_distance

OWN, ALIAS, CAPITALS, DEMONYM, CODE = range(5)
_SHORT = 4  # letters of a name in capitals that is a word in others: US
_ONE_NAME = 1.0  # distance of two spellings of one name
_UNKEYED = ("airfield", "base")  # too many to be guessed at by the sound of their names
_INDEXES = (
    "CREATE INDEX feature_cell ON feature (cell) WHERE cell IS NOT NULL",
    "CREATE UNIQUE INDEX feature_ref ON feature (ref)",
)


def build(path: Path, report: Callable[[str], None] = lambda _: None) -> None:
    """Writes the gazetteer to a new file at `path`; takes half a minute and 600 MB.

    Args:
        path: where no file is yet.
        report: is told what is being done, a few words at a time.
    """
    entries = _gather(report)
    report("writing")
    write(path, entries)


def write(path: Path, entries: Iterable[Entry]) -> None:
    """Writes a gazetteer of some places to a new file at `path`."""
    ordered = sorted(_merged(entries), key=lambda entry: -entry.feature.population)
    database = sqlite3.connect(path, isolation_level=None)
    try:
        database.executescript((files("firsthand.gazetteer") / "gazetteer.sql").read_text(encoding="utf-8"))
        database.execute("BEGIN")
        _fill(database, ordered)
        for index in _INDEXES:
            database.execute(index)
        database.execute("INSERT INTO fact VALUES ('places', ?)", (str(len(ordered)),))
        database.execute("COMMIT")
        database.execute("ANALYZE")
    finally:
        database.close()


def _gather(report: Callable[[str], None]) -> list[Entry]:
    report("places of GeoNames")
    places = list(read_places())
    towns: dict[str, list[Feature]] = defaultdict(list)
    for place in places:
        towns[place.feature.country or ""].append(place.feature)
    report("provinces")
    provinces = list(read_provinces(towns))
    report("airfields and curated places")
    curated = list(placed(list(read_curated()), places))
    counties = {f"geonames:{town}": entry.feature.county for entry in curated for town in entry.places}
    settled = [
        replace(place, feature=replace(place.feature, county=counties[place.feature.ref]))
        if place.feature.ref in counties
        else place
        for place in places
    ]
    entries = list(_merged([*curated, *provinces, *settled, *read_airfields()]))
    return [*_seats(entries), *entries]


def _seats(entries: Sequence[Entry]) -> list[Entry]:
    """The towns that provinces are named after, with those names of the province that are spellings of the town's.

    What a province is called its seat is called, too: without this a spelling that is known of one of them alone would
    seem to name that one.
    """
    provinces = {entry.feature.province: entry for entry in entries if entry.feature.kind == "province"}
    cores = {code: {core(n) for n in (area.feature.name, *area.aliases)} for code, area in provinces.items()}
    best: dict[str | None, Entry] = {}
    for entry in entries:
        place = entry.feature
        if place.kind == "settlement" and core(place.name) in cores.get(place.province, ()):
            first = best.setdefault(place.province, entry)
            if place.population > first.feature.population:
                best[place.province] = entry
    return [replace(seat, aliases=(*seat.aliases, *_shared(seat, provinces[code]))) for code, seat in best.items()]


def _shared(seat: Entry, province: Entry) -> Iterable[str]:
    own = core(seat.feature.name)
    return (
        name for name in (province.feature.name, *province.aliases) if spelling_distance(core(name), own) <= _ONE_NAME
    )


def _merged(entries: Iterable[Entry]) -> Iterable[Entry]:
    """One entry a place: of two for one ref the first, with the names of both, and the other's point if it has none."""
    found: dict[str, Entry] = {}
    for entry in entries:
        first = found.setdefault(entry.feature.ref, entry)
        if first is not entry:
            aliases = (*first.aliases, entry.feature.name, *entry.aliases)
            feature = first.feature
            if feature.lat is None:
                feature = replace(entry.feature, name=feature.name)
            found[entry.feature.ref] = replace(first, feature=feature, aliases=aliases, codes=first.codes + entry.codes)
    return found.values()


def _fill(database: sqlite3.Connection, entries: Sequence[Entry]) -> None:
    sources: dict[str, int] = {}
    keys: set[tuple[str, str, str]] = set()
    features, names = [], []
    for number, entry in enumerate(entries, start=1):
        features.append(_row(number, entry.feature, sources.setdefault(entry.feature.source, len(sources))))
        its_names = called(entry)
        names += [(name, number, sort) for name, sort in its_names.items()]
        if entry.feature.kind not in _UNKEYED:
            country = entry.feature.country or ""
            names_alone = [name for name, sort in its_names.items() if sort in (OWN, ALIAS)]
            keys.update((key, country, name) for name in names_alone for key in name_keys(name))
    database.executemany(f"INSERT INTO feature VALUES ({','.join('?' * 15)})", features)
    database.executemany("INSERT INTO source VALUES (?, ?)", [(number, text) for text, number in sources.items()])
    database.executemany("INSERT INTO name VALUES (?, ?, ?)", sorted(names))
    database.executemany("INSERT INTO key VALUES (?, ?, ?)", sorted(row for row in keys if row[0]))


def called(entry: Entry) -> dict[str, int]:
    """Every folded name of a place, each with the first of its sorts: OWN, ALIAS, CAPITALS, DEMONYM, CODE."""
    names = [(code.casefold(), CODE) for code in entry.codes]
    names += [(folded(demonym), DEMONYM) for demonym in entry.demonyms]
    for alias in entry.aliases:
        name = folded(alias)
        names.append((name, CAPITALS if len(name) <= _SHORT and alias.isupper() else ALIAS))
    names.append((folded(entry.feature.name), OWN))
    found: dict[str, int] = {}
    for name, sort in names:
        if name:
            found[name] = min(sort, found.get(name, sort))
    return found


def _row(number: int, feature: Feature, source: int) -> tuple[object, ...]:
    cell = None if feature.lat is None or feature.lon is None else cell_of(feature.lat, feature.lon)
    return (
        number, feature.ref, feature.name, feature.kind, feature.country, feature.province, feature.county, feature.lat,
        feature.lon, feature.population, feature.radius_km, source, feature.timezone, " ".join(feature.within), cell,
    )  # fmt: skip


def cell_of(lat: float, lon: float) -> int:
    """The number of the cell of one degree by one in which a point lies."""
    return 360 * floor(lat) + floor((lon + 180) % 360)
