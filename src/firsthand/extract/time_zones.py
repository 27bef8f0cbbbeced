"""Whose clocks a time is told by, the moment it means, and its days by the clocks of the places beside it.

A time of day is told by the zone in its words, else by that of the place it is filed from. Where the sentence names a
place that keeps another time, whose clocks are meant is not known: both days are kept, and no moment is given. Zones
and their changes come from the tz database; a place is known by its zone's name (Asia/Baghdad) or by
`lexicon/en/zones.toml`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from firsthand.extract.clocks import clock_of
from firsthand.extract.moments import OUTSIDE, Meaning
from firsthand.lexicon.rules import word_values
from firsthand.records.local_days import LocalDays
from firsthand.records.passage import Passage
from firsthand.records.report import Report

if TYPE_CHECKING:
    from spacy.tokens import Doc

_FEW_DAYS = 2  # a time of more days than this is the same by all clocks, for what a reader needs


@dataclass(frozen=True, slots=True)
class Clock:
    """What the clocks add to a time."""

    zone: str | None = None
    zone_from: str | None = None  # words, dateline
    utc: str | None = None
    elsewhere: tuple[LocalDays, ...] = ()
    because: str | None = None


class Zones:
    """The zones of one report: of the place it is filed from, and of the places it names."""

    def __init__(self, report: Report, document: Doc) -> None:
        self._home = zone_of_place((report.dateline or "").partition(",")[0])
        self._places = [
            (name.start_char, name.end_char, zone)
            for name in document.ents
            if name.label_ == "place" and (zone := zone_of_place(name.text))
        ]
        self._starts = [start for start, _, _ in self._places]
        self._sentences = [(one.start_char, one.end_char) for one in document.sents] if self._places else []
        self._report = report

    def read(self, says: Mapping[str, str], meaning: Meaning, passage: Passage) -> Clock:
        """The clocks of one time of the report."""
        if meaning.type not in ("DATE", "TIME") or not (days := meaning.days()) or not days[0] or not days[1]:
            return Clock()
        first, last = days[0], days[1]
        if (last - first).days >= _FEW_DAYS:
            return Clock()
        beside = self._beside(passage)
        told = says.get("zone") or (zone_of_place(says["zone_place"]) if "zone_place" in says else None)
        clock = clock_of(says) if meaning.type == "TIME" else None
        if told is None and "zone_local" in says:
            zones = {zone for _, _, zone in beside} or ({self._home} if self._home else set())
            told = zones.pop() if len(zones) == 1 else None
        zone = told or self._home
        if zone is None:
            return Clock()
        others = [place for place in beside if place[2] != zone]
        by = "words" if told else "dateline"
        if not 2 <= first.year <= last.year <= 9998:
            return Clock(zone, by, because=OUTSIDE)
        start, end = datetime.combine(first, time()), datetime.combine(last, time()) + timedelta(1)
        utc = because = None
        if clock and told is None and others:
            return Clock(elsewhere=self._elsewhere(others, zone, start, end), because=_WHOSE)
        if clock and first == last:
            start = _at(first, clock)
            end = start + timedelta(minutes=1)
            utc, because = _moment(start, zone)
        return Clock(zone, by, utc, self._elsewhere(others, zone, start, end), because)

    def _beside(self, passage: Passage) -> list[tuple[int, int, str]]:
        """The places with known zones of the sentence that a passage is in."""
        if not self._places:
            return []
        at = bisect_right(self._sentences, (passage.start, passage.end + 10**9)) - 1
        begin, end = self._sentences[max(at, 0)]
        first = bisect_right(self._starts, begin - 1)
        last = bisect_right(self._starts, end)
        return self._places[first:last]

    def _elsewhere(
        self, places: list[tuple[int, int, str]], zone: str, start: datetime, end: datetime
    ) -> tuple[LocalDays, ...]:
        """The days of `[start, end)`, by the clocks of `zone`, in the first place named of each other zone."""
        made: dict[str, LocalDays] = {}
        here = (start.date().isoformat(), (end - timedelta(seconds=1)).date().isoformat())
        for begin, stop, there in places:
            if there in made:
                continue
            days = _day_in(start, zone, there), _day_in(end - timedelta(seconds=1), zone, there)
            local = tuple(day.isoformat() for day in days)
            if local != here:
                place = Passage.of(self._report.id, self._report.text, begin, stop)
                made[there] = LocalDays(place, there, local[0], local[1])
        return tuple(made.values())


_WHOSE = "by whose clocks, those of the place it is filed from or those of the place it tells of, the words do not say"


def _at(day: date, clock: str) -> datetime:
    hours, minutes, *seconds = (int(part) for part in clock.split(":"))
    return datetime.combine(day, time()) + timedelta(hours=hours, minutes=minutes, seconds=sum(seconds))


def _moment(local: datetime, zone: str) -> tuple[str | None, str | None]:
    """The moment in Greenwich, or why it is not known: the clocks skipped that time, or showed it twice."""
    here = ZoneInfo(zone)
    if not 2 <= local.year <= 9998:
        return None, OUTSIDE
    first, second = (local.replace(tzinfo=here, fold=fold).astimezone(UTC) for fold in (0, 1))
    if first == second:
        return first.strftime("%Y-%m-%dT%H:%MZ").rjust(17, "0"), None
    if first.astimezone(here).replace(tzinfo=None) != local:
        return None, "there was no such time: the clocks were put forward over it"
    return None, "there was this time twice: the clocks were put back over it"


def _day_in(local: datetime, zone: str, other: str) -> date:
    try:
        return local.replace(tzinfo=ZoneInfo(zone)).astimezone(ZoneInfo(other)).date()
    except OverflowError:
        return local.date()


@lru_cache(maxsize=4096)
def zone_of_place(name: str) -> str | None:
    """The time zone of a place that reports are filed from, or that a zone is named after; None: not known.

    >>> zone_of_place("BAGHDAD"), zone_of_place("Washington")
    ('Asia/Baghdad', 'America/New_York')
    """
    plain = " ".join(name.replace("’", "'").split())
    told = word_values("zones", "place").get(plain.casefold())
    if told:
        return told
    city = plain.title().replace(" ", "_")
    if not _CITY.fullmatch(city):
        return None
    return next((zone for area in _AREAS if _is_known(zone := f"{area}/{city}")), None)


_AREAS = ("Africa", "America", "Asia", "Australia", "Europe", "Pacific")
_CITY = re.compile(r"[A-Z][A-Za-z_-]{2,30}")


def _is_known(zone: str) -> bool:
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, OSError, ValueError):
        return False
    return True
