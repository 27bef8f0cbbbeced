"""Places entered by hand."""

from __future__ import annotations

from typing import Any

import pytest

from firsthand.errors import BadLexicon
from firsthand.gazetteer.curated_places import entries_of, read_curated

CAMP = {"name": "Camp Heron", "kind": "camp", "lat": 1.5, "lon": 2.5, "radius_km": 3, "source": "invented"}


def test_what_a_place_leaves_out_stands_at_the_head_of_the_file() -> None:
    table = {"source": "invented", "kind": "camp", "place": [{"name": "Heron"}, {"name": "Egret", "kind": "base"}]}
    assert [(e.feature.name, e.feature.kind, e.feature.ref) for e in entries_of(table, "x.toml", "curated")] == [
        ("Heron", "camp", "curated:heron"),
        ("Egret", "base", "curated:egret"),
    ]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"source": None}, "lacks source"),
        ({"colour": "red"}, "unknown key 'colour'"),
        ({"kind": "swamp"}, "unknown kind 'swamp'; known are: airfield, base"),
        ({"lat": "north"}, "has a lat that is none: 'north'"),
        ({"radius_km": None}, "one of lat, lon and radius_km without the others"),
        ({"lat": 91.0}, "lies off the globe"),
        ({"aliases": [3]}, r"has a aliases that is none: \[3\]"),
    ],
    ids=str,
)
def test_a_faulty_place_is_named_with_what_is_wrong(change: dict[str, Any], says: str) -> None:
    place = {key: value for key, value in (CAMP | change).items() if value is not None}
    with pytest.raises(BadLexicon, match=rf"x.toml: place 'Camp Heron' .*{says}"):
        list(entries_of({"place": [place]}, "x.toml", "curated"))


def test_the_same_id_twice_is_refused() -> None:
    with pytest.raises(BadLexicon, match="is there twice"):
        list(entries_of({"place": [CAMP, CAMP]}, "x.toml", "curated"))


def test_every_curated_place_has_a_source_and_a_point_or_what_gives_one() -> None:
    entries = list(read_curated())
    assert len(entries) > 3500
    pointless = [
        entry.feature.name
        for entry in entries
        if entry.feature.lat is None
        and not entry.around
        and not entry.feature.within
        and entry.feature.kind != "province"
    ]
    # Natural Earth draws these with the country they belong to, or not at all.
    assert len(pointless) <= 12
    assert all(entry.feature.source for entry in entries)
