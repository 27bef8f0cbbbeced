"""The same words in another sense: “four flights a week” is a rate, “in five years” a day, “one day” any day."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from firsthand.extract.tenses import FUTURE, direction
from firsthand.extract.time_pieces import Piece

if TYPE_CHECKING:
    from spacy.tokens import Token

_BY = re.compile(r"\b(?:by|in|for|of|only|just|within|after|before)\s\Z", re.IGNORECASE)
_COUNTED = re.compile(
    r"(?:\b(?:once|twice|times|percent|per cent|million|billion|thousand|hundred)|%|\d)\s\Z", re.IGNORECASE
)


def in_sense(piece: Piece, text: str, tokens: list[Token]) -> Piece:
    """The piece in the sense that the words around it give, else unchanged."""
    if piece.kind == "past" and not {"number", "few"} & set(piece.says) and piece.words["unit"][-1] not in "sS":
        # “the last week of the fair” is one week, and not the one before this.
        return replace(piece, kind="count", says={"unit": piece.says["unit"], "number": "1"})
    if piece.kind != "count" or not tokens:
        return piece
    document, first = tokens[0].doc, tokens[0].i
    if (
        text[piece.start : piece.end].casefold() == "one day"
        and not _BY.search(text, max(0, piece.start - 12), piece.start)
        and direction(document, first) == FUTURE
    ):
        return replace(piece, kind="ref", says={"value": "FUTURE_REF"})
    led = re.search(r"(?<!\w)in\s\Z", text[max(0, piece.start - 4) : piece.start], re.IGNORECASE)
    if led and "number" in piece.words and "suffix" not in piece.says and direction(document, first) == FUTURE:
        return replace(piece, kind="ago", says={**piece.says, "offset": "from now"})
    return _as_rate(piece, text, tokens)


def _as_rate(piece: Piece, text: str, tokens: list[Token]) -> Piece:
    if piece.kind != "count" or piece.says.get("number") not in ("a", "an") or len(piece.says) > 2 or not tokens:
        return piece
    first = tokens[0]
    before = first.nbor(-1) if first.i else None
    if before is None or before.is_space:
        return piece
    plural = before.tag_ in ("NNS", "CD") and text[piece.start : piece.end].casefold().startswith(("a ", "an "))
    if _COUNTED.search(text, max(0, piece.start - 12), piece.start) or plural:
        return replace(piece, kind="set", says={"unit": piece.says["unit"], "every": "a"})
    return piece
