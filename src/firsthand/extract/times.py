"""The times of one report: when things happened, as its words say, and the days that each covers.

Pieces come from `extract/time_pieces.py`, doubts from `extract/time_doubts.py`, meanings from the `read_…` functions.
The day in a header is the report's day of publication, no time; credits tell none. Which incident a time belongs to is
left to others. The patterns and values follow TIMEX3 (Pustejovsky et al. 2003); the days covered are our own.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import MAXYEAR, date
from typing import TYPE_CHECKING

from firsthand.extract.date_orders import puts_day_first
from firsthand.extract.moments import OUTSIDE, Found, Meaning, Moment, Said
from firsthand.extract.stretches import ENDED, bound, ended, stretch
from firsthand.extract.tenses import direction
from firsthand.extract.time_days import read_clock, read_day, read_feast, read_part, read_relday, read_weekday
from firsthand.extract.time_doubts import is_time
from firsthand.extract.time_lengths import read_ago, read_count, read_past, read_ref, read_set
from firsthand.extract.time_pieces import Piece, find_pieces
from firsthand.extract.time_senses import in_sense
from firsthand.extract.time_spans import (
    read_century,
    read_decade,
    read_half,
    read_month,
    read_quarter,
    read_quarter_ref,
    read_season,
    read_shift,
    read_year,
    read_year_ago,
)
from firsthand.extract.time_zones import Zones
from firsthand.records.passage import Passage
from firsthand.records.report import Report
from firsthand.records.sentence import Sentence
from firsthand.records.time_expression import TimeExpression

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SILENT = {"header", "credit"}
_OLD = 2  # years before publication from which a year is one of history
_BACK, _AHEAD = 0, 5  # years that a history goes back, or leaps, in telling on
_LEAST_OLD = 5  # such years that make a history

_WITH_END = ("quarter", "quarter_ref", "count", "past")  # kinds that tell how long it was

_READERS: Mapping[str, Callable[[Mapping[str, str], Moment], Meaning | None]] = {
    "day": read_day,
    "weekday": read_weekday,
    "relday": read_relday,
    "part": read_part,
    "feast": read_feast,
    "clock": read_clock,
    "month": read_month,
    "year": read_year,
    "decade": read_decade,
    "century": read_century,
    "quarter": read_quarter,
    "quarter_ref": read_quarter_ref,
    "year_ago": read_year_ago,
    "half": read_half,
    "season": read_season,
    "shift": read_shift,
    "count": read_count,
    "ago": read_ago,
    "past": read_past,
    "ref": read_ref,
    "set": read_set,
}


def find_times(report: Report, sentences: Sequence[Sentence], document: Doc) -> Iterator[TimeExpression]:
    """The times of a report, in reading order; `document` is its analysis, whose sentences are `sentences`.

    Without a day of publication, times counted from it keep their words and say so; their days are None.
    """
    places = [token.idx for token in document]
    told = []
    for sentence in sentences:
        if sentence.kind not in _SILENT and (pieces := find_pieces(sentence.passage.text)):
            start, text = sentence.passage.start, sentence.passage.text
            with_words = [
                (piece, _tokens(document, places, start + piece.start, start + piece.end)) for piece in pieces
            ]
            kept = [(in_sense(piece, text, words), words) for piece, words in with_words if is_time(piece, text, words)]
            if kept:
                told.append((sentence, kept))
    published = date.fromisoformat(report.published[:10]) if report.published else None
    telling = _Telling(
        report, document, published, is_history([piece for _, kept in told for piece, _ in kept], published)
    )
    for sentence, kept in told:
        for found in stretch(telling.read(sentence.passage, kept), sentence.passage.text, published):
            yield telling.record(found)


def _tokens(document: Doc, places: Sequence[int], start: int, end: int) -> list[Token]:
    first = bisect_right(places, start) - 1
    return [document[at] for at in range(max(0, first), bisect_left(places, end)) if not document[at].is_space]


def is_history(pieces: Sequence[Piece], published: date | None) -> bool:
    """Whether a text tells of the past in its own order, so that its months follow from its years, not from today."""
    latest = published.year - _OLD if published else MAXYEAR
    old = sum(int(piece.says["year"]) <= latest for piece in pieces if "year" in piece.says)
    near = sum(
        piece.kind in ("relday", "weekday")
        or (piece.kind == "shift" and piece.says.get("shift") in ("gone", "this", "to_come"))
        for piece in pieces
    )
    return old >= _LEAST_OLD and old > 3 * near


class _Telling:
    """Goes through a report in reading order and remembers what times are counted from."""

    def __init__(self, report: Report, document: Doc, published: date | None, history: bool) -> None:
        self._report = report
        self._document = document
        self._published = published
        self._history = history
        self._zones = Zones(report, document)
        self._day_first = puts_day_first(report)
        self._aside: int | None = None
        self._last: Said | None = None
        self._last_day: Said | None = None
        self._last_quarter: Said | None = None
        self._compared: Said | None = None

    def read(self, sentence: Passage, pieces: Sequence[tuple[Piece, list[Token]]]) -> list[Found]:
        """The times of one sentence."""
        found = []
        for at, (piece, tokens) in enumerate(pieces):
            way = self._way(tokens)
            said = (self._last, self._last_day, self._last_quarter, self._compared)
            moment = Moment(self._published, self._day_first, self._history, *said, way)
            try:
                meaning = _READERS[piece.kind](piece.says, moment)
                meaning = bound(meaning, piece, self._published, way) if meaning else None
                close = self._end(sentence, piece, pieces[at + 1][0], moment) if at + 1 < len(pieces) else None
                meaning = ended(meaning, piece, close) if meaning and close else meaning
            except (ValueError, OverflowError):  # a count that leaves the years 1 to 9999
                meaning = Meaning("DATE", "XXXX-XX-XX", basis="unknown", because=OUTSIDE)
            if meaning is None:
                continue
            start, end = sentence.start + piece.start, sentence.start + piece.end
            passage = Passage.of(self._report.id, self._report.text, start, end)
            found.append(Found(piece, passage, meaning, way))
            self._remember(piece, meaning, passage)
        return found

    def _end(self, sentence: Passage, piece: Piece, after: Piece, moment: Moment) -> date | None:
        """The day on which what a piece tells ended, where the words say so."""
        if piece.kind not in _WITH_END or after.kind != "day":
            return None
        meaning = ENDED.match(sentence.text[piece.end : after.start]) and read_day(after.says, moment)
        days = meaning.days() if meaning else None
        return days[1] if days else None

    def _way(self, tokens: Sequence[Token]) -> Callable[[], str | None]:
        known: list[str | None] = []

        def way() -> str | None:
            if not known:
                known.append(direction(self._document, tokens[0].i, tokens[-1].i) if tokens else None)
            return known[0]

        return way

    def _remember(self, piece: Piece, meaning: Meaning, passage: Passage) -> None:
        if piece.kind in ("past", "count") and piece.says.get("unit") == "M":
            self._compared = None
        if meaning.type in ("DATE", "TIME") and meaning.basis == "unknown":
            self._last = self._last_day = None  # what follows is counted from a day that is not known
        if meaning.type not in ("DATE", "TIME") or not meaning.value[:2].isdigit() or not (days := meaning.days()):
            return
        if self._history and meaning.basis == "published":
            return
        first, last = days
        if first is None or last is None:
            return
        value = meaning.value.partition("T")[0]
        if self._history and len(value) == 4 and self._is_aside(int(value)):
            return
        if piece.kind in ("ago", "year_ago") and "W" not in value and len(value) < 10 and not self._history:
            return  # “a year earlier” is what something is compared with: nothing is told from it
        said = Said(value, (first, last), passage)
        self._last = said
        if len(value) == 10 and "W" not in value:
            self._last_day = said
        if "-Q" in value and piece.kind not in ("year_ago", "ago") and not {"compare", "year"} & set(piece.says):
            self._compared = said
            if self._published is None or last < self._published or self._last_quarter is None:
                self._last_quarter = said

    def _is_aside(self, year: int) -> bool:
        """Whether a history names a year only in passing: far from where it has come to, and for the first time."""
        far = self._last is not None and not -_BACK <= year - self._last.span[0].year <= _AHEAD
        again, self._aside = year == self._aside, year
        return far and not again

    def record(self, found: Found) -> TimeExpression:
        """The record of a time."""
        meaning = found.meaning
        days = meaning.days() or (None, None)
        earliest, latest = (day.isoformat() if day else None for day in days)
        clock = self._zones.read(found.piece.says, meaning, found.passage)
        return TimeExpression(
            passage=found.passage,
            type=meaning.type,
            value=meaning.value,
            mod=meaning.mod,
            earliest=earliest,
            latest=latest,
            counted_from=meaning.basis,
            anchor=meaning.anchor,
            zone=clock.zone,
            zone_from=clock.zone_from,
            utc=clock.utc,
            elsewhere=clock.elsewhere,
            readings=meaning.readings,
            rules=found.piece.rules,
            because=meaning.because or clock.because,
        )
