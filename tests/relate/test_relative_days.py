from __future__ import annotations

import pytest

from firsthand.relate.relative_days import find_days_told_twice, find_named_days


@pytest.mark.parametrize(
    ("text", "words", "fits", "fits_not"),
    [
        ("The mill burned today, March 2, the council said.", "today, March 2", "2031-03-02", "2031-03-05"),
        ("The mill burned yesterday (Tuesday).", "yesterday (Tuesday)", "2031-04-02", "2031-04-03"),
        ("On Monday, 4 May (today), the mill burned.", "Monday, 4 May (today)", "2026-05-04", "2027-05-04"),
        ("It burned last night, Sunday, in the rain.", "last night, Sunday", "2031-03-31", "2031-04-01"),
        ("Bakers strike tomorrow, on 1 April 2031.", "tomorrow, on 1 April 2031", "2031-03-31", "2030-03-31"),
        ("It burned on Friday night (yesterday).", "Friday night (yesterday)", "2031-04-05", "2031-04-06"),
    ],
)
def test_a_day_told_twice_fits_the_date_on_which_it_was_written(
    text: str, words: str, fits: str, fits_not: str
) -> None:
    (told,) = find_days_told_twice(text)
    assert told.words == words
    assert (told.fits(fits), told.fits(fits_not), told.fits(None)) == (True, False, None)


@pytest.mark.parametrize(
    "text",
    [
        "The mill burned today.",
        "The mill burned on Tuesday.",
        "He said today Monday would be a holiday.",
        "The owner left yesterday, Tuesday’s guests said.",
        "He sat (today) by the mill.",
        "They met the day before yesterday, three in all.",
    ],
)
def test_two_days_apart_or_one_told_once_say_nothing(text: str) -> None:
    assert list(find_days_told_twice(text)) == []


def test_a_clock_is_no_day_of_a_month() -> None:
    assert [
        (d.weekday, d.month, d.day) for d in find_named_days("At 12:10 March winds rose; on Dec. 24th it snowed.")
    ] == [(None, 12, 24)]
