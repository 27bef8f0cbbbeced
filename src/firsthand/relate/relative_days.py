"""Days told from the day of writing ("today, March 2"), and which date of publication they fit.

A day told twice in one breath, once from the day of writing and once by its name, says on which day the words were
written. Where that is the date of one of two reports that share the words and not of the other, they were written for
the first. What is printed after midnight for the day before fits neither, and says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache

from firsthand.lexicon.rules import load_rules, words_pattern

_PART = r"(?:\s+(?:morning|afternoon|evening|night))?"  # of the day; between the two names it changes nothing


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day by its name: of the week, or of the month with or without a year. None where that part is not told."""

    start: int
    end: int
    weekday: int | None = None  # 1 is Monday
    month: int | None = None
    day: int | None = None  # of the month
    year: int | None = None

    def is_on(self, when: date) -> bool:
        """Whether the name is one of this date's names."""
        told = (self.weekday, self.month, self.day, self.year)
        true = (when.isoweekday(), when.month, when.day, when.year)
        return all(said is None or said == is_so for said, is_so in zip(told, true, strict=True))


@dataclass(frozen=True, slots=True)
class RelativeDay:
    """A day told from the day of writing, `[start, end)` of a text."""

    start: int
    end: int
    days: int  # after the day of writing; below 0: before it


@dataclass(frozen=True, slots=True)
class DayTwice:
    """One day told from the day of writing and by its name, side by side: "yesterday (Tuesday)"."""

    words: str
    relative: RelativeDay
    named: NamedDay

    def fits(self, published: str | None) -> bool | None:
        """Whether words written on that date would say this; None if there is no date."""
        if published is None:
            return None
        return self.named.is_on(date.fromisoformat(published[:10]) + timedelta(days=self.relative.days))


@dataclass(frozen=True, slots=True)
class Days:
    """What a passage says of days."""

    relative: tuple[RelativeDay, ...] = ()
    named: tuple[NamedDay, ...] = ()
    twice: tuple[DayTwice, ...] = ()


@lru_cache(maxsize=16384)
def read_days(text: str) -> Days:
    """The days of a passage; the same passage stands in many pairs of reports."""
    return Days(tuple(find_relative_days(text)), tuple(find_named_days(text)), tuple(find_days_told_twice(text)))


def find_relative_days(text: str) -> Iterator[RelativeDay]:
    """Every day told from the day of writing, by rule, then in order of the text."""
    for rule in load_rules("relative_days"):
        for match in rule.regex.finditer(text):
            yield RelativeDay(match.start(), match.end(), int(rule.gives["days"]))


def find_named_days(text: str) -> Iterator[NamedDay]:
    """Every day of the week, and every month with its day, in order.

    >>> [(day.weekday, day.month, day.day) for day in find_named_days("on Monday, 4 May")]
    [(1, 5, 4)]
    """
    weekdays, months = _calendar("weekday"), _calendar("month")
    for match in _pattern().finditer(text):
        weekday, month = match["weekday"] or match["alone"], match["month"] or match["month2"]
        number, year = match["day"] or match["day2"], match["year"] or match["year2"]
        yield NamedDay(
            match.start(),
            match.end(),
            weekdays[weekday] if weekday else None,
            months[month] if month else None,
            int(number) if number else None,
            int(year) if year else None,
        )


def find_days_told_twice(text: str) -> Iterator[DayTwice]:
    """Every day told both ways: "today, March 2," "yesterday (Tuesday)" "on Monday, 4 May (today)".

    Brackets or commas must part the two: "said today Monday would be a holiday" tells two days.
    """
    relative = list(find_relative_days(text))
    if not relative:
        return
    for named in find_named_days(text):
        for other in relative:
            (start, end), (again, last) = sorted(((named.start, named.end), (other.start, other.end)))
            closed = _closing(text[end:again], text[last:])
            if closed is not None:
                yield DayTwice(text[start : last + closed], other, named)


def _closing(between: str, behind: str) -> int | None:
    """How much of what is behind two days belongs to them, where marks make the second a name for the first."""
    if re.fullmatch(rf"{_PART}\s*,\s*(?:on\s+)?", between) and re.match(rf"{_PART}\s*(?:[,.;]|$)", behind):
        return 0
    bracket = re.match(rf"{_PART}\s*\)", behind)
    return bracket.end() if bracket and re.fullmatch(rf"{_PART}\s*\((?:on\s+)?", between) else None


@cache
def _calendar(kind: str) -> dict[str, int]:
    return {w: int(rule.gives[kind]) for rule in load_rules("calendar") if kind in rule.gives for w in rule.words}


@cache
def _pattern() -> re.Pattern[str]:
    """A date with its day of the week or without, or a day of the week alone. Capitals must agree: "he sat" is none."""
    weekday, month = (words_pattern(tuple(_calendar(kind))) for kind in ("weekday", "month"))
    number, ending, year = r"[12]\d|3[01]|0?[1-9]", r"(?:st|nd|rd|th)?(?![\w:])", r"(?:19|20)\d\d(?!\w)"
    month_first = rf"(?P<month>{month})\.?\s+(?P<day>{number}){ending}(?:,?\s+(?P<year>{year}))?"
    day_first = rf"(?<![\w.,:])(?P<day2>{number}){ending}\s+(?:of\s+)?(?P<month2>{month})(?:,?\s+(?P<year2>{year}))?"
    return re.compile(rf"(?:(?P<weekday>{weekday})\.?,?\s+)?(?:{month_first}|{day_first})|(?P<alone>{weekday})")
