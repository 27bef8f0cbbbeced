"""Who was killed, injured or is missing, as 40 reports count them: marked by hand, values and places alone.

The reports are the first of `gva/gva_third.jsonl` in the order of the SHA-256 of their id. `casualties.json` was marked
before the program was run on any of them, by the writers of the program: the number, or the “a” before a person, that
counts people who the words there say were killed, injured (also shot, struck, or brought to a hospital) or are missing;
what became of them; the number, null for “several”. One is found when ours shares a character with it, and right when
fate and number are the same. Ours that is not marked is false. The reports are parted in halves as `quantities` are.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from evaluation.quantities import half_of
from evaluation.table import Row, Table
from firsthand.extract.quantities import find_quantities
from firsthand.language.documents import analyse
from firsthand.language.sentences import split_sentences
from firsthand.records.quantity import Quantity
from firsthand.records.report import Report

KIND = "casualties"

_GOLD = Path(__file__).parent / "casualties.json"
_FILE = "gva/gva_third.jsonl"
_KINDS = frozenset(("killed", "injured", "missing", "killed_or_injured"))  # the others were not marked


def score(data: Path) -> Table:
    """Scores every marked casualty.

    Raises:
        FileNotFoundError: if `data` lacks the reports.
    """
    gold = {one["id"]: one["casualties"] for one in json.loads(_GOLD.read_text(encoding="utf-8"))}
    halves: dict[str, Counter[str]] = defaultdict(Counter)
    errors: list[str] = []
    for line in (data / _FILE).read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        if document["id"] in gold:
            report = Report(id=document["id"], sha256="", source=_FILE, text=document["text"])
            half = half_of(report.id)
            said = list(_score_report(report, gold[report.id], halves[half]))
            errors += said if half == "tuned on" else ()
    return Table(KIND, tuple(row for half in sorted(halves) for row in _rows(halves[half], half)), tuple(errors))


def _score_report(report: Report, gold: Sequence[Mapping[str, Any]], counts: Counter[str]) -> Iterator[str]:
    sentences = split_sentences(report)
    ours = [one for one in find_quantities(sentences, analyse(report, sentences)) if one.casualty in _KINDS]
    counts["gold"] += len(gold)
    counts["ours"] += len(ours)
    for item in gold:
        found = next((one for one in ours if one.passage.start < item["end"] and item["start"] < one.passage.end), None)
        words = report.text[max(0, item["start"] - 30) : item["end"] + 50].replace("\n", " ")
        if found is None:
            yield f"{report.id}: missed {item['kind']} {item['value']} in “{words}”"
            continue
        ours.remove(found)
        counts["found"] += 1
        counts["right"] += _is_right(item, found)
        if not _is_right(item, found):
            yield f"{report.id}: read {found.casualty} {found.low}, gold {item['kind']} {item['value']} in “{words}”"
    for one in ours:
        words = report.text[max(0, one.passage.start - 30) : one.passage.end + 50].replace("\n", " ")
        yield f"{report.id}: false {one.casualty} “{one.passage.text}” in “{words}”"


def _is_right(item: Mapping[str, Any], found: Quantity) -> bool:
    return found.casualty == item["kind"] and (item["value"] is None or item["value"] in (found.low, found.high))


def _rows(counts: Counter[str], half: str) -> Iterator[Row]:
    for measure, key in (("counted people found", "found"), ("fate and number right", "right")):
        right, ours, gold = counts[key], counts["ours"], counts["gold"]
        precision, recall = right / ours if ours else 0.0, right / gold if gold else 0.0
        note = f"precision {precision:.3f}, recall {recall:.3f}"
        yield Row(f"{measure}: F1, {half}", 2 * right / (ours + gold) if ours + gold else 0.0, gold, note)
