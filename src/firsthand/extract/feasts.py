"""On which day of a year a named day falls: fixed days, Easter, the nth weekday, and feasts of other calendars.

Easter by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8) and its Julian form; the Islamic
calendar by its tabular form, whose days may be one off the sighted moon; the Hebrew calendar by its arithmetic
(Dershowitz and Reingold, Calendrical Calculations).
"""

from __future__ import annotations

from datetime import date, timedelta


def fall(falls: str, year: int) -> date | None:
    """The first day of a feast in a year of our calendar; None if it does not fall in it.

    Args:
        falls: as `lexicon/en/holidays.toml` writes it.

    >>> str(fall("easter+0", 2024)), str(fall("nth 11 4 4", 2023)), str(fall("hebrew 7 10", 2023))
    ('2024-03-31', '2023-11-23', '2023-09-25')
    """
    name, _, rest = falls.partition(" ")
    try:
        if name == "nth":
            return _nth(year, *(int(one) for one in rest.split()))
        if name == "hijri":
            return _in_year(year, _hijri, round((year - 622) * 33 / 32), rest)
        if name == "hebrew":
            return _in_year(year, _hebrew, year + 3760, rest)
        if name.startswith(("easter", "orthodox")):
            start, days = name.replace("easter", "").replace("orthodox", ""), 0
            days = int(start)
            return (_easter(year) if name.startswith("easter") else _orthodox(year)) + timedelta(days)
        return date.fromisoformat(name if len(name) == 10 else f"{year:04}-{name}")
    except (ValueError, OverflowError):
        return None


def is_of_one_year(falls: str) -> bool:
    """Whether the name is that of one day of history, not of a day of every year."""
    return len(falls) == 10 and falls[:4].isdecimal()


def may_be_a_day_off(falls: str) -> bool:
    """Whether the day depends on the moon being seen."""
    return falls.startswith("hijri")


def _nth(year: int, month: int, weekday: int, n: int, after: int = 0) -> date:
    if n > 0:
        first = date(year, month, 1)
        day = first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (n - 1))
    else:
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(1)
        day = last - timedelta((last.isoweekday() - weekday) % 7 + 7 * (-n - 1))
    return day + timedelta(after)


def _easter(year: int) -> date:
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def _orthodox(year: int) -> date:
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(year // 100 - year // 400 - 2)


def _in_year(year: int, calendar: object, theirs: int, rest: str) -> date | None:
    """The first of the days of that name that falls in a year; a lunar year may hold two or none."""
    month, day = (int(one) for one in rest.split())
    convert = _hijri if calendar is _hijri else _hebrew
    found = (convert(one, month, day) for one in (theirs - 1, theirs, theirs + 1))
    return next((one for one in found if one.year == year), None)


def _hijri(year: int, month: int, day: int) -> date:
    """Tabular Islamic calendar, civil epoch 16 July 622 of the Julian calendar."""
    days = day + (59 * (month - 1) + 1) // 2 + (year - 1) * 354 + (3 + 11 * year) // 30 + 227014
    return date.fromordinal(days)


def _hebrew(year: int, month: int, day: int) -> date:
    """Hebrew calendar; month 1 is Nisan, 7 is Tishri, with which the year begins, 12 Adar, or the second of two."""
    leap = (7 * year + 1) % 19 < 7
    new_year = _hebrew_new_year(year)
    length = _hebrew_new_year(year + 1) - new_year
    lengths = {7: 30, 8: 30 if length % 10 == 5 else 29, 9: 29 if length % 10 == 3 else 30, 10: 29, 11: 30}
    order = [7, 8, 9, 10, 11, *([0, 12] if leap else [12]), 1, 2, 3, 4, 5, 6]
    lengths |= {0: 30, 12: 29, 1: 30, 2: 29, 3: 30, 4: 29, 5: 30, 6: 29}
    before = sum(lengths[one] for one in order[: order.index(month)])
    return date.fromordinal(new_year + before + day - 1)


def _hebrew_new_year(year: int) -> int:
    def elapsed(year: int) -> int:
        months = (235 * year - 234) // 19
        parts = 12084 + 13753 * months
        days = 29 * months + parts // 25920
        return days + 1 if 3 * (days + 1) % 7 < 3 else days

    before, this, after = elapsed(year - 1), elapsed(year), elapsed(year + 1)
    delay = 2 if after - this == 356 else 1 if this - before == 382 else 0
    return _HEBREW_EPOCH + this + delay


_HEBREW_EPOCH = -1373427 - 0  # so that 1 Tishri 5784 is 16 September 2023
