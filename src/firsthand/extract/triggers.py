"""Words that say something happened, each with its kind.

A word is looked up by its dictionary form in `lexicon/en/kinds_*.toml`. Ambiguous words must meet a requirement that
the lexicon names: “strike” needs something struck, “burn” a thing burned.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from firsthand.extract.deeds import doers_of, prepositional, undergoers_of
from firsthand.extract.phrases import Parsed, lemma
from firsthand.extract.requirements import NEEDS
from firsthand.lexicon.incident_kinds import Kind, load_kinds

if TYPE_CHECKING:
    from spacy.tokens import Token

_PLAIN = "armed_attack"  # the family whose general kinds a weapon makes exact
_JOINTS = ("+", ">", "@")


@dataclass(frozen=True)
class Trigger:
    """One word, or two, that tell of an event."""

    word: Token
    start: int  # place of its first word
    end: int  # one past its last
    kind: Kind
    frame: str  # verb happening placing noun_on noun_of
    entry: str  # the lexicon's word


@dataclass(frozen=True)
class _Entry:
    kind: Kind
    frame: str
    head: str  # the verb or the last noun
    joint: str  # what joins the other word: + particle, > object, @ preposition; "" none; " " a word before it
    other: str
    text: str


_VERBS = {"verbs": "verb", "happenings": "happening", "placings": "placing"}
_NOUNS = {"nouns_on": "noun_on", "nouns_of": "noun_of"}


@cache
def _entries() -> Mapping[tuple[str, str], tuple[_Entry, ...]]:
    """Entries by part of speech and head, those of two words first."""
    found: dict[tuple[str, str], list[_Entry]] = {}
    for kind in load_kinds().values():
        for key, frame in (*_VERBS.items(), *_NOUNS.items()):
            for text in getattr(kind, key):
                entry = _read(kind, frame, text)
                part = "VERB" if key in _VERBS else "NOUN"
                found.setdefault((part, entry.head), []).append(entry)
    return {key: tuple(sorted(entries, key=_order)) for key, entries in found.items()}


def _order(entry: _Entry) -> tuple[bool, bool, bool]:
    """The more a word asks for, the earlier: two words, “himself” before “up”, and a requirement before none."""
    return not entry.joint, entry.joint == "+", entry.head not in entry.kind.needs


def _read(kind: Kind, frame: str, text: str) -> _Entry:
    for joint in _JOINTS:
        if joint in text:
            head, other = text.split(joint)
            return _Entry(kind, frame, head, joint, other, text)
    if " " in text:
        other, head = text.rsplit(" ", 1)
        return _Entry(kind, frame, head, " ", other, text)
    return _Entry(kind, frame, text, "", "", text)


def find_triggers(parsed: Parsed) -> Iterator[Trigger]:
    """The triggers of one report in reading order, one a word at most."""
    taken: set[int] = set()
    for word in parsed.words:
        if word.i in taken or word.pos_ not in ("VERB", "NOUN", "PROPN", "ADJ", "AUX"):
            continue
        if (trigger := _trigger(parsed, word)) is not None:
            taken.update(range(trigger.start, trigger.end))
            yield trigger


def _trigger(parsed: Parsed, word: Token) -> Trigger | None:
    part = "VERB" if word.pos_ in ("VERB", "AUX") or (word.pos_ == "ADJ" and word.tag_ in ("VBN", "VBD")) else "NOUN"
    if (part == "NOUN" and _inside_name(parsed, word)) or (part == "VERB" and word.dep_ == "amod"):
        return None  # “looted goods”, “the murdered judge” name things; they tell of nothing
    form = lemma(word)
    if word.pos_ == "ADJ" and word.dep_ in ("root", "conj", "ccomp", "advcl", "acl", "acl:relcl", "parataxis"):
        part = "VERB"  # “were wounded”, “was shot”, read as an adjective
    for entry in (*_entries().get((part, form), ()), *_entries().get((part, form + "e"), ())):
        places = _places(entry, word)
        if places and _meets(parsed, entry, word):
            kind = entry.kind
            if entry.frame in ("noun_on", "verb", "noun_of") and kind.general and kind.family == _PLAIN:
                kind = _by_weapon(word) or kind
            return Trigger(word, min(places), max(places) + 1, kind, entry.frame, entry.text)
    return None


def _inside_name(parsed: Parsed, word: Token) -> bool:
    """A word of a name of several words (“Storm Battalion”), or one that only qualifies a noun (“murder charge”)."""
    name = parsed.names.get(word.i)
    return name is not None and name.label_ not in ("weapon", "vehicle", "occasion")


def _places(entry: _Entry, word: Token) -> list[int]:
    if not entry.joint:
        return [word.i]
    if entry.joint == " ":
        before = entry.other.split()
        at = word.i - len(before)
        same = at >= 0 and [word.doc[at + n].lower_ for n in range(len(before))] == before
        return list(range(at, word.i + 1)) if same else []
    if entry.joint == "@":
        return [word.i] if any(_has(child, entry.other) for child in word.children) else []
    wanted = {
        "+": ("compound:prt", "advmod", "xcomp", "advcl", "obl", "obl:unmarked"),
        ">": ("obj", "iobj", "obl:unmarked"),
    }[entry.joint]
    for child in word.children:
        if child.dep_ in wanted and entry.other in (lemma(child), child.lower_):
            return [word.i, child.i] if abs(child.i - word.i) == 1 else [word.i]
    return []


def _has(child: Token, mark: str) -> bool:
    """Whether `child` hangs on the verb by the preposition `mark`, or is the noun `mark` after one (“set on fire”)."""
    if not child.dep_.startswith(("obl", "advmod", "xcomp", "compound:prt")):
        return False
    return (
        lemma(child) == mark
        or any(case.lower_ == mark for case in child.children if case.dep_ == "case")
        or child.lower_ == mark
    )


def _by_weapon(word: Token) -> Kind | None:
    """The exact kind that a weapon beside the word makes of a general attack."""
    beside = [child for child in word.children if child.dep_ in ("compound", "amod", "nmod:desc")]
    beside += prepositional(word, ("of", "from")) if word.pos_ != "VERB" else []
    beside += doers_of(word) if word.pos_ == "VERB" else []
    beside += list(prepositional(word, ("with", "by", "using")))
    for child in beside:
        for kind in load_kinds().values():
            if lemma(child) in kind.weapons or child.lower_ in kind.weapons:
                return kind
    return None


def _meets(parsed: Parsed, entry: _Entry, word: Token) -> bool:
    if entry.frame == "placing" or (entry.frame == "happening" and entry.kind.weapons):
        sides = undergoers_of(word) if entry.frame == "placing" else [*doers_of(word), *undergoers_of(word)]
        return any(lemma(one) in entry.kind.weapons or one.lower_ in entry.kind.weapons for one in sides)
    need = entry.kind.needs.get(entry.head)
    return need is None or NEEDS[need](parsed, word)
