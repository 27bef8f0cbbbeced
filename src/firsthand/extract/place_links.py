"""What the text says of two places: that one lies in the other.

"Marn, Teel"; "Teel's Marn"; "the Marn district of Teel"; "the Teelish town of Marn". Whether the second can hold the
first is for the gazetteer to say: in a list of towns a comma says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from firsthand.extract.place_names import Mention
from firsthand.extract.place_words import kinds_behind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_POSSESSIVE = ("'s", "’s", "'", "’")
_REACH = 6  # words between two names that are still read together


@dataclass(frozen=True, slots=True)
class Link:
    """One mention said to lie in another; both by their number among the mentions."""

    inner: int
    outer: int
    firm: bool  # the words allow no other reading, if the outer place can hold places like the inner one
    binding: bool = False  # even if the gazetteer knows no such place there: they are no list of places
    side_by_side: bool = False  # nothing but “in” stands between them: Marn in Teel


def find_links(doc: Doc, mentions: Sequence[Mention]) -> tuple[Link, ...]:
    """Which mentions are said to lie in which, in reading order."""
    return tuple(_links(doc, mentions))


def _links(doc: Doc, mentions: Sequence[Mention]) -> Iterator[Link]:
    for number, (one, other) in enumerate(pairwise(mentions)):
        between = [token for token in doc[one.last : other.first] if not token.is_space]
        if len(between) > _REACH or any(token.is_sent_start and token.i > one.last for token in between):
            continue
        words = [token.text for token in between]
        if words in ([","], ["("], []):
            if words or other.form == "short":
                listed = _goes_on(doc, other)
                yield Link(number, number + 1, other.form != "demonym", other.form == "short" or not listed)
        elif (words and words[0] in _POSSESSIVE and _is_plain(between[1:])) or (
            one.form == "demonym" and _leads_on(words)
        ):
            yield Link(number + 1, number, firm=True, binding=True)
        elif one.form != "demonym" and _is_held(words):
            district = len(words) == 2 and words[0] in kinds_behind()  # the Marn district of Teel
            yield Link(number, number + 1, district, district, side_by_side=words == ["in"])
    yield from _farther(doc, mentions)


def _is_plain(between: Sequence[Token]) -> bool:
    """Whether what stands between an owner and a name belongs to the name: Teel's (northern) (province of) Marn."""
    return len(between) <= 3 and all(token.pos_ in ("ADJ", "NOUN", "ADV") or token.lower_ == "of" for token in between)


def _goes_on(doc: Doc, mention: Mention) -> bool:
    """Whether a list may go on behind a name: Marn, Teel and Ost."""
    behind = [token.text for token in doc[mention.last : mention.last + 2]]
    return bool(behind) and (behind[0] in ("and", "or", "&") or (behind[0] == "," and behind[-1] in ("and", "or", "&")))


def _leads_on(between: Sequence[object]) -> bool:
    """Whether a people's name says whose place comes: the Teelish (port) city of Marn."""
    words = [str(token) for token in between]
    return 0 < len(words) <= 4 and any(
        word.lower() in kinds_behind() or word.lower() in ("capital", "port") for word in words
    )


def _is_held(words: Sequence[str]) -> bool:
    """Whether what stands between two names says that the second holds the first: Marn (town) in (western) Teel."""
    for at, word in enumerate(words):
        if word in ("in", "of", "within"):
            rest = [later for later in words[at + 1 :] if later not in ("the", "a", "an")]
            before = words[:at]
            return all(w.islower() for w in (*before, *rest)) and len(rest) <= 2 and len(before) <= 3
    return False


def _farther(doc: Doc, mentions: Sequence[Mention]) -> Iterator[Link]:
    """Marn, Teel, Ost: the first lies in the third too."""
    for number, (one, middle, last) in enumerate(zip(mentions, mentions[1:], mentions[2:], strict=False)):
        if all(_text(doc, a, b) == "," for a, b in ((one, middle), (middle, last))):
            yield Link(number, number + 2, firm=False)


def _text(doc: Doc, one: Mention, other: Mention) -> str:
    return doc[one.last : other.first].text.strip()
