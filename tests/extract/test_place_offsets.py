from __future__ import annotations

import pytest

from firsthand.extract.place_names import Mention
from firsthand.extract.place_offsets import find_offset, moved
from firsthand.gazetteer.features import Feature
from firsthand.language.documents import analyse_text

TOWN = Feature("a", "Marn", "settlement", "JO", lat=30.0, lon=36.0, radius_km=3.0)


def offset(text: str, feature: Feature = TOWN) -> tuple[str, float, float, float] | None:
    doc = analyse_text(text)
    at = next(token.i for token in doc if token.text == "Marn")
    found = find_offset(doc, Mention(at, at + 1, "Marn", "name"), feature)
    return found and (doc[found.first : found.last].text, found.lat, found.lon, found.radius_km)


@pytest.mark.parametrize(
    ("text", "words", "lat", "lon", "radius"),
    [
        ("It fell 111 km north of Marn.", "111 km north of Marn", 30.9982, 36.0, 25.2),
        ("It fell ten miles from Marn.", "ten miles from Marn", 30.0, 36.0, 19.1),
        ("It fell near Marn.", "near Marn", 30.0, 36.0, 15.0),
        ("It fell south of Marn.", "south of Marn", 30.0, 36.0, 40.0),
        ("It fell on the Marn road.", "Marn road", 30.0, 36.0, 25.0),
    ],
    ids=["measured", "without a direction", "near", "a side", "a road"],
)
def test_words_move_the_point_and_widen_the_radius(
    text: str, words: str, lat: float, lon: float, radius: float
) -> None:
    assert offset(text) == (words, lat, lon, radius)


def test_a_part_of_an_area_lies_half_the_way_to_its_side() -> None:
    area = Feature("b", "Marn", "province", "JO", lat=30.0, lon=36.0, radius_km=100.0)
    found = offset("It fell in western Marn.", area)
    assert found is not None
    assert found[0] == "western Marn"
    assert found[2] == pytest.approx(35.48, abs=0.01)
    assert found[3] == 75.0


def test_a_place_named_alone_is_itself() -> None:
    assert offset("It fell in Marn.") is None


def test_moving_goes_round_the_globe() -> None:
    assert moved(0.0, 179.5, 90.0, 111.195)[1] == pytest.approx(-179.5, abs=0.01)
