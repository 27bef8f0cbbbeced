"""Streets at which something happened, in sentences of our own."""

from __future__ import annotations

import pytest

from tests.extract.test_circumstances import told
from tests.extract.test_events import read


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("A guard was shot in the 40 block of Elm Street.", ["40 block of Elm Street"], id="block"),
        pytest.param("A guard was shot at 5th and Main Streets.", ["5th and Main Streets"], id="corner"),
        pytest.param("A guard was shot on North Oak Avenue.", ["North Oak Avenue"], id="street"),
        pytest.param(
            "A guard was shot in the 500 block of Tolmin on Monday.", ["500 block of Tolmin"], id="bare block"
        ),
        pytest.param("A guard was shot near 21st and Tolmin.", ["21st and Tolmin"], id="crossing without a street"),
        pytest.param("A guard was shot at 12 Tolm Court.", ["12 Tolm Court"], id="house"),
        pytest.param("A guard was shot on Highway 550.", ["Highway 550"], id="numbered road"),
        pytest.param("A guard was shot on Tolm Street Sunday night.", ["Tolm Street"], id="a day is no part of it"),
        pytest.param("A guard was shot in Tolm Court.", [], id="a court"),
        pytest.param("A guard was shot in the street.", [], id="no name"),
        pytest.param("A guard of the Oak Avenue Bank was shot.", [], id="a name of something else"),
    ],
)
def test_an_address_says_where(text, place):
    assert told(text, "place", "shooting") == place


def test_an_address_has_no_point():
    [place] = read("A guard was shot on Oak Avenue.")[1][0].slots["place"]
    assert (place.value["name"], place.value["lat"], place.value["precision"]) == ("Oak Avenue", None, "unknown")
