"""Which mentions in one report tell of one incident.

First those that the grammar of a sentence joins (“died in the blast”), then those that words point back to, that tell
the same of it or of which nothing differs (`sameness.py`). What nothing rules out, and yet brings up something of its
own (`newness.py`), stays apart as possibly the same.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from firsthand.extract.deeds import doers_of, governor
from firsthand.extract.newness import why_new
from firsthand.extract.phrases import in_class
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

_FIRST, _LAST = 20, 60  # incidents of a report that a later mention is compared with; a usual report has fewer
_BESIDE = 20  # mentions of its own sentence that one may be joined to, the last; a usual sentence has fewer
_AFTER = frozenset(("arrest", "meeting", "statement", "travel"))  # what nobody is hurt by, and what harm leads to
_HURTFUL = frozenset(("robbery", "riot", "abduction", "arson", "raid", "protest", "interception"))  # beside mishaps


def gather(told: Sequence[Told]) -> list[Gathered]:
    """The incidents of a report, in the order of their first mentions."""
    _part_by_time(told)
    found: list[Gathered] = []
    recent: dict[int, Gathered] = {}  # those found, by their identity, the last told at the end
    for one in _join_by_grammar(told):
        candidates = _candidates(found, recent)
        home = _home(one, candidates)
        if home is None:
            _note_likeness(one, candidates)
            found.append(one)
            home = one
        else:
            home.told.extend(one.told)
        recent.pop(id(home), None)
        recent[id(home)] = home
    for group in filter(told_as_context, found):
        for mention in group.told:
            if mention.status == EVENT:
                mention.status, mention.rule = BACKGROUND, "told of what is context"
    for group in found:
        group.told.sort(key=lambda mention: mention.trigger.start)
    return found


def _candidates(found: Sequence[Gathered], recent: dict[int, Gathered]) -> list[Gathered]:
    """Incidents that a mention may be of, in the order of their first mentions: of very many those the report begins
    with and those told last, so that a long text costs in proportion to its length.
    """
    if len(found) <= _FIRST + _LAST:
        return list(found)
    last = [recent[key] for key in islice(reversed(recent), _LAST)]
    return [*found[:_FIRST], *(group for group in reversed(last) if not any(group is one for one in found[:_FIRST]))]


def _part_by_time(told: Sequence[Told]) -> None:
    """Notes which mentions words set at another time than what they hang on: “a week before the attack”."""
    by_word = {one.trigger.word.i: one for one in told}
    for one in told:
        apart = False
        for word in (one.trigger.word, *_upward(one.trigger.word)):
            other = by_word.get(word.i)
            if apart and other is not None:
                one.beside.append(other)
                other.beside.append(one)
                break
            apart = apart or any(
                child.dep_ in ("mark", "case") and in_class(child, "other_time") for child in word.children
            )


def _join_by_grammar(told: Sequence[Told]) -> list[Gathered]:
    """The mentions in groups, those together that the grammar of their sentence joins, in reading order."""
    groups: list[Gathered] = []
    by_sentence: dict[int, deque[tuple[Told, Gathered]]] = {}
    for one in told:
        beside = by_sentence.setdefault(one.sentence, deque(maxlen=_BESIDE))
        homes = [group for other, group in beside if _joined(one, other) and not told_as_two([one], group.told)]
        home = min(homes, key=lambda group: group.told[0].trigger.start, default=None)
        if home is None:
            home = Gathered([])
            groups.append(home)
        home.told.append(one)
        beside.append((one, home))
    return groups


def _joined(one: Told, other: Told) -> bool:
    """Whether one hangs on the other within their sentence, and nothing they say differs."""
    harms = one.trigger.kind.id in HARMS or other.trigger.kind.id in HARMS
    if harms and _is_aftermath(one) != _is_aftermath(other):
        return False  # “arrested in connection with the attack”
    if not harms and not kinds_agree(Gathered([one]), Gathered([other])):
        return False
    led_to = _is_outcome(one, other) or _is_outcome(other, one) or _by_one_weapon(one, other)
    if led_to:
        return why_facts_differ([one], [other], things=False) is None
    told_in = _is_deed_of(one, other) or _linked(one, other) or _in_clause_of(one, other)
    return told_in and why_facts_differ([one], [other]) is None


def _is_aftermath(told: Told) -> bool:
    return told.trigger.kind.family in _AFTER


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
            return any(
                word.tag_ in ("WDT", "WRB", "WP") and word.dep_.startswith(("obl", "advmod"))
                for word in clause.children
            )
    return False


def _is_outcome(one: Told, other: Told) -> bool:
    """Whether one is a participle that says what the other led to: “a bomb went off, damaging a shop”."""
    word = one.trigger.word
    done = [other.trigger.word]
    if other.trigger.frame.startswith("noun") and (verb := governor(other.trigger.word)) and in_class(verb, "do"):
        done.append(verb)  # “launched an attack, killing two guards”
    outcome = word.tag_ == "VBG" and word.dep_ == "advcl" and word.i > word.head.i
    return outcome and any(word.head.i == act.i for act in done)


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
    """The incident that a group of mentions is of: the one that the surest words join it to, then the last told.

    Where nothing joins it but that nothing differs, the one that the report tells first: reports are about their news.
    """
    best: tuple[int, bool, int, int] | None = None
    home = None
    for at, group in enumerate(found):
        other = group.outline
        if not (kinds_agree(one, other) or _hurt_in(one, other)) or why_apart(one, other) is not None:
            continue
        if (why := why_one(one, other)) is not None:
            alike = told_as_context(one) == told_as_context(other)
            rank = (-STRENGTHS.index(why), alike, -at if why == STRENGTHS[-1] else other.told[-1].sentence, at)
            if best is None or rank > best:
                best, home = rank, group
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
    """Notes the last incident that it may be, though nothing joins them, on both sides."""
    for group in reversed(found):
        other = group.outline
        if kinds_agree(one, other) and told_as_context(one) == told_as_context(other) and why_apart(one, other) is None:
            why = f"nothing told of them differs, but the later {why_new(one, other) or 'is called by another kind'}"
            one.like.append((group, why))
            group.like.append((one, why))
            return
