"""Scores five slots of filled templates from the raw keys: date, place, victim count, effect, perpetrator confidence.

After the scorer of 1992: a filler found is right (1), partly right (½) or wrong (0), each filler of the key met once.

* date: right when first and last day are the key's (`- 04 MAR 90` is any day until then), half when the spans meet
* place: right when the country and the most exact place named are the key's, half when the country alone is
* count and effect belong to a victim: right when value and victim are the key's, half when the value alone is
* confidence belongs to an organisation, in the same way

Recall counts every filler that is not optional of every template that is not; precision the fillers of templates found
that have a partner (“matched/missing”), or of all that were found.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from evaluation.templates import normalise

SLOTS = ("date", "place", "count", "effect", "confidence")

_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_DAY = re.compile(r"(\d{1,2}) +([A-Z]{3})[A-Z]* +(\d\d)\b")
_PLACE = re.compile(r"\s*\([A-Z .,']*\)")

Days = tuple[date | None, date | None]  # first and last day it can have been; None: open


@dataclass(frozen=True)
class Answer:
    """One filler: a value, and where it belongs to somebody, by which mentions that one goes."""

    value: Any
    of: frozenset[str] = frozenset()  # normalised
    optional: bool = False
    others: tuple[Any, ...] = ()  # values that are as right


Answers = Mapping[str, tuple[Answer, ...]]  # by slot


@dataclass
class SlotTally:
    """Points and fillers of every slot."""

    points: dict[str, float] = field(
        default_factory=lambda: dict.fromkeys(SLOTS, 0.0)
    )  # 1 a right filler, ½ one partly right
    wanted: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)  # in templates with a partner
    spurious: Counter[str] = field(default_factory=Counter)  # in templates without one

    def recall(self, slot: str) -> float:
        """Of all fillers wanted."""
        return self.points[slot] / self.wanted[slot] if self.wanted[slot] else 0.0

    def precision(self, slot: str, *, of_all: bool = False) -> float:
        """Of the fillers found in templates with a partner, or `of_all`."""
        found = self.found[slot] + (self.spurious[slot] if of_all else 0)
        return self.points[slot] / found if found else 0.0


def read_answers(template: Mapping[str, Any]) -> Answers:
    """The fillers of one template of `muc/*.jsonl`."""
    slots = template["slots"]
    return {
        "date": tuple(_dates(slots["incident_date"] or ())),
        "place": tuple(_places(slots["incident_location"] or ())),
        "count": tuple(_owned(slots["hum_tgt_number"] or ())),
        "effect": tuple(_owned(slots["hum_tgt_effect_of_incident"] or ())),
        "confidence": tuple(_owned(slots["perp_organization_confidence"] or ())),
    }


def add_document(tally: SlotTally, found: Sequence[Answers], wanted: Sequence[Answers], pairs: Iterable[Any]) -> None:
    """Adds one document: `pairs` are the places of partners in `found` and `wanted`.

    Args:
        tally: is added to.
        found: the answers of each template found.
        wanted: those of each of the gold; an optional template has optional answers alone.
        pairs: as `map_templates` gives them.
    """
    partners = dict(pairs)
    for at, ours in enumerate(found):
        gold = wanted[partners[at]] if at in partners else None
        for slot in SLOTS:
            if gold is None:
                tally.spurious[slot] += len(ours[slot])
            else:
                points, idle = _meet(slot, ours[slot], gold[slot])
                tally.points[slot] += points
                tally.wanted[slot] += len(gold[slot]) - idle
                tally.found[slot] += len(ours[slot])
    for other, gold in enumerate(wanted):
        if other not in partners.values():
            for slot in SLOTS:
                tally.wanted[slot] += sum(not answer.optional for answer in gold[slot])


def _meet(slot: str, ours: Sequence[Answer], gold: Sequence[Answer]) -> tuple[float, int]:
    """Points, each filler of the gold met by the nearest of ours that is free; and optional ones that none meets."""
    worth = sorted(
        ((_worth(slot, one, other), at, to) for at, one in enumerate(ours) for to, other in enumerate(gold)),
        key=lambda entry: (-entry[0], entry[1:]),
    )
    met_ours: set[int] = set()
    met_gold: set[int] = set()
    points = 0.0
    for value, at, to in worth:
        if value and at not in met_ours and to not in met_gold:
            met_ours.add(at)
            met_gold.add(to)
            points += value
    return points, sum(answer.optional and to not in met_gold for to, answer in enumerate(gold))


def _worth(slot: str, ours: Answer, gold: Answer) -> float:
    return max(_nearness(slot, ours, gold, value) for value in (gold.value, *gold.others))


def _nearness(slot: str, ours: Answer, gold: Answer, value: Any) -> float:
    if slot == "date":
        return 1.0 if ours.value == value else 0.5 * _days_meet(ours.value, value)
    if slot == "place":
        if ours.value[0] != value[0]:
            return 0.0
        return 1.0 if (ours.value[1] in value[1] if value[1] else not ours.value[1]) else 0.5
    if ours.value != value:
        return 0.0
    return 1.0 if not gold.of or any(_same(one, other) for one in ours.of for other in gold.of) else 0.5


def _same(one: str, other: str) -> bool:
    """Whether two mentions may be of one: the words of one among those of the other."""
    ours, theirs = set(one.split()), set(other.split())
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


def _days_meet(ours: Days, gold: Days) -> bool:
    first = max(day for day in (ours[0], gold[0], date.min) if day)
    last = min(day for day in (ours[1], gold[1], date.max) if day)
    return first <= last


def _dates(fillers: Iterable[Mapping[str, Any]]) -> Iterator[Answer]:
    for filler in fillers:
        spans = [span for span in map(read_days, re.split(r"\s+/\s+", filler["raw"])) if span]
        if spans:
            yield Answer(spans[0], optional=bool(filler.get("optional")), others=tuple(spans[1:]))


def read_days(raw: str) -> Days | None:
    """The days of one date of a key; None for one without a year.

    Example:
        >>> read_days("- 04 MAR 90")
        (None, datetime.date(1990, 3, 4))
    """
    days = list(_days_in(raw))
    if not days:
        return None
    if len(days) == 1 and raw.strip(" (?").startswith("-"):
        return None, days[0]
    return min(days), max(days)


def _days_in(raw: str) -> Iterator[date]:
    for day, month, year in _DAY.findall(raw.upper()):
        if month in _MONTHS:
            at = _MONTHS.index(month) + 1
            yield date(
                1900 + int(year), at, min(int(day), monthrange(1900 + int(year), at)[1])
            )  # the key has a 31 June


def _places(fillers: Iterable[Mapping[str, Any]]) -> Iterator[Answer]:
    for filler in fillers:
        values = [read_place(raw) for raw in re.split(r"\s+/\s+", filler["raw"].strip("? "))]
        yield Answer(values[0], optional=bool(filler.get("optional")), others=tuple(values[1:]))


def read_place(raw: str) -> tuple[str, tuple[str, ...]]:
    """The country, and the names that are as right for the most exact place; none where the country is all.

    Example:
        >>> read_place("PERU: LIMA (CITY): CALLAO (PORT) - COMAS (DISTRICT)")
        ('peru', ('callao', 'comas'))
    """
    parts = [_PLACE.sub("", part).strip("() ") for part in raw.split(":")]
    ends = [normalise(end) for end in re.split(r"\s+-\s+", parts[-1])]
    country = normalise(parts[0].split(" - ")[0])
    return country, tuple(ends) if len(parts) > 1 else ()


def _owned(fillers: Iterable[Mapping[str, Any]]) -> Iterator[Answer]:
    for filler in fillers:
        values = tuple(value.strip() for value in filler["values"])
        if values:
            of = frozenset(normalise(name) for name in filler.get("of") or ())
            yield Answer(values[0], of, optional=bool(filler.get("optional")), others=values[1:])
