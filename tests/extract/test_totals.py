from __future__ import annotations

import pytest

from tests.extract.test_casualties import read


def parts(text: str) -> dict[str, str]:
    """The numbers that are parts, each with the number it is a part of."""
    return {one.passage.text: one.part_of.text for one in read(text) if one.part_of}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It left 35 dead, 17 of them soldiers.", {"17": "35"}, id="of them"),
        pytest.param("It killed 35 people, including 4 children.", {"4": "35"}, id="including"),
        pytest.param("The storm killed 35 people. Of those, 17 were soldiers.", {"17": "35"}, id="of those"),
        pytest.param("Two of the 12 houses burned.", {"Two": "12"}, id="of the"),
        pytest.param("There were 61 raids: 29 in Tolen and 32 in Sella.", {"29": "61", "32": "61"}, id="a sum"),
    ],
)
def test_a_part_is_linked_to_its_total(text: str, expected: dict[str, str]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They saw 61 trucks, 29 boats and 32 sheep.", id="other things"),
        pytest.param("It killed 4 people, including 35 children.", id="more than the whole"),
        pytest.param("They sold 12 boats and 5 carts.", id="a list"),
    ],
)
def test_what_shows_no_total_is_no_part(text: str) -> None:
    assert parts(text) == {}


def test_a_part_has_the_fate_of_its_total() -> None:
    _, part = read("The storm killed 35 people. Of those, 17 were soldiers.")
    assert (part.low, part.casualty, part.fate and part.fate.text) == (17, "killed", "killed")
