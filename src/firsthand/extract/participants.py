"""Who takes part in the event that a trigger tells of: actor, target, victim, weapon, each with its words and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from firsthand.extract.deeds import doers_of, is_passive, prepositional, spots, undergoers_of
from firsthand.extract.nominals import of_noun
from firsthand.extract.parsed import Parsed
from firsthand.extract.participations import Part, did, suffered, weapons, with_means
from firsthand.extract.phrases import AT, THINGS, in_class, lemma, marks_of, phrase_of
from firsthand.extract.suspicions import how_held
from firsthand.extract.triggers import Trigger

if TYPE_CHECKING:
    from spacy.tokens import Token

_MISHAPS = frozenset(("accident", "collapse", "fire", "earthquake", "flood", "storm", "landslide", "outbreak"))


def find_parts(parsed: Parsed, trigger: Trigger) -> list[Part]:
    """Those who take part, in reading order; each phrase once."""
    found = of_noun(parsed, trigger) if trigger.frame.startswith("noun") else _of_verb(parsed, trigger)
    seen: dict[tuple[str, int], Part] = {}
    for part in found:
        slot = _slot(trigger, part)
        if slot is not None:
            seen.setdefault((slot, part.phrase.head.i), replace(part, slot=slot))
    return sorted(seen.values(), key=lambda part: part.phrase.start)


def _slot(trigger: Trigger, part: Part) -> str | None:
    """What the part is: in a mishap nothing is aimed at, things are damaged, people hurt; None where it is a place."""
    classes = part.phrase.classes
    if part.slot != "target":
        return part.slot
    if trigger.kind.family == "travel":
        return None if "place" in classes else part.slot
    if trigger.kind.family not in _MISHAPS:
        return part.slot
    if classes & THINGS:
        return "damage"
    return "victim" if "person" in classes else None


def _of_verb(parsed: Parsed, trigger: Trigger) -> Iterator[Part]:
    verb = trigger.word
    if trigger.frame == "happening":
        yield from _happened(parsed, trigger, [*doers_of(verb), *undergoers_of(verb)])
    else:
        if not in_class(verb, "undo"):
            rule = "agent" if is_passive(verb) else "subject"
            yield from did(parsed, trigger, doers_of(verb), rule, how_held(verb))
        yield from suffered(parsed, trigger, undergoers_of(verb), "object")
    if "@" in trigger.entry and trigger.kind.id not in ("abduction", "arson", "arrest"):
        mark = trigger.entry.split("@")[1]
        yield from suffered(parsed, trigger, prepositional(verb, (mark, "at", "on", "upon")), f"after “{mark}”")
    elif trigger.frame in ("placing", "happening"):
        for word in spots(verb, AT):
            if word.i in parsed.dates and not word.ent_type_:
                continue  # “on 8 November”
            phrase = phrase_of(parsed, word)
            if phrase.classes & THINGS or (
                phrase.classes & {"person"} and marks_of(word)[:1] in (["at"], ["on"], ["against"])
            ):
                yield Part("target", phrase, "where the weapon was put", trigger)
    yield from with_means(parsed, trigger, verb)
    if trigger.kind.id in ("bombing", "attack", "shooting", "arson", "killing"):
        for child in verb.children:
            if child.dep_ in ("advcl", "xcomp") and lemma(child) in (
                "use",
                "hurl",
                "throw",
                "fire",
                "detonate",
                "place",
            ):
                yield from weapons(parsed, trigger, undergoers_of(child), "object of a joined verb")


def _happened(parsed: Parsed, trigger: Trigger, words: Iterable[Token]) -> Iterator[Part]:
    for word in words:
        phrase = phrase_of(parsed, word)
        if "weapon" in phrase.classes:
            yield Part("weapon", phrase, "what went off", trigger)
        elif phrase.classes & THINGS:
            yield Part("target", phrase, "what it happened to", trigger)
