"""Of an incident's counts those that hold together: who was shot, or taken to a hospital, and then said to have died,
was not hurt but killed.
"""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.extract.loss import INJURED, KILLED, Loss
from firsthand.extract.phrases import Phrase, in_class
from firsthand.extract.placed import ends

_FURTHER = frozenset(
    ("other", "others", "another", "second", "third", "fourth", "fifth", "else", "remaining", "surviving")
)


def survivors(losses: Sequence[Loss]) -> list[Loss]:
    """Those counts of an incident that its others do not show to be of people who died, in the same order."""
    dead = ends([one for one in losses if one.slot == KILLED and one.low != 0])
    return [one for one in losses if one.sure or one.slot != INJURED or all(_apart(one, other) for other in dead)]


def without_the_dead(losses: Sequence[Loss]) -> list[Loss]:
    """The counts of a report without those of persons shot, say, of whom it tells by name that they died."""
    dead = {tuple(_name(one.phrase)) for one in losses if one.slot == KILLED and one.low != 0}
    named = [set(name) for name in dead if name]
    return [
        one
        for one in losses
        if one.sure or one.slot != INJURED or not any(_shared(set(_name(one.phrase)), name) for name in named)
    ]


def _name(phrase: Phrase) -> list[str]:
    return [] if phrase.name is None or phrase.name.label_ != "person" else [word.lower_ for word in phrase.name]


def _shared(one: set[str], other: set[str]) -> bool:
    """Whether one name is the other or a part of it."""
    return bool(one) and (one <= other or other <= one)


def _apart(hurt: Loss, dead: Loss) -> bool:
    """Whether the words show that others are hurt than those who died."""
    one, other = hurt.phrase, dead.phrase
    if one.start < other.end and other.start < one.end:
        return False
    if any(word.lower_ in _FURTHER for phrase in (one, other) for word in phrase.head.doc[phrase.start : phrase.end]):
        return True
    if hurt.word.sent == dead.word.sent and _new(one) and _new(other):
        return not is_result(hurt, dead)
    if one.name is not None and other.name is not None:
        return not {word.lower_ for word in one.name} & {word.lower_ for word in other.name}
    sorts = _sort(one), _sort(other)
    return all(sorts) and sorts[0] != sorts[1]


def is_result(hurt: Loss, dead: Loss) -> bool:
    """Whether those who died are some of those hit: “shot four people, killing one”, “six were shot, one fatally”."""
    follows = dead.word.dep_ == "advcl" and dead.word.head == hurt.word
    return dead.phrase.head.pos_ == "NUM" and (follows or dead.word == hurt.word)


def _new(phrase: Phrase) -> bool:
    """Whether a phrase brings somebody up: “a man”, “two women”, a name."""
    definite = any(child.lower_ in ("the", "this", "that", "his", "her", "their") for child in phrase.head.children)
    return not definite and "pronoun" not in phrase.classes


def _sort(phrase: Phrase) -> str | None:
    """Whether the head of a phrase says that a man or boy, or a woman or girl, is meant; None: it says neither."""
    return next((sort for sort in ("male", "female") if in_class(phrase.head, sort)), None)
