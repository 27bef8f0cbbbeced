"""What a time is counted from, and what it comes to: the two ends of reading one time expression."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from firsthand.extract.calendars import Span, days_of
from firsthand.extract.time_pieces import Piece
from firsthand.records.passage import Passage

NO_DATE = "counted from the day of publication, which is not known"
OUTSIDE = "it leads out of the years of the calendar"
NO_ANCHOR = "counted from a day that the text does not tell"


@dataclass(frozen=True, slots=True)
class Said:
    """A time of the text that others are counted from."""

    value: str  # TIMEX3, of a day or longer
    span: Span
    passage: Passage


@dataclass(frozen=True, slots=True)
class Moment:
    """Where in the telling a time stands."""

    published: date | None
    day_first: bool | None  # whether figures put the day before the month; None: the country is not known
    history: bool  # whether the text tells its times from one another rather than from the day of publication
    last: Said | None  # the last time of the text that names days
    last_day: Said | None  # the last that is a single day
    last_quarter: Said | None  # the last that is a quarter
    compared: Said | None  # the same, unless some months were spoken of since: what “a year ago” is a year before
    direction: Callable[[], str | None]  # past or future, as the words around say; asked only where it matters

    @property
    def now(self) -> date | None:
        """The day from which a month or weekday without a year is counted."""
        if self.history:
            return self.last.span[0] if self.last else None
        return self.published

    def basis(self) -> tuple[str, Passage | None]:
        """What `now` is: `published`, or the words of the text, or `unknown`."""
        if self.history:
            return ("text", self.last.passage) if self.last else ("unknown", None)
        return ("published" if self.published else "unknown"), None

    def why_not(self) -> str:
        """Why there is no `now`."""
        return NO_ANCHOR if self.history else NO_DATE


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a time expression comes to."""

    type: str  # DATE TIME DURATION SET
    value: str
    mod: str | None = None
    basis: str = "words"  # words published text unknown
    anchor: Passage | None = None  # the words it is counted from
    because: str | None = None  # why it covers no days, or what else a reader must know
    span: Span | tuple[date | None, date | None] | None = (
        None  # the days it covers, where the value alone does not tell
    )
    readings: tuple[str, ...] = ()  # the values it may have, where it has more than one
    bounded: bool = False  # whether it ends at the day of the report if it is over, and begins there if it is to come

    def days(self) -> Span | tuple[date | None, date | None] | None:
        """First and last day; None on a side that is open, None where no days are known."""
        return self.span if self.span is not None else days_of(self.value) if self.type in ("DATE", "TIME") else None


@dataclass(frozen=True, slots=True)
class Found:
    """One time of a sentence, with the piece it was read from."""

    piece: Piece  # offsets are the sentence's
    passage: Passage
    meaning: Meaning
    direction: Callable[[], str | None]
