"""A place of the gazetteer."""

from firsthand.gazetteer.features import KINDS, Feature


def test_what_is_not_known_of_a_place_is_none() -> None:
    place = Feature("own:x", "Heron", "camp")
    assert (place.country, place.lat, place.lon, place.timezone, place.within) == (None, None, None, None, ())
    assert place.kind in KINDS
