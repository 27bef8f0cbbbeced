"""Figures that several reports carry, and how many sources remain once copied passages are joined."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from firsthand.records.derivation import Derivation
from firsthand.records.figure import Figure
from firsthand.records.passage import Passage
from firsthand.records.quantity import Quantity
from firsthand.records.reading import Reading
from firsthand.relate.groups import Groups

_Place = tuple[str, int]  # report id and start: one quantity


def share_figures(readings: Sequence[Reading], derivations: Sequence[Derivation]) -> tuple[Figure, ...]:
    """The figures that at least two reports carry, those in most reports first.

    Two quantities are one figure when their number and what they count agree, or when they stand with one number
    in two passages of which one was copied from the other. Who is speaking is not asked.

    Args:
        readings: every reading of the case, in any order.
        derivations: every derivation among them.
    """
    quantities = {_place(q): q for reading in readings for q in reading.quantities if q.unit is not None}
    copied = [*_copied(quantities, derivations)]
    groups = Groups(sorted(quantities))
    for same in _by_words(quantities).values():
        for place in same[1:]:
            groups.join(same[0], place)
    for one, other in copied:
        if _number(quantities[one]) == _number(quantities[other]):
            groups.join(one, other)
    dates = {reading.report.id: (reading.report.published or "9999", reading.report.id) for reading in readings}
    parents = {(d.derived, d.source): d.direction for d in derivations}
    figures = [
        _figure([quantities[place] for place in group], copied, dates, parents)
        for group in groups.all()
        if len({report for report, _ in group}) > 1
    ]
    return tuple(sorted(figures, key=lambda f: (-len(f.reports), len(f.sources), f.name, f.reports)))


def _copied(
    quantities: Mapping[_Place, Quantity], derivations: Sequence[Derivation]
) -> Iterator[tuple[_Place, _Place]]:
    """Quantities with one number that stand in aligned passages."""
    by_report: dict[str, list[Quantity]] = defaultdict(list)
    for quantity in quantities.values():
        by_report[quantity.passage.report].append(quantity)
    for derivation in derivations:
        for pair in derivation.pairs:
            inside = [q for q in by_report[derivation.source] if _within(q.passage, pair.source)]
            for quantity in by_report[derivation.derived] if inside else ():
                if _within(quantity.passage, pair.derived):
                    twins = (q for q in inside if _number(q) == _number(quantity))
                    yield from ((_place(twin), _place(quantity)) for twin in twins)


def _figure(
    quantities: Sequence[Quantity],
    copied: Sequence[tuple[_Place, _Place]],
    dates: Mapping[str, tuple[str, str]],
    parents: Mapping[tuple[str, str], str],
) -> Figure:
    places = {_place(q) for q in quantities}
    sources = Groups(sorted({report for report, _ in places}, key=dates.__getitem__))
    for one, other in copied:
        if one in places and other in places:
            sources.join(one[0], other[0])
    groups = sorted((tuple(sorted(g, key=dates.__getitem__)) for g in sources.all()), key=lambda g: dates[g[0]])
    ordered = sorted(quantities, key=lambda q: (dates[q.passage.report], q.passage))
    return Figure(_name(ordered), tuple(ordered), tuple(groups), _says(groups, parents))


def _name(quantities: Sequence[Quantity]) -> str:
    """Number and thing as the earliest report has them."""
    first = quantities[0]
    return " ".join(f"{first.passage.text} {first.of.text if first.of else first.unit}".split())


def _says(groups: Sequence[tuple[str, ...]], parents: Mapping[tuple[str, str], str]) -> str:
    reports, sources = sum(map(len, groups)), len(groups)
    counted = f"{reports} reports, {sources} source{'s' * (sources != 1)}"
    if reports == 2 and sources == 1:
        first, second = groups[0]
        if parents.get((second, first)) in ("certain", "likely"):
            return f"{counted}: the second copies the first"
        if parents.get((first, second)) in ("certain", "likely"):
            return f"{counted}: the first copies the second"
        return f"{counted}: the same words, which came first is undecided"
    if sources == reports:
        return f"{counted}: none copies it from another"
    return f"{counted}: copied passages count once"


def _by_words(quantities: Mapping[_Place, Quantity]) -> dict[tuple[str, str], list[_Place]]:
    same: dict[tuple[str, str], list[_Place]] = defaultdict(list)
    for place, quantity in sorted(quantities.items()):
        same[_number(quantity), quantity.unit or ""].append(place)
    return same


def _number(quantity: Quantity) -> str:
    ends = sorted({end for end in (quantity.low, quantity.high) if end is not None})
    return "-".join(f"{end:g}" for end in ends)


def _place(quantity: Quantity) -> _Place:
    return quantity.passage.report, quantity.passage.start


def _within(inner: Passage, outer: Passage) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
