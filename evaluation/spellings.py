"""How well the towns meant by other spellings of their names are found, against GeoNames.

An item is one other name of a town, in Latin letters: 4 to 30 characters, half alike to the town's main name (the
others are other names, not other spellings), and in its letters no main name of a town of the same group of countries.
It is looked up in a gazetteer of main names alone, of all places of those countries: what other spelling GeoNames knows
of a town does not help. Found is the first place given; right is one of the town's main name. Halves by SHA-256 of the
GeoNames id: the keys were tuned, and the distance of spellings learned, on the first.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from rapidfuzz import fuzz, process
from rapidfuzz.distance import JaroWinkler

from evaluation.table import Row, Table
from firsthand.gazetteer.atlas import Atlas, open_atlas
from firsthand.gazetteer.building import write
from firsthand.gazetteer.entries import Entry
from firsthand.gazetteer.geonames_places import read_places
from firsthand.gazetteer.romanisations import letters

KIND = "spellings"
GROUPS = {
    "Arabic": "SY IQ YE LY EG DZ MA TN SD JO LB PS SA OM AE KW QA BH MR",
    "Persian": "IR AF TJ PK",
    "Cyrillic": "RU UA BY BG RS MK KZ KG MN",
    "Turkic": "TR AZ UZ TM",
    "Chinese": "CN TW",
}
_MOST = 1500  # items of a half of a group, the first in order of their hash
_ALIKE = 55.0  # of 100, plain letters: below it two names of a town are more often two names than two spellings
_PRECISION = 0.82  # at which peers' recall is given: that of a purpose-made key and a ratio of keys
Item = tuple[str, str]  # a spelling, and the main name of the town


def score(data: Path) -> Table:
    """Scores all groups. The gold is in the installed package; it belongs to the places, and is scored beside them.

    Raises:
        FileNotFoundError: if `data` holds no places.
    """
    if not (data / "places").is_dir():
        raise FileNotFoundError(f"no places in {data}")
    places = list(read_places())
    rows: list[Row] = []
    errors: list[str] = []
    for group, codes in GROUPS.items():
        own = [place for place in places if place.feature.country in codes.split()]
        with TemporaryDirectory() as folder:
            atlas = _main_names(own, Path(folder))
            for half, items in zip(("tuned half", "other half"), halves(own), strict=True):
                rows += _score_half(f"{group}, {half}", items, (atlas, codes.split()), errors)
            if group == "Arabic":
                rows += _score_peer(own)
    arabic = [place for place in places if place.feature.country in GROUPS["Arabic"].split()]
    with TemporaryDirectory() as folder:
        rows += _score_half(
            "Arabic anywhere, other half", halves(arabic)[1], (_main_names(places, Path(folder)), ()), []
        )
    return Table(KIND, tuple(rows), tuple(errors))


def halves(places: Sequence[Entry]) -> tuple[list[Item], list[Item]]:
    """The items of some countries' places, those tuned on first, each half in order of their hash."""
    main = {letters(place.feature.name) for place in places}
    found: tuple[list[Item], list[Item]] = ([], [])
    for place in places:
        number = place.feature.ref.removeprefix("geonames:")
        half = hashlib.sha256(number.encode()).digest()[0] % 2
        found[half].extend((spelling, place.feature.name) for spelling in _spellings(place, main))
    for items in found:
        items.sort(key=lambda item: hashlib.sha256(repr(item).encode()).digest())
    return found[0][:_MOST], found[1][:_MOST]


def _spellings(place: Entry, main: set[str]) -> Iterator[str]:
    seen = set(main)
    for other in sorted(place.aliases):
        plain = letters(other)
        if plain not in seen and len(plain) >= 4 and 4 <= len(other) <= 30 and not other.isupper():
            if fuzz.ratio(plain, letters(place.feature.name)) >= _ALIKE:
                yield other
            seen.add(plain)


def _main_names(places: Sequence[Entry], folder: Path) -> Atlas:
    write(folder / "main.sqlite", [replace(place, aliases=()) for place in places])
    return open_atlas(folder / "main.sqlite")


def _score_half(name: str, items: Sequence[Item], asked: tuple[Atlas, Sequence[str]], errors: list[str]) -> list[Row]:
    atlas, countries = asked
    given = right = 0
    for spelling, town in items:
        found = atlas.named(spelling, countries)
        first = found[0].feature.name if found else None
        given += first is not None
        right += first is not None and letters(first) == letters(town)
        if first is None or letters(first) != letters(town):
            errors.append(f"{name}: {spelling} is {town}, found {first} {found[0].distance if found else ''}")
    return [
        Row(f"{name}: recall", right / len(items), len(items)),
        Row(f"{name}: precision", right / given if given else 0.0, given),
    ]


def _score_peer(places: Sequence[Entry]) -> Iterator[Row]:
    """Jaro-Winkler: the likest main name, whatever its likeness, and from the likeness at which precision is ours."""
    items = halves(places)[1]
    main = sorted({letters(place.feature.name) for place in places})
    table = process.cdist(
        [letters(s) for s, _ in items], main, scorer=JaroWinkler.normalized_similarity, dtype=np.float32
    )
    best = table.argmax(axis=1)
    likest = sorted(
        ((float(row[at]), main[at] == letters(town)) for row, at, (_, town) in zip(table, best, items, strict=True)),
        reverse=True,
    )
    right, recall = 0, 0.0
    for given, (_, same) in enumerate(likest, start=1):
        right += same
        if right / given >= _PRECISION:
            recall = right / len(items)
    yield Row(
        "Arabic, other half: Jaro-Winkler, recall", right / len(items), len(items), "all answered: also its precision"
    )
    yield Row("Arabic, other half: Jaro-Winkler, recall at precision .82", recall, len(items))
