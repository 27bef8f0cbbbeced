"""How well the changes inside pairs are found: every changed character, and little else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from evaluation.alignment_gold import Gold, GoldPair, Span
from evaluation.table import Row
from firsthand.records.change import Change
from firsthand.records.pair import Pair
from firsthand.records.passage import Passage

_MOST_UNCHANGED = 2  # words in one change
_CALLED_OUT = {"actor", "attribution", "bound", "denial"}
_SIDES = ("source", "derived")


def score_changes(
    gold: Gold,
    pairs: Sequence[Pair],
    found: Mapping[GoldPair, Pair],
    texts: Mapping[str, str],
    errors: list[str],
) -> Iterator[Row]:
    """The measures of the changes in `pairs`.

    Args:
        gold: what should have been found.
        pairs: all pairs of the derivation.
        found: the pair of ours for each of the gold's that was found.
        texts: the frozen text of the `source` and of the `derived` report.
        errors: a line is added for each thing that is not right.
    """
    yield _score_characters(gold, pairs, texts, errors)
    yield from _score_unchanged(gold, pairs, errors)
    yield _score_called_out(gold, found, errors)
    yield _score_alarms(gold, found, errors)


def _score_characters(gold: Gold, pairs: Sequence[Pair], texts: Mapping[str, str], errors: list[str]) -> Row:
    inside, total = 0, 0
    for side in _SIDES:
        changed = {at for passage in _passages(pairs, side) for at in range(passage.start, passage.end)}
        for start, end in _edits(gold, side):
            characters = [at for at in range(start, end) if not texts[side][at].isspace()]
            missed = [at for at in characters if at not in changed]
            total += len(characters)
            inside += len(characters) - len(missed)
            if missed:
                errors.append(f"change missed: {len(missed)} characters of “{texts[side][start:end]}” in the {side}")
    return Row("changed characters inside a change", inside, total, "white space aside, both sides")


def _score_unchanged(gold: Gold, pairs: Sequence[Pair], errors: list[str]) -> Iterator[Row]:
    changes = [change for pair in pairs for change in pair.changes]
    counts = [_unchanged_words(gold, change) for change in changes]
    errors += [
        f"change too wide: {count} unchanged words: {change.note}"
        for change, count in zip(changes, counts, strict=True)
        if count > _MOST_UNCHANGED
    ]
    over = sum(count > _MOST_UNCHANGED for count in counts)
    yield Row("unchanged words in a change, at most", max(counts, default=0), len(changes), "two are allowed")
    yield Row("changes with more than two unchanged words", over, len(changes), "none is best")


def _unchanged_words(gold: Gold, change: Change) -> int:
    """Words of the change that the gold has not changed, on the side that has more of them."""
    return max(_outside(getattr(change, side), _edits(gold, side)) for side in _SIDES)


def _outside(passage: Passage | None, edits: Sequence[Span]) -> int:
    if passage is None:
        return 0
    words = [(passage.start + word.start(), passage.start + word.end()) for word in re.finditer(r"\S+", passage.text)]
    return sum(not any(start < edit[1] and edit[0] < end for edit in edits) for start, end in words)


def _score_called_out(gold: Gold, found: Mapping[GoldPair, Pair], errors: list[str]) -> Row:
    meant = [pair for pair in gold.pairs if pair.label == "edited" and not pair.house_style]
    edited = sorted(meant, key=lambda pair: pair.likeness)
    called = [pair for pair in edited[:2] if pair in found and _kinds(found[pair]) & _CALLED_OUT]
    errors += [f"not called out: derived {pair.derived}" for pair in edited[:2] if pair not in called]
    return Row(
        "the two least alike edits called out", len(called), len(edited[:2]), "actor, attribution, bound, denial"
    )


def _score_alarms(gold: Gold, found: Mapping[GoldPair, Pair], errors: list[str]) -> Row:
    styled = [pair for pair in gold.pairs if pair.house_style]
    alarms = [pair for pair in styled if pair in found and _kinds(found[pair])]
    errors += [f"alarm over house style: “{found[pair].derived.text}”" for pair in alarms]
    return Row("edits of house style that raise an alarm", len(alarms), len(styled), "none is best")


def _kinds(pair: Pair) -> set[str]:
    """The kinds of the changes that are more than style."""
    return {change.kind for change in pair.changes if not change.style}


def _passages(pairs: Sequence[Pair], side: str) -> Iterator[Passage]:
    for pair in pairs:
        for change in pair.changes:
            passage: Passage | None = getattr(change, side)
            if passage is not None:
                yield passage


def _edits(gold: Gold, side: str) -> list[Span]:
    return [edit for pair in gold.pairs for edit in (pair.source_edits if side == "source" else pair.derived_edits)]
