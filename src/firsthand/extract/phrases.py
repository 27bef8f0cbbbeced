"""Noun phrases of a parsed report: their words, what they stand for, and who else is meant by them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from firsthand.extract.parsed import Parsed
from firsthand.lexicon.word_classes import load_classes

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

PERSONAL = frozenset(("he", "she", "him", "her", "his", "they", "them", "their", "himself", "herself", "themselves"))
THINGS = frozenset(("structure", "vehicle", "vessel"))  # classes of what is damaged or destroyed
RELATIVE = frozenset(("who", "whom", "which", "that", "whose"))

_INSIDE = frozenset((  # what belongs to a phrase beside its head
    "det", "det:predet", "amod", "compound", "nummod", "nmod:poss", "nmod:desc", "flat", "fixed", "goeswith",
    "advmod", "case",
))  # fmt: skip
_COMMON = ("force", "person", "body", "weapon", "vehicle", "vessel", "structure", "place", "official", "works")
_NAMED = {
    "person": ("person", "name"),
    "armed_group": ("force", "body", "name"),
    "military_unit": ("force", "body", "name"),
    "government": ("body", "name"),
    "organisation": ("body", "name"),
    "media": ("body", "name"),
    "nationality": ("nation",),
    "place": ("place", "name"),
    "facility": ("structure", "place", "name"),
    "weapon": ("weapon",),
    "vehicle": ("vehicle", "structure"),
    "vessel": ("vessel", "structure"),
}  # fmt: skip


_AGES = frozenset(("year", "years", "month", "months", "week", "weeks", "day", "days"))

# Words before where a deed takes place or what it strikes.
AT = (
    "at", "on", "in", "under", "against", "outside", "inside", "near", "into", "beside", "upon", "to",
    "beneath", "behind",
)  # fmt: skip


@dataclass(frozen=True)
class Phrase:
    """A noun phrase, without relative clauses and apposed phrases."""

    head: Token
    start: int  # place of its first word
    end: int  # one past its last
    classes: frozenset[str]  # ids of classes of `lexicon/word_classes.py`; name, nation, pronoun
    name: Span | None  # the name its head belongs to

    @property
    def text(self) -> str:
        """Its words, blanks made single."""
        return " ".join(self.head.doc[self.start : self.end].text.split())


def lemma(token: Token) -> str:
    """The dictionary form in lower case."""
    form = token.lemma_.lower()
    return "shoot" if form == "shot" and token.pos_ == "VERB" else form  # a noun too, so the tables keep it


def in_class(token: Token, name: str) -> bool:
    """Whether the word is of the class `name`, in dictionary form or as it stands."""
    words = load_classes()[name]
    form = lemma(token)
    return form in words or token.lower_ in words or (token.pos_ == "VERB" and form + "e" in words)


def phrase_of(parsed: Parsed, head: Token) -> Phrase:
    """The phrase around `head`; of a name, the whole name."""
    name = parsed.names.get(head.i)
    places = set(range(name.start, name.end)) if name is not None and not _common(name) else {head.i}
    for child in head.children:
        if (
            (
                child.dep_ in _INSIDE
                and not (
                    child.dep_ in ("case", "advmod")
                    and (child.i < head.i or child.pos_ == "ADP" or child.tag_ == "POS")
                )
                and not (child.dep_ == "amod" and child.i > head.i and any(one.dep_ == "obl" for one in child.children))
            )
            or (child.dep_ == "obl:unmarked" and is_age(head))
            or (child.dep_ == "nmod" and child.i > head.i and any(word.lower_ == "of" for word in child.children))
        ):
            places.update(_below(child, before=child.i < head.i))
    start, end = head.i, head.i + 1
    places.update(_bracketed(parsed.doc, places))
    while start - 1 in places or (start - 2 in places and parsed.doc[start - 1].lower_ in "-[]\"'"):
        start -= 1
    while end in places or (end + 1 in places and parsed.doc[end].lower_ in "-[]\"'"):
        end += 1
    return Phrase(head, start, _whole_name(parsed, head, end), classes_of(parsed, head), name)


def _whole_name(parsed: Parsed, head: Token, end: int) -> int:
    """The end of a phrase, not within a name nor between a title and its name: “the office of Judge Jan Roe”."""
    last, after = parsed.names.get(end - 1), parsed.names.get(end)
    if end - 1 > head.i and after is not None:
        titled = after.label_ == "person" and after.start == end and in_class(parsed.doc[end - 1], "person")
        if titled or after is last:
            return after.end
    return end


_LONGEST = 10  # words in brackets within a phrase


def _bracketed(doc: Doc, places: set[int]) -> Iterator[int]:
    """Words in brackets between words of a phrase: the initials in “Red Star Front (RSF) rebels”."""
    for at in sorted(places):
        if at + 1 < len(doc) and doc[at + 1].text in ("(", "["):
            end = next((to for to in range(at + 2, min(at + _LONGEST, len(doc))) if doc[to].text in (")", "]")), None)
            if end is not None and end + 1 in places:
                yield from range(at + 1, end + 1)


def classes_of(parsed: Parsed, head: Token, depth: int = 0) -> frozenset[str]:
    """What the phrase of `head` stands for; of “members of …” what follows counts too."""
    found: set[str] = set()
    name = parsed.names.get(head.i)
    if name is not None:
        found.update(_NAMED.get(name.label_, ()))
    if name is None or name.label_ not in ("person", "place"):
        found.update(one for one in _COMMON if in_class(head, one))
    if head.lower_ in PERSONAL:
        found.update(("pronoun", "person"))
    elif head.lower_ in ("it", "we", "i", "you", "us", "me") or head.lower_ in RELATIVE:
        found.add("pronoun")
    if head.pos_ == "NUM" or in_class(head, "part"):
        counts = head.pos_ == "NUM" or lemma(head) in ("thousand", "hundred", "dozen", "score")
        if counts and not any(child.dep_ == "nmod" for child in head.children):
            found.add("person")
        for child in head.children:
            if child.dep_ == "nmod" and depth < 3:
                found.update(classes_of(parsed, child, depth + 1))
    if (head.pos_ == "ADJ" and lemma(head) in ("dead", "wounded", "injured", "other")) or is_age(head):
        found.add("person")
    return frozenset(found)


def is_age(head: Token) -> bool:
    """Whether a word means somebody by their age: “the 15-year-old”, “a two year old”."""
    return lemma(head) in ("old", "olds") and any(child.lower_ in _AGES for child in head.children)


def with_conjuncts(head: Token) -> Iterator[Token]:
    """The word and what “and” and commas join to it."""
    yield head
    for child in head.children:
        if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN", "NUM", "PRON", "X", "ADJ", "DET"):
            yield from with_conjuncts(child)


def apposed(head: Token) -> Iterator[Token]:
    """Words beside `head` that name the same: “the mayor, Jan Roe”, “Mayor Jan Roe”."""
    for child in head.children:
        if child.dep_ in ("appos", "nmod:desc") and child.pos_ in ("NOUN", "PROPN"):
            yield child
    if head.dep_ in ("appos", "nmod:desc"):
        yield head.head


def marks_of(token: Token) -> list[str]:
    """The prepositions before a phrase, lower case, in order."""
    return [child.lower_ for child in token.children if child.dep_ == "case" and child.i < token.i]


def _common(name: Span) -> bool:
    """Whether the name is a common noun's, such as a weapon's."""
    return name.label_ in ("weapon", "vehicle", "vessel")


def _below(token: Token, *, before: bool = False) -> Iterator[int]:
    """The words of a part of a phrase, without clauses and apposed phrases.

    What “and” joins to it belongs to it `before` the head (“the army and police post”) or where it has no article or
    number of its own (“the homes of mayors and judges”, not “the mayor of Arbat and two guards”).
    """
    for word in token.subtree:
        up = word
        while up.i != token.i and not _leads_away(up, before=before):
            up = up.head
        if up.i == token.i:
            yield word.i


def _leads_away(word: Token, *, before: bool) -> bool:
    if word.dep_.startswith(("acl", "advcl", "appos", "parataxis")):
        return True
    if before or not word.dep_.startswith(("conj", "cc", "punct")):
        return False
    joined = word if word.dep_ == "conj" else word.head
    own = ("det", "nummod", "case", "nmod:poss")
    return joined.dep_ != "conj" or any(child.dep_ in own for child in joined.children)
