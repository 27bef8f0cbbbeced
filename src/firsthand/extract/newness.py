"""What a later mention brings up of its own, so that it may tell of another incident than one told before.

A report is by default about one incident of a kind: what follows says more of it. A new one is brought up by words
(“another”, “meanwhile”), by people or things that were not spoken of, and by a day and a place of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.extract.phrases import Phrase, lemma
from firsthand.extract.tellings import days_lie_apart, is_dated, is_indefinite, is_timed, spots_of
from firsthand.extract.told import Gathered, Told
from firsthand.lexicon.word_classes import load_classes

_LEAD = 1  # the last sentence of the headline and the lead, which the rest of a report spells out
_SOME, _MANY = 2, 3  # details of its own


def why_new(one: Gathered, other: Gathered) -> str | None:
    """What makes it doubtful that a later group of mentions is of the earlier incident; None where nothing does.

    Words that go on from “the later”: “has a day of its own”.
    """
    if any(map(_is_turn, one.told)):
        return "is brought up beside the other"
    if days_lie_apart(one.told, other.told):
        return "is told with a day far from that of the other"
    if any(_is_second(mine, yours) for mine in one.told for yours in other.told):
        return "is brought up as new in the same sentence"
    details = [what for what, told in _details(one, other) if told]
    if other.told[0].sentence <= _LEAD:  # a report spells out its lead
        enough = _MANY
    else:
        details += ["is brought up as new"] if any(map(is_indefinite, one.told)) else []
        enough = _SOME if one.kind.id == other.kind.id else 1
    return " and ".join(details) if len(details) >= enough else None


def _is_turn(told: Told) -> bool:
    """Whether its clause is put beside what was told before: “meanwhile”, “in addition”, “elsewhere”."""
    word = told.trigger.word
    before = {child.lower_ for child in (*word.children, *word.head.children) if child.i < word.i}
    return bool(before & load_classes()["beside"])


def _is_second(told: Told, other: Told) -> bool:
    """Whether a sentence speaks of one, then of another: “this attack came a week after an attack on a mill”."""
    return is_indefinite(told) and told.sentence == other.sentence and other.trigger.frame.startswith("noun")


def _details(one: Gathered, other: Gathered) -> Iterator[tuple[str, bool]]:
    yield "is told beside it", any(child.lower_ == "also" for told in one.told for child in told.trigger.word.children)
    ours, theirs = _sufferers(one), _sufferers(other)
    known = {lemma(phrase.head) for phrase in ours} & {lemma(phrase.head) for phrase in theirs}
    unknown = bool(theirs) and any(map(_is_unknown, ours))
    yield "has a day of its own", is_dated(one.told) or (unknown and is_timed(one.told))
    yield "has a place of its own", bool(spots_of(one.told))
    yield "has others who suffer it", unknown and not known


def _sufferers(group: Gathered) -> list[Phrase]:
    found = [part.phrase for told in group.told for part in told.parts if part.slot in ("victim", "target")]
    return found + [loss.phrase for told in group.told for loss in told.losses]


def _is_unknown(phrase: Phrase) -> bool:
    """Whether a phrase brings somebody up: “a guard”, “two guards”; “the guard”, “his guards” were spoken of."""
    beside = [child.lower_ for child in phrase.head.children]
    if any(word in ("a", "an", "another") for word in beside):
        return True
    counted = any(child.dep_ == "nummod" for child in phrase.head.children)
    known = load_classes()["pointing"] & set(beside) - {"a", "an", "another", "one"}
    return (counted or phrase.head.tag_ == "NNS") and not known
