"""Streets at which something happened: “in the 500 block of Elm Street”, “at 5th and Main Streets”.

No gazetteer has them, so they have no point on the map; their words say more exactly where than any town's name.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from firsthand.extract.circumstances import Mark
from firsthand.extract.phrases import Parsed
from firsthand.extract.place_words import words_that

if TYPE_CHECKING:
    from spacy.tokens import Token

_LONGEST = 5  # words of a street's name
_NO_POINT = {"country": None, "lat": None, "lon": None, "precision": "unknown", "radius_km": None}


def address_marks(parsed: Parsed) -> Iterator[Mark]:
    """The addresses behind words that say where, in reading order; each passage holds number, block and street."""
    for word in parsed.words:
        if word.text not in words_that("address") or (first := _first(word)) is None:
            continue
        before = first.nbor(-1).lower_ if first.i else ""
        block = before == "of" and first.i > 1 and first.nbor(-2).lower_ in ("block", "corner", "side")
        if block or before in words_that("at_address"):
            start = _block_start(first) if block else first.i
            passage = parsed.passage(start, word.i + 1)
            yield Mark(passage, {"name": " ".join(passage.text.split()), **_NO_POINT}, word)


def _first(word: Token) -> Token | None:
    """The first word of the street's name; None where it has no name."""
    at = word.i
    while at > word.sent.start and word.i - at < _LONGEST and _is_of_name(word.doc[at - 1]):
        at -= 1
    while at < word.i and word.doc[at].lower_ in ("and", "of"):
        at += 1
    return word.doc[at] if at < word.i else None


def _is_of_name(word: Token) -> bool:
    """A capital or an ordinal; in a text all of capitals only what holds a figure is sure to be of the name."""
    if word.lower_ in ("and", "&"):
        return True
    shouted = word.sent.text.isupper()
    return any(sign.isdigit() for sign in word.text) or (word.text[:1].isupper() and not shouted)


def _block_start(first: Token) -> int:
    """The place of the number in “500 block of”, else of the block itself."""
    block = first.i - 2
    return block - 1 if block and first.doc[block - 1].text[:1].isdigit() else block
