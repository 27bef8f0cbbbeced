"""Which mentions in one report tell of one incident.

First those that the grammar of a sentence joins (“died in the blast”), then those that words point back to or that
tell the same of it (`sameness.py`). What is of one kind and told by nothing to be the same stays apart, as possibly
the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from firsthand.extract.deeds import doers_of
from firsthand.extract.sameness import (
    HARMS,
    STRENGTHS,
    kinds_agree,
    told_as_context,
    told_as_two,
    why_apart,
    why_facts_differ,
    why_one,
)
from firsthand.extract.statuses import BACKGROUND, EVENT
from firsthand.extract.told import Gathered, Told

if TYPE_CHECKING:
    from spacy.tokens import Token

_HURTFUL = frozenset(("robbery", "riot", "abduction", "arson", "raid", "protest", "interception"))  # beside mishaps


def gather(told: Sequence[Told]) -> list[Gathered]:
    """The incidents of a report, in the order of their first mentions."""
    found: list[Gathered] = []
    for one in _join_by_grammar(told):
        home = _home(one, found)
        if home is None:
            _note_likeness(one, found)
            found.append(one)
        else:
            home.told.extend(one.told)
    for group in filter(told_as_context, found):
        for mention in group.told:
            if mention.status == EVENT:
                mention.status, mention.rule = BACKGROUND, "told of what is context"
    for group in found:
        group.told.sort(key=lambda mention: mention.trigger.start)
    return found


def _join_by_grammar(told: Sequence[Told]) -> list[Gathered]:
    groups: list[Gathered] = []
    for one in told:
        home = next((group for group in groups if any(_joined(one, other) for other in group.told)), None)
        if home is None:
            groups.append(Gathered([one]))
        else:
            home.told.append(one)
    return groups


def _joined(one: Told, other: Told) -> bool:
    """Whether one hangs on the other within a sentence, and nothing they say differs."""
    if one.sentence != other.sentence or told_as_two([one], [other]):
        return False
    harms = one.trigger.kind.id in HARMS or other.trigger.kind.id in HARMS
    if not harms and not kinds_agree(Gathered([one]), Gathered([other])):
        return False
    if _is_deed_of(one, other) or _linked(one, other) or _in_clause_of(one, other):
        return why_facts_differ([one], [other]) is None
    led_to = _is_outcome(one, other) or _is_outcome(other, one) or _by_one_weapon(one, other)
    return led_to and why_facts_differ([one], [other], things=False) is None


def _is_deed_of(one: Told, other: Told) -> bool:
    """Whether what the verb of one tells is done by the other: “an attack that killed two”."""
    return any(
        first.trigger.frame == "verb" and second.trigger.word.i in {word.i for word in doers_of(first.trigger.word)}
        for first, second in ((one, other), (other, one))
    )


def _linked(one: Told, other: Told) -> bool:
    """Whether one is an adjunct, a participle, or a clause of time of the other."""
    words = {one.trigger.word.i, other.trigger.word.i}
    for first, second in ((one.trigger.word, other.trigger.word), (other.trigger.word, one.trigger.word)):
        for word in _upward(first):
            if word.i == second.i:
                return True
            if word.i not in words and word.pos_ in ("VERB", "AUX") and word.dep_ not in ("advcl", "acl", "xcomp"):
                break
    return False


def _in_clause_of(one: Told, other: Told) -> bool:
    """Whether one is told in a clause that says where or when of the other: “an attack in which two died”."""
    for clause, thing in ((one.trigger.word, other.trigger.word), (other.trigger.word, one.trigger.word)):
        if clause.dep_ == "acl:relcl" and clause.head.i == thing.i:
            return any(word.tag_ in ("WDT", "WRB", "WP") and word.dep_.startswith(("obl", "advmod")) for word in clause.children)
    return False


def _is_outcome(one: Told, other: Told) -> bool:
    """Whether one is a participle that says what the other led to: “a bomb went off, damaging a shop”."""
    word = one.trigger.word
    return word.tag_ == "VBG" and word.dep_ == "advcl" and word.head.i == other.trigger.word.i and word.i > word.head.i


def _by_one_weapon(one: Told, other: Told) -> bool:
    """Whether the same words name what both were done with."""
    ours, theirs = ({part.phrase.head.i for part in told.parts if part.slot == "weapon"} for told in (one, other))
    return bool(ours & theirs)


def _upward(word: Token) -> Iterator[Token]:
    steps = 0
    while word.head.i != word.i and steps < 4:
        if word.dep_ in ("conj", "parataxis", "acl:relcl", "ccomp"):
            return
        word = word.head
        steps += 1
        yield word


def _home(one: Gathered, found: Sequence[Gathered]) -> Gathered | None:
    """The incident that a group of mentions is of: what words join before what is merely told on, then the last told."""
    best: tuple[int, bool, int, int] | None = None
    home = None
    for at, other in enumerate(found):
        if not (kinds_agree(one, other) or _hurt_in(one, other)) or why_apart(one, other) is not None:
            continue
        if (why := why_one(one, other)) is not None:
            context = told_as_context(one) != told_as_context(other)
            rank = (-STRENGTHS.index(why), not context, -at if why == STRENGTHS[-1] else other.told[-1].sentence, at)
            if best is None or rank > best:
                best, home = rank, other
    return home


def _hurt_in(one: Gathered, mishap: Gathered) -> bool:
    """Whether one tells, by nobody named, of harm in the sentence after what may hurt people without aiming at them."""
    if (mishap.kind.plover is not None and mishap.kind.id not in _HURTFUL) or mishap.kind.id == "explosion":
        return False
    return all(
        told.trigger.kind.id in HARMS
        and told.trigger.frame == "verb"
        and not any(part.slot == "actor" for part in told.parts)
        and told.sentence - mishap.told[-1].sentence <= 1
        for told in one.told
    )


def _note_likeness(one: Gathered, found: Sequence[Gathered]) -> None:
    """Notes the last incident of the same kind that nothing rules out, on both sides."""
    for other in reversed(found):
        if (
            one.kind.id == other.kind.id
            and told_as_context(one) == told_as_context(other)
            and why_apart(one, other) is None
        ):
            why = "of the same kind, and nothing told of them differs; no words say that they are one"
            one.like.append((other, why))
            other.like.append((one, why))
            return
