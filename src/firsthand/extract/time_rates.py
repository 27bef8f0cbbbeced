"""“Four flights a week”, “$2 million a year”: a length behind what is counted is a rate, not a length."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from firsthand.extract.time_pieces import Piece

if TYPE_CHECKING:
    from spacy.tokens import Token

_COUNTED = re.compile(r"(?:\b(?:once|twice|times|percent|per cent|million|billion|thousand|hundred)|%|\d)\s\Z", re.IGNORECASE)


def as_rate(piece: Piece, text: str, tokens: list[Token]) -> Piece:
    """The piece as a rate where it is one, else unchanged."""
    if piece.kind != "count" or piece.says.get("number") not in ("a", "an") or len(piece.says) > 2 or not tokens:
        return piece
    first = tokens[0]
    before = first.nbor(-1) if first.i else None
    if before is None or before.is_space:
        return piece
    plural = before.tag_ == "NNS" and text[piece.start : piece.end].casefold().startswith(("a ", "an "))
    if _COUNTED.search(text, max(0, piece.start - 12), piece.start) or plural:
        return replace(piece, kind="set", says={"unit": piece.says["unit"], "every": "a"})
    return piece
