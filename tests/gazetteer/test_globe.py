"""Distances."""

import pytest

from firsthand.gazetteer.globe import km_between


@pytest.mark.parametrize(
    ("one", "other", "km"),
    [((0, 0), (0, 0), 0), ((0, 0), (0, 1), 111.2), ((0, 179.5), (0, -179.5), 111.2), ((90, 0), (-90, 0), 20015)],
)
def test_distances_on_the_globe(one: tuple[float, float], other: tuple[float, float], km: float) -> None:
    assert km_between(*one, *other) == pytest.approx(km, abs=0.5)
