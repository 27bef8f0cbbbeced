"""Stretches of days: “since March 3”, “between March 3 and 9”, “ten days after the June 1 flood”, “this month”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from firsthand.extract.calendars import Span, days_of, move, narrow, value_at
from firsthand.extract.moments import Found, Meaning
from firsthand.extract.tenses import FUTURE
from firsthand.extract.time_lengths import length_of
from firsthand.extract.time_pieces import Piece

_REACH = 40  # characters before a time in which the word that leads to it stands
_SINCE = re.compile(
    r"\bsince\s(?:the\s|at\sleast\s|about\s|around\s|(?:the\s)?(?:early|late|mid|end\sof|start\sof|beginning\sof)[\s-](?:the\s)?)*\Z",
    re.I,
)
_BETWEEN = re.compile(r"\bbetween\s(?:the\s)?\Z", re.I)
_TO = re.compile(r"\s(?:to|through|until|till)\s(?:the\s)?\Z|\s?[-–—]\s?\Z", re.I)
_AND = re.compile(r"\sand\s(?:the\s)?\Z", re.I)
_AFTER = re.compile(r"\s(?P<way>after|following|from|before|prior\sto|ahead\sof)\b", re.I)
ENDED = re.compile(r",?\s(?:(?:that|which)\s)?(?:ended|ending|ends)\s(?:on\s)?\Z", re.I)
_WITHIN = re.compile(r"\bwithin\s\Z", re.I)
_FAR = 80  # characters from a length to the time it is counted from


def bound(meaning: Meaning, piece: Piece, published: date | None, way: Any) -> Meaning:
    """The meaning with the days it covers: the part that is meant, no further than the report where that ends it."""
    days = closed(meaning)
    if days is None:
        return meaning
    first, last = days
    word = piece.words.get("edge", "").casefold().strip(" -")
    word = word or piece.words.get("offset", "").casefold()
    inside = published is not None and first <= published <= last
    if word not in ("earlier", "later") or not inside:
        first, last = narrow((first, last), meaning.mod, meaning.value)
    elif first != last and published is not None:
        first, last = (first, published) if word == "earlier" else (published, last)
    if published is not None and meaning.bounded and first < published < last:
        first, last = (published, last) if way() == FUTURE else (first, published)
    return replace(meaning, span=(first, last))


def ended(meaning: Meaning, piece: Piece, last: date) -> Meaning:
    """“the quarter ended Sept. 30”: the meaning with the days that a length or quarter has which ends on a day.

    The value of a quarter of accounts that was spoken of stays: its number is not the calendar's.
    """
    quarter = piece.kind in ("quarter", "quarter_ref")
    length = None if quarter else length_of(piece.says)
    if not quarter and (length is None or length.number is None):
        return meaning
    unit, number = (length.unit, length.number) if length else ("Q", 1.0)
    span = move(last + timedelta(1), unit, -(number or 1.0)), last
    fiscal = meaning.anchor is not None and "fiscal" in meaning.anchor.text.casefold()
    value = value_at(last, "Q") if piece.kind == "quarter_ref" and not fiscal else meaning.value
    return replace(meaning, value=value, span=span, because=None)


def stretch(times: Sequence[Found], text: str, published: date | None) -> list[Found]:
    """The times of a sentence, with the days that the words between them make of them."""
    made = list(times)
    for at, found in enumerate(made):
        before = text[max(0, found.piece.start - _REACH) : found.piece.start]
        days = closed(found.meaning)
        if days and published and days[0] <= published and _SINCE.search(before):
            made[at] = _with(found, (days[0], published))
    for at, (found, after) in enumerate(pairwise(made)):
        before = text[max(0, found.piece.start - _REACH) : found.piece.start]
        gap = text[found.piece.end : after.piece.start]
        days, end = closed(found.meaning), closed(after.meaning)
        if not days or not end or days[0] > end[1]:
            continue
        ranged = (_AND.match(gap) and _BETWEEN.search(before)) or _TO.match(gap)
        if ranged:
            made[at], made[at + 1] = _with(found, (days[0], end[1])), _with(after, (days[0], end[1]))
    return [_counted(found, made[at + 1 :], text) for at, found in enumerate(made)]


def closed(meaning: Meaning) -> Span | None:
    """The days of a date or time of day that is open on neither side."""
    days = meaning.days() if meaning.type in ("DATE", "TIME") else None
    return (days[0], days[1]) if days and days[0] and days[1] else None


def _with(found: Found, span: Span) -> Found:
    return replace(found, meaning=replace(found.meaning, span=span))


def _counted(found: Found, others: Sequence[Found], text: str) -> Found:
    """A length before “after” or “before” and a day: the day it leads to."""
    meaning, piece = found.meaning, found.piece
    leads = _AFTER.match(text, piece.end)
    length = length_of(piece.says) if meaning.type == "DURATION" and piece.kind == "count" else None
    if leads is None or length is None or length.number is None or not others:
        return found
    other = others[0]
    between = text[leads.end() : other.piece.start]
    days = days_of(other.meaning.value.partition("T")[0])
    if (
        days is None
        or other.meaning.type not in ("DATE", "TIME")
        or len(between) > _FAR
        or re.search(r"[;:.]\s|,\s(?:when|which|who|but)\b", between)
    ):
        return found
    back = leads["way"].casefold() not in ("after", "following", "from")
    number = -length.number if back else length.number
    try:
        moved = move(days[0], length.unit, number), move(days[1], length.unit, number)
        whole = days_of(value_at(moved[0], length.unit)) if length.unit in ("M", "Q", "Y", "E", "C") else None
    except (ValueError, OverflowError):
        return found
    first, last = whole or moved
    if _WITHIN.search(text[max(0, piece.start - 8) : piece.start]):
        first, last = (first, days[1]) if back else (days[0], last)
    meaning = replace(meaning, span=(first, last), basis="text", anchor=other.passage, because=None)
    return replace(found, meaning=meaning)
