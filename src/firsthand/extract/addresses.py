"""Streets at which something happened: “in the 40 block of Elm Street”, “at 5th and Main Streets”, “at 31st and Oak”.

No gazetteer has them, so they have no point on the map; their words say more exactly where than any town's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from firsthand.extract.circumstances import Mark
from firsthand.extract.day_names import is_time_name
from firsthand.extract.parsed import Parsed
from firsthand.extract.place_words import words_that

if TYPE_CHECKING:
    from spacy.tokens import Token

_LONGEST = 5  # words of a street's name
_NO_POINT = {"country": None, "lat": None, "lon": None, "precision": "unknown", "radius_km": None}
_BLOCKS = frozenset(("block", "corner", "side", "intersection"))
_SIDES = frozenset(("north", "south", "east", "west", "n", "s", "e", "w", "n.", "s.", "e.", "w."))  # behind a street
_NUMBERED = re.compile(r"\d+(st|nd|rd|th)", re.IGNORECASE)
_HOUSE = re.compile(r"\d{1,5}")


def address_marks(parsed: Parsed) -> Iterator[Mark]:
    """The addresses that say where, in reading order; each passage holds number, block and street."""
    end = 0  # of the last passage
    for word in parsed.words:
        if word.i < end:
            continue
        found = _street_at(word) or _road_at(word) or _unnamed_at(word)
        if found is not None:
            first, last = found
            passage = parsed.passage(first.i, last.i + 1)
            end = last.i + 1
            yield Mark(passage, {"name": " ".join(passage.text.split()), **_NO_POINT}, last)


def _street_at(word: Token) -> tuple[Token, Token] | None:
    """The first and last word of an address that ends in “Street” or its like."""
    always, numbered = word.text in words_that("address"), word.text in words_that("address_numbered")
    first = _first(word) if always or numbered else None
    if first is None:
        return None
    before = first.nbor(-1).lower_ if first.i > word.sent.start else ""
    block = before == "of" and first.i > word.sent.start + 1 and first.nbor(-2).lower_ in _BLOCKS
    house = first.i < word.i and _HOUSE.fullmatch(first.text) is not None
    if not (block or house or (before in words_that("at_address") if always else before == "on")):
        return None
    return (_block_start(first) if block else first), word


def _road_at(word: Token) -> tuple[Token, Token] | None:
    """A road that is called by a number: “on Highway 550”, “near Route 9”."""
    if word.text not in words_that("numbered_road") or word.i + 1 >= len(word.doc) or word.i <= word.sent.start:
        return None
    number, before = word.nbor(1), word.nbor(-1)
    if not number.text[:1].isdigit() or before.lower_ not in words_that("at_address") | {"to"}:
        return None
    return word, number


def _unnamed_at(word: Token) -> tuple[Token, Token] | None:
    """A block, or two streets that cross, without a word for a street: “the 1300 block of Oak”, “near 21st and Oak”."""
    if word.lower_ in _BLOCKS and word.i + 2 < word.sent.end and word.nbor(1).lower_ == "of":
        first, last = word.nbor(2), _last(word.nbor(2))
        numbered = word.i > word.sent.start and word.nbor(-1).text[:1].isdigit()
        crossed = any(one.lower_ in ("and", "&") for one in word.doc[first.i : (last or first).i])
        if last is not None and (numbered or (crossed and word.lower_ in ("corner", "intersection"))):
            return _block_start(first), last
        return None
    if not (word.text[:1].isupper() or any(sign.isdigit() for sign in word.text)):
        return None  # most words: no name begins here
    if word.i <= word.sent.start or word.nbor(-1).lower_ not in words_that("at_address") | {"to"}:
        return None
    last = _last(word)
    names = [] if last is None else list(word.doc[word.i : last.i + 1])
    crossed = any(one.lower_ in ("and", "&") for one in names) and any(_NUMBERED.fullmatch(one.text) for one in names)
    return (word, last) if last is not None and crossed else None


def _last(word: Token) -> Token | None:
    """The last word of names that begin at `word`, those that “and” joins with them; None where none begins."""
    last, ended = None, False
    for one in word.doc[word.i : min(word.sent.end, word.i + 2 * _LONGEST)]:
        if one.lower_ in ("and", "&") and last is not None:
            ended = False
            continue
        street = one.text.title() in words_that("address") and last is not None
        if is_time_name(one.text) or not (street or _is_of_name(one)) or (ended and one.lower_ not in _SIDES):
            break
        last, ended = one, ended or street
    return last


def _first(word: Token) -> Token | None:
    """The first word of the street's name; None where it has no name."""
    at = word.i
    while at > word.sent.start and word.i - at < _LONGEST and _is_of_name(word.doc[at - 1]):
        at -= 1
    while at < word.i and word.doc[at].lower_ in ("and", "of", "&"):
        at += 1
    return word.doc[at] if at < word.i else None


def _is_of_name(word: Token) -> bool:
    """A capital or an ordinal; in a text all of capitals only what holds a figure is sure to be of the name."""
    if word.lower_ in ("and", "&"):
        return True
    shouted = word.sent.text.isupper()
    return any(sign.isdigit() for sign in word.text) or (word.text[:1].isupper() and not shouted)


def _block_start(first: Token) -> Token:
    """The number in “500 block of”, else the block itself."""
    block = first.nbor(-2)
    return block.nbor(-1) if block.i and block.nbor(-1).text[:1].isdigit() else block
