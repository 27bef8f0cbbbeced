"""Where a report's words name places: the mentions, and what the words beside each say of it.

Names come from the document's names (`doc.ents`): places; peoples (a demonym means its country); and the place inside
the name of a body or a building ("the Marn Police Department"). Added are short forms of states, the district behind a
lawmaker's party ("D-Marn"), and words in capitals that stand as a place does and that the gazetteer knows. What place
a name means is left to `place_resolution`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from firsthand.extract.place_names import PARTING, Mention, Names
from firsthand.extract.place_words import is_capitalised, is_direction, kinds_behind, short_forms, titles, words_that
from firsthand.gazetteer.atlas import Atlas
from firsthand.gazetteer.name_keys import folded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

_LONGEST = 5  # words of a place's name inside another name
_JOINING = frozenset(("-", "–", "/", ",", "of", "at", "in", "the", "and", "&", "—"))
_BEHIND_A_STATE = frozenset("(-–—") | {"--"}  # in a dateline
_PARTIES = frozenset(("D", "R", "DFL", "I", "Dem", "Rep", "GOP", "D.", "R."))
_WHOLE = frozenset(("facility", "government", "organisation", "armed_group", "military_unit", "media", "occasion"))


def find_mentions(doc: Doc, atlas: Atlas) -> tuple[Mention, ...]:
    """The mentions of places in a document, in order and disjoint."""
    return tuple(_Finder(doc, atlas).find())


class _Finder(Names):
    """Takes one mention after another; what is taken first stays."""

    def find(self) -> list[Mention]:
        for mention in self._short_forms():
            self._take(mention)
        others = []
        for name in self.doc.ents:
            if name.label_ == "place":
                self._take_all(piece for piece in self._pieces(name.start, name.end) if not self._is_persons(piece))
            elif name.label_ == "nationality":
                self._take_all(self._demonyms(name.start, name.end, form="demonym"))
            else:
                others.append(name)
        self._take_all(self._parties())
        self.named = Counter(folded(mention.name) for mention in self.taken.values() if mention.form == "name")
        for name in others:
            self._take_all(self._inside(name))
        self._take_all(self._bare())
        return sorted(set(self.taken.values()), key=lambda mention: mention.first)

    def _take(self, mention: Mention) -> None:
        if mention.first and self.doc[mention.first - 1].text in titles():
            return  # Mr. Marn is nobody's town
        if mention.form in ("name", "part") and self.is_no_name(mention.first, mention.last):
            return
        if not any(at in self.taken for at in range(mention.first, mention.last)):
            self.taken.update(dict.fromkeys(range(mention.first, mention.last), mention))

    def _take_all(self, mentions: Iterable[Mention]) -> None:
        for mention in mentions:
            self._take(mention)

    def _is_persons(self, mention: Mention) -> bool:
        """Whether a name is that of a person of the report and does not stand as a place's does."""
        alone = mention.last - mention.first == 1 and mention.form == "name"
        return alone and mention.name in self.people and not self.stands_as_place(mention.first, mention.last)

    # -- names that the document calls places

    def _pieces(self, first: int, last: int) -> Iterator[Mention]:
        last = self._extended(first, last)
        whole = self.trimmed(first, last)
        if whole and (self.is_known(*whole) or not self.has_parts(*whole)):
            yield self.mention(*whole)
            return
        start = first
        for at in range(first, last + 1):
            if at == last or self.doc[at].text in PARTING:
                piece = self.trimmed(start, at)
                if piece:
                    yield from self._hyphened(*piece)
                start = at + 1

    def _extended(self, first: int, last: int) -> int:
        """The end of a name whose next words belong to it: Northern (Europe)."""
        if self.is_known(first, last) and not is_direction(self.doc[first]):
            return last
        for end in (last + 2, last + 1):
            rest = self.doc[last:end]
            free = all(is_capitalised(token) and token.ent_type_ in ("", "place") for token in rest)
            if end <= len(self.doc) and free and self.is_known(first, end):
                return end
        return last

    def _hyphened(self, first: int, last: int) -> Iterator[Mention]:
        """A piece, or both sides of its hyphen where the gazetteer knows each and not the whole."""
        hyphens = [at for at in range(first + 1, last - 1) if self.doc[at].text in ("-", "–")]
        if hyphens and not self.is_known(first, last):
            at = hyphens[0]
            if self.is_known(first, at) or self.is_known(at + 1, last):
                yield self.mention(first, at)
                yield from self._hyphened(at + 1, last)
                return
        yield self.mention(*(self._known_end(first, last) or (first, last)))

    def _known_end(self, first: int, last: int) -> tuple[int, int] | None:
        """The known name at either end of an unknown one that is no water, road or mountain called after it."""
        if last - first == 1 or self.is_known(first, last) or self.doc[last - 1].text in kinds_behind():
            return None
        if self.doc[last - 1].text in words_that("road") or self.doc[first].text in ("Lake", "Mount", "Fort", "River"):
            return None
        parts = [(first, at) for at in range(last - 1, first, -1)] + [(at, last) for at in range(first + 1, last)]
        for start, end in parts:
            named = is_capitalised(self.doc[start]) and is_capitalised(self.doc[end - 1])
            if named and self.is_known(start, end) and self.is_sure(start, end):
                return start, end
        return None

    # -- short forms, demonyms, parties

    def _short_forms(self) -> Iterator[Mention]:
        doc = self.doc
        at = 0
        while at < len(doc):
            for length in (2, 1):
                words = self.name(at, at + length)  # Del.-based: Del.
                form = short_forms().get(words) if at + length <= len(doc) else None
                behind = at > 1 and doc[at - 1].text in (",", "(") and is_capitalised(doc[at - 2])
                party = at > 1 and doc[at - 1].text == "-" and doc[at - 2].text in _PARTIES
                if form and (form.alone or behind or party) and not self._is_shouted_word(at):
                    yield Mention(at, at + length, form.name, "short", "province", form.country)
                    at += length - 1
                    break
            at += 1

    def _is_shouted_word(self, at: int) -> bool:
        """Whether IN, ON or OR is a mere word, in a sentence all of capitals that goes on behind it."""
        word = self.doc[at]
        goes_on = at + 1 < word.sent.end and self.doc[at + 1].text not in _BEHIND_A_STATE
        return word.pos_ in ("ADP", "CCONJ", "SCONJ", "PRON", "AUX", "ADV") and goes_on and word.sent.text.isupper()

    def _demonyms(self, first: int, last: int, *, form: str) -> Iterator[Mention]:
        at = first
        while at < last:
            longer = next((end for end in (at + 3, at + 2) if self._is_whole(at, end)), None)
            if longer:
                yield self.mention(at, longer)
                at = longer
                continue
            for length in (3, 2, 1):
                name = self.name(at, min(last, at + length))
                if at + length <= last and is_capitalised(self.doc[at]) and self.atlas.demonym(name):
                    yield Mention(at, at + length, name, form)
                    at += length - 1
                    break
            at += 1

    def _is_whole(self, first: int, last: int) -> bool:
        """Whether a people's name and what follows are one name of a place: the Indian Ocean."""
        words = self.doc[first:last]
        return last <= len(self.doc) and all(map(is_capitalised, words)) and self.is_known(first, last)

    def _parties(self) -> Iterator[Mention]:
        """The district behind a lawmaker's party: D-Marn."""
        doc = self.doc
        for at in range(len(doc) - 2):
            if doc[at].text in _PARTIES and doc[at + 1].text in ("-", "–") and is_capitalised(doc[at + 2]):
                last = at + 3
                while last < len(doc) and is_capitalised(doc[last]) and self.is_known(at + 2, last + 1):
                    last += 1
                yield self.mention(at + 2, last)

    # -- the place inside another name

    def _inside(self, name: Span) -> Iterator[Mention]:
        doc = self.doc
        if name.label_ == "person":
            known = folded(self.name(name.start, name.end)) in self.named
            alone = len(name) == 1 and name.text not in self.people and not self.is_word(name.start, name.end)
            if known or (alone and self.stands_as_place(name.start, name.end)):
                yield self.mention(name.start, name.end, sure=False)
            return
        trimmed = self.trimmed(name.start, name.end) if name.label_ in _WHOLE else None
        if name.id_ in ("lexicon", "both") and (trimmed is None or not self.is_area(*trimmed)):
            return
        if trimmed and self.is_known(*trimmed) and self.is_sure(*trimmed):
            yield self.mention(*trimmed, sure=True)
            return
        if trimmed and trimmed[1] - trimmed[0] == 1 and self.is_known(*trimmed):
            if self.is_word(*trimmed) and folded(self.name(*trimmed)) not in self.named:
                return
            yield self.mention(*trimmed, sure=self.stands_as_place(*trimmed))
            return
        at = name.start
        while at < name.end:
            if at > name.start and doc[at - 1].text not in _JOINING and not is_direction(doc[at - 1]):
                at += 1
                continue
            part = self._part(at, name)
            if part:
                yield part
                at = part.last
            else:
                at += 1

    def _part(self, first: int, name: Span) -> Mention | None:
        demonym = next(self._demonyms(first, min(first + 2, name.end), form="demonym"), None)
        if demonym and demonym.first == first:
            return demonym
        for last in range(min(first + _LONGEST, name.end), first, -1):
            if not all(is_capitalised(self.doc[at]) or at > first for at in range(first, last)):
                continue
            if not is_capitalised(self.doc[last - 1]) or not self.is_known(first, last):
                continue
            if self.is_word(first, last) and folded(self.name(first, last)) not in self.named:
                continue
            if last == name.end and first == name.start and self.doc[last - 1].text in words_that("body"):
                continue
            return self.mention(first, last, "part", sure=folded(self.name(first, last)) in self.named)
        return None

    # -- words in capitals that no name covers

    def _bare(self) -> Iterator[Mention]:
        doc = self.doc
        at = 0
        while at < len(doc):
            token = doc[at]
            if (
                token.ent_type_
                or at in self.taken
                or not is_capitalised(token)
                or (not token.is_alpha and "." not in token.text)
            ):
                at += 1
                continue
            for last in range(min(at + _LONGEST, len(doc)), at, -1):
                if any(doc[i].ent_type_ or i in self.taken or not is_capitalised(doc[i]) for i in range(at, last)):
                    continue
                if self.is_known(at, last) and self._bare_place(at, last):
                    yield self.mention(at, last, sure=folded(self.name(at, last)) in self.named)
                    at = last - 1
                    break
            at += 1

    def _bare_place(self, first: int, last: int) -> bool:
        name = folded(self.name(first, last))
        if name in self.named:
            return True
        if self.is_held(first, last):
            return True
        if last - first == 1 and self.doc[first].text in self.people:
            return False
        if self.is_word(first, last):
            return self.is_city_at_a_place(first, last)
        return self.stands_as_place(first, last)
