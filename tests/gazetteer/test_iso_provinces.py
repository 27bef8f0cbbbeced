"""Provinces of the package, matched to those of GeoNames."""

from __future__ import annotations

import pytest

from firsthand.gazetteer.atlas import Atlas
from firsthand.gazetteer.features import Feature
from firsthand.gazetteer.iso_provinces import read_provinces


def test_without_towns_every_unit_keeps_its_point() -> None:
    found = {entry.feature.ref: entry for entry in read_provinces({})}
    anbar = found["iso3166-2:IQ-AN"]
    assert (anbar.feature.lat, anbar.feature.lon, anbar.feature.name) == (32.7889, 41.6094, "Anbar")
    assert "Anbar Governorate" in anbar.aliases


def test_a_nickname_is_no_name() -> None:
    texas = next(entry for entry in read_provinces({}) if entry.feature.ref == "iso3166-2:US-TX")
    assert texas.feature.name == "Texas"
    assert not any("Lone Star" in alias for alias in texas.aliases)


def test_a_unit_is_the_province_of_the_towns_around_it() -> None:
    towns = [Feature(f"own:{n}", f"T{n}", "settlement", "IQ", "IQ.01", lat=33.0 + n / 10, lon=41.6) for n in range(3)]
    anbar = next(e.feature for e in read_provinces({"IQ": towns}) if e.feature.ref == "iso3166-2:IQ-AN")
    assert (anbar.kind, anbar.province, anbar.radius_km) == ("province", "IQ.01", 35.0)


@pytest.mark.parametrize(
    ("name", "seat"),
    [
        ("Nineveh", "Mosul"),
        ("Deir ez-Zor", "Mayadin"),
        ("Crimea", "Simferopol"),
        ("Scotland", "Glasgow"),
        ("Ohio", "Akron"),
    ],
)
def test_a_province_holds_its_towns(whole: Atlas, name: str, seat: str) -> None:
    province = next(match.feature for match in whole.named(name) if match.feature.kind == "province")
    towns = [match.feature for match in whole.named(seat) if match.feature.country == province.country]
    assert any(whole.contains(province, town) for town in towns)
