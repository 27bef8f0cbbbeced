"""A time expression: the words for a time, what they come to, and the days they cover."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.records.local_days import LocalDays
from firsthand.records.passage import Passage


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """One time as one report tells it."""

    passage: Passage  # the words: "early May 2021"
    type: str  # DATE TIME DURATION SET, as TIMEX3 has them
    value: str  # TIMEX3's value: 2021-05, 2021-05-04T16:15, P10D, XXXX-WXX-1; X for what is not told
    mod: str | None  # START MID END APPROX LESS_THAN MORE_THAN EQUAL_OR_LESS EQUAL_OR_MORE BEFORE AFTER; or None
    earliest: str | None  # first day it covers, YYYY-MM-DD; None: open, or not known
    latest: str | None  # last day it covers; None: open, or not known
    counted_from: str  # words (it tells its days itself), published or text (another day does), unknown
    anchor: Passage | None  # the words of the report that it is counted from
    zone: str | None  # the time zone it is told in, by its name in the tz database; None: not known
    zone_from: str | None  # words, dateline: what says so
    utc: str | None  # the moment in Greenwich, YYYY-MM-DDTHH:MMZ, where time of day and zone are known
    elsewhere: tuple[LocalDays, ...]  # its days by the clocks of the places beside it, where they may be others
    readings: tuple[str, ...]  # its values, where it may have more than one
    rules: tuple[str, ...]  # ids of the rules of the lexicon that found it, in order of the words
    because: str | None  # why no days are known, or what else a reader must know
