"""Numbers that are parts of another beside them: “35 dead, 17 of them soldiers”, “61 attacks: 29 here, 32 there”.

A part is linked to its total and never added to it. Two things show a part: words (“of them”, “including”, “of those”
at the head of the next sentence; `lexicon/en/parts.toml`), or a sum: numbers in a row that make up the one before them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from firsthand.lexicon.rules import load_rules
from firsthand.records.passage import Passage
from firsthand.records.quantity import Quantity

_REACH = 60  # characters before a number in which such words stand
_MOST = 12  # numbers that are looked at for a total, or for the parts of one
_FEWEST = 2  # numbers that make up a total


def link_parts(sentence: Passage, found: Sequence[Quantity], before: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """The quantities of one sentence, those that are parts linked to their total.

    Args:
        sentence: where they stand.
        found: them, in reading order.
        before: the quantities of the last sentence that had any.
    """
    linked = list(found)
    for at, quantity in enumerate(found):
        total = _total_by_words(
            sentence, quantity, linked[max(0, at - _MOST) : at], linked[at + 1 : at + 2], before[-_MOST:]
        )
        if total:
            linked[at] = _part(quantity, total)
    for first, last, total in _sums(linked):
        linked[first:last] = [_part(one, total) for one in linked[first:last]]
    return tuple(linked)


def is_of_them(text: str, end: int) -> bool:
    """Whether what follows the number that ends at `end` makes it a part: “of them”, “of whom”."""
    return _shows("of_them", text[end : end + _REACH])


def _total_by_words(
    sentence: Passage,
    quantity: Quantity,
    earlier: Sequence[Quantity],
    later: Sequence[Quantity],
    before: Sequence[Quantity],
) -> Quantity | None:
    text, start, end = sentence.text, quantity.passage.start - sentence.start, quantity.passage.end - sentence.start
    ahead = text[max(0, start - _REACH) : start]
    if later and _shows("of_the", text[end : later[0].passage.start - sentence.start]):
        return later[0] if _may_hold(later[0], quantity) else None
    if _shows("of_them", text[end : end + _REACH]) or _shows("among_them", ahead):
        return _nearest([*before, *earlier], quantity)
    if start <= 2 * _REACH and _shows("of_those", text[:start]):
        return _nearest(before, quantity)
    if earlier and earlier[-1].part_of and _is_next_part(text[earlier[-1].passage.end - sentence.start : start]):
        total = next((one for one in [*before, *earlier] if one.passage == earlier[-1].part_of), None)
        return total if total and _may_hold(total, quantity) and _names_no_other(earlier[-1], quantity) else None
    return None


def _is_next_part(between: str) -> bool:
    """Whether two parts are listed one after the other: “including 12 women and 3 children”."""
    return len(between) <= _REACH and _shows("and_next", between)


def _names_no_other(last: Quantity, quantity: Quantity) -> bool:
    """Whether nothing shows that the second number starts anew: another fate than that of the parts before."""
    return quantity.casualty is None or quantity.casualty == last.casualty


def _nearest(quantities: Sequence[Quantity], part: Quantity) -> Quantity | None:
    return next((one for one in reversed(quantities) if one.part_of is None and _may_hold(one, part)), None)


def _may_hold(total: Quantity, part: Quantity) -> bool:
    """Whether a total may contain the part: neither is a measure or a share, and it is not the smaller."""
    least, most = _greatest(part), _greatest(total)
    counts = all(one.change is None and one.unit not in ("percent", "dollar", "euro", "pound") for one in (total, part))
    return counts and least is not None and most is not None and (total.high is None or most >= least) and most >= 1


def _greatest(quantity: Quantity) -> float | None:
    return quantity.low if quantity.high is None else quantity.high


def _sums(quantities: Sequence[Quantity]) -> Iterator[tuple[int, int, Quantity]]:
    """Runs of numbers in a row that make up the one before them: `(first, end, total)`."""
    for at, total in enumerate(quantities):
        if total.low is None or not _is_count(total):
            continue
        reached = 0.0
        for last in range(at + 1, min(at + _MOST, len(quantities))):
            one = quantities[last]
            if one.low is None or one.part_of or not _is_count(one) or not _agree(total, one):
                break
            reached += one.low
            if reached >= total.low:
                if reached == total.low and last - at >= _FEWEST and _same_fate(quantities[at + 1 : last + 1], total):
                    yield at + 1, last + 1, total
                break


def _is_count(quantity: Quantity) -> bool:
    return quantity.bound == "exact" and quantity.low == quantity.high and quantity.change is None


def _agree(total: Quantity, part: Quantity) -> bool:
    return part.unit is None or total.unit is None or part.unit == total.unit or bool(part.casualty or total.casualty)


def _same_fate(parts: Iterable[Quantity], total: Quantity) -> bool:
    return all(part.casualty in (None, total.casualty) for part in parts)


def _shows(rule: str, words: str) -> bool:
    return next(one for one in load_rules("parts") if one.id == rule).regex.search(words) is not None


def _part(quantity: Quantity, total: Quantity) -> Quantity:
    """The part with its total; what became of them all became of these too."""
    linked = replace(quantity, part_of=total.passage)
    if linked.casualty is None and total.casualty and linked.low != 0:
        linked = replace(linked, casualty=total.casualty, fate=total.fate)
    return linked
