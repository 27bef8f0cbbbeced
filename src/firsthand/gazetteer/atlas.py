"""The gazetteer as it is asked: places by name, by code, by what lies in what, and by distance."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from math import ceil, cos, floor, radians
from pathlib import Path

from rapidfuzz import fuzz, process

from firsthand.errors import NoGazetteer
from firsthand.gazetteer.building import ALIAS, CAPITALS, CODE, DEMONYM, OWN, called, cell_of
from firsthand.gazetteer.cached_files import built_file
from firsthand.gazetteer.entries import Entry
from firsthand.gazetteer.features import Feature, How, Match
from firsthand.gazetteer.globe import km_between
from firsthand.gazetteer.name_keys import core, core_of_folded, folded, name_keys, near_keys
from firsthand.gazetteer.romanisations import UNLIKE, spelling_distance

NEAR_DISTANCE = 1.5  # of two spellings of one name, where the country is known
FAR_DISTANCE = 0.6  # the same where it is not: half the world's short names have a namesake by sound
_RANKED = 10  # names of one key, the likest in letters, whose spellings are compared
_AT_ONCE = 500  # keys of one query
_COLUMNS = (
    "f.ref, f.name, f.kind, f.country, f.province, f.county, f.lat, f.lon, f.population, f.radius_km, s.text,"
    " f.timezone, f.within"
)
_NAMED = f"""SELECT n.sort, {_COLUMNS} FROM name n JOIN feature f ON f.id = n.feature JOIN source s ON s.id = f.source
WHERE n.folded = ? ORDER BY n.sort, n.feature"""
_COUNTED = ("country", "province", "county")  # kinds that have a code of their own
_PROVINCES_OF = 2  # letters of a country's code, before the stop and the rest of a province's


def open_atlas(path: Path | None = None) -> Atlas:
    """The gazetteer, built on first use (half a minute, with a progress line on stderr).

    Args:
        path: a gazetteer's file; the user's own if None.

    Raises:
        NoGazetteer: it cannot be built or read, with the remedy.
    """
    file = path or built_file()
    try:
        database = sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        database.execute("SELECT value FROM fact WHERE name = 'places'").fetchone()[0]
    except (sqlite3.Error, TypeError) as error:
        raise NoGazetteer(f"{file}: not a whole gazetteer: {error}; delete it, and it is built anew") from error
    return Atlas(database)


class Atlas:
    """An open gazetteer. It may be read from several threads; a process of its own opens its own."""

    def __init__(
        self, database: sqlite3.Connection, own: Mapping[str, tuple[tuple[int, Match], ...]] | None = None
    ) -> None:
        self._database = database
        self._own = own or {}  # places of a case, by folded name
        self._exactly = lru_cache(maxsize=8192)(self._look_up)
        self._sounding = lru_cache(maxsize=8192)(self._look_up_sounds)

    def with_places(self, places: Iterable[Entry]) -> Atlas:
        """This gazetteer with places of a case, found before others of their names and instead of those of their ref.

        Args:
            places: as `curated_places.entries_of` reads them from `case.toml`.
        """
        own: dict[str, tuple[tuple[int, Match], ...]] = dict(self._own)
        for place in places:
            for name, sort in sorted(called(place).items()):
                match = Match(place.feature, "exact" if sort == OWN else "alias")
                own[name] = (*own.get(name, ()), (sort, match))
        return Atlas(self._database, own)

    def named(self, name: str, countries: Collection[str] = ()) -> tuple[Match, ...]:
        """The places that go by a name: those of just that name, or else those of one that sounds like it.

        Args:
            name: as it is written; capitals tell US from us.
            countries: ISO codes of where the place must lie to be found by sound: there, less alike spellings are
                trusted (how: close), too. None: anywhere, by spellings that are hardly different.

        Returns:
            Exact matches before aliases, or else nearest spelling first; the more populous first among equals.
        """
        return self.called(name) or self._sounding(folded(name), tuple(sorted(countries)))

    def called(self, name: str) -> tuple[Match, ...]:
        """The places of just that name, without those of one that sounds like it; in the order of `named`."""
        shouted = sum(character.isupper() for character in name) > 1
        return tuple(
            match
            for sort, match in self._exactly(folded(name))
            if sort in (OWN, ALIAS) or (sort == CAPITALS and shouted)
        )

    def countries_named(self, name: str) -> tuple[Feature, ...]:
        """The countries of which a word is the name or the demonym: Niger, Nigerien, Congolese (two)."""
        shouted = sum(character.isupper() for character in name) > 1
        return tuple(
            match.feature
            for sort, match in self._exactly(folded(name))
            if match.feature.kind == "country" and (sort in (OWN, ALIAS, DEMONYM) or (sort == CAPITALS and shouted))
        )

    def demonym(self, word: str) -> tuple[Feature, ...]:
        """The places of whose people or things a word is said: Iraqi, Texan."""
        return tuple(match.feature for sort, match in self._exactly(folded(word)) if sort == DEMONYM)

    def coded(self, code: str) -> Feature | None:
        """The airfield of an ICAO or IATA code in capitals, if there is just one."""
        found = [match.feature for sort, match in self._exactly(code.casefold()) if sort == CODE]
        return found[0] if len(found) == 1 and code.isupper() else None

    def contains(self, outer: Feature, inner: Feature) -> bool | None:
        """Whether one place holds another; None where the gazetteer cannot tell."""
        if outer.ref == inner.ref:
            return True
        if outer.within:
            return _listed(outer, inner)
        for one, other in (
            (outer.country, inner.country),
            (outer.province, inner.province),
            (outer.county, inner.county),
        ):
            if one and other and one != other:
                return False
        codes = {"country": (outer.country, inner.country), "province": (outer.province, inner.province)}
        code, its = codes.get(outer.kind, (outer.county, inner.county))
        return True if code and code == its and outer.kind in _COUNTED else _reached(outer, inner)

    def near(self, lat: float, lon: float, km: float) -> tuple[tuple[float, Feature], ...]:
        """The places within `km` of a point, each with its distance in km, the nearest first."""
        tall = ceil(km / 110)
        wide = min(180, ceil(km / max(1.0, 110 * cos(radians(min(89.0, abs(lat) + tall))))))
        cells = {
            cell_of(y, lon + x)
            for y in range(max(-90, floor(lat) - tall), min(89, floor(lat) + tall) + 1)
            for x in range(-wide, wide + 1)
        }
        found = []
        for row in self._cells(cells):
            feature = _feature(row)
            distance = km_between(lat, lon, feature.lat or 0.0, feature.lon or 0.0)
            if distance <= km:
                found.append((distance, feature))
        return tuple(sorted(found, key=lambda pair: (pair[0], pair[1].ref)))

    def _cells(self, cells: Iterable[int]) -> Iterable[tuple[object, ...]]:
        query = f"SELECT {_COLUMNS} FROM feature f JOIN source s ON s.id = f.source WHERE f.cell = ?"
        for cell in sorted(cells):
            yield from self._database.execute(query, (cell,))

    def _look_up(self, name: str) -> tuple[tuple[int, Match], ...]:
        hows: dict[int, How] = {OWN: "exact"}
        rows = self._database.execute(_NAMED, (name,))
        known = tuple((sort, Match(_feature(row), hows.get(sort, "alias"))) for sort, *row in rows)
        own = self._own.get(name, ())
        refs = {match.feature.ref for _, match in own}
        return own + tuple(pair for pair in known if pair[1].feature.ref not in refs)

    def _look_up_sounds(self, name: str, countries: tuple[str, ...]) -> tuple[Match, ...]:
        own = name_keys(name)
        found = self._spelled_like(name, own, countries, "key")
        if countries and not found:
            near = sorted({near for key in own for near in near_keys(key)})
            found = self._spelled_like(name, near, countries, "close")
        return found

    def _spelled_like(self, name: str, keys: Sequence[str], countries: tuple[str, ...], how: How) -> tuple[Match, ...]:
        """The places of the names of some keys that are spellings of `name`, the nearest spelling first."""
        most, wanted = (NEAR_DISTANCE, set(countries)) if countries else (FAR_DISTANCE, set())
        own = core(name)
        spellings: dict[str, str] = {}
        for other in self._of_keys(keys, countries):
            spellings[other] = core_of_folded(other)
        likeliest = process.extract(own, spellings, scorer=fuzz.ratio, limit=_RANKED, score_cutoff=UNLIKE)
        near = sorted((spelling_distance(own, spelling), other) for spelling, _, other in likeliest)
        found: dict[str, Match] = {}
        for distance, other in near:
            for sort, match in self._look_up(other) if distance <= most else ():
                if sort in (OWN, ALIAS) and (not wanted or match.feature.country in wanted):
                    found.setdefault(match.feature.ref, Match(match.feature, how, round(distance, 3)))
        return tuple(found.values())

    def _of_keys(self, keys: Sequence[str], countries: tuple[str, ...]) -> Iterator[str]:
        """Names of some keys, of places in some countries or, if there are none, anywhere."""
        where = f" AND country IN ({','.join('?' * len(countries))})" if countries else ""
        for at in range(0, len(keys), _AT_ONCE):
            some = keys[at : at + _AT_ONCE]
            query = f"SELECT DISTINCT folded FROM key WHERE key IN ({','.join('?' * len(some))}){where}"
            yield from (row[0] for row in self._database.execute(query, (*some, *countries)))


def _feature(row: Iterable[object]) -> Feature:
    *values, within = row
    return Feature(*values, tuple(str(within).split()))  # type: ignore[call-arg, arg-type]  # columns in the order of the fields


def _listed(outer: Feature, inner: Feature) -> bool | None:
    """Whether one of the countries or provinces that an area is made of holds a place."""
    if inner.within:
        return True if set(inner.within) <= set(outer.within) else None
    if inner.country in outer.within or inner.province in outer.within:
        return True
    partly = any(part[:_PROVINCES_OF] == inner.country for part in outer.within)
    return None if inner.country is None or (partly and inner.province is None) else False


def _reached(outer: Feature, inner: Feature) -> bool | None:
    if outer.lat is None or outer.lon is None or inner.lat is None or inner.lon is None:
        return None
    distance = km_between(outer.lat, outer.lon, inner.lat, inner.lon)
    if distance > outer.radius_km + inner.radius_km:
        return False
    return True if distance <= outer.radius_km / 2 else None
