"""When and where each event took place: the times and places that its own clause, or else its sentence, names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from firsthand.extract.deeds import governor
from firsthand.extract.parsed import Parsed
from firsthand.extract.phrases import in_class, lemma, marks_of
from firsthand.extract.triggers import Trigger
from firsthand.lexicon.word_classes import load_classes
from firsthand.records.passage import Passage

if TYPE_CHECKING:
    from spacy.tokens import Token

OWN, NEAR, DATELINE = "in its clause", "in its sentence", "the report begins with it and was sent from there"
SCENE = "where and when others came to it, or it is said to have happened"


@dataclass(frozen=True)
class Mark:
    """A time or place that a report names."""

    passage: Passage
    value: Mapping[str, Any]  # of the statement it would make
    head: Token  # the word of it that the rest hangs on


@dataclass(frozen=True)
class Circumstance:
    """A mark, and how near it stands to the trigger it is of."""

    mark: Mark
    nearness: str  # OWN NEAR DATELINE SCENE


def attach(parsed: Parsed, triggers: Sequence[Trigger], marks: Sequence[Mark]) -> dict[int, list[Circumstance]]:
    """The marks of each trigger, by the place of the trigger's word."""
    found: dict[int, list[Circumstance]] = {trigger.word.i: [] for trigger in triggers}
    anchors = _anchors(triggers)
    by_sentence: dict[int, list[Trigger]] = {}
    for trigger in triggers:
        by_sentence.setdefault(parsed.sentence_at[trigger.word.i], []).append(trigger)
    for mark in marks:
        if _dates_a_thing(mark, anchors):
            continue
        beside = by_sentence.get(parsed.sentence_at[mark.head.i], ())
        owners = _owners(mark, anchors) or _just_before(mark, beside) or _joined_to(mark, beside)
        for trigger in owners:
            found[trigger.word.i].append(Circumstance(mark, OWN))
        if not owners:
            for trigger in beside:
                if not is_time(mark) or _is_within(trigger, mark):
                    found[trigger.word.i].append(Circumstance(mark, NEAR))
    return found


def _anchors(triggers: Sequence[Trigger]) -> dict[int, list[Trigger]]:
    """Words to which what hangs on them is said of the trigger: the trigger, and the verb it is said by."""
    anchors: dict[int, list[Trigger]] = {}
    for trigger in triggers:
        anchors.setdefault(trigger.word.i, []).append(trigger)
    for trigger in triggers:
        verb = governor(trigger.word) if trigger.frame.startswith("noun") else None
        if (
            verb is not None
            and verb.i not in anchors
            and (not in_class(verb, "telling") or _is_reported(trigger.word, verb))
            and not set(marks_of(trigger.word)) & load_classes()["apart"]
        ):
            anchors.setdefault(verb.i, []).append(trigger)
    return anchors


def _is_reported(act: Token, verb: Token) -> bool:
    """“The shooting was reported at noon in Elm Street”: those who report an act do so when and where it is done."""
    return lemma(verb) == "report" and act.dep_ == "nsubj:pass" and act.head.i == verb.i


def _dates_a_thing(mark: Mark, anchors: Mapping[int, list[Trigger]]) -> bool:
    """Whether a time says which thing is meant, not when something happened: “the December agreement”."""
    thing = mark.head.head
    return (
        is_time(mark)
        and mark.head.dep_ in ("compound", "amod", "nmod:unmarked", "nmod:desc")
        and thing.pos_ == "NOUN"
        and thing.ent_type_ == ""
        and thing.i not in anchors
        and not mark.passage.start <= thing.idx < mark.passage.end
    )


def _owners(mark: Mark, anchors: Mapping[int, list[Trigger]]) -> list[Trigger]:
    """The triggers of the clause a mark stands in; none where the mark is of another deed on the way up to them.

    That is one joined by “and” (“and freed on Monday”), or, of a time, one that tells who or what is meant (“people who
    arrived on Monday”).
    """
    for word in _upward(mark.head):
        if word.i in anchors:
            return anchors[word.i]
        if word.pos_ == "VERB" and word.dep_ == "conj":
            return []
        if is_time(mark) and word.dep_ in ("acl", "acl:relcl") and word.head.i not in anchors:
            return []
    return []


def _just_before(mark: Mark, triggers: Sequence[Trigger]) -> list[Trigger]:
    """The act by a noun behind which a mark with a preposition stands, though it was read as the verb's.

    “He resigned over the attack on a bank on Monday”: no verb stands between.
    """
    if mark.head.dep_ != "obl" or not marks_of(mark.head):
        return []
    for trigger in reversed(triggers):
        between = mark.head.doc[trigger.word.i + 1 : mark.head.i]
        if trigger.word.i < mark.head.i and trigger.frame.startswith("noun"):
            return [] if any(word.pos_ in ("VERB", "AUX") for word in between) else [trigger]
    return []


def _joined_to(mark: Mark, triggers: Sequence[Trigger]) -> list[Trigger]:
    """The deeds joined to one before which a time stands: “on Monday they came, shot a guard and fled”."""
    verb = mark.head.head
    if not is_time(mark) or verb.pos_ != "VERB" or mark.head.i > verb.i or in_class(verb, "telling"):
        return []
    return [one for one in triggers if one.word.dep_ == "conj" and one.word.head.i == verb.i]


def _is_within(trigger: Trigger, mark: Mark) -> bool:
    """Whether what the trigger tells is part of what the verb of a time tells, and that verb speaks of no telling."""
    above = next((word for word in _upward(mark.head) if word.pos_ in ("VERB", "AUX")), None)
    return above is not None and not in_class(above, "telling") and above in trigger.word.ancestors


def is_time(mark: Mark) -> bool:
    """Whether it says when, not where."""
    return "earliest" in mark.value


def _upward(word: Token) -> Iterator[Token]:
    yield word
    while word.head.i != word.i:
        word = word.head
        yield word
