from __future__ import annotations

from datetime import date

import pytest

from firsthand.extract.calendars import add_months, days_of, narrow, season_at, value_at


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2020-02", ("2020-02-01", "2020-02-29")),
        ("2023-W01", ("2023-01-02", "2023-01-08")),
        ("2023-W47-WE", ("2023-11-25", "2023-11-26")),
        ("2023-Q4", ("2023-10-01", "2023-12-31")),
        ("2023-H2", ("2023-07-01", "2023-12-31")),
        ("2023-WI", ("2023-12-01", "2024-02-29")),
        ("198", ("1980-01-01", "1989-12-31")),
        ("19", ("1900-01-01", "1999-12-31")),
        ("2023-11-21T03:30", ("2023-11-21", "2023-11-21")),
    ],
)
def test_a_value_covers_days(value: str, days: tuple[str, str]) -> None:
    found = days_of(value)
    assert found is not None
    assert tuple(day.isoformat() for day in found) == days


@pytest.mark.parametrize("value", ["XXXX-03-03", "P10D", "PAST_REF", "2021-02-30", "2021-W54", "0000", "BC0264"])
def test_a_value_without_days_covers_none(value: str) -> None:
    assert days_of(value) is None


@pytest.mark.parametrize(
    ("value", "mod", "days"),
    [
        ("2021", "START", ("2021-01-01", "2021-04-30")),
        ("2021", "END", ("2021-09-01", "2021-12-31")),
        ("2021-Q1", "MID", ("2021-02-01", "2021-02-28")),
        ("2021-W10", "START", ("2021-03-08", "2021-03-09")),
        ("2021-03-08", "END", ("2021-03-08", "2021-03-08")),
        ("199", "MID", ("1994-01-01", "1996-12-31")),
        ("2021-02", "END", ("2021-02-21", "2021-02-28")),
    ],
)
def test_a_part_of_a_time_covers_a_part_of_its_days(value: str, mod: str, days: tuple[str, str]) -> None:
    span = days_of(value)
    assert span is not None
    assert tuple(day.isoformat() for day in narrow(span, mod, value)) == days


def test_a_month_keeps_the_day_or_its_last() -> None:
    assert add_months(date(2020, 1, 31), 1) == date(2020, 2, 29)
    with pytest.raises(ValueError, match="no year 0"):
        add_months(date(1, 1, 1), -1)


def test_the_first_days_of_a_year_may_be_of_the_last_week_of_the_one_before() -> None:
    assert value_at(date(2021, 1, 1), "W") == "2020-W53"


def test_february_is_of_the_winter_that_began_the_year_before() -> None:
    assert season_at(date(1998, 2, 1)) == "1997-WI"
