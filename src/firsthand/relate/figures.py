"""Figures that several reports carry, and how many sources remain once copied passages are joined."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from firsthand.records.derivation import Derivation
from firsthand.records.figure import Figure
from firsthand.records.passage import Passage
from firsthand.records.quantity import Quantity
from firsthand.records.reading import Reading
from firsthand.records.report import Report
from firsthand.relate.groups import Groups
from firsthand.relate.overlaps import name_of
from firsthand.relate.topics import Topic, may_be_one_thing, topic_of

_Place = tuple[str, int]  # report id and start: one quantity
_BESIDE = 8  # characters at most between a number and what it counts, for both to be quoted as they stand


@dataclass(frozen=True, slots=True)
class _Case:
    reports: Mapping[str, Report]
    copied: Mapping[_Place, Sequence[_Place]]  # quantities with one number in passages aligned with a quantity's
    parents: Mapping[tuple[str, str], str]  # (derived, source) -> direction
    _topics: dict[str, Topic] = field(default_factory=dict)

    def may_be_one_thing(self, one: str, other: str) -> bool:
        """Whether two reports may be about one thing; a report and itself are."""
        return one == other or may_be_one_thing(self._topic(one), self._topic(other))

    def _topic(self, report: str) -> Topic:
        topic = self._topics.get(report)
        if topic is None:
            topic = self._topics[report] = topic_of(self.reports[report])
        return topic

    def age(self, report: str) -> tuple[str, str]:
        """What reports are ordered by: date of publication, then id; those without a date come last."""
        return self.reports[report].published or "9999", report


def share_figures(readings: Sequence[Reading], derivations: Sequence[Derivation]) -> tuple[Figure, ...]:
    """The figures that at least two reports carry: those with fewer sources than reports first, then the most carried.

    Two quantities are one figure when they stand with one number in two passages of which one was copied from the
    other; or when their number and what they count agree and their reports, published within a month, name the
    same names. Who is speaking is not asked. A number that counts no thing but itself (“twice”) and what stands in an
    outlet's boilerplate are left out: they are no news.

    Args:
        readings: every reading of the case, in any order.
        derivations: every derivation among them.
    """
    news = [derivation for derivation in derivations if derivation.kind != "boilerplate"]
    standing = _standing_text(derivations)
    quantities = {
        _place(q): q
        for reading in readings
        for q in reading.quantities
        if q.unit is not None
        and q.of is not None
        and not any(_within(q.passage, text) for text in standing[reading.report.id])
    }
    case = _Case(
        {reading.report.id: reading.report for reading in readings},
        _copied(quantities, news),
        {(d.derived, d.source): d.direction for d in news},
    )
    groups = Groups(sorted(quantities))
    for one, others in case.copied.items():
        for other in others:
            groups.join(one, other)
    for same in _by_words(quantities):
        for one, other in itertools.combinations(same, 2):
            # Most are joined already by others; to see that costs less than to compare what they are about.
            if not groups.are_one(one, other) and case.may_be_one_thing(one[0], other[0]):
                groups.join(one, other)
    found = [[quantities[place] for place in group] for group in groups.all()]
    figures = [_figure(group, case) for group in found if len({q.passage.report for q in group}) > 1]
    return tuple(sorted(figures, key=_order))


def _standing_text(derivations: Sequence[Derivation]) -> Mapping[str, list[Passage]]:
    """By report, the passages an outlet repeats word for word; a formula with other numbers in it is none."""
    standing: dict[str, list[Passage]] = defaultdict(list)
    for derivation in derivations:
        if derivation.kind == "boilerplate":
            for pair in (pair for pair in derivation.pairs if pair.label == "verbatim"):
                standing[derivation.derived].append(pair.derived)
                standing[derivation.source].append(pair.source)
    return standing


def _copied(
    quantities: Mapping[_Place, Quantity], derivations: Sequence[Derivation]
) -> Mapping[_Place, Sequence[_Place]]:
    """By quantity, those with its number in passages aligned with the one it stands in."""
    by_report: dict[str, list[Quantity]] = defaultdict(list)
    for quantity in quantities.values():
        by_report[quantity.passage.report].append(quantity)
    copied: dict[_Place, list[_Place]] = defaultdict(list)
    for derivation in derivations:
        sources, others = by_report[derivation.source], by_report[derivation.derived]
        for pair in derivation.pairs if sources and others else ():
            inside = [q for q in sources if _within(q.passage, pair.source)]
            for quantity in others if inside else ():
                if _within(quantity.passage, pair.derived):
                    twins = [_place(twin) for twin in inside if _number(twin) == _number(quantity)]
                    copied[_place(quantity)].extend(twins)
    return copied


def _figure(quantities: Sequence[Quantity], case: _Case) -> Figure:
    places = {_place(q) for q in quantities}
    sources = Groups(sorted({report for report, _ in places}, key=case.age))
    for one in places:
        for other in case.copied.get(one, ()):  # of the same figure, or they would not be joined
            sources.join(one[0], other[0])
    groups = sorted((tuple(sorted(group, key=case.age)) for group in sources.all()), key=lambda g: case.age(g[0]))
    ordered = sorted(quantities, key=lambda q: (case.age(q.passage.report), q.passage))
    return Figure(_name(ordered[0], case), tuple(ordered), tuple(groups), _says(groups, case))


def _name(quantity: Quantity, case: _Case) -> str:
    """Number and thing, as they stand in the text where they stand together."""
    number, of = quantity.passage, quantity.of
    if of is None:
        return number.text
    if 0 <= of.start - number.end <= _BESIDE:
        return " ".join(case.reports[number.report].text[number.start : of.end].split())
    return " ".join(f"{number.text} {of.text}".split())


def _says(groups: Sequence[tuple[str, ...]], case: _Case) -> str:
    reports, sources = sum(map(len, groups)), len(groups)
    counted = f"{reports} reports, {sources} source{'s' * (sources != 1)}"
    if reports == 2 and sources == 1:
        first, second = groups[0]
        if case.parents.get((second, first)) in ("certain", "likely"):
            return f"{counted}: the second copies the first"
        if case.parents.get((first, second)) in ("certain", "likely"):
            return f"{counted}: the first copies the second"
        return f"{counted}: the same words; which came first is undecided"
    if sources == reports:
        return f"{counted}: none copies it from another"
    if sources == 1:
        return f"{counted}: all share one passage, the earliest {name_of(case.reports[groups[0][0]])}"
    return f"{counted}: copied passages count once"


def _order(figure: Figure) -> tuple[bool, int, int, float, str, tuple[str, ...]]:
    """What is copied first, then the most carried, then the greater number: small ones are often by the way."""
    reports, first = len(figure.reports), figure.quantities[0]
    greatness = max(end for end in (first.low, first.high, 0.0) if end is not None)
    return len(figure.sources) == reports, -reports, len(figure.sources), -greatness, figure.name, figure.reports


def _by_words(quantities: Mapping[_Place, Quantity]) -> list[list[_Place]]:
    """Quantities that agree in number and in what they count."""
    same: dict[tuple[str, str], list[_Place]] = defaultdict(list)
    for place, quantity in sorted(quantities.items()):
        same[_number(quantity), quantity.unit or ""].append(place)
    return list(same.values())


def _number(quantity: Quantity) -> str:
    ends = sorted({end for end in (quantity.low, quantity.high) if end is not None})
    return "-".join(f"{end:.15g}" for end in ends)


def _place(quantity: Quantity) -> _Place:
    return quantity.passage.report, quantity.passage.start


def _within(inner: Passage, outer: Passage) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
