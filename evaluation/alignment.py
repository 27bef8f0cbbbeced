"""How well two reports are aligned: pairs, labels, changes, drops, additions and direction, against one gold.

Units of ours and of the gold are the same when they overlap by 0.8, the share of their intersection in their union in
code points: a header that one side leaves off does not part them, a second sentence does. A pair is found when both of
its sides are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from evaluation.alignment_gold import Gold, GoldPair, Span, find_gold
from evaluation.changes import score_changes
from evaluation.spans import span_of, spans_match
from evaluation.table import Row, Table
from firsthand.records.derivation import Derivation
from firsthand.records.pair import Pair
from firsthand.records.reading import Reading

KIND = "alignment"


def score(data: Path) -> Table:
    """Scores the derivation found between the gold's two reports, read as `firsthand extract` reads them.

    Raises:
        NothingToRead: if there is no alignment gold in `data`, its folder `seeds` or one beside it.
    """
    from firsthand.relate.derivations import derive

    gold = find_gold(data)
    source, derived = _read(gold.source), _read(gold.derived)
    derivation = derive(source, derived)
    if derivation is None:
        return Table(KIND, (Row("pairs found", 0, len(gold.pairs)),), ("no derivation between the two reports",))
    texts = {"source": source.report.text, "derived": derived.report.text}
    return score_derivation(gold, derivation, texts, expected=(source.report.id, derived.report.id))


def score_derivation(gold: Gold, derivation: Derivation, texts: dict[str, str], *, expected: tuple[str, str]) -> Table:
    """Scores one derivation.

    Args:
        gold: what should have been found.
        derivation: what was found.
        texts: the frozen text of the `source` and of the `derived` report of the gold.
        expected: the ids of the two reports, the source first.
    """
    errors: list[str] = []
    if (derivation.source, derivation.derived) != expected:
        errors.append(f"direction: {derivation.derived} was taken for the derived report")
        return Table(KIND, (Row("direction right", 0, 1),), tuple(errors))
    found = {pair: ours for pair in gold.pairs for ours in derivation.pairs if _same_pair(pair, ours)}
    rows = [
        *_score_pairs(gold, derivation, found, errors),
        *_score_labels(gold, found, errors),
        *score_changes(gold, derivation.pairs, found, texts, errors),
        *_score_drops(gold, derivation, errors),
        *_score_additions(gold, derivation, errors),
        _score_direction(derivation, errors),
    ]
    return Table(KIND, tuple(rows), tuple(errors))


def _score_direction(derivation: Derivation, errors: list[str]) -> Row:
    decided = derivation.direction != "undecided"
    if not decided:
        errors.append("direction: undecided")
    return Row("direction right", int(decided), 1, derivation.direction)


def _read(file: Path) -> Reading:
    from firsthand.pipeline import extract

    return next(item for item in extract([str(file)]) if isinstance(item, Reading))


def _same_pair(gold: GoldPair, ours: Pair) -> bool:
    return spans_match(gold.source, span_of(ours.source)) and spans_match(gold.derived, span_of(ours.derived))


def _score_pairs(gold: Gold, derivation: Derivation, found: dict[GoldPair, Pair], errors: list[str]) -> Iterator[Row]:
    false = [ours for ours in derivation.pairs if ours not in found.values()]
    errors += [f"pair missed: source {pair.source}, derived {pair.derived}" for pair in gold.pairs if pair not in found]
    errors += [f"false pair: “{ours.source.text}” and “{ours.derived.text}”" for ours in false]
    yield Row("pairs found", len(found), len(gold.pairs))
    yield Row("false pairs", len(false), len(derivation.pairs), "none is best")


def _score_labels(gold: Gold, found: dict[GoldPair, Pair], errors: list[str]) -> Iterator[Row]:
    for label in ("verbatim", "edited"):
        pairs = [pair for pair in gold.pairs if pair.label == label]
        right = [pair for pair in pairs if pair in found and found[pair].label in _labels(pair)]
        errors += [
            f"{label}, labelled {found[pair].label}: “{found[pair].derived.text}”"
            for pair in pairs
            if pair in found and pair not in right
        ]
        yield Row(f"{label} labelled right", len(right), len(pairs))


def _labels(pair: GoldPair) -> tuple[str, ...]:
    return ("edited", "restyled") if pair.house_style else (pair.label,)


def _score_drops(gold: Gold, derivation: Derivation, errors: list[str]) -> Iterator[Row]:
    found = {
        drop: ours
        for drop in gold.drops
        for ours in derivation.dropped
        if spans_match(drop.source, span_of(ours.passage))
    }
    right = [drop for drop, ours in found.items() if ours.kind == drop.kind]
    errors += [f"drop missed: source {drop.source}, a {drop.kind}" for drop in gold.drops if drop not in found]
    errors += [f"drop of kind {drop.kind}, taken for {ours.kind}" for drop, ours in found.items() if drop not in right]
    yield Row("dropped units found, with their kind", len(right), len(gold.drops))
    false = _unmatched([span_of(ours.passage) for ours in derivation.dropped], [drop.source for drop in gold.drops])
    errors += [f"false drop: source {span}" for span in false]
    yield Row("false drops", len(false), len(derivation.dropped), "none is best")
    critical = [drop for drop in gold.drops if drop.critical]
    told = [drop for drop in critical if drop in found and _tells_a_dispute(found[drop].finding, found[drop].carries)]
    errors += [f"no finding: dropped dispute, source {drop.source}" for drop in critical if drop not in told]
    yield Row("dropped disputes that are findings", len(told), len(critical), "carries an accusation and a denial")


def _tells_a_dispute(finding: bool, carries: Sequence[str]) -> bool:
    return finding and {"accusation", "denial"} <= set(carries)


def _score_additions(gold: Gold, derivation: Derivation, errors: list[str]) -> Iterator[Row]:
    added = [span_of(passage) for passage in derivation.added]
    missed, false = _unmatched(gold.new, added), _unmatched(added, gold.new)
    errors += [f"new sentence missed: derived {span}" for span in missed]
    errors += [f"not new: derived {span}" for span in false]
    yield Row("new sentences found", len(gold.new) - len(missed), len(gold.new))
    yield Row("false additions", len(false), len(added), "none is best")


def _unmatched(spans: Sequence[Span], others: Sequence[Span]) -> list[Span]:
    return [span for span in spans if not any(spans_match(span, other) for other in others)]
