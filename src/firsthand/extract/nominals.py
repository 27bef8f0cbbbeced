"""Who takes part in what a noun tells of: “an attack by rebels on a base”, “the murder of a judge”.

The verb above counts too: “rebels staged the attack”. Claims and blame are read in `burdens.py`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from firsthand.extract.deeds import doers_of, governor, is_passive, prepositional, spots, undergoers_of
from firsthand.extract.parsed import Parsed
from firsthand.extract.participations import Part, did, struck, suffered, weapons, with_means
from firsthand.extract.phrases import AT, in_class, lemma, marks_of, phrase_of, with_conjuncts
from firsthand.extract.suspicions import how_held
from firsthand.extract.triggers import Trigger

if TYPE_CHECKING:
    from spacy.tokens import Token

QUALIFIES = "before the noun"

_AGAINST = ("on", "against", "upon", "at", "targeting")
_SIDES = ("between", "with", "against", "among")


def of_noun(parsed: Parsed, trigger: Trigger) -> Iterator[Part]:
    """Those who take part in what a noun tells of, by the words that hang on it and the verb it hangs on."""
    noun = trigger.word
    inside = set(range(trigger.start, trigger.end))
    suffers = trigger.frame == "noun_of"
    sides = trigger.kind.id in ("armed_clash", "meeting")
    for child in noun.children:
        if child.i in inside or child.dep_ not in (
            "nmod",
            "nmod:poss",
            "compound",
            "amod",
            "nmod:desc",
            "nmod:unmarked",
            "acl",
        ):
            continue
        yield from _joined(parsed, trigger, child, suffers=suffers, sides=sides)
    verb = governor(noun)
    if verb is not None:
        yield from _by_verb(parsed, trigger, verb)


def _joined(parsed: Parsed, trigger: Trigger, child: Token, *, suffers: bool, sides: bool) -> Iterator[Part]:
    """A phrase that hangs on the noun."""
    words = list(with_conjuncts(child))
    if child.dep_ == "acl":
        yield from _done_by(parsed, trigger, child)
    elif child.dep_ in ("compound", "amod", "nmod:desc", "nmod:unmarked"):
        yield from _qualified(parsed, trigger, words, suffers=suffers)
    else:
        mark = "of" if child.dep_ == "nmod:poss" else next(iter(marks_of(child)), "")
        yield from _after(parsed, trigger, words, mark, suffers=suffers and not sides)


def _done_by(parsed: Parsed, trigger: Trigger, verb: Token) -> Iterator[Part]:
    """“the attack staged by rebels on a base”, “a raid targeting a camp”."""
    if verb.tag_ == "VBG":
        yield from suffered(parsed, trigger, undergoers_of(verb), "what it was done to")
    elif is_passive(verb) or verb.tag_ == "VBN":
        yield from did(parsed, trigger, doers_of(verb), "who did it")
        yield from suffered(parsed, trigger, prepositional(verb, _AGAINST), "what it was done to")


def _after(parsed: Parsed, trigger: Trigger, words: Sequence[Token], mark: str, *, suffers: bool) -> Iterator[Part]:
    """What a preposition joins to the noun; “'s” counts as “of”."""
    sides = trigger.kind.id in ("armed_clash", "meeting")
    rule = f"“{mark}”"
    if mark == "by" or (sides and mark in _SIDES) or (mark == "of" and not suffers):
        yield from did(parsed, trigger, words, rule)
    elif mark == "at":
        aims = suffered(parsed, trigger, words, rule)
        yield from (part for part in aims if part.phrase.classes - {"place", "name"})  # a town is where, not at what
    elif mark == "of" or mark in _AGAINST:
        yield from suffered(parsed, trigger, words, rule)
    elif mark in ("in", "outside", "inside", "near", "under") and trigger.kind.family == "armed_attack":
        yield from struck(parsed, trigger, words, rule)
    elif mark in ("with", "using"):
        yield from weapons(parsed, trigger, words, "means")


def _qualified(parsed: Parsed, trigger: Trigger, words: Sequence[Token], *, suffers: bool) -> Iterator[Part]:
    """A word before the noun: “rocket attack”, “guerrilla attack”, “the Roe murder”."""
    for word in words:
        phrase = phrase_of(parsed, word)
        if "weapon" in phrase.classes:
            yield Part("weapon", phrase, QUALIFIES, trigger)
        elif suffers and "person" in phrase.classes and "name" in phrase.classes:
            yield Part("victim", phrase, QUALIFIES, trigger)
        elif (
            not suffers
            and not in_class(word, "manner")
            and (
                phrase.classes & {"force", "nation"} or (phrase.name is not None and phrase.classes & {"body", "place"})
            )
        ):
            yield Part("actor", phrase, QUALIFIES, trigger)


def _by_verb(parsed: Parsed, trigger: Trigger, verb: Token) -> Iterator[Part]:
    """What the verb says that has the noun for object, subject or adjunct."""
    noun = trigger.word
    while noun.dep_ in ("conj", "appos") and noun.head.i != noun.i:
        noun = noun.head
    is_object = noun.dep_ == "obj" or (noun.dep_ == "nsubj:pass" and is_passive(verb))
    if is_object and in_class(verb, "do") and lemma(verb) != "claim":
        yield from did(parsed, trigger, doers_of(verb), "who did it", how_held(verb))
        yield from suffered(parsed, trigger, prepositional(verb, _AGAINST), "what it was done to")
        yield from with_means(parsed, trigger, verb)
    elif noun.dep_ == "nsubj" and in_class(verb, "consequence"):
        yield from suffered(parsed, trigger, undergoers_of(verb), "what it led to", verb)
    elif noun.dep_ == "nsubj" and lemma(verb) in ("occur", "explode", "take", "happen"):
        yield from struck(parsed, trigger, spots(verb, AT), "where it took place")
