"""What one report took from another: the pairs, their changes, what was added and dropped, which way it went."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from firsthand.records.derivation import Derivation
from firsthand.records.pair import Pair
from firsthand.records.reading import Reading
from firsthand.records.reason import Reason
from firsthand.relate.acknowledgements import find_credit
from firsthand.relate.alignments import Match
from firsthand.relate.changes import find_changes, label_pair
from firsthand.relate.directions import find_direction, judge_direction
from firsthand.relate.kinds import find_kind
from firsthand.relate.omissions import find_omissions
from firsthand.relate.overlaps import Overlap, find_overlap


def derive(a: Reading, b: Reading) -> Derivation | None:
    """How one of two reports derives from the other; None if they share nothing of substance.

    The answer is the same whichever is named first. Where the direction is undecided, the report dated later
    (then the one with the greater id) stands as the derived one, for order's sake only.
    """
    overlap = find_overlap(a, b)
    if overlap is None:
        return None
    reasons = find_direction(overlap)
    direction = judge_direction(reasons)
    credited = any(reason.rule == "credit" for reason in reasons)
    pairs = _pairs(overlap)
    kind, why = find_kind(overlap, pairs, credited=credited)
    if kind != "copy":
        direction = "undecided"
    if direction != "undecided" and sum(reason.weight for reason in reasons) < 0:
        overlap = turn(overlap)
        pairs = _pairs(overlap)
        reasons = tuple(replace(reason, weight=-reason.weight) for reason in reasons)
    return _describe(overlap, pairs, kind=kind, direction=direction, because=(why, *reasons, *_moved(pairs)))


def turn(overlap: Overlap) -> Overlap:
    """The same overlap with its sides exchanged."""
    matches = sorted(Match(match.right, match.left, match.similarity) for match in overlap.matches)
    return Overlap(overlap.right, overlap.left, tuple(matches))


def _moved(pairs: Sequence[Pair]) -> list[Reason]:
    """That passages stand in another order than in the source, with the ones that moved; nothing where none did."""
    rest = _in_order([pair.source.start for pair in pairs])
    moved = [pair.derived for number, pair in enumerate(pairs) if number not in rest]
    if not moved:
        return []
    one = len(moved) == 1
    says = f"{len(moved)} passage{'s' * (not one)} stand{'s' * one} in another order than in the source"
    return [Reason("order_changed", says, 0.0, tuple(moved))]


def _in_order(places: Sequence[int]) -> set[int]:
    """Indexes of a longest run of numbers that ascend (patience sorting)."""
    ends: list[int] = []  # index of the least number that ends a run of each length
    before: list[int | None] = []
    for number, place in enumerate(places):
        length = bisect_left(ends, place, key=places.__getitem__)
        before.append(ends[length - 1] if length else None)
        ends[length : length + 1] = [number]
    at = ends[-1] if ends else None
    run: set[int] = set()
    while at is not None:
        run.add(at)
        at = before[at]
    return run


def _describe(
    overlap: Overlap, pairs: tuple[Pair, ...], *, kind: str, direction: str, because: tuple[Reason, ...]
) -> Derivation:
    source, derived = overlap.left, overlap.right
    kept = {i for match in overlap.matches for i in match.left}
    taken = {j for match in overlap.matches for j in match.right}
    news = kind != "boilerplate"  # of standing text, to tell what each says beside it would be to tell all of both
    return Derivation(
        derived=derived.report.id,
        source=source.report.id,
        kind=kind,
        direction=direction,
        because=because,
        credit=find_credit(derived, source),
        pairs=pairs,
        added=tuple(s.passage for j, s in enumerate(overlap.right_sentences) if news and j not in taken),
        dropped=find_omissions(overlap.left_sentences, kept, source) if news else (),
    )


def _pairs(overlap: Overlap) -> tuple[Pair, ...]:
    """The matches in reading order of the derived report, each with its changes."""
    return tuple(_pair(overlap, match) for match in sorted(overlap.matches, key=lambda match: match.right))


def _pair(overlap: Overlap, match: Match) -> Pair:
    source, derived = overlap.left_passage(match), overlap.right_passage(match)
    if source.text.split() == derived.text.split():
        return Pair(derived, source, "verbatim", 100.0)
    changes = find_changes(source, derived, source_reading=overlap.left, derived_reading=overlap.right)
    return Pair(derived, source, label_pair(source, derived, changes), round(match.similarity, 1), changes)
