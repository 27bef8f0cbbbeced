"""Which mentions in one report tell of one incident.

Mentions join when the grammar joins them (“died in the blast”), or when their kinds are of one family and nothing they
say differs: victims by name, targets, days, places. Words such as “another” keep them apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import acos, cos, radians, sin
from typing import Any

from spacy.tokens import Token

from firsthand.extract.circumstances import OWN, Circumstance
from firsthand.extract.losses import Loss
from firsthand.extract.participations import Part
from firsthand.extract.phrases import Phrase, lemma
from firsthand.extract.statuses import AGGREGATE
from firsthand.extract.triggers import Trigger
from firsthand.lexicon.incident_kinds import Kind
from firsthand.lexicon.word_classes import load_classes

_NEIGHBOURS = 15  # km within which two places may be told of one incident
_KILLING = frozenset(("killing", "assassination", "shooting", "attack", "armed_clash", "ship_attack"))
_BLASTS = frozenset(
    ("bombing", "explosion", "suicide_attack", "attack", "sabotage", "killing", "arson", "assassination")
)
_FIRE = frozenset(("air_strike", "drone_attack", "rocket_attack", "shelling", "attack", "killing", "armed_clash"))
_HARMS = frozenset(("killing", "attack", "sabotage", "accident"))  # what any incident may do: “killing two”
_MISHAPS = frozenset(("accident", "shooting", "explosion", "fire", "collapse"))  # “the accident” may be any of these
_ALIKE = (_KILLING, _BLASTS, _FIRE, _MISHAPS)


@dataclass
class Told:
    """One trigger with all that its own words say of it."""

    trigger: Trigger
    status: str
    modality: str
    rule: str
    sentence: int
    parts: list[Part]
    losses: list[Loss] = field(default_factory=list)
    times: list[Circumstance] = field(default_factory=list)
    places: list[Circumstance] = field(default_factory=list)


@dataclass
class Gathered:
    """The mentions of one incident, in reading order."""

    told: list[Told]

    @property
    def kind(self) -> Kind:
        """The kind most often told, exact ones before general ones."""
        kinds = [one.trigger.kind for one in self.told]
        return max(kinds, key=lambda kind: (not kind.general, kinds.count(kind), -kinds.index(kind)))


def gather(told: Sequence[Told]) -> list[Gathered]:
    """The incidents of a report, in the order of their first mentions."""
    found: list[Gathered] = []
    for one in told:
        home = next(
            (
                other
                for other in found
                if any(_linked(one, mention) for mention in other.told) and _kinds_agree(one, other, linked=True)
            ),
            None,
        )
        if (
            home is None
            and one.trigger.kind.id in _HARMS
            and not any(part.slot == "actor" for part in one.parts)
            and one.trigger.frame == "verb"
        ):
            home = next(
                (
                    other
                    for other in reversed(found)
                    if _is_mishap(other) and one.sentence - other.told[-1].sentence <= 1
                ),
                None,
            )
        if home is None:
            home = next((other for other in reversed(found) if _same(one, other)), None)
        if home is None:
            found.append(Gathered([one]))
        else:
            home.told.append(one)
    return found


def _is_mishap(group: Gathered) -> bool:
    """Whether nobody did it: who is hurt in the next sentence, by nobody named, was hurt in it."""
    return group.kind.plover is None and group.kind.id != "explosion"


def _same(one: Told, other: Gathered) -> bool:
    if not _kinds_agree(one, other) or (one.status == AGGREGATE) != (other.told[0].status == AGGREGATE):
        return False
    return why_apart(one, other) is None


def why_apart(one: Told, other: Gathered) -> str | None:
    """What keeps a mention from being of an incident; None where nothing does."""
    if {child.lower_ for child in one.trigger.word.children} & load_classes()["another"]:
        return "told as another"
    if _differ(_named(one), {name for mention in other.told for name in _named(mention)}):
        return "other people suffer it"
    if _differ(_things(one), {thing for mention in other.told for thing in _things(mention)}) and not _definite(one):
        return "other things are aimed at"
    if _days_differ(_days(one), [day for mention in other.told for day in _days(mention)]):
        return "on other days"
    if _spots_differ(_spots(one), [spot for mention in other.told for spot in _spots(mention)]):
        return "at other places"
    return None


def _kinds_agree(one: Told, other: Gathered, *, linked: bool = False) -> bool:
    kind, theirs = one.trigger.kind, other.kind
    if kind.id == theirs.id:
        return True
    if linked and (kind.id in _HARMS or theirs.id in _HARMS):
        return True
    return any(kind.id in group and theirs.id in group for group in _ALIKE) or (
        kind.family == theirs.family and (kind.general or theirs.general)
    )


def _linked(one: Told, other: Told) -> bool:
    """Whether one hangs on the other within a sentence: an adjunct, a participle, or a clause of time."""
    if one.sentence != other.sentence:
        return False
    words = {one.trigger.word.i, other.trigger.word.i}
    for first, second in ((one.trigger.word, other.trigger.word), (other.trigger.word, one.trigger.word)):
        for word in _upward(first):
            if word.i == second.i:
                return True
            if word.i not in words and word.pos_ in ("VERB", "AUX") and word.dep_ not in ("advcl", "acl", "xcomp"):
                break
    return False


def _upward(word: Token) -> Iterator[Token]:
    steps = 0
    while word.head.i != word.i and steps < 4:
        if word.dep_ in ("conj", "parataxis", "acl:relcl", "ccomp"):
            return
        word = word.head
        steps += 1
        yield word


def _differ(ours: set[str], theirs: set[str]) -> bool:
    return bool(ours and theirs) and not any(set(one.split()) & set(other.split()) for one in ours for other in theirs)


def _named(told: Told) -> set[str]:
    return {
        _name(part.phrase)
        for part in told.parts
        if part.slot in ("victim", "target") and {"person", "name"} <= part.phrase.classes
    }


def _name(phrase: Phrase) -> str:
    return " ".join((phrase.name.text if phrase.name is not None else phrase.text).lower().split())


def _things(told: Told) -> set[str]:
    return {
        lemma(part.phrase.head) for part in told.parts if part.slot == "target" and "person" not in part.phrase.classes
    }


def _definite(told: Told) -> bool:
    """Whether the mention points back: “the attack”, “this crime”."""
    return told.trigger.frame.startswith("noun") and any(
        child.lower_ in ("the", "this", "that") for child in told.trigger.word.children
    )


def _days(told: Told) -> list[tuple[str, str]]:
    """First and last day of each time in its own clause that is a day or two."""
    spans = [
        (one.mark.value.get("earliest"), one.mark.value.get("latest")) for one in told.times if one.nearness == OWN
    ]
    return [(first, last) for first, last in spans if first and last]


def _days_differ(ours: Sequence[tuple[str, str]], theirs: Sequence[tuple[str, str]]) -> bool:
    """Whether no day is common to both; ISO days compare as they stand."""
    return bool(ours and theirs) and not any(
        one[0] <= other[1] and other[0] <= one[1] for one in ours for other in theirs
    )


def _spots(told: Told) -> list[Mapping[str, Any]]:
    return [one.mark.value for one in told.places if one.nearness == OWN]


def _spots_differ(ours: Sequence[Mapping[str, Any]], theirs: Sequence[Mapping[str, Any]]) -> bool:
    """Whether every place of one lies apart from every place of the other; unplaced ones may lie anywhere."""
    return bool(ours and theirs) and all(_apart(one, other) for one in ours for other in theirs)


def _apart(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    if set(str(one["name"]).lower().split()) & set(str(other["name"]).lower().split()):
        return False
    if one["country"] and other["country"] and one["country"] != other["country"]:
        return True
    if one["lat"] is None or other["lat"] is None:
        return False
    reach = (one["radius_km"] or 0) + (other["radius_km"] or 0)
    return _kilometres(one, other) > max(reach, _NEIGHBOURS)


def _kilometres(one: Mapping[str, Any], other: Mapping[str, Any]) -> float:
    """The way between two points along a great circle."""
    lat, other_lat = radians(one["lat"]), radians(other["lat"])
    turn = radians(one["lon"] - other["lon"])
    inside = sin(lat) * sin(other_lat) + cos(lat) * cos(other_lat) * cos(turn)
    return 6371 * acos(max(-1.0, min(1.0, inside)))
