"""The quantities of one report: each number that counts something, with its bound and its unit.

Numbers come from `extract/numbers.py`, bounds from `extract/bounds.py`, units from `extract/units.py`. A number inside
a date, a time of day, an age, an address or a name counts nothing and is passed over (`lexicon/en/quantities.toml`).
Headers and credits hold no quantities. Who says the number, and whether it is the same count as another, is left to
others.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from firsthand.extract.bounds import Bound, apply_bound, find_bound
from firsthand.extract.numbers import Number, find_numbers
from firsthand.extract.units import Unit, find_measure, find_unit
from firsthand.lexicon.rules import load_rules
from firsthand.lexicon.scans import Scan
from firsthand.records.passage import Passage
from firsthand.records.quantity import Quantity
from firsthand.records.sentence import Sentence

_SILENT = {"header", "credit"}  # kinds of sentence that count nothing
_CAPITALISED_BEFORE = re.compile(r"(?P<before>\S\s+)?\b(?P<word>[A-Z][\w’'&-]*)\s+$")
_COMPOUND = re.compile(r"[-‑–—]\w")  # one-way, a five-man crew, 3-2
_REACH = 48  # characters before a number in which a word that names it stands


def find_quantities(sentences: Sequence[Sentence]) -> Iterator[Quantity]:
    """The quantities of the sentences of one report, in reading order.

    Example:
        >>> from firsthand.records.passage import Passage
        >>> said = "More than five dozen U.S. trucks burned."
        >>> [found] = find_quantities([Sentence(Passage("a", 0, len(said), said), "body")])
        >>> found.passage.text, found.low, found.high, found.bound, found.unit
        ('More than five dozen', 60.0, None, 'more_than', 'truck')
    """
    for sentence in sentences:
        if sentence.kind not in _SILENT:
            yield from _in_sentence(sentence.passage)


def _in_sentence(sentence: Passage) -> Iterator[Quantity]:
    text = sentence.text
    numbers = list(find_numbers(text))
    if not numbers:
        return
    others = _merge(match.span() for match in _other_numbers().find(text))
    for number in numbers:
        last = bisect_left(others, (number.end, 0)) - 1  # of those that begin before the number ends
        quantity = None if last >= 0 and others[last][1] > number.start else _quantity(sentence, number)
        if quantity:
            yield quantity


def _merge(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same stretches in order, those that overlap made one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _quantity(sentence: Passage, number: Number) -> Quantity | None:
    text = sentence.text
    bound = find_bound(text, number.start, number.end)
    vague = number.high is None
    measure = find_measure(text, bound.end)
    if measure is None and _COMPOUND.match(text, bound.end):
        return None
    unit = measure or find_unit(text, bound.start, bound.end, single=number.low == number.high == 1, vague=vague)
    if _counts_nothing(text, number, bound, unit):
        return None
    low, high = apply_bound(bound.kind, number.low, number.high)
    return Quantity(
        passage=_passage(sentence, bound.start, bound.end),
        low=low,
        high=high,
        bound="unknown" if vague and bound.kind in {"exact", "about"} else bound.kind,
        unit=unit.name if unit else None,
        of=_passage(sentence, unit.start, unit.end) if unit else None,
    )


def _counts_nothing(text: str, number: Number, bound: Bound, unit: Unit | None) -> bool:
    if number.low == number.high == 1 and not number.figures and unit is None:
        return True  # “one” alone is a pronoun
    if bound.kind != "exact":
        return False
    return _is_year(text, number, unit) or _is_named(text, number, unit)


def _is_year(text: str, number: Number, unit: Unit | None) -> bool:
    """Four figures from 1800 to 2099 are a year, unless a common noun follows and no word before leads to a year."""
    if not number.plain or number.end - number.start != 4 or not 1800 <= number.low <= 2099:
        return False
    before = text[max(0, number.start - _REACH) : number.start]
    named = unit is not None and text[unit.start].isupper()
    return unit is None or named or not before.strip() or _pattern_of("year_lead").search(before) is not None


def _is_named(text: str, number: Number, unit: Unit | None) -> bool:
    """A number that ends a name (`Camp 7`, `Fortune 500`, `Air Force One`) or a capitalised word inside one."""
    start = max(0, number.start - _REACH)
    before = _CAPITALISED_BEFORE.search(text[start : number.start])
    if before is None or text[start : number.end + _REACH].isupper() or _pattern_of("count").match(text, number.end):
        return False
    inner = start > 0 or text[: number.start].strip() != before["word"]
    worded_name = not number.figures and text[number.start].isupper()
    return worded_name or (number.figures and unit is None and inner and number.plain)


def _passage(sentence: Passage, start: int, end: int) -> Passage:
    return Passage(sentence.report, sentence.start + start, sentence.start + end, sentence.text[start:end])


@cache
def _other_numbers() -> Scan:
    return Scan(rule.regex for rule in load_rules("quantities") if rule.gives["is"] not in {"year_lead", "count"})


@cache
def _pattern_of(meaning: str) -> re.Pattern[str]:
    return next(rule.regex for rule in load_rules("quantities") if rule.gives["is"] == meaning)
