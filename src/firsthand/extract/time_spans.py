"""Reads the pieces that name more than a day: months, years, quarters, seasons, “last week”, “the end of this year”."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from firsthand.extract.calendars import add_months, days_of, last_of_month, move, season_at, value_at
from firsthand.extract.moments import NO_ANCHOR, Meaning, Moment, Said
from firsthand.extract.tenses import FUTURE, PAST
from firsthand.extract.time_days import edge_of, nearest
from firsthand.extract.years import year_of

Says = Mapping[str, str]

_FROM_TEXT = ("that", "before", "after")
_STEPS = {"gone": -1, "before": -1, "this": 0, "that": 0, "to_come": 1, "after": 1}


def read_month(says: Says, at: Moment) -> Meaning | None:
    """A month, of the year told, or the last or next one of its name."""
    month, mod = int(says["month"]), edge_of(says)
    year = year_of(says, at)
    if year is not None:
        basis = "published" if "year_shift" in says else "words"
        return Meaning("DATE", f"{year:04}-{month:02}", mod, basis)
    basis, anchor = at.basis()
    now, shift = at.now, says.get("shift", "")
    if shift in ("before", "after") and at.last:
        basis, anchor, now = "text", at.last.passage, at.last.span[0]
    if now is None:
        return Meaning("DATE", f"XXXX-{month:02}", mod, "unknown", because=at.why_not())
    year = now.year
    if shift in ("gone", "before"):
        year -= month >= now.month
    elif shift in ("to_come", "after"):
        year += month <= now.month
    elif shift != "this":
        if at.history:
            year = nearest([last_of_month(one, month) for one in (year - 1, year, year + 1)], now, at).year
        else:
            year = _year_of_month(month, now, at)
    return Meaning("DATE", f"{year:04}-{month:02}", mod, basis, anchor, bounded=True)


def _year_of_month(month: int, now: date, at: Moment) -> int:
    """The month that is now counts both as the last and as the next of its name."""
    if month == now.month:
        return now.year
    if at.direction() == FUTURE:
        return now.year + (month < now.month) if (month - now.month) % 12 < 10 else now.year - (month > now.month)
    if at.direction() is None and (month - now.month) % 12 <= 2:
        return now.year + (month < now.month)
    return now.year - (month > now.month)


def read_year(says: Says, at: Moment) -> Meaning | None:
    """A year, of the calendar or of accounts."""
    if "bc" in says:
        before = "b" in says["era"]
        value = f"BC{int(says['bc']):04}" if before else f"{int(says['bc']):04}"
        return Meaning("DATE", value, because="a year before our calendar begins" if before else None)
    year = year_of(says, at)
    if year is None or not 1 <= year <= 9999:
        return None
    mod = {"pre": "BEFORE", "post": "AFTER"}.get(says.get("beyond", "")) or edge_of(says)
    because = "a year of accounts: when it begins and ends, the words do not say" if "fiscal" in says else None
    span = (
        (date(year - 1, 1, 1), date(year + 1, 12, 31)) if "fiscal" in says and says.get("kind") != "calendar" else None
    )
    return Meaning("DATE", f"{year:04}", mod, because=because, span=span)


def read_decade(says: Says, at: Moment) -> Meaning | None:
    """Ten years by their figures or their name."""
    if "decade" in says:
        return Meaning("DATE", says["decade"][:3], _half(says) or edge_of(says))
    now, tens = at.now or at.published or date(1999, 1, 1), int(says["tens"])
    century = now.year // 100 - (tens > now.year % 100 // 10)
    return Meaning("DATE", f"{century:02}{tens}", _half(says) or edge_of(says))


def _half(says: Says) -> str | None:
    return {"first": "START", "second": "END", "last": "END", "latter": "END"}.get(says.get("half_word", ""))


def read_century(says: Says, _: Moment) -> Meaning | None:
    """A hundred years by their number."""
    number = int(says["th"].rstrip("stndrh") or 0)
    if not 1 <= number <= 30:
        return None
    if "thousand_years" in says:
        return Meaning("DATE", f"{number - 1}") if number <= 3 else None
    if "era" in says:
        return Meaning("DATE", f"BC{number - 1:02}", edge_of(says), because="before our calendar begins")
    return Meaning("DATE", f"{number - 1:02}", edge_of(says))


def read_quarter(says: Says, at: Moment) -> Meaning | None:
    """A quarter of a year; a quarter of accounts may lie in other months, which the words rarely say."""
    told = says.get("q") or {"final": "4", "last": "4", "1st": "1", "2nd": "2", "3rd": "3", "4th": "4"}.get(
        says["th"], says["th"]
    )
    quarter = int(told)
    if says.get("th") == "last" and not {"year", "of_year", "year_shift"} & set(says):
        return None
    compare = says.get("compare", "")
    year = int(compare[:4]) if compare[:4].isdecimal() else year_of(says, at)
    if "q_shift" in says and at.published:
        year = at.published.year + {"last": -1, "this": 0, "next": 1}[says["q_shift"]]
    basis, anchor, span = "words", None, None
    if year is None:
        now = at.published or at.now
        if now is None:
            return Meaning("DATE", f"XXXX-Q{quarter}", edge_of(says), "unknown", because=at.why_not())
        basis = "published" if at.published else "text"
        year = _year_of_quarter(quarter, now, at, fiscal="fiscal" in says)
    if compare and not compare[:4].isdecimal():
        year -= 1
    because = None
    if "fiscal" in says:
        because = "a quarter of accounts: which months it has, the words do not say"
        span = (date(year - 1, 1, 1), date(year + 1, 12, 31))
    return Meaning("DATE", f"{year:04}-Q{quarter}", edge_of(says), basis, anchor, because, span)


def _year_of_quarter(quarter: int, now: date, at: Moment, *, fiscal: bool) -> int:
    if fiscal:
        return now.year
    this = (now.month + 2) // 3
    if quarter == this:
        return now.year
    ahead = (quarter - this) % 4
    if (ahead == 1 and at.direction() != PAST) or (ahead == 2 and at.direction() == FUTURE):
        return now.year + (quarter < this)
    return now.year - (quarter > this)


def read_quarter_ref(says: Says, at: Moment) -> Meaning | None:
    """The quarter that was spoken of, or the same one of another year."""
    last = at.last_quarter
    if (
        "period" in says
        and says["period"] == "period"
        and not ("compare" in says or "year" in says or "quarter_is" in says)
    ):
        return None
    if says.get("quarter_is") in ("current", "latest", "most recent", "recent") and at.published:
        day = at.published if says["quarter_is"] == "current" else add_months(at.published, -3)
        return Meaning("DATE", value_at(day, "Q"), None, "published")
    if last is None:
        if says["period"] == "period" or at.published is None:
            return None
        if "compare" in says:
            return Meaning("DATE", value_at(add_months(at.published, -15), "Q"), None, "published")
        return Meaning("DATE", value_at(add_months(at.published, -3), "Q"), None, "published")
    year = int(says["year"]) if "year" in says else int(last.value[:4]) - ("compare" in says)
    return Meaning("DATE", f"{year:04}{last.value[4:]}", None, "text", last.passage)


def read_year_ago(_: Says, at: Moment) -> Meaning | None:
    """“year-ago results”: those of the same part of the year before."""
    return year_before(at)


def year_before(at: Moment) -> Meaning | None:
    """The same quarter of the year before where one was spoken of, else that year."""
    if at.compared is not None:
        return Meaning("DATE", before_by_a_year(at.compared), None, "text", at.compared.passage)
    if at.published is None:
        return None
    return Meaning("DATE", f"{at.published.year - 1:04}", None, "published")


def before_by_a_year(said: Said) -> str:
    """The same month or quarter of the year before."""
    return f"{int(said.value[:4]) - 1:04}{said.value[4:]}"


def read_half(says: Says, at: Moment) -> Meaning | None:
    """A half of a year."""
    year = year_of(says, at) or (at.published.year if at.published else None)
    if year is None:
        return Meaning("DATE", "XXXX-H1", None, "unknown", because=at.why_not())
    half = "1" if says["half_of"] == "first" else "2"
    return Meaning("DATE", f"{year:04}-H{half}", None, "words" if "year" in says else "published")


def read_season(says: Says, at: Moment) -> Meaning | None:
    """A season, of the year told or counted from now."""
    season, mod, shift = says["season"], edge_of(says), says.get("shift", "")
    year = year_of(says, at)
    if year is not None:
        return Meaning("DATE", f"{year:04}-{season}", mod)
    basis, anchor = at.basis()
    now = at.now
    if shift in _FROM_TEXT and at.last:
        basis, anchor, now = "text", at.last.passage, at.last.span[0]
    if now is None:
        return Meaning("DATE", f"XXXX-{season}", mod, "unknown", because=at.why_not())
    here = season_at(now)
    years = [int(here[:4]) + step for step in (-1, 0, 1)]
    values = [f"{one:04}-{season}" for one in years]
    spans = [span for value in values if (span := days_of(value))]
    if at.history and at.last and len(at.last.value) == 4 and not shift:
        found = f"{now.year:04}-{season}"
    elif shift in ("gone", "before"):
        found = [value for value, span in zip(values, spans, strict=True) if span[1] < now][-1]
    elif shift in ("to_come", "after"):
        found = next(value for value, span in zip(values, spans, strict=True) if span[0] > now)
    elif here.endswith(season):
        found = here
    elif shift == "this":
        found = f"{now.year:04}-{season}"
    elif at.direction() == FUTURE:
        found = next(value for value, span in zip(values, spans, strict=True) if span[1] >= now)
    else:
        found = [value for value, span in zip(values, spans, strict=True) if span[0] <= now][-1]
    return Meaning("DATE", found, mod, basis, anchor, bounded=True)


def read_shift(says: Says, at: Moment) -> Meaning | None:
    """Last week, this month, next year, that day; and the end of them."""
    unit = "WE" if "stretch" in says else says["unit"]
    shift, mod = says["shift"], edge_of(says)
    from_text = shift in _FROM_TEXT or (unit == "D" and shift == "to_come") or (unit == "D" and shift == "gone")
    basis, anchor, day = "published", None, at.published
    last = at.last_day if unit == "D" else at.last
    if from_text or (at.history and shift in ("this", "near", "to_come")) or day is None:
        if last is None or (shift in ("gone", "to_come", "this", "near") and not from_text and not at.history):
            why = NO_ANCHOR if from_text else at.why_not()
            return Meaning("DATE", _unknown(unit), mod, "unknown", because=why)
        basis, anchor, day = "text", last.passage, last.span[0] if shift in ("that", "before", "gone") else last.span[1]
        if unit in ("Y", "M", "Q"):
            day = last.span[0]
    if unit == "L":
        return None
    step = _STEPS.get(shift, 0)
    if shift == "near":
        step = -(at.direction() != FUTURE and day.isoweekday() < 6)
    try:
        day = move(_first_of(day, unit), unit, step)
    except (ValueError, OverflowError):
        return None
    value = value_at(day, unit)
    because = "a year of accounts: when it begins and ends, the words do not say" if "fiscal" in says else None
    return Meaning("DATE", value, mod, basis, anchor, because, bounded=True)


def _first_of(day: date, unit: str) -> date:
    """A day from which whole units can be counted."""
    return day.replace(day=1) if unit in ("M", "Q", "Y", "E", "C") else day


def _unknown(unit: str) -> str:
    return {"W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "D": "XXXX-XX-XX", "Q": "XXXX-QX"}.get(unit, "XXXX")
