"""Words that say something happened, each with its kind.

A word is looked up by its dictionary form in `lexicon/en/kinds_*.toml`. Ambiguous words must meet a requirement that
the lexicon states (`conditions.py`): “strike” needs something struck, “burn” a thing burned. A noun that does not, but
points back (“the fire”), and a word of a heading, mean the kind that the report tells of elsewhere beyond doubt.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from firsthand.extract.conditions import requirement, weight_of
from firsthand.extract.deeds import doers_of, prepositional, undergoers_of
from firsthand.extract.negations import is_nobody
from firsthand.extract.parsed import Parsed
from firsthand.extract.phrases import in_class, lemma
from firsthand.extract.requirements import stands_for
from firsthand.lexicon.incident_kinds import Kind, load_kinds
from firsthand.lexicon.verb_forms import dictionary_form
from firsthand.lexicon.word_classes import load_classes

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
    frame: str  # verb happening placing noun_on noun_of noun_many
    entry: str  # the lexicon's word


@dataclass(frozen=True)
class _Entry:
    kind: Kind
    frame: str
    head: str  # the verb or the last noun
    joint: str  # what joins the other word: + particle, > object, @ preposition; "" none; " " a word before it
    other: str
    text: str
    need: str | None


_VERBS = {"verbs": "verb", "happenings": "happening", "placings": "placing"}
_NOUNS = {"nouns_on": "noun_on", "nouns_of": "noun_of", "nouns_many": "noun_many"}


@cache
def _entries() -> Mapping[tuple[str, str], tuple[_Entry, ...]]:
    """Entries by part of speech and head, those of two words first."""
    found: dict[tuple[str, str], list[_Entry]] = {}
    for kind in load_kinds().values():
        alone = frozenset(text for key in (*_VERBS, *_NOUNS) for text in getattr(kind, key))
        for key, frame in (*_VERBS.items(), *_NOUNS.items()):
            for text in _written_out(getattr(kind, key)):
                entry = _read(kind, frame, text, alone)
                part = "VERB" if key in _VERBS else "NOUN"
                found.setdefault((part, entry.head), []).append(entry)
    return {key: tuple(sorted(entries, key=_order)) for key, entries in found.items()}


def _written_out(texts: Iterable[str]) -> Iterator[str]:
    """Each entry; in place of `*disease` every word of the class `disease`."""
    for text in texts:
        if text.startswith("*"):
            yield from sorted(load_classes()[text[1:]])
        else:
            yield text


def _need(kind: Kind, text: str, head: str, alone: frozenset[str]) -> str | None:
    """The requirement of an entry: its own, its head's where that is no entry by itself, or its class's."""
    own = kind.needs.get(text) or (None if head in alone else kind.needs.get(head))
    classes = (need for key, need in kind.needs.items() if key[0] == "*" and text in load_classes()[key[1:]])
    return own or next(classes, None)


def _order(entry: _Entry) -> tuple[bool, bool, bool, int]:
    """The more a word asks for, the earlier: an object that is the weapon, two words, “himself” before “up”, a need."""
    return entry.frame != "placing", not entry.joint, entry.joint == "+", -weight_of(entry.need)


def _read(kind: Kind, frame: str, text: str, alone: frozenset[str]) -> _Entry:
    head, joint, other = text, "", ""
    for sign in _JOINTS:
        if sign in text:
            joint, (head, other) = sign, text.split(sign)
            break
    else:
        if " " in text:
            joint, (other, head) = " ", text.rsplit(" ", 1)
    return _Entry(kind, frame, head, joint, other, text, _need(kind, text, head, alone))


def find_triggers(parsed: Parsed) -> Iterator[Trigger]:
    """The triggers of one report in reading order, one a word at most."""
    found: list[Trigger] = []
    doubtful: list[Trigger] = []
    taken: set[int] = set()
    for word in parsed.words:
        if word.i in taken or word.pos_ not in ("VERB", "NOUN", "PROPN", "ADJ", "AUX"):
            continue
        sure, unsure = _readings(parsed, word)
        if sure is not None:
            taken.update(range(sure.start, sure.end))
            found.append(sure)
        doubtful += unsure
    told = {trigger.kind.id for trigger in found}
    for trigger in doubtful:
        if trigger.kind.id in told and not taken & set(range(trigger.start, trigger.end)):
            taken.update(range(trigger.start, trigger.end))
            found.append(trigger)
    return iter(sorted(found, key=lambda trigger: trigger.start))


def _readings(parsed: Parsed, word: Token) -> tuple[Trigger | None, list[Trigger]]:
    """What the word tells of beyond doubt, and what it may tell of where the report tells of it elsewhere."""
    part = "VERB" if word.pos_ in ("VERB", "AUX") or (word.pos_ == "ADJ" and word.tag_ in ("VBN", "VBD")) else "NOUN"
    qualifies = part == "VERB" and word.dep_ == "amod" and word.tag_ != "VBD"
    if (part == "NOUN" and _inside_name(parsed, word)) or qualifies:
        return None, []  # “looted goods”, “the murdered judge” name things; they tell of nothing
    if word.pos_ == "ADJ" and word.dep_ in ("root", "conj", "ccomp", "advcl", "acl", "acl:relcl", "parataxis"):
        part = "VERB"  # “were wounded”, “was shot”, read as an adjective
    unsure: list[Trigger] = []
    for entry in _looked_up(part, word):
        places = _places(entry, word)
        if not places:
            continue
        kind = entry.kind
        if _meets(parsed, entry, word):
            exact = entry.frame == "placing" or (entry.frame in ("noun_on", "verb", "noun_of") and kind.general)
            if kind.family == _PLAIN:
                kind = (_by_weapon(word) if exact and entry.frame != "placing" else None) or _by_carrier(word) or kind
            return Trigger(word, min(places), max(places) + 1, kind, entry.frame, entry.text), []
        if _points_back(parsed, entry, word):
            unsure.append(Trigger(word, min(places), max(places) + 1, kind, entry.frame, entry.text))
    return None, unsure


def _looked_up(part: str, word: Token) -> Iterator[_Entry]:
    """The entries of the word, by its dictionary form or as it stands (“talks”)."""
    form = lemma(word)
    for key in dict.fromkeys((dictionary_form(word.lower_), form, form + "e", word.lower_)):
        if key is not None:
            yield from _entries().get((part, key), ())


def _points_back(parsed: Parsed, entry: _Entry, word: Token) -> bool:
    """Whether a word may owe its sense to the rest of the report: a noun without “of”, a verb with its particle.

    In a heading every verb that something is done by, and nouns that qualify another, may.
    """
    if entry.text in entry.kind.weapons or (entry.kind.general and entry.kind.family == _PLAIN):
        return False  # a bomb is no bombing, and “the attempt” may be at anything
    heading = parsed.sentences and parsed.sentences[parsed.sentence_at[word.i]].kind == "heading"
    if not entry.frame.startswith("noun"):
        return entry.frame == "verb" and (bool(heading) or entry.joint in ("+", ">", "@")) and _has_actor(parsed, word)
    if word.pos_ == "PROPN" or (word.dep_ == "compound" and not heading):
        return False
    return not any(prepositional(word, ("of", "to")))


def _has_actor(parsed: Parsed, verb: Token) -> bool:
    """Whether somebody does it, or nobody is said to: “held up by weather” is no robbery."""
    doers = doers_of(verb)
    return not doers or any(stands_for(parsed, one) & {"person", "force", "body", "name", "pronoun"} for one in doers)


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


def _by_carrier(word: Token) -> Kind | None:
    """The kind of attack that whoever flies makes of it: “jets fired missiles”, “a drone dropped a grenade”."""
    beside = doers_of(word) if word.pos_ == "VERB" else list(prepositional(word, ("by",)))
    for kind in load_kinds().values():
        if any(in_class(one, kind.carriers) for one in beside) if kind.carriers else False:
            return kind
    return None


def _meets(parsed: Parsed, entry: _Entry, word: Token) -> bool:
    if entry.frame == "placing" or (entry.frame == "happening" and entry.kind.weapons):
        sides = undergoers_of(word) if entry.frame == "placing" else [*doers_of(word), *undergoers_of(word)]
        return any(lemma(one) in entry.kind.weapons or one.lower_ in entry.kind.weapons for one in sides)
    if entry.need and not entry.joint and any(child.dep_ == "compound:prt" for child in word.children):
        return False  # “took off”, “held back”, “broke out” are other verbs
    if in_class(word, "kill") or in_class(word, "hurt"):
        suffer = undergoers_of(word)
        if suffer and all(is_nobody(one) for one in suffer):
            return False
    return entry.need is None or requirement(entry.need)(parsed, word)
