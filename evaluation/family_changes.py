"""How well the inside of a derivation is seen: its sentence map, labels, changes and what was left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from evaluation.alignment_gold import Span
from evaluation.spans import span_of, spans_match
from evaluation.table import Row
from firsthand.records.change import Change
from firsthand.records.derivation import Derivation
from firsthand.records.pair import Pair
from firsthand.records.passage import Passage

Truth = Mapping[str, Any]
_KINDS = ("number", "bound", "actor", "attribution", "denial", "place", "time", "label", "wording")
_SMALL = re.compile(r"\b(?:a|an|the)\b|[\W_]+", re.IGNORECASE)  # what no measure counts


@dataclass(frozen=True, slots=True)
class Seen:
    """A change of ours with its sides as the truth has them."""

    kind: str
    style: bool
    source: Span | None
    derived: Span | None
    words: str  # on both sides, for the list of errors


def score_edges(
    edges: Sequence[Truth], derivations: Mapping[tuple[str, str], Derivation], errors: list[str]
) -> Iterator[Row]:
    """The measures over all pairs of a report and what it was made from."""
    counts: Counter[str] = Counter()
    for edge in edges:
        a, b = edge["derived"], edge["source"]
        derivation = derivations.get((min(a, b), max(a, b)))
        if derivation is None:
            errors.append(f"derivation missed: {a} from {b}, {len(edge['pairs'])} pairs")
        score_edge(edge, derivation, counts, errors)
    yield from _map_rows(counts)
    yield from _change_rows(counts)
    yield _row(counts, "dropped findings: precision", "drop right", "drop ours")
    yield _row(counts, "dropped findings: recall", "drop found", "drop gold")


def score_edge(edge: Truth, derivation: Derivation | None, counts: Counter[str], errors: list[str]) -> None:
    """Adds one edge to `counts`, and a line to `errors` for each thing that is not right."""
    turned = derivation is not None and derivation.derived != edge["derived"]
    ours = [_sides(pair, turned) for pair in derivation.pairs] if derivation else []
    matched: list[tuple[Truth, Pair]] = []
    for gold in edge["pairs"]:
        spans = _hull(gold["source"]), _hull(gold["derived"])
        pair = next((p for p, s, d in ours if spans_match(s, spans[0]) and spans_match(d, spans[1])), None)
        form = "1:1" if len(gold["source"]) == len(gold["derived"]) == 1 else "split"
        counts[f"map gold {form}"] += 1
        counts[f"map found {form}"] += pair is not None
        if pair is not None:
            matched.append((gold, pair))
        elif derivation:
            errors.append(f"pair missed ({form}): {edge['derived']} {spans[1]} from {edge['source']} {spans[0]}")
    right = [pair for _, pair in matched]
    news = [_hull([span]) for gold in edge["pairs"] for span in gold["derived"]] + [
        tuple(span) for span in edge["added"]
    ]
    for pair, _, derived in ours:
        if any(_meet(derived, span) for span in news):
            counts["map ours"] += 1
            counts["map right"] += pair in right
            if pair not in right:
                errors.append(f"pair false: “{pair.source.text}” / “{pair.derived.text}”")
    for gold, pair in matched:
        _score_label(gold, pair, counts, errors)
        if len(gold["source"]) == len(gold["derived"]) == 1:
            _score_changes(gold, pair, turned, counts, errors)
    if derivation is not None and not turned:
        _score_drops(edge, derivation, counts, errors)


def _sides(pair: Pair, turned: bool) -> tuple[Pair, Span, Span]:
    source, derived = (pair.derived, pair.source) if turned else (pair.source, pair.derived)
    return pair, span_of(source), span_of(derived)


def _hull(spans: Sequence[Sequence[int]]) -> Span:
    return min(span[0] for span in spans), max(span[1] for span in spans)


def _meet(a: Sequence[int], b: Sequence[int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _score_label(gold: Truth, pair: Pair, counts: Counter[str], errors: list[str]) -> None:
    counts[f"label gold {gold['label']}"] += 1
    counts[f"label right {gold['label']}"] += pair.label == gold["label"]
    if pair.label != gold["label"]:
        told = "; ".join(f"{change.kind}: {change.note}" for change in pair.changes if not change.style)
        errors.append(f"label {pair.label}, true {gold['label']}: {_both(pair)} [{told}]")


def _score_changes(gold: Truth, pair: Pair, turned: bool, counts: Counter[str], errors: list[str]) -> None:
    ours = [_seen(change, turned) for change in pair.changes]
    loud = [change for change in ours if not change.style and _SMALL.sub("", change.words)]
    meant = [change for change in gold["changes"] if not change["style"]]
    found = [change for change in meant if any(_is_found(change, one) for one in loud)]
    for change in meant:
        counts[f"{change['kind']} gold"] += 1
        counts[f"{change['kind']} found"] += change in found
        if change not in found:
            errors.append(
                f"change missed, {change['kind']}: {_shown(change, pair, turned)} in {_both(pair)} [{_told(pair)}]"
            )
    for one in loud:
        counts[f"{one.kind} ours"] += 1
        if any(_is_right(one, change, found) for change in meant):
            counts[f"{one.kind} right"] += 1
        else:
            errors.append(f"change false, {one.kind}: “{one.words.strip()}” in {_both(pair)}")
    _score_style(gold, loud, meant, pair, counts, errors)


def _score_style(
    gold: Truth, loud: Sequence[Seen], meant: Sequence[Truth], pair: Pair, counts: Counter[str], errors: list[str]
) -> None:
    for change in gold["changes"]:
        if change["style"]:
            over = [one for one in loud if _touches(one, change) and not any(_touches(one, other) for other in meant)]
            counts["style gold"] += 1
            counts["style alarm"] += any(one.kind != "wording" for one in over)
            counts["style wording"] += bool(over) and all(one.kind == "wording" for one in over)
            if over:
                errors.append(f"style called {over[0].kind}: “{over[0].words.strip()}” in {_both(pair)}")


def _seen(change: Change, turned: bool) -> Seen:
    source, derived = (change.derived, change.source) if turned else (change.source, change.derived)
    words = " → ".join(side.text if side else "" for side in (source, derived))
    return Seen(change.kind, change.style, _span(source), _span(derived), words)


def _span(passage: Passage | None) -> Span | None:
    return span_of(passage) if passage else None


def _touches(one: Seen, change: Truth) -> bool:
    sides = ((one.source, change["source"]), (one.derived, change["derived"]))
    return any(a is not None and b is not None and _meet(a, b) for a, b in sides)


def _is_found(change: Truth, one: Seen) -> bool:
    """A change of wording may be found under any kind it also has; others must be called what they are."""
    kinds = {change["kind"], *change["also"]} if change["kind"] == "wording" else {change["kind"]}
    return one.kind in kinds and _touches(one, change)


def _is_right(one: Seen, change: Truth, found: Sequence[Truth]) -> bool:
    if not _touches(one, change):
        return False
    return one.kind in {change["kind"], *change["also"]} or (one.kind == "wording" and change in found)


def _score_drops(edge: Truth, derivation: Derivation, counts: Counter[str], errors: list[str]) -> None:
    ours = [omission for omission in derivation.dropped if omission.finding]
    for gold in edge["dropped"]:
        counts["drop gold"] += gold["finding"]
        mine = next((o for o in derivation.dropped if spans_match(span_of(o.passage), tuple(gold["source"]))), None)
        told = mine is not None and mine.finding
        counts["drop found"] += gold["finding"] and told
        if gold["finding"] and not told:
            words = f"“{mine.passage.text}” carries {list(mine.carries)}" if mine else "paired, or cut otherwise"
            errors.append(f"dropped finding missed: {words}, true {gold['carries']}")
    for omission in ours:
        gold = next((g for g in edge["dropped"] if spans_match(span_of(omission.passage), tuple(g["source"]))), None)
        if gold is not None and gold["unclear"]:
            continue
        right = gold is not None and gold["finding"]
        counts["drop ours"] += 1
        counts["drop right"] += right
        if not right:
            errors.append(f"dropped finding false: “{omission.passage.text}” said to carry {list(omission.carries)}")


def _both(pair: Pair) -> str:
    return f"“{pair.source.text}” / “{pair.derived.text}”"


def _told(pair: Pair) -> str:
    return "; ".join(f"{change.kind}{' (style)' * change.style}: {change.note}" for change in pair.changes)


def _shown(change: Truth, pair: Pair, turned: bool) -> str:
    source, derived = (pair.derived, pair.source) if turned else (pair.source, pair.derived)
    words = []
    for span, passage in ((change["source"], source), (change["derived"], derived)):
        words.append(passage.text[max(0, span[0] - passage.start) : span[1] - passage.start] if span else "")
    return f"“{words[0]}” → “{words[1]}”"


def _map_rows(counts: Counter[str]) -> Iterator[Row]:
    yield _row(counts, "sentence map: recall, 1:1", "map found 1:1", "map gold 1:1")
    yield _row(counts, "sentence map: recall, splits and mergers", "map found split", "map gold split")
    yield _row(counts, "sentence map: precision", "map right", "map ours")
    for label in ("verbatim", "restyled", "edited"):
        yield _row(counts, f"label right: {label}", f"label right {label}", f"label gold {label}")


def _change_rows(counts: Counter[str]) -> Iterator[Row]:
    for kind in _KINDS:
        yield _row(counts, f"change, {kind}: precision", f"{kind} right", f"{kind} ours")
        yield _row(counts, f"change, {kind}: recall", f"{kind} found", f"{kind} gold")
    yield _row(counts, "style called meaningful", "style alarm", "style gold", "0 is best")
    yield _row(counts, "style called wording", "style wording", "style gold", "0 is best")


def _row(counts: Counter[str], measure: str, right: str, of: str, note: str = "") -> Row:
    return Row(measure, counts[right] / counts[of] if counts[of] else 0.0, counts[of], note)
