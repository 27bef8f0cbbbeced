"""The parts that words beside a trigger play: who did it, whom or what it was done to, and with what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from firsthand.extract.bynames import names_beside, persons_below
from firsthand.extract.deeds import prepositional
from firsthand.extract.negations import is_nobody
from firsthand.extract.parsed import Parsed
from firsthand.extract.phrases import THINGS, Phrase, in_class, lemma, phrase_of
from firsthand.extract.place_words import words_that
from firsthand.extract.stand_ins import stand_in
from firsthand.extract.suspicions import is_suspect
from firsthand.extract.triggers import Trigger

if TYPE_CHECKING:
    from spacy.tokens import Token

BESIDE = "the name beside it"  # of a body that a common noun tells of

_PEOPLE = frozenset(("person", "force", "body", "nation"))
HURTING = frozenset(
    ("killing", "assassination", "shooting", "abduction", "sexual_violence", "accident", "explosion", "fire")
)
_HURT = frozenset(("wound", "injure", "hurt", "kill", "maim", "injur"))
_BURSTS = frozenset(("blast", "explosion", "detonation", "bomb", "impact", "quake", "earthquake", "wind", "collision"))
_LACKS_WEAPON = frozenset(("arrest", "meeting", "travel", "protest"))


@dataclass(frozen=True)
class Part:
    """One who or what takes part, by the words of one phrase."""

    slot: str  # actor target victim weapon claimed_by
    phrase: Phrase
    rule: str  # why: what the words are to the trigger
    trigger: Trigger
    modality: str | None = None  # claimed alleged denied, where the words that join it say so
    cue: Token | None = None  # the word that says so, where it is not the trigger's clause


def did(
    parsed: Parsed,
    trigger: Trigger,
    words: Iterable[Token],
    rule: str,
    modality: str | None = None,
    cue: Token | None = None,
) -> Iterator[Part]:
    """Who did it: a person, force or body; a weapon that is its subject is a weapon."""
    for word in words:
        phrase = stand_in(parsed, phrase_of(parsed, word))
        if phrase is None or is_nobody(word) or _is_figure(parsed, word):
            continue
        if "weapon" in phrase.classes and not phrase.classes & {"force", "name"}:
            yield Part("weapon", phrase, f"{rule}, a weapon", trigger)
        elif phrase.classes & (_PEOPLE | {"name"}) or phrase.head.pos_ == "PROPN":
            held = modality or ("alleged" if is_suspect(word) else None)
            yield Part("actor", phrase, rule, trigger, held, cue)
            if held == "claimed":
                yield Part("claimed_by", phrase, rule, trigger, held, cue)
            for name in names_beside(parsed, phrase):
                yield Part("actor", name, f"{rule}; {BESIDE}", trigger, held, cue)
        elif "vehicle" in phrase.classes and trigger.frame == "verb":
            yield Part("weapon", phrase, f"{rule}, a vehicle", trigger)


def suffered(
    parsed: Parsed, trigger: Trigger, words: Iterable[Token], rule: str, verb: Token | None = None
) -> Iterator[Part]:
    """Whom or what it was done to: people hurt are victims, other people and things targets.

    Args:
        parsed: the report.
        trigger: what was done.
        words: heads of the phrases that may say it.
        rule: what joins them.
        verb: the verb that joins them, where it tells more than the trigger: “the blast killed two guards”.
    """
    hurts = trigger.kind.id in HURTING or any(lemma(one) in _HURT for one in (trigger.word, verb) if one is not None)
    for word in words:
        phrase = None if _is_figure(parsed, word) else stand_in(parsed, phrase_of(parsed, word))
        if phrase is None or is_nobody(word) or _is_street(phrase):
            continue
        if phrase.classes & _PEOPLE and not (phrase.classes & THINGS and "name" in phrase.classes):
            slot = "victim" if hurts and "person" in phrase.classes else "target"
            yield Part(slot, phrase, rule, trigger)
            for name in persons_below(parsed, phrase.head):
                if phrase.name is None or name.start != phrase.name.start:
                    yield Part(
                        slot,
                        Phrase(name.root, name.start, name.end, frozenset(("person", "name")), name),
                        f"names the {rule}",
                        trigger,
                    )
        elif "weapon" in phrase.classes and trigger.frame in ("placing", "noun_of"):
            yield Part("weapon", phrase, rule, trigger)
        elif phrase.classes & (THINGS | {"place", "name"}) or phrase.head.pos_ == "PROPN":
            yield Part("target", phrase, rule, trigger)


def _is_street(phrase: Phrase) -> bool:
    """“The shooting on Elm Street”, “on the city's North Side”: where, and nothing aimed at."""
    return phrase.head.text in words_that("address") or (
        in_class(phrase.head, "side") and "person" not in phrase.classes
    )


def _is_figure(parsed: Parsed, word: Token) -> bool:
    """A time or a measure that looks like whom it was done to: “at 1235”, “on 29 October”, “the tremor of 4.2”.

    Who does it to himself is no aim of his.
    """
    if (word.i in parsed.dates and not word.ent_type_) or word.lower_ in ("himself", "herself", "itself", "themselves"):
        return True
    if word.lower_ in ("force", "power", "strength") and any(lemma(one) in _BURSTS for one in word.children):
        return True  # “the force of the blast” is no body of men
    return word.pos_ == "NUM" and (
        any(child.dep_ == "nmod:unmarked" for child in word.children)
        or (word.text.replace(".", "").replace(",", "").isdigit() and word.dep_ in ("obl", "nmod"))
    )


def weapons(parsed: Parsed, trigger: Trigger, words: Iterable[Token], rule: str) -> Iterator[Part]:
    """What it was done with."""
    for word in words:
        phrase = phrase_of(parsed, word)
        if "weapon" in phrase.classes:
            yield Part("weapon", phrase, rule, trigger)


def struck(parsed: Parsed, trigger: Trigger, words: Iterable[Token], rule: str) -> Iterator[Part]:
    """Buildings and works in or at which it took place."""
    for word in words:
        phrase = phrase_of(parsed, word)
        if "structure" in phrase.classes and not in_class(phrase.head, "settlement"):
            yield Part("target", phrase, rule, trigger)


def with_means(parsed: Parsed, trigger: Trigger, word: Token) -> Iterator[Part]:
    """What it was done with, of kinds that need a weapon."""
    if trigger.kind.id not in _LACKS_WEAPON:
        yield from weapons(parsed, trigger, prepositional(word, ("with", "by", "using", "from")), "means")
