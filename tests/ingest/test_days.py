from __future__ import annotations

import pytest

from firsthand.ingest.days import find_days, is_month, is_weekday, read_day


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("2023-11-17", "2023-11-17"),
        ("2023-11-17T08:15:00Z", "2023-11-17"),
        ("2023/11/17", "2023-11-17"),
        ("17 November 2023 08:15 GMT", "2023-11-17"),
        ("17th of November 2023", "2023-11-17"),
        ("Nov. 17, 2023", "2023-11-17"),
        ("Sept 3 2020", "2020-09-03"),
        ("Sunday, March 8, 2015", "2015-03-08"),
        ("Fri, 17 Nov 2023 08:00:00 GMT", "2023-11-17"),
        ("3 JAN 90", "1990-01-03"),
        ("17/04/2023", "2023-04-17"),
        ("17.04.2023", "2023-04-17"),
        ("04/04/2023", "2023-04-04"),
        ("Monday, 03/04/2023", "2023-04-03"),
    ],
)
def test_a_full_date_is_read(said: str, value: str) -> None:
    assert read_day(said) == value


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("Nov 3", "no_year"),
        ("5 May 08:15", "no_year"),
        ("May 4, 8:15 a.m.", "no_year"),
        ("03/04/2023", "ambiguous"),
        ("09/12/16", "ambiguous"),
        ("30 Feb 2023", "impossible"),
        ("2023-13-41", "impossible"),
    ],
)
def test_what_is_no_certain_day_has_a_reason_instead_of_a_value(said: str, why: str) -> None:
    assert [(day.value, day.why) for day in find_days(said)] == [(None, why)]


@pytest.mark.parametrize("said", ["", "November 2023", "mayor 5", "20231117", "3.1.2.4"])
def test_what_is_no_date_is_not_found(said: str) -> None:
    assert list(find_days(said)) == []


def test_a_two_digit_year_is_marked_as_read() -> None:
    assert [(day.value, day.why) for day in find_days("3 MAR 04")] == [("2004-03-03", "two_digit_year")]


def test_two_dates_are_not_one_day() -> None:
    assert read_day("4 May 2021 to 5 May 2021") is None


def test_days_carry_their_offsets() -> None:
    text = "Posted: 4 May 2021, changed 2021-05-05"
    assert [text[day.start : day.end] for day in find_days(text)] == ["4 May 2021", "2021-05-05"]


def test_weekdays_are_known_long_and_short() -> None:
    assert [is_weekday(word) for word in ("Monday", "tues.", "May")] == [True, True, False]


def test_a_month_is_known_written_out_and_short() -> None:
    assert [word for word in ("March", "sept.", "Marches", "Monday") if is_month(word)] == ["March", "sept."]
