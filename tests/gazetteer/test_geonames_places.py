"""Places of GeoNames."""

from __future__ import annotations

import pytest

from firsthand.gazetteer.geonames_places import is_latin, radius_of, read_countries


@pytest.mark.parametrize(
    ("name", "latin"),
    [("Dayr az-Zawr", True), ("Ḩadīthah", True), ("Sa‘dah", True), ("Київ", False), ("حديثة", False), ("123", False)],
)
def test_names_in_latin_letters_are_kept(name: str, latin: bool) -> None:
    assert is_latin(name) is latin


def test_a_town_of_many_people_reaches_farther() -> None:
    assert (radius_of(0), radius_of(8_000_000)) == (1.0, 35.7)


def test_countries_have_languages_and_capitals() -> None:
    assert read_countries()["IQ"]["capital"] == "Baghdad"
