"""What mentions of one incident say of it: days, places, people, things and doers, and whether those of two differ."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from math import acos, cos, radians, sin
from typing import Any

from firsthand.extract.circumstances import NEAR, OWN, Circumstance
from firsthand.extract.day_names import is_time_name
from firsthand.extract.name_spans import name_at
from firsthand.extract.phrases import Phrase, lemma
from firsthand.extract.statuses import AGGREGATE
from firsthand.extract.told import Told

POINTERS = frozenset(("the", "this", "that", "these", "those"))  # what points back

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_CLOCK = re.compile(r"T(\d{2}):(\d{2})")
_DAY_WORDS = frozenset(("today", "yesterday", "tomorrow", "tonight", "day"))
_BLOCK = re.compile(r"\d+ block of", re.IGNORECASE)
_STREET_WORDS = frozenset(
    ("block", "of", "street", "avenue", "road", "drive", "lane", "st", "ave", "rd", "boulevard", "blvd", "place", "way")
)
_SIDES = frozenset(("north", "south", "east", "west", "n", "s", "e", "w"))  # before a street's name
_MINUTES = 10  # between times of day that tell two incidents apart
_NEIGHBOURS = 15  # km within which two places may be told of one incident
_SLACK = 7  # days a report may come after what it tells of; a day in the sentence may be the day of the telling
_STEM = 4  # letters that a country and its people share
_ACTORS = frozenset(("armed_group", "military_unit", "government", "organisation"))
_ARTICLES = frozenset(("al", "el", "the", "a", "an"))
_STATES = frozenset(("nationality", "place"))
_BY_ONE = frozenset(("travel", "statement"))  # families of acts of one person: another's is another


def counts_of(told: Sequence[Told], few: int) -> set[tuple[str, float]]:
    """The exact numbers of killed and of injured above `few`."""
    losses = [one for mention in told for one in mention.losses]
    return {(one.slot, one.low) for one in losses if one.low is not None and one.low == one.high and one.low > few}


def targets_of(told: Sequence[Told]) -> set[str]:
    """What is aimed at, as it is worded, without articles."""
    texts = [part.phrase.text.lower() for one in told for part in one.parts if part.slot == "target"]
    return {text.removeprefix("the ").removeprefix("a ").removeprefix("an ") for text in texts}


def places_of(told: Sequence[Told], precisions: Sequence[str]) -> set[str]:
    return {spot["name"] for spot in spots_of(told) if spot["precision"] in precisions}


def all_differ(ours: set[str], theirs: set[str]) -> bool:
    return bool(ours and theirs) and not any(_words(one) & _words(other) for one in ours for other in theirs)


def _words(name: str) -> set[str]:
    """The words of a name, those of an Arabic article or a double name by themselves: “al-Karim” is “Karim”."""
    return set(name.replace("-", " ").split()) - _ARTICLES


def people_of(told: Sequence[Told]) -> set[str]:
    """The persons who suffer it, by name."""
    return {
        _name(part.phrase)
        for one in told
        for part in one.parts
        if part.slot in ("victim", "target") and {"person", "name"} <= part.phrase.classes
    }


def people_shared(one: Sequence[Told], other: Sequence[Told]) -> set[str]:
    """The persons who suffer both, by any form of the name that ends alike or is part of the other: “Dr Oru Vale”."""
    theirs = [words for name in people_of(other) if (words := _words(name))]
    return {name for name in people_of(one) if any(words <= _words(name) or _words(name) <= words for words in theirs)}


def hurts_many(told: Sequence[Told]) -> bool:
    """Whether more than one are said to be killed or hurt, of whom a report names one after the other."""
    return any((one.low or 0) > 1 for mention in told for one in mention.losses if one.slot in ("killed", "injured"))


def _name(phrase: Phrase) -> str:
    return " ".join((phrase.name.text if phrase.name is not None else phrase.text).lower().split())


def things_of(told: Sequence[Told]) -> set[str]:
    return {
        lemma(part.phrase.head)
        for one in told
        for part in one.parts
        if part.slot == "target" and "person" not in part.phrase.classes
    }


def actors_differ(one: Sequence[Told], other: Sequence[Told]) -> bool:
    """Whether both name who did it, and not alike; whom somebody merely blames decides nothing."""
    ours, theirs = set(actors_of(one)), set(actors_of(other))
    return bool(ours and theirs) and not any(_alike(mine, yours) for mine in ours for yours in theirs)


def actors_of(told: Sequence[Told]) -> Iterator[str]:
    for one in told:
        for part in one.parts:
            if part.slot == "actor" and (part.modality or one.modality) == "asserted":
                yield from _names_in(part.phrase)
                if one.trigger.kind.family in _BY_ONE and {"person", "name"} <= part.phrase.classes:
                    yield _name(part.phrase)


def _names_in(phrase: Phrase) -> Iterator[str]:
    """The names of bodies in a phrase, and of the state whose act or arms it is; “Kurdish gunmen” name nobody."""
    plain = bool(phrase.classes & {"person", "force"})
    for word in (phrase.head, *phrase.head.children):
        if not phrase.start <= word.i < phrase.end or word.pos_ not in ("PROPN", "ADJ"):
            continue
        label = word.ent_type_
        if label in _ACTORS or (label in _STATES and (word.i == phrase.head.i or not plain)):
            name = name_at(word.doc, word.i)
            yield " ".join((name or word).text.lower().split())


def _alike(one: str, other: str) -> bool:
    """Whether two names share a word or its stem, or one is the initials of the other."""
    words, theirs = one.replace("-", " ").split(), other.replace("-", " ").split()
    if {word[:_STEM] for word in words} & {word[:_STEM] for word in theirs}:
        return True
    initials = ["".join(word[0] for word in name) for name in (words, theirs)]
    return other.replace(".", "") == initials[0] or one.replace(".", "") == initials[1]


def is_definite(told: Told) -> bool:
    """Whether the mention points back: “the attack”, “this crime”."""
    return told.trigger.frame.startswith("noun") and any(
        child.lower_ in POINTERS for child in told.trigger.word.children
    )


def by_known(told: Told) -> bool:
    """Whether what it was done with is pointed back to: “the bomb”, “the shots”."""
    weapons = [part.phrase.head for part in told.parts if part.slot == "weapon"]
    return any(child.lower_ in POINTERS for head in weapons for child in head.children)


def is_indefinite(told: Told) -> bool:
    """Whether the mention brings up something new: “an attack”."""
    return told.trigger.frame.startswith("noun") and any(
        child.lower_ in ("a", "an", "one") for child in told.trigger.word.children
    )


def is_dated(told: Sequence[Told]) -> bool:
    return bool(days_told(told, OWN))


def is_timed(told: Sequence[Told]) -> bool:
    """Whether a clause of the mentions tells a time of day."""
    return bool(_clocks(told))


def days_told(told: Sequence[Told], nearness: str) -> list[tuple[str, str]]:
    """First and last day of each time, in the clauses of the mentions or in their sentences."""
    return [
        day for mention in told for one in mention.times if one.nearness == nearness and (day := days_of(mention, one))
    ]


def days_of(told: Told, time: Circumstance) -> tuple[str, str] | None:
    """First and last day of a time. “Since the attack of 4 May” goes on until today; the attack was on that day.

    A night goes on until the next day; a time of day alone names none, it is counted from whatever day was told before.
    """
    value = time.mark.value
    if _is_bare_clock(time):
        return None
    if "TNI" in value["value"] and value.get("earliest"):
        return value["earliest"][:10], (date.fromisoformat(value["earliest"][:10]) + timedelta(1)).isoformat()
    if told.status != AGGREGATE and _DAY.fullmatch(value["value"]):
        return value["value"], value["value"]
    first, last = value.get("earliest"), value.get("latest")
    return (first[:10], last[:10]) if first and last else None


def _is_bare_clock(time: Circumstance) -> bool:
    """“Around 7:30 p.m.”, with no word for a day."""
    words = re.findall(r"[A-Za-z]+", time.mark.passage.text)
    dated = any(is_time_name(word) or word.lower() in _DAY_WORDS for word in words)
    return _CLOCK.search(time.mark.value["value"]) is not None and not dated


def days_differ(one: Sequence[Told], other: Sequence[Told]) -> bool:
    """Whether the clauses of both name days, and none is common to both, or times of day that differ."""
    ours, theirs = days_told(one, OWN), days_told(other, OWN)
    apart = bool(ours and theirs) and not _overlap(ours, theirs, 0)
    return apart or _hours_differ(_clocks(one), _clocks(other))


def days_lie_apart(one: Sequence[Told], other: Sequence[Told]) -> bool:
    """Whether the days of their clauses or else their sentences are far apart; one may be that of the telling."""
    ours, theirs = (days_told(told, OWN) or days_told(told, NEAR) for told in (one, other))
    return bool(ours and theirs) and not _overlap(ours, theirs, _SLACK)


def _clocks(told: Sequence[Told]) -> list[int]:
    """The times of day in the mentions' own clauses, in minutes."""
    values = [one.mark.value["value"] for mention in told for one in mention.times if one.nearness == OWN]
    found = [match for value in values if (match := _CLOCK.search(value))]
    return [60 * int(match[1]) + int(match[2]) for match in found]


def _hours_differ(ours: Sequence[int], theirs: Sequence[int]) -> bool:
    return bool(ours and theirs) and all(abs(one - other) >= _MINUTES for one in ours for other in theirs)


def _overlap(ours: Sequence[tuple[str, str]], theirs: Sequence[tuple[str, str]], slack: int) -> bool:
    return any(
        _after(one[0], other[1]) <= slack and _after(other[0], one[1]) <= slack for one in ours for other in theirs
    )


def _after(first: str, last: str) -> int:
    return (date.fromisoformat(first) - date.fromisoformat(last)).days


def spots_of(told: Sequence[Told]) -> list[Mapping[str, Any]]:
    return [one.mark.value for mention in told for one in mention.places if one.nearness == OWN]


def spots_differ(ours: Sequence[Mapping[str, Any]], theirs: Sequence[Mapping[str, Any]]) -> bool:
    """Whether every place of one lies apart from every place of the other; unplaced ones may lie anywhere."""
    return bool(ours and theirs) and all(_apart(one, other) for one in ours for other in theirs)


def _apart(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether two places differ and neither contains the other."""
    if _place_words(one) & _place_words(other):
        return False
    if _BLOCK.match(str(one["name"])) and _BLOCK.match(str(other["name"])):
        return True
    if one["country"] and other["country"] and one["country"] != other["country"]:
        return True
    if one["lat"] is None or other["lat"] is None:
        return False
    return _kilometres(one, other) > max(one["radius_km"] or 0, other["radius_km"] or 0, _NEIGHBOURS)


def _place_words(place: Mapping[str, Any]) -> set[str]:
    """The words of a place's name; of a block of a street, those of the street's name."""
    words = set(str(place["name"]).lower().replace(".", "").split())
    return words - _STREET_WORDS - _SIDES if _BLOCK.match(str(place["name"])) else words


def _kilometres(one: Mapping[str, Any], other: Mapping[str, Any]) -> float:
    """The way between two points along a great circle."""
    lat, other_lat = radians(one["lat"]), radians(other["lat"])
    turn = radians(one["lon"] - other["lon"])
    inside = sin(lat) * sin(other_lat) + cos(lat) * cos(other_lat) * cos(turn)
    return 6371 * acos(max(-1.0, min(1.0, inside)))
