"""How well quantities are found and read, against `quantities/*.jsonl`.

The gold's span is the number; ours is the bound and the number. They are the same when the gold's lies inside ours and
only words of a bound, or a sign of money, are left over; they overlap when they share a character. Gold items without a
span count in no measure.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from evaluation.table import Row, Table
from firsthand.extract.quantities import find_quantities
from firsthand.language.sentences import split_sentences
from firsthand.records.quantity import Quantity
from firsthand.records.report import Report

KIND = "quantities"

_NEARNESS = 1e-6  # of the greater of two values


def score(data: Path) -> Table:
    """Scores all documents of `quantities/*.jsonl`.

    Raises:
        FileNotFoundError: if `data` holds none.
    """
    files = sorted((data / "quantities").glob("*.jsonl"))
    if not files:
        raise FileNotFoundError(f"no quantities/*.jsonl in {data}")
    counts: Counter[str] = Counter()
    errors: list[str] = []
    for file in files:
        for line in file.read_text(encoding="utf-8").splitlines():
            document = json.loads(line)
            gold = [item for item in document["gold"]["quantities"] if item["start"] is not None]
            report = Report(id=document["id"], sha256="", source=file.name, text=document["text"])
            errors += score_document(report, gold, counts)
    return Table(KIND, tuple(_rows(counts)), tuple(errors))


def score_document(report: Report, gold: Sequence[Mapping[str, Any]], counts: Counter[str]) -> Iterator[str]:
    """Adds one document to `counts`, and gives a line for each quantity missed, false or misread."""
    ours = list(find_quantities(split_sentences(report)))
    pairs = list(_match(gold, ours))
    counts["gold"] += len(gold)
    counts["ours"] += len(ours)
    counts["overlap"] += len(pairs)
    for item, found in pairs:
        same, valued = is_same_span(report.text, item, found), has_same_value(item, found)
        counts["span"] += same
        counts["value"] += valued
        if item["bound"] is not None:
            counts["bounded"] += 1
            counts["bound"] += found.bound in item["bounds_allowed"]
        if not (same and valued):
            yield f"{report.id}: read “{found.passage.text}” as {found.low} to {found.high}, gold “{item['text']}”"
    yield from (f"{report.id}: missed “{item['text']}”" for item in gold if not any(item is one for one, _ in pairs))
    matched = [found for _, found in pairs]
    for found in ours:
        if found not in matched:
            around = report.text[max(0, found.passage.start - 24) : found.passage.end + 24]
            yield f"{report.id}: false “{found.passage.text}” in “{around}”"


def is_same_span(text: str, item: Mapping[str, Any], found: Quantity) -> bool:
    """Whether the gold's number is ours, the words of its bound and a sign of money aside."""
    if not found.passage.start <= item["start"] < item["end"] <= found.passage.end:
        return False
    rest = text[found.passage.start : item["start"]] + text[item["end"] : found.passage.end]
    return not re.search(r"\d", rest)


def has_same_value(item: Mapping[str, Any], found: Quantity) -> bool:
    """Whether the number read is the gold's: of a range both ends, else the one that its bound leaves."""
    said = [value for value in (item["low"], item["high"]) if value is not None]
    read = [value for value in (found.low, found.high) if value is not None]
    if item["value"] is None and len(set(said)) > 1:
        return len(read) == 2 and all(map(_near, sorted(said), sorted(read)))
    return any(_near(item["value"], value) for value in read) if item["value"] is not None else _near(said[0], read[0])


def _near(one: float, other: float) -> bool:
    return abs(one - other) <= _NEARNESS * max(abs(one), abs(other), 1)


def _match(gold: Sequence[Mapping[str, Any]], ours: Sequence[Quantity]) -> Iterator[tuple[Mapping[str, Any], Quantity]]:
    """Pairs that overlap, each side at most once, in reading order."""
    free = list(ours)
    for item in sorted(gold, key=lambda item: (item["start"], item["end"])):
        for found in free:
            if found.passage.start < item["end"] and item["start"] < found.passage.end:
                free.remove(found)
                yield item, found
                break


def _rows(counts: Counter[str]) -> Iterator[Row]:
    for measure, key in (("number overlaps", "overlap"), ("number is the same", "span")):
        right, found, gold = counts[key], counts["ours"], counts["gold"]
        precision, recall = right / found if found else 0.0, right / gold if gold else 0.0
        harmonic = 2 * right / (found + gold) if found + gold else 0.0
        yield Row(f"{measure}: F1", harmonic, gold, f"precision {precision:.3f}, recall {recall:.3f}")
    overlap, bounded = counts["overlap"], counts["bounded"]
    yield Row("value right", counts["value"] / overlap if overlap else 0.0, overlap, "of numbers that overlap")
    yield Row(
        "bound right", counts["bound"] / bounded if bounded else 0.0, bounded, "of those with a bound in the gold"
    )
