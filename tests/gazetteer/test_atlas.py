"""What the gazetteer answers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from firsthand.errors import NoGazetteer
from firsthand.gazetteer.atlas import Atlas, open_atlas
from firsthand.gazetteer.entries import Entry
from firsthand.gazetteer.features import Feature, Match

Small = Callable[..., Atlas]


def town(name: str, **more: Any) -> Feature:
    given = {"ref": f"own:{name}", "kind": "settlement", "country": "IQ", "lat": 33.0, "lon": 44.0, "radius_km": 2.0}
    return Feature(name=name, **(given | more))


def said(matches: tuple[Match, ...]) -> list[tuple[str, str]]:
    return [(match.feature.name, match.how) for match in matches]


def test_own_names_come_before_aliases_and_the_more_populous_first(small: Small) -> None:
    atlas = small(
        Entry(town("Other", population=900), ("Marsh",)),
        Entry(town("Marsh", ref="own:small", population=10)),
        Entry(town("Marsh", ref="own:large", population=500)),
    )
    assert [match.feature.ref for match in atlas.named("marsh")] == ["own:large", "own:small", "own:Other"]
    assert said(atlas.named("Marsh"))[-1] == ("Other", "alias")


def test_a_spelling_nobody_wrote_down_is_found_by_sound(small: Small) -> None:
    atlas = small(Entry(town("Al Quşayr")), Entry(town("Kirkuk")))
    found = atlas.named("al-Qusair")
    assert said(found) == [("Al Quşayr", "key")]
    assert 0 < found[0].distance < 0.6


def test_where_the_country_is_known_less_like_spellings_are_trusted(small: Small) -> None:
    atlas = small(Entry(town("Al Khuraybah")), Entry(town("Hureiba", country="EG", ref="own:other")))
    assert said(atlas.named("Khureba", ["IQ"])) == [("Al Khuraybah", "key")]
    assert atlas.named("Khureba", ["SY"]) == ()


def test_a_sound_more_or_less_is_close_and_only_in_a_country_named(small: Small) -> None:
    atlas = small(Entry(town("Tikrit")))
    assert said(atlas.named("Tikrint", ["IQ"])) == [("Tikrit", "close")]
    assert atlas.named("Tikrint") == ()


def test_a_name_in_capitals_is_no_common_word(small: Small) -> None:
    atlas = small(Entry(Feature("own:us", "United States", "country", "US"), ("US", "U.S.")))
    assert said(atlas.named("US")) == said(atlas.named("U.S.")) == [("United States", "alias")]
    assert atlas.named("us") == atlas.named("Us") == ()


def test_demonyms_name_countries_but_are_no_names_of_theirs(small: Small) -> None:
    atlas = small(
        Entry(Feature("own:cd", "DR Congo", "country", "CD"), demonyms=("Congolese",)),
        Entry(Feature("own:cg", "Congo", "country", "CG"), demonyms=("Congolese",)),
    )
    assert {feature.country for feature in atlas.countries_named("Congolese")} == {"CD", "CG"}
    assert {feature.country for feature in atlas.demonym("Congolese")} == {"CD", "CG"}
    assert atlas.named("Congolese") == ()


def test_a_code_is_read_in_capitals_only(small: Small) -> None:
    atlas = small(Entry(town("Long Field", kind="airfield"), codes=("HOT",)))
    field = atlas.coded("HOT")
    assert field is not None
    assert field.name == "Long Field"
    assert atlas.coded("hot") is None
    assert atlas.named("HOT") == ()


def test_a_province_holds_its_towns_and_no_others(small: Small) -> None:
    atlas = small()
    province = town("Anbar", kind="province", province="IQ.01", radius_km=190.0)
    assert atlas.contains(province, town("Ramadi", province="IQ.01")) is True
    assert atlas.contains(province, town("Mosul", province="IQ.15")) is False
    assert atlas.contains(province, town("Homs", country="SY", province="SY.11")) is False
    assert atlas.contains(town("Iraq", kind="country"), province) is True


def test_where_codes_are_lacking_the_distance_tells_or_nothing_does(small: Small) -> None:
    atlas = small()
    district = town("Marsh District", kind="county", radius_km=20.0)
    assert atlas.contains(district, town("Near", lat=33.05)) is True
    assert atlas.contains(district, town("Edge", lat=33.17)) is None
    assert atlas.contains(district, town("Far", lat=34.0)) is False
    assert atlas.contains(district, town("Nowhere", lat=None, lon=None)) is None


def test_an_area_holds_what_lies_in_its_parts(small: Small) -> None:
    atlas = small()
    area = town("Two Marshes", kind="region", country=None, within=("SY", "IQ.01"))
    assert atlas.contains(area, town("Ramadi", province="IQ.01")) is True
    assert atlas.contains(area, town("Mosul", province="IQ.15")) is False
    assert atlas.contains(area, town("Unknown")) is None
    assert atlas.contains(area, town("Homs", country="SY")) is True
    assert atlas.contains(area, town("Cairo", country="EG", province="EG.11")) is False


def test_places_near_a_point_come_with_their_distance(small: Small) -> None:
    atlas = small(Entry(town("Here")), Entry(town("There", lat=33.1)), Entry(town("Far", lat=36.0)))
    assert [(round(km, 1), feature.name) for km, feature in atlas.near(33.0, 44.0, 30)] == [
        (0.0, "Here"),
        (11.1, "There"),
    ]


def test_nearness_crosses_the_date_line(small: Small) -> None:
    atlas = small(Entry(town("East", lat=-17.0, lon=-179.95)))
    assert [feature.name for _, feature in atlas.near(-17.0, 179.95, 20)] == ["East"]


def test_places_of_a_case_come_first_and_replace_those_of_their_ref(small: Small) -> None:
    atlas = small(Entry(town("Marsh")), Entry(town("Marsh", ref="own:other")))
    ours = atlas.with_places([Entry(town("Marsh", lat=10.0), ("The Camp",))])
    assert [(match.feature.ref, match.feature.lat) for match in ours.named("Marsh")] == [
        ("own:Marsh", 10.0),
        ("own:other", 33.0),
    ]
    assert said(ours.named("the camp")) == [("Marsh", "alias")]
    assert atlas.named("the camp") == ()


def test_a_file_that_is_no_gazetteer_is_refused_with_the_remedy(tmp_path: Path) -> None:
    (tmp_path / "broken.sqlite").write_bytes(b"not a database, however long one reads it")
    with pytest.raises(NoGazetteer, match="delete it"):
        open_atlas(tmp_path / "broken.sqlite")
    with pytest.raises(NoGazetteer, match="nowhere"):
        open_atlas(tmp_path / "nowhere.sqlite")


@pytest.mark.parametrize(
    ("name", "kind", "country", "lat", "lon"),
    [
        ("Iraq", "country", "IQ", 33.0, 43.8),
        ("Anbar", "province", "IQ", 32.8, 41.6),
        ("Donbas", "region", "UA", 48.4, 38.4),
        ("Calif.", "province", "US", 36.7, -118.8),
        ("Ramadi", "settlement", "IQ", 33.4, 43.3),
        ("Ain al-Asad", "base", "IQ", 33.8, 42.4),
        ("Strait of Hormuz", "strait", None, 26.7, 56.3),
    ],
)
def test_the_whole_gazetteer_knows(
    whole: Atlas, name: str, kind: str, country: str | None, lat: float, lon: float
) -> None:
    found = next(match.feature for match in whole.named(name) if match.feature.kind == kind)
    assert (found.country, found.lat, found.lon) == (country, pytest.approx(lat, abs=0.1), pytest.approx(lon, abs=0.1))


def test_every_place_of_the_whole_gazetteer_has_a_source(whole: Atlas) -> None:
    places = whole.near(33.3, 44.4, 300)
    assert len(places) > 100
    assert all(feature.source and feature.radius_km > 0 for _, feature in places)


def test_a_county_holds_the_towns_inside_its_borders(whole: Atlas) -> None:
    counties = {match.feature.province: match.feature for match in whole.named("Harris County")}
    houston = whole.named("Houston")[0].feature
    assert whole.contains(counties["US.TX"], houston) is True
    assert whole.contains(counties["US.GA"], houston) is False
