"""How well times are found and read, against `times/*.jsonl` and the seeds' `times_gold.json`.

TempEval-3's measures (UzZaman et al. 2013): a time of ours matches one of the gold strictly where both cover the same
words, relaxedly where they share a character, each at most once; F1 of either. Value F1 counts the relaxed matches
whose value is the gold's, letter by letter. News is scored in two halves, by the SHA-256 of a document's id: rules
were made on one, the other confirms. The gold's times in a header or credit line are not wanted: a header's day is the
report's, no time. Reports are read as `firsthand extract` reads them, published on the gold's day of creation.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from evaluation.table import Row, Table
from firsthand.extract.times import find_times
from firsthand.ingest.reports import read_reports
from firsthand.language.documents import analyse
from firsthand.language.sentences import split_sentences
from firsthand.records.receipt import Receipt
from firsthand.records.report import Report
from firsthand.records.time_expression import TimeExpression

KIND = "times"
HALVES = ("half tuned on", "half not tuned on")

Gold = Mapping[str, Any]


@dataclass
class Score:
    """What was counted over some documents."""

    counts: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    def f1(self, key: str) -> float:
        """Twice what is right, of all that is wanted and all that was found."""
        return 2 * self.counts[key] / max(1, self.counts["gold"] + self.counts["ours"])


def score(data: Path) -> Table:
    """Scores news in its two halves, histories, and the seeds.

    Raises:
        FileNotFoundError: if `data` holds no times.
    """
    folder = data / "times"
    if not (folder / "timebank.jsonl").is_file():
        raise FileNotFoundError(f"no times/timebank.jsonl in {data}")
    rows: list[Row] = []
    errors: list[str] = []
    for title, names in (("news", ("timebank", "aquaint")), ("histories (WikiWars)", ("wikiwars_train",))):
        scores = [Score(), Score()]
        for name in names:
            for line in (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
                document = json.loads(line)
                count_document(scores[half_of(document["id"])], document)
        for half, one in zip(HALVES, scores, strict=True):
            rows += _rows(f"{title}, {half}", one)
        errors += scores[0].errors  # of the half that may be looked at
    seeds = _score_seeds(data.parent / "seeds")
    rows += _rows("seeds (development)", seeds)
    rows.append(Row("seeds (development): days covered right", *_share(seeds, "days", "with_days")))
    return Table(KIND, tuple(rows), tuple(errors + seeds.errors))


def half_of(name: str) -> int:
    """0 for a document of the half that rules were made on, 1 for one of the other."""
    return hashlib.sha256(name.encode()).digest()[0] % 2


def count_document(score: Score, document: Gold) -> None:
    """Adds one document of the gold, and a line for each time missed, false or misread."""
    data = json.dumps({key: document[key] for key in ("id", "published", "text")}).encode()
    (report,), _ = read_reports(data, Receipt("gold.jsonl"))
    times, silent = _read(report)
    gold = [item for item in document["gold"]["times"] if not _is_inside(item, silent)]
    count_times(score, report, gold, times)


def count_times(score: Score, report: Report, gold: Sequence[Gold], ours: Sequence[TimeExpression]) -> None:
    """Adds what was found in one report to the counts; gold that is `optional` is neither wanted nor false."""
    wanted = [item for item in gold if not item.get("optional")]
    spare = [item for item in gold if item.get("optional")]
    found = [one for one in ours if any(_meet(item, one) for item in wanted) or not any(_meet(x, one) for x in spare)]
    score.counts.update({"gold": len(wanted), "ours": len(found)})
    pairs = list(_match(wanted, found))
    for item, one in pairs:
        score.errors += _count_pair(score.counts, report, item, one)
    for item in wanted:
        if not any(item is other for other, _ in pairs):
            score.errors.append(f"{report.id}: missed “{item['text']}” {item['value']}")
    matched = [one for _, one in pairs]
    score.errors += [f"{report.id}: false “{one.passage.text}” {one.value}" for one in found if one not in matched]


def _count_pair(counts: Counter[str], report: Report, item: Gold, one: TimeExpression) -> Iterator[str]:
    strict = (one.passage.start, one.passage.end) == (item["start"], item["end"])
    counts["relaxed"] += 1
    counts["strict"] += strict
    counts["value"] += one.value == item["value"]
    counts["type"] += one.type == item["type"]
    if item.get("interval"):
        covered = [day[:10] for day in item["interval"]] == [one.earliest, one.latest]
        counts["with_days"] += 1
        counts["days"] += covered
        if not covered:
            yield f"{report.id}: “{item['text']}” covers {one.earliest} to {one.latest}, gold {item['interval']}"
    if one.value != item["value"] or not strict:
        yield f"{report.id}: read “{one.passage.text}” as {one.value}, gold “{item['text']}” {item['value']}"


def _match(gold: Sequence[Gold], ours: Sequence[TimeExpression]) -> Iterator[tuple[Gold, TimeExpression]]:
    """Pairs that share a character, each side at most once, in reading order."""
    free = list(ours)
    for item in sorted(gold, key=lambda item: (item["start"], item["end"])):
        one = next((one for one in free if _meet(item, one)), None)
        if one is not None:
            free.remove(one)
            yield item, one


def _meet(item: Gold, one: TimeExpression) -> bool:
    return bool(one.passage.start < item["end"] and item["start"] < one.passage.end)


def _is_inside(item: Gold, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= item["start"] < end for start, end in spans)


def _read(report: Report) -> tuple[list[TimeExpression], list[tuple[int, int]]]:
    """The times of a report, and where its headers and credits stand."""
    sentences = tuple(split_sentences(report))
    silent = [(one.passage.start, one.passage.end) for one in sentences if one.kind in ("header", "credit")]
    return list(find_times(report, sentences, analyse(report, sentences))), silent


def _score_seeds(folder: Path) -> Score:
    score = Score()
    file = folder / "times_gold.json"
    if not file.is_file():
        return score
    for document in json.loads(file.read_text(encoding="utf-8"))["docs"]:
        (report,), _ = read_reports((folder / document["file"]).read_bytes(), Receipt(document["file"]))
        times, silent = _read(report)
        count_times(score, report, [item for item in document["timex"] if not _is_inside(item, silent)], times)
    return score


def _rows(title: str, score: Score) -> Iterator[Row]:
    gold = score.counts["gold"]
    for measure in ("strict", "relaxed", "value"):
        yield Row(f"{title}: {measure} F1", score.f1(measure), gold)
    yield Row(f"{title}: type right", *_share(score, "type", "relaxed"))


def _share(score: Score, right: str, of: str) -> tuple[float, int]:
    return score.counts[right] / max(1, score.counts[of]), score.counts[of]
