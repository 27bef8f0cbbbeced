"""Reads the pieces that name a day or a part of one: “March 8”, “31/12”, “late Monday”, “4 p.m. Sunday”."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from firsthand.extract.calendars import value_at
from firsthand.extract.clocks import clock_of
from firsthand.extract.feasts import fall, is_of_one_year, may_be_a_day_off
from firsthand.extract.moments import NO_DATE, Meaning, Moment
from firsthand.extract.tenses import FUTURE, PAST
from firsthand.extract.years import year_of
from firsthand.lexicon.rules import word_values

Says = Mapping[str, str]


def read_day(says: Says, at: Moment) -> Meaning | None:
    """A day of a month, in words or figures."""
    if "value" in says:
        return _finish(Meaning("DATE", says["value"]), says)
    if "first" in says:
        return _in_figures(says, at)
    month = int(says.get("month") or says["month_number"])
    told = says.get("dom") or says.get("th") or ""
    day = int("".join(char for char in told if char.isdecimal()) or 0)
    if not 1 <= day <= 31:
        return None
    meaning = _of_year(month, day, year_of(says, at), at)
    return _finish(meaning, says)


def _of_year(month: int, day: int, year: int | None, at: Moment) -> Meaning:
    if year is not None:
        try:
            return Meaning("DATE", date(year, month, day).isoformat())
        except ValueError:
            return Meaning(
                "DATE", f"{year:04}-{month:02}", because=f"there is no day {day} in that month", span=(None, None)
            )
    basis, anchor = at.basis()
    now = at.now
    if now is None:
        return Meaning("DATE", f"XXXX-{month:02}-{day:02}", basis="unknown", because=at.why_not())
    days = [one for near in range(now.year - 8, now.year + 9) if (one := _date(near, month, day))]
    if not days:
        value = f"XXXX-{month:02}"
        return Meaning(
            "DATE", value, basis="unknown", because=f"there is no day {day} in that month", span=(None, None)
        )
    return Meaning("DATE", nearest(days, now, at).isoformat(), basis=basis, anchor=anchor)


def nearest(days: Iterable[date], now: date, at: Moment) -> date:
    """Of several days the one that is meant: the last before, the first after, or the nearest."""
    days = sorted(days)
    if at.history and at.last and len(at.last.value) == 4:
        return next((day for day in days if day.year == now.year), days[0])
    if at.history:
        # In a history what follows comes later, or a little earlier: no verb tells, the text goes on.
        return min(days, key=lambda day: abs((day - now).days - 20))
    way = at.direction()
    past = [day for day in days if day <= now]
    future = [day for day in days if day >= now]
    if way == FUTURE and future and (future[0] - now).days < 300:
        return future[0]
    if way == PAST and past and (now - past[-1]).days < 330:
        return past[-1]
    return min(days, key=lambda day: abs((day - now).days + (30 if day < now else 0) - 30))


def _in_figures(says: Says, at: Moment) -> Meaning | None:
    first, second, last = int(says["first"]), int(says["second"]), says.get("last")
    year = int(last) if last and len(last) == 4 else _full_year(int(last)) if last else None
    readings = {
        order: meaning
        for order, (day, month) in (("day", (first, second)), ("month", (second, first)))
        if 1 <= month <= 12 and 1 <= day <= 31 and "-" in (meaning := _of_year(month, day, year, at)).value[5:]
    }
    if not readings:
        return Meaning("DATE", "XXXX-XX-XX", basis="unknown", because="these figures are no day of the calendar")
    preferred = None if at.day_first is None else "day" if at.day_first else "month"
    if len({one.value for one in readings.values()}) == 1:
        return next(iter(readings.values()))
    if preferred in readings:
        other = next(one.value for order, one in readings.items() if order != preferred)
        return replace(readings[preferred], because=f"read as the country of the report writes it; elsewhere {other}")
    values = tuple(sorted(one.value for one in readings.values()))
    because = "day and month may stand either way, and the country of the report is not known"
    return Meaning("DATE", "XXXX-XX-XX", basis="unknown", because=because, readings=values)


def _full_year(short: int) -> int:
    """The convention of POSIX: 69 to 99 are of the twentieth century."""
    return short + (1900 if short >= 69 else 2000)


def read_weekday(says: Says, at: Moment) -> Meaning | None:
    """A day of the week, before or after now as the verb says."""
    weekday = int(says["weekday"])
    shift = says.get("shift", "")
    basis, anchor = at.basis()
    now = at.now
    if shift in ("before", "after", "that") and at.last_day is not None:
        basis, anchor, now = "text", at.last_day.passage, at.last_day.span[0]
    if now is None:
        return _finish(Meaning("DATE", f"XXXX-WXX-{weekday}", basis="unknown", because=at.why_not()), says)
    back = (now.isoweekday() - weekday) % 7
    on = (weekday - now.isoweekday()) % 7
    if shift in ("gone", "before"):
        days = -(back or 7)
    elif shift in ("to_come", "after"):
        days = on or 7
    elif shift == "that":
        days = on
    else:
        days = on if at.direction() == FUTURE else -back
    return _finish(Meaning("DATE", (now + timedelta(days)).isoformat(), basis=basis, anchor=anchor), says)


def read_relday(says: Says, at: Moment) -> Meaning | None:
    """Today, yesterday, tomorrow, and their parts."""
    if at.published is None:
        return _finish(Meaning("DATE", "XXXX-XX-XX", basis="unknown", because=NO_DATE), says)
    day = at.published + timedelta(int(says["days"]))
    meaning = _finish(Meaning("DATE", day.isoformat(), basis="published"), says)
    return replace(meaning, span=(day, day + timedelta(1))) if "over" in says else meaning


def read_part(says: Says, at: Moment) -> Meaning | None:
    """A part of a day by the day it is counted from: this morning, that night, the next afternoon."""
    shift = says.get("shift", "")
    if shift == "this" or (shift in ("", "the", "one") and at.last_day is None):
        day, basis, anchor = at.published, "published", None
    elif at.last_day is not None:
        day, basis, anchor = at.last_day.span[0], "text", at.last_day.passage
        day += timedelta({"to_come": 1, "after": 1, "before": -1}.get(shift, 0))
    else:
        day, basis, anchor = None, "unknown", None
    if day is None:
        why = "counted from a day that is not known"
        return _finish(Meaning("DATE", "XXXX-XX-XX", basis="unknown", because=why), says)
    return _finish(Meaning("DATE", day.isoformat(), basis=basis, anchor=anchor), says)


def read_feast(says: Says, at: Moment) -> Meaning | None:
    """A day with a name, of the year told or the nearest one that fits."""
    falls = word_values("holidays", "falls")[says["feast"]]
    length = int(word_values("holidays", "days").get(says["feast"], "1"))
    basis, anchor = at.basis()
    year, now = year_of(says, at), at.now
    if is_of_one_year(falls):
        days, basis, anchor = [fall(falls, 1)], "words", None
    elif year is not None:
        days = [fall(falls, year)]
    elif now is None:
        return _finish(Meaning("DATE", "XXXX-XX-XX", basis="unknown", because=at.why_not()), says)
    else:
        days = [fall(falls, near) for near in (now.year - 1, now.year, now.year + 1)]
    known = [one for one in days if one]
    if not known:
        return None
    shift = says.get("shift", "")
    if shift == "gone" and now:
        known = [day for day in known if day < now] or known
        day = known[-1]
    elif shift == "to_come" and now:
        known = [day for day in known if day > now] or known
        day = known[0]
    else:
        day = known[0] if len(known) == 1 or now is None else nearest(known, now, at)
    because = (
        "as the calendar is computed; where the moon is sighted it may be a day off"
        if may_be_a_day_off(falls)
        else None
    )
    span = (day, day + timedelta(length - 1)) if length > 1 else None
    return _finish(Meaning("DATE", day.isoformat(), basis=basis, anchor=anchor, because=because, span=span), says)


def read_clock(says: Says, at: Moment) -> Meaning | None:
    """A time of day of a day that is not told beside it: the one last spoken of, else the day of publication."""
    if at.last_day is not None:
        meaning = Meaning("DATE", at.last_day.value[:10], basis="text", anchor=at.last_day.passage)
    elif at.published is not None:
        meaning = Meaning("DATE", at.published.isoformat(), basis="published")
    else:
        meaning = Meaning("DATE", "XXXX-XX-XX", basis="unknown", because="the day is not told, nor that of publication")
    return _finish(meaning, says)


def _finish(meaning: Meaning, says: Says) -> Meaning:
    """With the part or the time of the day that is told, and the part of it that is meant."""
    mod = edge_of(says)
    if "week_of" in says:
        days = meaning.days()
        return replace(meaning, value=value_at(days[0], "W"), mod=mod) if days and days[0] else meaning
    clock = clock_of(says)
    if clock is not None:
        return replace(meaning, type="TIME", value=f"{meaning.value}T{clock}", mod=mod, span=meaning.days())
    if "part" in says:
        return replace(meaning, type="TIME", value=f"{meaning.value}T{says['part']}", mod=mod, span=meaning.days())
    return replace(meaning, mod=mod)


def edge_of(says: Says) -> str | None:
    """START, MID or END, or about; None where the whole is meant."""
    edge = says.get("edge") or says.get("edge_of") or says.get("year_edge")
    if edge in ("midyear", "mid-year"):
        return "MID"
    if edge in ("earlier", "later"):
        return "START" if edge == "earlier" else "END"
    return edge or says.get("beside") or says.get("amount")


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
