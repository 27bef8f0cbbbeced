"""Whether words of one report tell of one incident: what keeps two groups of mentions apart, and what joins them.

A report is by default about one incident of a kind, and says more of it as it goes on. Two facts merged are one false
fact, so a mention that brings up a day, a place or people of its own (`newness.py`) is joined only where words join it,
and is else shown as possibly the same.
"""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.extract.ages import ages_differ
from firsthand.extract.circumstances import OWN
from firsthand.extract.newness import why_new
from firsthand.extract.phrases import lemma
from firsthand.extract.statuses import BACKGROUND
from firsthand.extract.tellings import (
    POINTERS,
    actors_differ,
    actors_of,
    all_differ,
    by_known,
    counts_of,
    days_differ,
    days_told,
    hurts_many,
    is_dated,
    is_definite,
    is_indefinite,
    people_of,
    people_shared,
    places_of,
    spots_differ,
    spots_of,
    targets_of,
    things_of,
)
from firsthand.extract.told import Gathered, Told
from firsthand.lexicon.incident_kinds import Kind
from firsthand.lexicon.word_classes import load_classes

_FEW = 2  # killed or injured, told of many incidents
_BEFORE = 3  # sentences back to what was told just before
_NEXT = 2  # sentences within which a small number is still the same
_KILLING = frozenset(("killing", "assassination", "shooting", "attack", "armed_clash", "ship_attack"))
_BLASTS = frozenset(
    ("bombing", "explosion", "suicide_attack", "attack", "sabotage", "killing", "arson", "assassination")
)
_AIR = frozenset(("air_strike", "drone_attack", "attack", "killing", "armed_clash"))
_GROUND = frozenset(("rocket_attack", "shelling", "attack", "killing", "armed_clash"))
_MISHAPS = frozenset(("accident", "shooting", "explosion", "fire", "collapse"))  # “the accident” may be any of these
BOMBINGS = frozenset(("bombing", "explosion", "suicide_attack"))
_LOOSE = (
    BOMBINGS,
    frozenset(("shooting", "armed_clash", "assassination")),
    frozenset(("fire", "arson")),
    frozenset(("air_strike", "drone_attack")),
    frozenset(("rocket_attack", "shelling")),
    frozenset(("accident", "collapse")),
)
_ALIKE = (_KILLING, _BLASTS, _AIR, _GROUND, _MISHAPS)
_TELLING = ("the same people suffer it", "on the same day")  # what tells that context and news are one
_SIDES = ("victim", "target", "actor")
_ROLES = frozenset(
    ("victim", "attacker", "assailant", "suspect", "gunman", "shooter", "perpetrator", "killer", "hostage")
)

STRENGTHS = (  # what joins two mentions, the surest first
    "the same people suffer it",
    "the same people, pointed back to",
    "the same thing is aimed at",
    "the same number of killed or injured",
    "in the same sentence",
    "pointed back to",
    "told just before",
    "on the same day",
    "at the same place",
    "nothing told of them differs",
)
HARMS = frozenset(("killing", "attack", "sabotage", "accident"))  # what any incident may do: “killing two”


def kinds_agree(one: Gathered, other: Gathered) -> bool:
    """Whether what happened may be called by both kinds: the same, or one of them the looser word for the other."""
    return all(_kind_agrees(mention.trigger.kind, other.kind) for mention in one.told if not _is_harm(mention)) and (
        _kind_agrees(one.kind, other.kind)
    )


def _is_harm(told: Told) -> bool:
    return told.trigger.kind.id in HARMS


def _kind_agrees(kind: Kind, theirs: Kind) -> bool:
    if kind.id == theirs.id or any(kind.id in group and theirs.id in group for group in _ALIKE):
        return True
    return kind.family == theirs.family and (kind.general or theirs.general)


def _alike_kinds(kind: Kind, theirs: Kind) -> bool:
    """Whether both kinds are one, or one of them is the looser word, or the harm that the other does."""
    if kind.id == theirs.id or kind.general or theirs.general or "killing" in (kind.id, theirs.id):
        return True
    return any({kind.id, theirs.id} <= pair for pair in _LOOSE)


def why_apart(one: Gathered, other: Gathered) -> str | None:
    """What rules out that two groups of mentions tell of one incident; None where nothing does."""
    if one.several != other.several:
        return "one act, and several"
    if told_as_two(one.told, other.told):
        return "joined by words that tell of two"
    if any({child.lower_ for child in told.trigger.word.children} & load_classes()["another"] for told in one.told):
        return "told as another"
    return why_facts_differ(one.told, other.told)


def told_as_two(one: Sequence[Told], other: Sequence[Told]) -> bool:
    """Whether a stated relation joins a mention of each: “shelled the camp in retaliation for the bombing”."""
    return any(mine is theirs for told in one for mine in told.beside for theirs in other)


def why_facts_differ(one: Sequence[Told], other: Sequence[Told], *, things: bool = True) -> str | None:
    """Which of day, place, names and (if asked) things two groups of mentions tell differently; None where none."""
    plain = not is_dated(one) and not spots_of(one)
    if all_differ(people_of(one), people_of(other)) and not (plain and hurts_many(other)):
        return "other people suffer it"
    if ages_differ(one, other):
        return "people of other ages suffer it"
    if (where_or_when := _why_when_or_where_differ(one, other)) is not None:
        return where_or_when
    if actors_differ(one, other):
        return "others do it"
    if (
        things
        and all_differ(things_of(one), things_of(other))
        and not any(is_definite(told) or by_known(told) for told in one)
    ):
        return "other things are aimed at"
    return None


def _why_when_or_where_differ(one: Sequence[Told], other: Sequence[Told]) -> str | None:
    if days_differ(one, other):
        return "on other days"
    return "at other places" if spots_differ(spots_of(one), spots_of(other)) else None


def why_one(one: Gathered, other: Gathered) -> str | None:
    """What joins a later group of mentions to an earlier; None where they are at most alike.

    Words that both share or that point back do; else that nothing differs and nothing is brought up as new. Context and
    news are one only where words point back, or where the context has no words of its own that say when.
    """
    context = told_as_context(one) != told_as_context(other)
    new = why_new(one, other) is not None
    shared = _share(one, other, new=new)
    if shared and (not context or shared in _TELLING):
        return shared
    if any(_same_person(mine, other.told) for mine in one.told):
        return "the same people, pointed back to"
    if _points_back(one, other):
        return "pointed back to"
    if new:
        return None
    alike = not context and _alike_kinds(one.kind, other.kind)
    return _why_near(one, other, context=context) or ("nothing told of them differs" if alike else None)


def _points_back(one: Gathered, other: Gathered) -> bool:
    """Whether “the attack” names no doer, and nothing else was aimed at.

    One that tells a day is of an incident whose day is told, or that was told just before.
    """
    if not any(map(is_definite, one.told)) or all_differ(things_of(one.told), things_of(other.told)):
        return False
    near = told_as_context(one) == told_as_context(other) and (is_dated(other.told) or _gap(one, other) <= _BEFORE)
    return not list(actors_of(one.told)) and (near or not is_dated(one.told))


def _why_near(one: Gathered, other: Gathered, *, context: bool) -> str | None:
    gap = _gap(one, other)
    if gap == 0 and (not context or not (told_as_context(one) or is_dated(one.told))):
        return "in the same sentence"
    opening = other.told[0].sentence <= 1
    fresh = not opening and (any(map(is_indefinite, one.told)) or is_dated(one.told))
    like = one.kind.id == other.kind.id or other.kind.id in HARMS or all(map(_is_harm, one.told))
    if (
        gap <= (_BEFORE if opening else 1)
        and like
        and not context
        and not fresh
        and not (is_dated(one.told) and is_dated(other.told))
    ):
        return "told just before"
    return None


def _same_person(one: Told, other: Sequence[Told]) -> bool:
    """Whether who takes part is pointed back to: “the victim”, or “the nurse” where a nurse takes part in the other."""
    theirs = {lemma(part.phrase.head) for mention in other for part in mention.parts if part.slot in _SIDES}
    theirs |= {lemma(loss.phrase.head) for mention in other for loss in mention.losses}
    for part in one.parts:
        head = part.phrase.head
        pointed = head.pos_ == "NOUN" and any(child.lower_ in POINTERS for child in head.children)
        if part.slot in _SIDES and pointed and (lemma(head) in theirs or lemma(head) in _ROLES):
            return True
    return False


def _share(one: Gathered, other: Gathered, *, new: bool) -> str | None:
    """What both say that few incidents of a report have in common; several acts at once share more than that."""
    ours, theirs = one.told, other.told
    if one.several:
        return None
    if people_shared(ours, theirs):
        return "the same people suffer it"
    few = _FEW if _gap(one, other) > _NEXT else 0
    if counts_of(ours, few) & counts_of(theirs, few):
        return "the same number of killed or injured"
    if targets_of(ours) & targets_of(theirs):
        return "the same thing is aimed at"
    return None if new else _share_when_or_where(one, other)


def _share_when_or_where(one: Gathered, other: Gathered) -> str | None:
    ours, theirs = one.told, other.told
    fresh = other.told[0].sentence > 1 and any(map(is_indefinite, ours))
    if not fresh and set(days_told(ours, OWN)) & set(days_told(theirs, OWN)):
        return "on the same day"
    precise = ("exact", "district") if fresh else ("exact", "district", "town")
    return "at the same place" if places_of(ours, precise) & places_of(theirs, precise) else None


def _gap(one: Gathered, other: Gathered) -> int:
    """How many sentences lie between the nearest mentions; 1 for the next sentence."""
    return min(abs(mine.sentence - yours.sentence) for mine in one.told for yours in other.told)


def told_as_context(one: Gathered) -> bool:
    """Whether a mention of it tells of long ago."""
    return any(told.status == BACKGROUND for told in one.told)
