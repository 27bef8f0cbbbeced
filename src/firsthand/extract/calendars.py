"""Days, weeks, months and longer, as TIMEX3 writes them, and the days that each covers.

A value is a prefix of ISO 8601 (`2023`, `2023-11`, `2023-11-21`), a week (`2023-W47`), a weekend (`2023-W47-WE`), a
quarter, half or season (`2023-Q4`, `2023-H2`, `2023-SU`), a decade (`202`), a century (`20`), or a day with a part or
time of day behind it (`2023-11-21TNI`, `2023-11-21T03:30`).
"""

from __future__ import annotations

import re
from datetime import MAXYEAR, MINYEAR, date, timedelta

Span = tuple[date, date]  # first and last day

_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # first month; winter runs into the next year
_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?:W(?P<week>\d\d)(?P<weekend>-WE)?|Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)"
    r"|(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T\w{2}(?::\d\d){0,2}\w*)?)?))?\Z"
)


def days_of(value: str) -> Span | None:
    """The first and the last day of a value; None for one that names no days.

    >>> [str(day) for day in days_of("2023-W47")]
    ['2023-11-20', '2023-11-26']
    """
    if re.fullmatch(r"\d{2,3}", value):
        width = 10 ** (4 - len(value))
        return _years(int(value) * width, int(value) * width + width - 1)
    found = _VALUE.match(value)
    if found is None:
        return None
    try:
        return _days(found)
    except ValueError:
        return None


def narrow(span: Span, mod: str | None, value: str) -> Span:
    """The part of some days that START, MID or END of them means.

    Of a month START is its days 1 to 10, MID 11 to 20, END the rest. Of a year, quarter, season or half they are
    thirds of its months; of a decade its first four years, the next three, the last three; of a week Monday and
    Tuesday, Wednesday and Thursday, the rest. One day is not parted.
    """
    first, last = span
    if mod not in ("START", "MID", "END") or first == last:
        return span
    at = ("START", "MID", "END").index(mod)
    if re.fullmatch(r"\d{2}", value):
        years = ((0, 33), (34, 66), (67, 99))[at]
    elif re.fullmatch(r"\d{3}", value):
        years = ((0, 3), (4, 6), (7, 9))[at]
    elif (last - first).days < 7:
        days = ((0, 1), (2, 3), (4, 6))[at] if (last - first).days == 6 else ((0, 0), (0, 1), (1, 1))[at]
        return first + timedelta(days[0]), min(last, first + timedelta(days[1]))
    elif (last - first).days < 31:
        return first + timedelta((0, 10, 20)[at]), last if mod == "END" else first + timedelta((9, 19)[at])
    else:
        third = ((last.year - first.year) * 12 + last.month - first.month + 1) // 3
        start = add_months(first, third * at)
        return start, last if mod == "END" else add_months(start, third) - timedelta(1)
    return date(first.year + years[0], 1, 1), date(first.year + years[1], 12, 31)


def add_months(day: date, months: int) -> date:
    """The same day of another month, or that month's last.

    Raises:
        ValueError: if it is outside the years 1 to 9999.
    """
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"no year {year}")
    return date(year, month + 1, min(day.day, last_of_month(year, month + 1).day))


def last_of_month(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, 12, 31) if month == 12 else date(year, month + 1, 1) - timedelta(1)


def move(day: date, unit: str, number: float) -> date:
    """The day `number` units after another: whole days; months and longer keep the day of the month.

    Raises:
        ValueError, OverflowError: if it is outside the years 1 to 9999.
    """
    if unit in _IN_MONTHS:
        return add_months(day, round(_IN_MONTHS[unit] * number))
    return day + timedelta(days=_IN_DAYS.get(unit, 1) * number)


def value_at(day: date, unit: str) -> str:
    """The value of the unit that a day is in: `D`, `W`, `WE`, `M`, `Q`, `Y`, `E` or `C`; shorter ones are its day."""
    year = f"{day.year:04}"
    if unit in ("W", "WE"):
        iso = day.isocalendar()
        return f"{iso.year:04}-W{iso.week:02}" + ("-WE" if unit == "WE" else "")
    whole = {"M": f"{year}-{day.month:02}", "Q": f"{year}-Q{(day.month + 2) // 3}", "Y": year}
    return whole.get(unit) or {"E": year[:3], "C": year[:2]}.get(unit) or day.isoformat()


def season_at(day: date) -> str:
    """The season that a day is in, with its year; a winter goes by the year of its December.

    >>> season_at(date(1998, 2, 1))
    '1997-WI'
    """
    season = ("WI", "SP", "SU", "FA")[day.month % 12 // 3]
    return f"{day.year - (day.month < 3):04}-{season}"


_IN_MONTHS = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200, "L": 12000}
_IN_DAYS = {"D": 1, "W": 7, "WE": 7, "fortnight": 14, "TH": 1 / 24, "TM": 1 / 1440, "TS": 1 / 86400}


def _years(first: int, last: int) -> Span | None:
    if first > MAXYEAR or last < MINYEAR:
        return None
    return date(max(first, MINYEAR), 1, 1), date(last, 12, 31)


def _days(found: re.Match[str]) -> Span | None:
    year = int(found["year"])
    if found["week"]:
        monday = date.fromisocalendar(year, int(found["week"]), 1)
        return (monday + timedelta(5) if found["weekend"] else monday), monday + timedelta(6)
    if found["season"]:
        first = date(year, _SEASONS[found["season"]], 1)
        return first, add_months(first, 3) - timedelta(1)
    if found["quarter"] or found["half"]:
        size = 3 if found["quarter"] else 6
        first = date(year, size * (int(found["quarter"] or found["half"]) - 1) + 1, 1)
        return first, add_months(first, size) - timedelta(1)
    if found["day"]:
        day = date(year, int(found["month"]), int(found["day"]))
        return day, day
    if found["month"]:
        month = int(found["month"])
        return date(year, month, 1), last_of_month(year, month)
    return _years(year, year)
