"""Which source a pronoun or a definite phrase means: "he", "the senator", "the agency"; of those in one report.

The nearest that fits is taken: a person for "he" and "she", of no other sex by title or given name, speakers and
subjects before others, but no subject of what somebody says; a body or a document for "it"; several for "they"; for a
noun, who was described by it before. Where nothing fits, the phrase is a source of its own, and unnamed.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from firsthand.extract.source_nouns import full_title, kind_of_noun
from firsthand.extract.speakers import is_named, kind_of, name_in
from firsthand.lexicon.rules import load_rules
from firsthand.records.actor_mention import ActorMention
from firsthand.records.report import Report

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_MALE, _FEMALE = frozenset(("he", "him", "his", "himself")), frozenset(("she", "her", "hers", "herself"))
_SEVERAL = frozenset(("they", "them", "their", "themselves", "both"))
_NEUTER = frozenset(("it", "its", "itself", "this", "that"))
_RELATIVE = frozenset(("who", "which", "that", "whom", "whose"))
_FIRST = frozenset(("i", "we", "me", "us", "my", "our"))
_SECOND = frozenset(("you", "your"))
_PERSONS = frozenset(("person", "official", "police", "witness", "expert", "military", "armed_group", "unnamed"))
_NEAR = 400  # characters within which a pronoun may mean one who is not named
_GROUPS = frozenset(("group", "organization", "organisation", "movement"))  # an armed one too
_FAR = 800  # the same for several
_DEFINITE = frozenset(("the", "this", "that", "these", "those", "both"))
_BODY_KINDS = frozenset(("government", "organisation", "media", "document", "military", "police", "armed_group"))
_KINDS_OF = {True: _PERSONS - {"unnamed"}, False: _BODY_KINDS}  # of a person, and of a body
_GENDERS = {"mr": "male", "mrs": "female", "ms": "female", "miss": "female", "sir": "male", "lady": "female"}
_RANKS = frozenset(("sergeant", "lieutenant", "captain", "major", "corporal", "commander"))  # of both
_SUBJECT = "nsubj"


@dataclass(slots=True)
class Introduced:
    """One who was brought in by a report so far."""

    actor: str  # local id
    kind: str | None  # of source
    named: bool
    plural: bool = False
    person: bool = False  # "he" or "she" may mean it
    described: set[str] = field(default_factory=set)  # nouns it was described by, in small letters
    gender: str | None = None
    place: int = -1  # where it was mentioned last
    leading: int = -1  # where it was last a subject or a speaker


class Antecedents:
    """All that a report has brought in up to a place, asked in reading order."""

    def __init__(
        self, report: Report, document: Doc, actors: Sequence[ActorMention], told: Sequence[tuple[int, int]] = ()
    ) -> None:
        """The actors of a report, and the stretches of it that somebody says, in order of their beginnings."""
        self._report = report
        self._document = document
        self._waiting = sorted(actors, key=lambda one: one.passage.start, reverse=True)
        self._mentions = {one.passage.start: one for one in actors}
        self._known: dict[str, Introduced] = {}
        self._told = told
        self._policed = _is_of_police(document)
        self._next = 0  # the first stretch that was not begun yet
        self._told_to = 0  # where those begun end

    def resolve(self, phrase: Span, head: Token) -> Introduced | None:
        """Who a source is; None for a first person, who is whoever speaks."""
        self._read_until(phrase.start_char)
        word = head.lower_
        if word in _FIRST:
            return None
        if word in _RELATIVE and head.tag_ in ("WP", "WDT", "WP$", "IN"):
            found = self._relative(head)
        elif head.pos_ == "PRON" or head.tag_ in ("PRP", "PRP$"):
            found = self._pronoun(word, phrase.start_char)
        else:
            found = self._phrase(phrase, head)
        if found is None:
            found = self._introduce(phrase, head)
        if found.kind == "military" and self._policed and found.described & _RANKS:
            found.kind = "police"
        if word not in _SECOND:
            found.place = phrase.start_char
            if not self._is_told(phrase.start_char):
                found.leading = phrase.start_char
        return found

    def _read_until(self, place: int) -> None:
        while self._waiting and self._waiting[-1].passage.start < place:
            self._read(self._waiting.pop())

    def _read(self, mention: ActorMention) -> None:
        if mention.actor is None or mention.kind == "population":
            return
        name = self._document.char_span(mention.passage.start, mention.passage.end, alignment_mode="expand")
        person = mention.kind == "person" and not mention.passage.text.isupper()  # “KLMN” is no he or she
        made = Introduced(mention.actor, mention.kind, named=True, person=person)
        known = self._known.setdefault(mention.actor, made)
        known.place = mention.passage.start
        if name is None:
            return
        root = name.root
        if not person:
            known.described.update(word.lower_ for word in name if word.lower_ == word.lemma_.lower())
        if root.dep_.startswith(_SUBJECT) and not self._is_told(known.place):
            known.leading = known.place
        known.described.update(_descriptions(root))
        if known.kind == "person":
            told = (kind_of_noun(noun) for noun in sorted(known.described))
            known.kind = next((kind for kind in told if kind in _KINDS_OF[True] and kind != "person"), "person")
        known.gender = known.gender or next((g for w in root.children if (g := _gender(w))), None)
        if person and known.gender is None and len(name) > 1:
            known.gender = _given_names().get(name[0].text)
        if name.start and (gender := _gender(self._document[name.start - 1])):
            known.gender = gender

    def _phrase(self, phrase: Span, head: Token) -> Introduced | None:
        name = name_in(phrase, head)
        if _is_several(phrase, head):
            return None
        if name is not None:
            mention = self._mention_in(name)
            if mention is None or mention.actor is None:
                return None
            self._read(mention)
            known = self._known.get(mention.actor)
            kind = kind_of(phrase, head)
            if known is not None and known.kind in ("person", mention.kind) and kind in _KINDS_OF[known.person]:
                known.kind = kind
            return known
        owner = next((child for child in head.children if child.dep_ == "nmod:poss"), None)
        if owner is not None or any(child.dep_ == "det" and child.lower_ in _DEFINITE for child in head.children):
            return self._described(head, owned=owner is not None) or self._owned(phrase, head, owner)
        return None

    def _owned(self, phrase: Span, head: Token, owner: Token | None) -> Introduced | None:
        """What is named by whose it is: "his campaign" is named if he is; "his lawyer" is not."""
        if owner is None or kind_of_noun(head.lemma_.lower()) not in _BODY_KINDS:
            return None
        if owner.tag_ == "PRP$":
            whose = self._pronoun(owner.lower_, phrase.start_char)
        else:
            possessive = self._document[owner.left_edge.i : owner.i + 1]
            name = name_in(possessive, owner)
            mention = self._mention_in(name) if name is not None else None
            whose = self._known.get(mention.actor or "") if mention is not None else self._described(owner, owned=False)
        if whose is None:
            return None
        noun = head.lemma_.lower()
        made = Introduced(self._id(whose.actor, noun), kind_of(phrase, head), whose.named, described={noun})
        return self._known.setdefault(made.actor, made)

    def _mention_in(self, name: Span) -> ActorMention | None:
        return next((self._mentions[at] for at in range(name.start_char, name.end_char) if at in self._mentions), None)

    def _described(self, head: Token, *, owned: bool) -> Introduced | None:
        """The one last mentioned whom a noun described before, or whose kind it is."""
        noun = head.lemma_.lower()
        kind = kind_of_noun(noun)
        plural = head.tag_ == "NNS"
        same = [one for one in self._known.values() if noun in one.described and one.plural == plural]
        if not same and not plural and not owned:
            if kind in ("media", "government", "organisation", "armed_group"):
                kinds = ("organisation", "armed_group") if noun in _GROUPS else (kind,)
                same = [one for one in self._known.values() if one.kind in kinds]
            elif kind == "person":
                same = [one for one in self._known.values() if one.person and one.leading >= 0 and not one.plural]
                same = same if len(same) == 1 else []  # of several, "the man" may be any
        return max(same, key=lambda one: one.place, default=None)

    def _pronoun(self, word: str, at: int) -> Introduced | None:
        known = self._known.values()
        if word in _MALE or word in _FEMALE:
            gender = "male" if word in _MALE else "female"
            fit = [one for one in known if one.person and not one.plural and one.gender in (gender, None)]
            last = max((one.place for one in known), default=0)
            fit = [one for one in fit if one.named or one.leading > last - _NEAR]
            found = max(fit, key=lambda one: (one.leading, one.place), default=None)
            if found is not None:
                found.gender = gender
            return found
        bodies = [one for one in known if one.kind in _BODY_KINDS and one.place > at - _NEAR]
        if word in _SEVERAL:
            fit = [one for one in known if one.plural and one.place > at - _FAR] or bodies
        elif word in _NEUTER:
            fit = [one for one in bodies if not one.plural]
        else:
            return None
        return max(fit, key=lambda one: (one.leading, one.place), default=None)

    def _is_told(self, place: int) -> bool:
        """Whether a place, none before the last asked, stands in what somebody says."""
        while self._next < len(self._told) and self._told[self._next][0] <= place:
            self._told_to = max(self._told_to, self._told[self._next][1])
            self._next += 1
        return place < self._told_to

    def _relative(self, head: Token) -> Introduced | None:
        """Whom "who" or "which" stands for: the phrase that its clause describes."""
        clause = head
        while clause.dep_ != "acl:relcl" and clause.head != clause:
            clause = clause.head
        if clause.dep_ != "acl:relcl":
            return None
        described = clause.head
        last = max((w.i for w in described.subtree if w.i < clause.left_edge.i), default=described.i)
        phrase = self._document[min(described.left_edge.i, described.i) : max(last, described.i) + 1]
        return self._phrase(phrase, described) or self._introduce(phrase, described)

    def _introduce(self, phrase: Span, head: Token) -> Introduced:
        """A source that nobody mentioned before, or of whom that is not known."""
        named, several = is_named(phrase, head), _is_several(phrase, head)
        words = phrase.text.casefold()
        actor = self._id(words) if named else self._id(head.lower_, str(head.idx))
        kind = kind_of(phrase, head)
        plural = several or head.tag_ in ("NNS", "NNPS")
        person = kind in _PERSONS and head.pos_ in ("NOUN", "PROPN")
        made = Introduced(actor, kind, named, plural=plural, person=person, described={head.lemma_.lower()})
        return self._known.setdefault(actor, made) if head.lower_ not in _SECOND else made

    def _id(self, *parts: str) -> str:
        return hashlib.sha256("\n".join((self._report.id, *parts)).encode()).hexdigest()[:12]


def _is_of_police(document: Doc) -> bool:
    """Whether a report speaks of police more than of an army: then a sergeant is theirs."""
    kinds = Counter(kind_of_noun(word.lemma_.lower()) for word in document if word.pos_ in ("NOUN", "PROPN"))
    return kinds["police"] > kinds["military"]


def _is_several(phrase: Span, head: Token) -> bool:
    """Whether a phrase joins several: names, or nouns with an article each; "the mayor and leader of …" is one."""
    joined = [child for child in head.children if child.dep_ == "conj" and phrase.start <= child.i < phrase.end]
    return any(
        child.pos_ in ("PROPN", "PRON") or child.tag_ == "NNS" or any(word.dep_ == "det" for word in child.children)
        for child in joined
    )


def _descriptions(root: Token) -> set[str]:
    """The nouns that describe a name: titles before it, appositions on either side, what it is said to be."""
    around = [c for c in root.children if c.dep_ in ("appos", "compound", "nmod:desc", "nmod")]
    if root.dep_ == "appos" or root.dep_ in ("flat", "nmod:desc"):
        around.append(root.head)
    if root.dep_.startswith(_SUBJECT) and any(c.dep_ == "cop" for c in root.head.children):
        around.append(root.head)
    found = {word.lemma_.lower() for word in around if word.dep_ != "nmod"}
    for word in around:
        found.update(child.lemma_.lower() for child in word.children if child.dep_ == "conj" and child.pos_ == "NOUN")
    return found | {title for word in around if (title := full_title(word.lower_))}


def _gender(word: Token) -> str | None:
    return _GENDERS.get(word.lower_.rstrip("."))


@cache
def _given_names() -> dict[str, str]:
    """Given name -> male or female, where it is nearly always one of them."""
    return {word: rule.gives["gender"] for rule in load_rules("given_names") for word in rule.words}
