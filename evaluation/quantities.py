"""How well quantities are found and read, against `quantities/*.jsonl`.

Values are compared as their authors do (Almasian and others 2023): in each document every value of the gold is matched
with one of ours that is the same, wherever it stands; of a range both ends are. Of those right, bounds and units are
asked: `value with bound` leaves out what the gold has no bound for, `value with bound and change` has it that a rise or
fall is a third kind of bound, as the authors do, and `value with unit` takes the head of the noun phrase for the unit.
Where numbers stand is told apart: the gold's span is the number, ours the bound and the number; they are the same when
only words of a bound or a sign of money are left over.

Half of the documents, by the SHA-256 of the id, was looked at when rules were tuned; the other half was only scored.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from evaluation.table import Row, Table
from firsthand.extract.quantities import find_quantities
from firsthand.extract.units import name_unit
from firsthand.language.documents import analyse
from firsthand.language.sentences import split_sentences
from firsthand.records.quantity import Quantity
from firsthand.records.report import Report

KIND = "quantities"

_NEARNESS = 1e-5  # of the greater of two values
_CHANGES = {"up": "up", "down": "down"}
_ONE_NAME = {"percentage": "percent", "%": "percent", "pc": "percent", "pct": "percent", "$": "dollar", "count": "time"}
_MEASURES = ("value", "value with bound", "value with bound and change", "value with unit")


def score(data: Path) -> Table:
    """Scores all documents of `quantities/*.jsonl`.

    Raises:
        FileNotFoundError: if `data` holds none.
    """
    files = sorted((data / "quantities").glob("*.jsonl"))
    if not files:
        raise FileNotFoundError(f"no quantities/*.jsonl in {data}")
    halves: dict[str, Counter[str]] = defaultdict(Counter)
    errors: list[str] = []
    for file in files:
        for line in file.read_text(encoding="utf-8").splitlines():
            document = json.loads(line)
            report = Report(id=document["id"], sha256="", source=file.name, text=document["text"])
            half = half_of(report.id)
            said = score_document(report, document["gold"]["quantities"], halves[half])
            errors += said if half == "tuned on" else ()
    return Table(KIND, tuple(row for half in sorted(halves) for row in _rows(halves[half], half)), tuple(errors))


def half_of(name: str) -> str:
    """Which half the document with this id belongs to."""
    return "held out" if int(hashlib.sha256(name.encode()).hexdigest(), 16) % 2 else "tuned on"


def score_document(report: Report, gold: Sequence[Mapping[str, Any]], counts: Counter[str]) -> list[str]:
    """Adds one document to `counts`, and returns a line for each quantity missed, false or misread."""
    sentences = split_sentences(report)
    ours = list(find_quantities(sentences, analyse(report, sentences)))
    placed = [item for item in gold if item["start"] is not None]
    counts["gold"] += len(gold)
    counts["placed"] += len(placed)
    counts["ours"] += len(ours)
    at_place = list(_match_places(placed, ours))
    counts["span"] += sum(is_same_span(report.text, item, found) for item, found in at_place)
    said: list[str] = []
    missed, spare = list(gold), list(ours)
    for item, found in _match_values(gold, ours):
        missed.remove(item)
        spare.remove(found)
        right = {
            "value": True,
            "value with bound": item["bound"] is None or found.bound in item["bounds_allowed"],
            "value with bound and change": _has_same_change(item, found),
            "value with unit": has_same_unit(item, found),
        }
        counts.update(measure for measure, holds in right.items() if holds)
        said += [
            f"{report.id}: {measure} wrong: “{found.passage.text}” {found.bound} {found.change} {found.unit},"
            f" gold {item['bound']} {item['trend']} {item['unit']}"
            for measure, holds in right.items()
            if not holds
        ]
    said += [f"{report.id}: missed “{item['text']}” {item['raw_value']} {item['unit']}" for item in missed]
    for found in spare:
        around = report.text[max(0, found.passage.start - 24) : found.passage.end + 24]
        said.append(f"{report.id}: false “{found.passage.text}” {found.low} to {found.high} in “{around}”")
    return said


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
    value = said[0] if item["value"] is None else item["value"]
    return all(_near(value, one) for one in read) and bool(read)


def has_same_unit(item: Mapping[str, Any], found: Quantity) -> bool:
    """Whether the unit is the gold's in any of its forms, or has the same head; both may have none."""
    forms = {form for key in ("unit", "unit_normalized") if (form := _unit(item[key]))}
    ours = {form for form in (_unit(found.unit), _unit(found.of.text if found.of else None)) if form}
    if not forms or not ours:
        return not forms and not ours
    return bool(forms & ours) or bool({_head(form) for form in forms} & {_head(form) for form in ours})


def _unit(said: str | None) -> str | None:
    words = [_ONE_NAME.get(word, name_unit(word)) for word in re.sub(r"[^\w$%]+", " ", said or "").lower().split()]
    return " ".join(_ONE_NAME.get(word, word) for word in words) or None


def _head(unit: str) -> tuple[str, str]:
    """The noun of what is counted, and what it is counted by: `dollar`, `barrel`."""
    counted, _, by = unit.partition(" per ")
    return counted.partition(" of ")[0].split()[-1], by


def _has_same_change(item: Mapping[str, Any], found: Quantity) -> bool:
    if item["trend"]:
        return found.change == _CHANGES[item["trend"]]
    return found.change is None and (item["bound"] is None or found.bound in item["bounds_allowed"])


def _near(one: float, other: float) -> bool:
    return abs(one - other) <= _NEARNESS * max(abs(one), abs(other), 1e-3)


def _match_values(
    gold: Sequence[Mapping[str, Any]], ours: Sequence[Quantity]
) -> Iterator[tuple[Mapping[str, Any], Quantity]]:
    """Pairs of one value, each side at most once; of several, those at one place first, then those of one unit."""
    free = list(ours)
    for item in gold:
        same = [found for found in free if has_same_value(item, found)]
        if same:
            best = max(same, key=lambda found: (_overlap(item, found), has_same_unit(item, found)))
            free.remove(best)
            yield item, best


def _match_places(
    gold: Sequence[Mapping[str, Any]], ours: Sequence[Quantity]
) -> Iterator[tuple[Mapping[str, Any], Quantity]]:
    """Pairs that overlap, each side at most once, in reading order."""
    free = list(ours)
    for item in sorted(gold, key=lambda item: (item["start"], item["end"])):
        for found in free:
            if _overlap(item, found):
                free.remove(found)
                yield item, found
                break


def _overlap(item: Mapping[str, Any], found: Quantity) -> bool:
    return item["start"] is not None and found.passage.start < item["end"] and item["start"] < found.passage.end


def _rows(counts: Counter[str], half: str) -> Iterator[Row]:
    for measure in _MEASURES:
        yield _row(f"{measure}: F1, {half}", counts[measure], counts["ours"], counts["gold"])
    yield _row(f"number at its place: F1, {half}", counts["span"], counts["ours"], counts["placed"])


def _row(measure: str, right: int, found: int, gold: int) -> Row:
    precision, recall = right / found if found else 0.0, right / gold if gold else 0.0
    harmonic = 2 * right / (found + gold) if found + gold else 0.0
    return Row(measure, harmonic, gold, f"precision {precision:.3f}, recall {recall:.3f}")
