"""Reads the pieces that tell a length, a rate or a time without a date: “ten days”, “two years ago”, “now”."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from firsthand.extract.calendars import move, value_at
from firsthand.extract.moments import NO_ANCHOR, NO_DATE, OUTSIDE, Meaning, Moment
from firsthand.extract.numbers import find_numbers
from firsthand.extract.tenses import PAST
from firsthand.extract.time_spans import year_before
from firsthand.extract.years import year_of

Says = Mapping[str, str]

_RATES = {
    "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "monthly": "P1M", "quarterly": "P3M", "yearly": "P1Y",
    "annually": "P1Y", "annual": "P1Y", "hourly": "PT1H", "biweekly": "P2W", "fortnightly": "P2W", "bimonthly": "P2M",
}  # fmt: skip
_MIXED = re.compile(r"(?P<whole>\d+)(?:[\s-](?P<top>\d)/(?P<bottom>\d)|(?P<sign>[½¼¾]))")
_PARTS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_SHORT = ("D", "TH", "TM", "TS", "W")
_FEW_DAYS = 2  # that a time may cover to count days from it
_CLOCK_UNITS = {"TH": "H", "TM": "M", "TS": "S"}


@dataclass(frozen=True, slots=True)
class Length:
    """A number of units, as told."""

    number: float | None  # None: not told
    unit: str  # as `lexicon/en/time_words.toml` has it
    value: str  # TIMEX3


def length_of(says: Says) -> Length | None:
    """The length that a piece tells; None where it tells none."""
    unit = says.get("unit") or ("NI" if "part_unit" in says else None)
    if unit is None:
        return None
    number = _number(says)
    half = says.get("and_half") or says.get("tail_half")
    if number is not None and half:
        number += 0.25 if "quarter" in half else 0.5
    if unit == "fortnight":
        unit, number = "W", 2 * number if number is not None else None
    if "number_2" in says:
        return Length(number, unit, _two(number, unit, says))
    if "upto" in says and number is None:
        return None
    return Length(number, unit, _value(number, unit))


def _number(says: Says) -> float | None:
    """The number of a length, told in figures, words or both; None where it is not told."""
    if "few" in says:
        return None if says["few"] == "X" else float(says["few"])
    told = says.get("number")
    if told is None:
        return None
    if told in ("a", "an"):
        return 1.0
    if told == "half" or (told.startswith(("half a", "a half", "an half")) and "dozen" not in told):
        return 0.5
    return _in_figures(told) if told[0].isdigit() else next((one.low for one in find_numbers(told)), None)


def _in_figures(told: str) -> float:
    """1,200; 2.5; 2 1/2; 2½."""
    mixed = _MIXED.fullmatch(told)
    if mixed is None:
        return float(told.replace(",", ""))
    part = _PARTS[mixed["sign"]] if mixed["sign"] else int(mixed["top"]) / int(mixed["bottom"])
    return int(mixed["whole"]) + part


def _value(number: float | None, unit: str) -> str:
    told = "X" if number is None else f"{number:g}" if number < 1e6 else f"{number:.0f}"
    if unit in _CLOCK_UNITS:
        if number is not None and number % 1:
            return _split_clock(number, unit)
        return f"PT{told}{_CLOCK_UNITS[unit]}"
    if number is not None and number % 1 and unit == "Y":
        months = round(number % 1 * 12)
        return f"P{int(number)}Y{months}M" if number > 1 else f"P{months}M"
    if unit == "L" and number is not None:
        return f"P{told}L"
    return f"P{told}{unit}"


def _split_clock(number: float, unit: str) -> str:
    smaller = {"TH": "M", "TM": "S"}.get(unit)
    if smaller is None:
        return f"PT{number:g}S"
    rest = round(number % 1 * 60)
    return f"PT{int(number)}{_CLOCK_UNITS[unit]}{rest}{smaller}" if number > 1 else f"PT{rest}{smaller}"


def _two(number: float | None, unit: str, says: Says) -> str:
    second = next((one.low for one in find_numbers(says["number_2"])), None)
    second = (
        float(says["number_2"]) if says["number_2"].isdecimal() else 1.0 if says["number_2"] in ("a", "an") else second
    )
    other = says["unit_2"]
    first, rest = _value(number, unit), _value(second, other)
    if first.startswith("PT") and rest.startswith("PT"):
        return first + rest[2:]
    return first + rest[1:]


def read_count(says: Says, _: Moment) -> Meaning | None:
    """A length of time: ten days, about a year, decades."""
    length = length_of(says)
    if length is None:
        return None
    mod = says.get("amount") or ("EQUAL_OR_MORE" if "upto" in says else None)
    return Meaning("DURATION", length.value, mod, because="a length; the words do not say from when")


def read_ago(says: Says, at: Moment) -> Meaning | None:
    """Two years ago, ten days later: a time so long before or after now, or after the time last spoken of."""
    length, offset = length_of(says), says["offset"]
    if length is None:
        return None
    before = offset in ("ago", "earlier", "before", "before that", "beforehand", "previously", "prior")
    from_now = offset in ("ago", "hence", "from now", "from today")
    if from_now or (at.published is not None and at.last is None and not at.history and before):
        basis, anchor, day = "published", None, at.published
        why, last = NO_DATE, None
    else:
        last = at.last_day if length.unit in _SHORT and at.last_day else at.last
        basis, anchor, day = "text", last.passage if last else None, last.span[0] if last else None
        why = "counted from a time that the text does not tell"
    if offset in ("earlier", "ago") and length.value == "P1Y" and not at.history and at.compared:
        return year_before(at)
    if length.unit in _SHORT and basis == "text" and last and (last.span[1] - last.span[0]).days > _FEW_DAYS:
        # So many days after a month or a year begin on no day that is told.
        day, why = None, "counted from a time that is longer than a day"
    if length.number is None or day is None:
        return _vague(length, says, before=before, day=day, basis=basis, why=why)
    try:
        found = move(day, length.unit, -length.number if before else length.number)
    except (ValueError, OverflowError):
        return Meaning("DURATION", length.value, because="outside the years of the calendar")
    unit = {"L": "C", "TM": "D", "TH": "D", "TS": "D", "NI": "D", "fortnight": "W"}.get(length.unit, length.unit)
    if length.unit == "E":
        unit = "Y"
    if unit == "W" and not from_now:
        unit = "D"
    value = value_at(found, unit)
    mod = says.get("amount") or ("APPROX" if length.unit in ("E", "C", "L") else None)
    return Meaning("DATE", value, mod, basis, anchor)


def _vague(length: Length, says: Says, *, before: bool, day: object, basis: str, why: str) -> Meaning:
    if length.number is None and says["offset"] in ("ago", "from now", "hence"):
        value = "PAST_REF" if before else "FUTURE_REF"
        return Meaning("DATE", value, None, basis if day else "unknown", because="how long, the words do not say")
    because = why if length.number is not None else "how long, the words do not say"
    return Meaning("DURATION", length.value, says.get("amount"), "unknown", because=because)


def read_past(says: Says, at: Moment) -> Meaning | None:
    """The past three months, the next few days: a length that ends or begins now."""
    length, shift = length_of(says), says["shift"]
    if length is None:
        return None
    if {"year", "year_shift"} & set(says):
        return _of_year(says, length, at)
    if length.number is None and "number" not in says and "few" not in says and length.unit not in _CLOCK_UNITS:
        return _open(says, length, at)
    back, ahead = shift == "gone", shift == "to_come"
    if length.number is None or at.published is None or not (back or ahead):
        why = NO_DATE if at.published is None else "a length; the words do not say from when"
        known = "unknown" if back or ahead or shift in ("before", "after") else "words"
        return Meaning("DURATION", length.value, None, known, because=why)
    if ahead and at.direction() == PAST:  # “for the next ten years he taught there”
        return Meaning("DURATION", length.value, None, "unknown", because=NO_ANCHOR)
    return _from_now(length, at.published, back=back)


def _from_now(length: Length, now: date, *, back: bool) -> Meaning:
    """A length that ends on a day, or begins there; hours may reach into the day beside it."""
    number = length.number or 0.0
    try:
        other = move(now, length.unit, -number if back else number)
    except (ValueError, OverflowError):
        return Meaning("DURATION", length.value, because=OUTSIDE)
    if length.unit == "TH" and other == now and number >= 1:
        other = now - timedelta(1) if back else now + timedelta(1)
    return Meaning("DURATION", length.value, None, "published", span=(other, now) if back else (now, other))


def _of_year(says: Says, length: Length, at: Moment) -> Meaning:
    """The first nine months of a year, or its last."""
    year = year_of(says, at)
    if year is None or length.number is None:
        return Meaning("DURATION", length.value, None, "unknown", because=NO_DATE if year is None else _HOW_LONG)
    begin, end = date(year, 1, 1), date(year, 12, 31)
    if says["shift"] == "first":
        span = begin, move(begin, length.unit, length.number) - timedelta(1)
    else:
        span = move(end + timedelta(1), length.unit, -length.number), end
    return Meaning("DURATION", length.value, None, "words" if "year" in says else "published", span=span)


def _open(says: Says, length: Length, at: Moment) -> Meaning:
    """Recent years, coming weeks: about now, how far is not told."""
    shift = says["shift"]
    basis = "published" if at.published else "unknown"
    if shift == "gone":
        return Meaning(
            "DATE", "PAST_REF", None, basis, because=_HOW_LONG, span=(None, at.published) if at.published else None
        )
    if shift == "to_come":
        span = (at.published, None) if at.published else None
        value = "FUTURE_REF" if length.unit in ("Y", "Q") else length.value
        return Meaning(
            "DATE" if value == "FUTURE_REF" else "DURATION", value, None, basis, because=_HOW_LONG, span=span
        )
    return Meaning("DURATION", length.value, None, "unknown", because=_HOW_LONG)


_HOW_LONG = "how long, the words do not say"


def read_ref(says: Says, at: Moment) -> Meaning | None:
    """Now, recently, the future."""
    day, value = at.published, says["value"]
    if day is None:
        return Meaning("DATE", value, None, "unknown", because=NO_DATE)
    span = {"PRESENT_REF": (day, day), "PAST_REF": (None, day), "FUTURE_REF": (day, None)}[value]
    because = None if value == "PRESENT_REF" else "which days, the words do not say"
    return Meaning("DATE", value, None, "published", because=because, span=span)


def read_set(says: Says, _: Moment) -> Meaning | None:
    """Every Monday, twice a week, daily: a time that comes again and again."""
    again = "it comes again and again"
    if "rate" in says:
        return Meaning("SET", _RATES[says["rate"]], because=again)
    named = _named(says)
    if named:
        return Meaning("SET", named, because=again)
    number = _number(says) or (2.0 if says.get("other") in ("other", "second") else 1.0)
    return Meaning("SET", _value(number, "W" if says["unit"] == "fortnight" else says["unit"]), because=again)


def _named(says: Says) -> str | None:
    """The value of a day, month or season that comes again; None where a length does."""
    part = f"T{says['part']}" if "part" in says else ""
    weekday = says.get("weekday") or says.get("weekday_2")
    if weekday:
        return f"XXXX-WXX-{weekday}{part}"
    if "month" in says:
        return f"XXXX-{int(says['month']):02}"
    if "season" in says:
        return f"XXXX-{says['season']}"
    if part:
        return f"XXXX-XX-XX{part}"
    return "XXXX-WXX-WE" if "stretch" in says else None
