"""When and where each event took place: the times and places that its own clause, or else its sentence, names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from firsthand.extract.deeds import governor
from firsthand.extract.phrases import Parsed, lemma
from firsthand.extract.triggers import Trigger
from firsthand.records.passage import Passage

if TYPE_CHECKING:
    from spacy.tokens import Token

OWN, NEAR = "in its clause", "in its sentence"


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
    nearness: str  # OWN or NEAR


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
        owners = _owners(mark.head, anchors)
        for trigger in owners:
            found[trigger.word.i].append(Circumstance(mark, OWN))
        if not owners:
            for trigger in by_sentence.get(parsed.sentence_at[mark.head.i], ()):
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
            and lemma(verb) not in ("say", "tell", "report", "condemn", "announce", "deny")
        ):
            anchors.setdefault(verb.i, []).append(trigger)
    return anchors


def _dates_a_thing(mark: Mark, anchors: Mapping[int, list[Trigger]]) -> bool:
    """Whether a time says which thing is meant, not when something happened: “the December agreement”."""
    thing = mark.head.head
    return (
        "earliest" in mark.value
        and mark.head.dep_ in ("compound", "amod", "nmod:unmarked", "nmod:desc")
        and thing.pos_ == "NOUN"
        and thing.ent_type_ == ""
        and thing.i not in anchors
        and not mark.passage.start <= thing.idx < mark.passage.end
    )


def _owners(head: Token, anchors: Mapping[int, list[Trigger]]) -> list[Trigger]:
    for word in _upward(head):
        if word.i in anchors:
            return anchors[word.i]
    return []


def _upward(word: Token) -> Iterator[Token]:
    yield word
    while word.head.i != word.i:
        word = word.head
        yield word
