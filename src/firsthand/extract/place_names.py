"""The names of a document as the gazetteer sees them: what a name is without the words beside it, and what these say.

What `place_mentions` is built on: no name is taken for a place here.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from firsthand.extract.place_words import homonyms, is_capitalised, is_direction, kinds_behind, short_forms, words_that
from firsthand.gazetteer.atlas import Atlas
from firsthand.gazetteer.name_keys import folded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

PARTING = frozenset((",", "/", ";", "and", "or", "&", "(", ")", "[", "]", ":"))
_PLACING = frozenset(
    ("at", "from", "in", "into", "near", "of", "to", "outside", "around", "across", "toward", "between")
)
_SURE = frozenset(("country", "province", "continent", "region", "county"))
_AT = frozenset(("in", "near", "outside", "from"))
_CITY = 100_000  # people
_LARGE = 15_000  # people: a town of so many lends its name to bodies far and wide


_LED = re.compile(r"(?<=[\w.])[-‑](?:led|backed|based|born|held|controlled|run|wide)$")  # Marn-led: Marn


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name a place, not yet what place. Words are counted in the document."""

    first: int  # its first word
    last: int  # one past its last
    name: str  # what it is looked up by
    form: str  # name; part: inside another name; demonym; short: a state's short form; street
    kind: str | None = None  # what the words beside it say it is: county province district settlement water land site
    country: str | None = None  # of a short form
    sure: bool = True  # False: it may name something else, and is a place only where one of that name fits


class Names:
    """Questions about the names of one document; words are told by their number in it."""

    def __init__(self, doc: Doc, atlas: Atlas) -> None:
        self.doc = doc
        self.atlas = atlas
        self.taken: dict[int, Mention] = {}  # word -> the mention it was taken into
        self.named: Counter[str] = Counter()  # folded names that the document calls places
        self.people = {
            token.text for name in doc.ents if name.label_ == "person" and len(name) > 1 for token in name
        }  # words of persons' full names

    def name(self, first: int, last: int) -> str:
        return _LED.sub("", self.doc[first:last].text.replace("\n", " "))

    def is_known(self, first: int, last: int) -> bool:
        """Whether the gazetteer has a place of just this name."""
        return bool(self.atlas.called(self.name(first, last)))

    def trimmed(self, first: int, last: int) -> tuple[int, int] | None:
        """Without articles, small words and possessives at its ends, and without a direction that is no part of it."""
        doc = self.doc
        while first < last and (not any(map(str.isalnum, doc[first].text)) or doc[first].text in ("the", "The", "a")):
            first += 1
        while first < last and (doc[last - 1].text in ("'s", "’s", "'", "’", "s") or not _nameable(doc[last - 1])):
            last -= 1
        while last - first > 1 and doc[last - 1].text.islower() and doc[last - 1].text not in kinds_behind():
            last -= 1
        kind = first < last < len(doc) and doc[last].text in kinds_behind() and is_capitalised(doc[last])
        if kind and (doc[last].ent_type_ in ("", "place") or self.is_known(first, last + 1)):
            last += 1
        while last - first > 1 and (
            not is_capitalised(doc[first]) or (is_direction(doc[first]) and not self.is_known(first, last))
        ):
            first += 1
        return (first, last) if first < last and any(map(str.isalpha, doc[first].text)) else None

    def has_parts(self, first: int, last: int) -> bool:
        return any(self.doc[at].text in (*PARTING, "-", "–") for at in range(first, last))

    def mention(self, first: int, last: int, form: str = "name", *, sure: bool = True) -> Mention:
        doc = self.doc
        behind = doc[last - 1].text
        if (last - first > 1 and (behind in words_that("road") or behind in words_that("highway"))) or (
            doc[first].text in ("Highway", "Route", "Interstate", "County")
            and last - first > 1
            and doc[last - 1].like_num
        ):
            form = "street"
        if form == "name" and not self.is_known(first, last) and self.atlas.demonym(self.name(first, last)):
            form = "demonym"
        kind = kinds_behind().get(behind) if last - first > 1 else None
        return Mention(first, last, self.name(first, last), form, kind or self._kind_beside(first, last), sure=sure)

    def _kind_beside(self, first: int, last: int) -> str | None:
        doc = self.doc
        if last < len(doc) and doc[last].text in kinds_behind() and not is_capitalised(doc[last]):
            return kinds_behind()[doc[last].text]
        if first >= 2 and doc[first - 1].lower_ == "of" and doc[first - 2].lower_ in kinds_behind():
            return kinds_behind()[doc[first - 2].lower_]
        at = last
        while at < len(doc) and (doc[at].text in (",", "and", "or", "&") or (at in self.taken)) and at < last + 12:
            at += 1
        if (
            at > last
            and at < len(doc)
            and doc[at].text in ("counties", "Counties", "townships", "parishes", "provinces")
        ):
            return kinds_behind()[doc[at].text]
        return None

    def is_area(self, first: int, last: int) -> bool:
        """Whether a name is that of a country, province, region or county."""
        return any(match.feature.kind in _SURE for match in self.atlas.called(self.name(first, last)))

    def is_sure(self, first: int, last: int) -> bool:
        """Whether a name means a place even inside another: one known everywhere, or named in the report."""
        matches = self.atlas.called(self.name(first, last))
        known = any(match.feature.kind in _SURE or match.feature.population >= _LARGE for match in matches)
        return known or folded(self.name(first, last)) in self.named

    def is_word(self, first: int, last: int) -> bool:
        """Whether a name is also a word."""
        first += last - first == 2 and self.doc[first].lower_ == "the"  # the May attack
        return last - first == 1 and self.doc[first].text.title() in homonyms()

    def is_no_name(self, first: int, last: int) -> bool:
        """Whether a word only says what kind or side of a place: (Marn) District, THE SOUTHERN; or is “us”."""
        token = self.doc[last - 1]
        if last - first > 1 and self.doc[first].lower_ != "the":
            return False
        if token.text == "US":  # in a sentence all in capitals the word “us” is one of them
            return (
                all(other.is_upper for other in token.sent if other.is_alpha and len(other) > 1) and len(token.sent) > 5
            )
        titled = last < len(self.doc) and is_capitalised(self.doc[last])
        return is_direction(token) or (titled and (token.lower_ in kinds_behind() or token.text in kinds_behind()))

    def is_held(self, first: int, last: int) -> bool:
        """Whether a comma and a state or country follow: Mobile, Ala."""
        if last + 1 >= len(self.doc) or self.doc[last].text != "," or not is_capitalised(self.doc[first]):
            return False
        follows = self.doc[last + 1]
        return follows.text in short_forms() or (follows.ent_type_ == "place" and self.is_area(last + 1, last + 2))

    def is_city_at_a_place(self, first: int, last: int) -> bool:
        """Whether a name that is also a word is a city's and stands inside a sentence behind in, near or the like."""
        if not first or self.doc[first - 1].text not in _AT or self.doc[first].text.isupper():
            return False
        if last < len(self.doc) and (is_capitalised(self.doc[last]) or self.doc[last].is_digit):
            return False  # in March 2020; in Mobile Bay
        matches = self.atlas.called(self.name(first, last))
        return any(match.how == "exact" and match.feature.population >= _CITY for match in matches)

    def stands_as_place(self, first: int, last: int) -> bool:
        doc = self.doc
        before, behind = (doc[first - 1] if first else None), (doc[last] if last < len(doc) else None)
        if self.is_held(first, last):
            return True
        if behind is not None and behind.lower_ in words_that("dweller"):
            return True
        if before is not None and before.lower_ in _PLACING:
            return True
        return (
            doc[first].text.isupper() and len(doc[first].text) > 3 and behind is not None and behind.text[:1] in "-–—("
        )


def _nameable(token: Token) -> bool:
    return token.text[:1].isalnum() or token.text[-1:] == "."
