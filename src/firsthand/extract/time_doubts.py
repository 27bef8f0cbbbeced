"""Whether what looks like a time is one: not “may” the verb, 1998 trucks, “a second” chance, a person named June."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from firsthand.extract.tenses import FUTURE, direction
from firsthand.extract.time_pieces import Piece
from firsthand.lexicon.rules import load_rules

if TYPE_CHECKING:
    from spacy.tokens import Token

_LEADS = re.compile(r"(?P<lead>[\w’']+|[^\w\s])\s*\Z")
_GOES_ON = re.compile(r"\s(?!and\b|in\b|but\b|on\b)\w")
_NUMBERED = re.compile(r"\b(?:Nos?\.?|Number|Route|Highway|Flight|Room|Post)\s\Z", re.IGNORECASE)
_MEASURED = re.compile(
    r"\s?(?:%|percent|per cent|million|billion|thousand|feet|miles|meters|metres|pounds|dollars|people|points)\b"
)


def is_time(piece: Piece, text: str, tokens: list[Token]) -> bool:
    """Whether a piece of the sentence `text` is a time; `tokens` are the words it is made of."""
    if _in_name(piece, tokens):
        return False
    check = _CHECKS.get(piece.kind)
    return check is None or check(piece, text, tokens)


def lead(text: str, start: int) -> str:
    """The word or sign before an offset, in small letters; empty at the beginning."""
    found = _LEADS.search(text, max(0, start - 24), start)
    return found["lead"].casefold() if found else ""


def _in_name(piece: Piece, tokens: list[Token]) -> bool:
    """Whether the words are part of a longer name, or the name of a person."""
    if piece.kind not in ("month", "weekday", "feast", "season", "relday", "century", "decade") or not tokens:
        return False
    name = tokens[0].ent_type_
    if not name or name not in _KINDS_OF_NAMES:
        return False
    first, last = tokens[0], tokens[-1]
    document = first.doc
    starts = first.ent_iob_ == "I"
    goes_on = last.i + 1 < len(document) and document[last.i + 1].ent_iob_ == "I"
    if starts or goes_on:
        return True
    return (
        name == "person" and piece.kind == "month" and len(piece.says) == 1 and first.nbor(-1).pos_ != "ADP"
        if first.i
        else False
    )


_KINDS_OF_NAMES = {"person", "organisation", "place", "facility", "media", "armed_group", "government", "military_unit"}


def _month(piece: Piece, text: str, tokens: list[Token]) -> bool:
    if len(piece.rules) > 1 or len(piece.says) > 1:
        return True
    word = piece.words.get("month", "")
    token = tokens[-1] if tokens else None
    if token is None or word.lower() not in ("may", "march", "mar", "jan", "dec", "sep", "jun", "jul", "august"):
        return len(word) > 3 or text[piece.end - 1] == "."
    if len(word) <= 3 and word.lower() != "may":
        return text[piece.end - 1] == "."
    return token.tag_ not in ("MD", "VB", "VBP", "VBD", "JJ", "NN") or lead(text, piece.start) in (
        "in",
        "since",
        "by",
        "of",
        "until",
    )


def _weekday(piece: Piece, text: str, _: list[Token]) -> bool:
    word = piece.words.get("weekday", "")
    return len(piece.rules) > 1 or len(word) > 5 or text[piece.end - 1] == "." or lead(text, piece.start) in ("on", "(")


def _year(piece: Piece, text: str, tokens: list[Token]) -> bool:
    if {"bc", "fiscal", "beyond", "hundreds"} & set(piece.says) or len(piece.words) > 1:
        return True
    if "year" in text[piece.start : piece.end]:
        return True
    if _NUMBERED.search(text, max(0, piece.start - 8), piece.start):
        return False
    return not _MEASURED.match(text, piece.end) and _is_year(piece, lead(text, piece.start), tokens)


def _is_year(piece: Piece, before: str, tokens: list[Token]) -> bool:
    """Whether four figures are a year, by the word before them and what they count."""
    words = _words()
    led = before in words["to_year"]
    if not 1800 <= int(piece.says.get("year", "2000")) <= 2100:
        return led or before in ("(", "-", "–")
    token = tokens[-1] if tokens else None
    if before in words["to_year_of_things"]:
        return True
    if token is not None and token.dep_ == "nummod" and token.head.tag_ == "NNS" and token.head.i > token.i:
        return False
    return led or before in ("(", ",", "", "-", "–") or (token is not None and token.dep_ != "nummod")


def _count(piece: Piece, text: str, _: list[Token]) -> bool:
    unit, number = piece.words.get("unit", "").casefold(), piece.says.get("number", "")
    if unit == "second" and not number[:1].isdigit():
        return False
    if unit.startswith("quarter"):
        rest = text[piece.end : piece.end + 4].casefold()
        return unit == "quarters" and not rest.startswith(" of") and "-" not in text[piece.start : piece.end]
    if unit in ("days", "hours", "minutes", "weeks") and "few" in piece.says and "few" not in piece.words:
        before = lead(text, piece.start)
        return not before.isdigit() and before not in (
            "the",
            "these",
            "those",
            "his",
            "her",
            "their",
            "working",
            "school",
        )
    if (
        number[:1].isdigit()
        and unit in ("day", "week", "month", "year", "hour", "minute", "decade")
        and "suffix" not in piece.words
    ):
        # “1998 year” is no length; “a 3 day trip” is.
        return float(re.sub(r"[^\d.]", "", number) or 0) < 1000  # of “8½” the half does not matter
    # How many years old somebody is, is a fact about the person, not a time.
    return not (piece.says.get("suffix") == "old" and unit in ("year", "years") and number)


def _ref(piece: Piece, text: str, tokens: list[Token]) -> bool:
    words = text[piece.start : piece.end].casefold()
    before = lead(text, piece.start)
    if piece.says.get("cue") == "at":
        return before == "at" and not _GOES_ON.match(text, piece.end)
    if words == "soon":
        return before != "as" and bool(tokens) and direction(tokens[0].doc, tokens[0].i) == FUTURE
    if words in ("current", "future", "recent"):
        return bool(tokens) and (tokens[0].pos_ == "ADJ" or tokens[0].dep_ in ("amod", "compound"))
    return True


def _set(piece: Piece, _: str, tokens: list[Token]) -> bool:
    """“daily” before a noun tells what kind of thing it is, or is a newspaper."""
    return "rate" not in piece.says or (bool(tokens) and tokens[0].pos_ == "ADV")


def _season(piece: Piece, text: str, tokens: list[Token]) -> bool:
    if {"year", "shift", "year_shift", "edge"} & set(piece.says):
        return True
    noun = next((token for token in tokens if token.lower_ in ("spring", "summer", "fall", "autumn", "winter")), None)
    if noun is None or noun.pos_ not in ("NOUN", "PROPN"):
        return False
    if noun.lower_ in ("spring", "fall"):
        return (
            lead(text, piece.start)
            in (
                "in",
                "since",
                "during",
                "by",
                "until",
                "over",
                "through",
                "this",
            )
            and _next(text, piece.end) != "of"
        )
    return True


def _next(text: str, end: int) -> str:
    found = re.compile(r"\s?([\w’'%-]+)").match(text, end)
    return found[1].casefold() if found else ""


def _day(piece: Piece, text: str, _: list[Token]) -> bool:
    if "first" in piece.says and "last" not in piece.says:
        return lead(text, piece.start) in ("on", "since", "until", "by", "before", "after")
    return True


def _part(piece: Piece, text: str, _: list[Token]) -> bool:
    shift = piece.words.get("shift", "").casefold()
    if shift not in ("the", "one"):
        return True
    return shift == "the" and lead(text, piece.start) in (
        "in",
        "during",
        "by",
        "of",
        "into",
        "through",
        "throughout",
        "until",
    )


def _clock(piece: Piece, text: str, _: list[Token]) -> bool:
    """“2:53” with nothing to say so may be a length, a score or a verse."""
    bare = piece.rules == ("clock_figures",) and len(text[piece.start : piece.end].partition(":")[0]) == 1
    return not bare or lead(text, piece.start) in _words()["to_clock"]


def _shift(piece: Piece, _text: str, _: list[Token]) -> bool:
    """“the last day” of something is no yesterday."""
    return not (piece.says.get("unit") == "D" and piece.words.get("shift", "").casefold() == "last")


_CHECKS = {
    "clock": _clock,
    "shift": _shift,
    "month": _month,
    "weekday": _weekday,
    "year": _year,
    "count": _count,
    "ref": _ref,
    "season": _season,
    "day": _day,
    "part": _part,
    "set": _set,
}


@cache
def _words() -> dict[str, frozenset[str]]:
    return {rule.id: frozenset(word.casefold() for word in rule.words) for rule in load_rules("time_doubts")}
