"""Tests for firsthand.extract.placed."""

from __future__ import annotations

import pytest

from firsthand.extract.placed import Placed, Stretched


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [(0, 3, ["a"]), (3, 4, ["the", "two"]), (4, 9, ["mill"]), (9, 9, [])],
    ids=["before the end", "of one place as given", "from the start on", "nothing in no stretch"],
)
def test_things_are_found_in_a_stretch_by_their_place(start: int, end: int, expected: list[str]) -> None:
    assert Placed(["mill", "the", "a", "two"], len).within(start, end) == expected


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [(0, 5, ["long"]), (1999, 2001, ["long", "late"]), (2005, 2006, []), (700, 701, ["long", "short"])],
    ids=["the first", "two that meet", "ends are open", "one within another"],
)
def test_what_stretches_over_a_place_is_found_in_the_order_given(start: int, end: int, expected: list[str]) -> None:
    around = Stretched([((0, 2000), "long"), ((2000, 2005), "late"), ((690, 710), "short")])
    assert around.at(start, end) == expected
