"""Days written in full: finds dates in a header and says which day each is, where that is certain.

It reads a line of a header or a field of a record, not running text: there, times belong to another stage. A day
without a year, and a date in figures that could be read two ways, are found and have no value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from firsthand.lexicon.rules import load_rules


@dataclass(frozen=True, slots=True)
class Day:
    """A date as it stands at `[start, end)`."""

    start: int
    end: int
    value: str | None  # YYYY-MM-DD; None: it does not say which day it is
    why: str | None = None  # no_year ambiguous impossible: why there is no value; two_digit_year: how it was read


def find_days(text: str) -> Iterator[Day]:
    """Every date in `text`, in order.

    >>> [day.value for day in find_days("Updated 5 May 2021, first published May 4, 2021")]
    ['2021-05-05', '2021-05-04']
    """
    for match in _pattern().finditer(text):
        if match["month"] is None:
            yield _in_figures(match)
        else:
            yield _in_words(match)


def read_day(text: str) -> str | None:
    """The one day that `text` gives (a date, or date and time), as YYYY-MM-DD; None if none is certain."""
    days = [day.value for day in find_days(text[:100])]
    return days[0] if len(days) == 1 else None


def is_weekday(word: str) -> bool:
    """Whether the word is a day of the week, written out or short."""
    return word.casefold().strip(".,") in _weekdays()


def is_month(word: str) -> bool:
    """Whether the word is a month, written out or short."""
    return word.casefold().strip(".,") in _months()


@cache
def _months() -> dict[str, int]:
    return _numbers("month")


@cache
def _weekdays() -> dict[str, int]:
    return _numbers("weekday")


def _numbers(key: str) -> dict[str, int]:
    rules = [rule for rule in load_rules("calendar") if key in rule.gives]
    return {word.casefold(): int(rule.gives[key]) for rule in rules for word in rule.words}


@cache
def _pattern() -> re.Pattern[str]:
    months = "|".join(sorted(_months(), key=len, reverse=True))
    weekdays = "|".join(sorted(_weekdays(), key=len, reverse=True))
    year = r"(?:1[6-9]|2[01])\d\d"
    return re.compile(
        rf"""(?<![\w/])(?<!\d\.)(?:(?P<weekday>{weekdays})\b\.?,?\s+)?(?:the\s+)?(?:
            (?P<iso_year>{year})(?P<mark>[-/.])(?P<iso_month>\d\d?)(?P=mark)(?P<iso_day>\d\d?)(?![\d/])
            | (?:(?P<day>\d\d?)(?:st|nd|rd|th)?(?:\s+of)?[\s-]+)?
              (?P<month>{months})\b\.?
              (?(day)|\s+(?P<after>\d\d?)(?:st|nd|rd|th)?(?![\d:.]\d|\d|\s?[ap]\.?m\b))
              (?:(?:,\s*|[\s-]+)(?:(?P<year>{year})(?!\d|[:.]\d\d)|(?(day)['’]?(?P<short>\d\d)(?![\d:.]|\s?[ap]\.?m\b)|(?!))))?
            | (?P<first>\d\d?)(?P<sign>[-/.])(?P<second>\d\d?)(?P=sign)(?P<last>{year}|\d\d)(?![\d/])
        )(?!\w(?<!T))""",
        re.IGNORECASE | re.VERBOSE,
    )


def _in_words(match: re.Match[str]) -> Day:
    month = _months()[match["month"].casefold()]
    day = int(match["day"] or match["after"])
    if match["year"]:
        return _day(match, int(match["year"]), month, day)
    if match["short"]:
        # The convention of POSIX: 69 to 99 are of the twentieth century.
        year = int(match["short"]) + (1900 if int(match["short"]) >= 69 else 2000)
        return _day(match, year, month, day, why="two_digit_year")
    return Day(match.start(), match.end(), None, "no_year")


def _in_figures(match: re.Match[str]) -> Day:
    if match["iso_year"]:
        return _day(match, int(match["iso_year"]), int(match["iso_month"]), int(match["iso_day"]))
    if len(match["last"]) == 2:
        return Day(match.start(), match.end(), None, "ambiguous")
    first, second, year = int(match["first"]), int(match["second"]), int(match["last"])
    readings = {one for one in (_date(year, second, first), _date(year, first, second)) if one}
    if match["weekday"]:
        said = _weekdays()[match["weekday"].casefold()]
        readings = {one for one in readings if one.isoweekday() == said} or readings
    if len(readings) == 1:
        return Day(match.start(), match.end(), readings.pop().isoformat())
    return Day(match.start(), match.end(), None, "ambiguous" if readings else "impossible")


def _day(match: re.Match[str], year: int, month: int, day: int, *, why: str | None = None) -> Day:
    found = _date(year, month, day)
    if found is None:
        return Day(match.start(), match.end(), None, "impossible")
    return Day(match.start(), match.end(), found.isoformat(), why)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
