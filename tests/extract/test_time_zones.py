from __future__ import annotations

import pytest

from firsthand.extract.time_zones import zone_of_place
from tests.extract.test_times import times_of


@pytest.mark.parametrize(
    ("place", "zone"),
    [("BAGHDAD", "Asia/Baghdad"), ("Mosul", "Asia/Baghdad"), ("Washington", "America/New_York"), ("Corrin", None)],
)
def test_a_place_keeps_the_time_of_its_zone(place: str, zone: str | None) -> None:
    assert zone_of_place(place) == zone


def test_an_hour_that_the_clocks_skipped_is_no_moment() -> None:
    [one] = times_of("A bell rang at 1:30 a.m. on March 29, 2020.", "2020-05-01", "LONDON")
    assert (one.utc, one.because) == (None, "there was no such time: the clocks were put forward over it")


def test_an_hour_that_the_clocks_showed_twice_is_no_one_moment() -> None:
    [one] = times_of("A bell rang at 1:30 a.m. on Oct. 25, 2020.", "2020-11-01", "LONDON")
    assert (one.utc, one.because) == (None, "there was this time twice: the clocks were put back over it")


def test_an_hour_with_two_places_is_told_by_nobody_knows_whose_clocks() -> None:
    [one] = times_of("Jets struck Baghdad at 7 p.m. Tuesday.", "2020-01-10", "WASHINGTON")
    assert (one.zone, one.utc) == (None, None)
    assert [(days.earliest, days.latest) for days in one.elsewhere] == [("2020-01-07", "2020-01-08")]
