"""How well text that people reused on purpose is found: short answers written from one of five articles.

Gold is `reuse/clough_stevenson.jsonl`: each answer was cut from the article, lightly or heavily revised, or written
without it. An answer is found when the program sees any derivation between it and its article, whatever its kind; one
that was written without the article is false when a copy is seen between it and any of the five.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from pathlib import Path

from evaluation.family_runs import Couple, couple
from evaluation.table import Row, Table
from firsthand.extract.quantities import find_quantities
from firsthand.language.documents import analyse
from firsthand.language.sentences import split_sentences
from firsthand.records.reading import Reading
from firsthand.records.report import Report
from firsthand.relate.candidates import find_candidates, find_common
from firsthand.relate.derivations import derive
from firsthand.relate.fingerprints import fingerprint

KIND = "reuse"

_REUSED = ("cut", "light", "heavy")
_COPIES = ("copy", "shared_original")


def score(data: Path) -> Table:
    """Scores each answer of the gold against the article of its task.

    Raises:
        FileNotFoundError: if `data` holds none.
    """
    file = data / "reuse" / "clough_stevenson.jsonl"
    if not file.is_file():
        raise FileNotFoundError(f"no reuse/clough_stevenson.jsonl in {data}")
    documents = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    readings = {document["id"]: _read(document["id"], document["text"]) for document in documents}
    prints = {name: fingerprint(reading.sentences) for name, reading in readings.items()}
    candidates = set(find_candidates(prints, new=prints, common=find_common(prints, by_age=sorted(prints))))
    reuse = {document["id"]: document["gold"]["reuse"] for document in documents}
    answers = [(name, said.get("source"), said["label"]) for name, said in reuse.items()]
    rows: list[Row] = []
    errors: list[str] = []
    for label in _REUSED:
        asked = [(answer, source) for answer, source, said in answers if said == label]
        missed = [(answer, source) for answer, source in asked if _sees(readings, candidates, answer, source) is None]
        errors += [f"{label}, not found: {answer}" for answer, _ in missed]
        rows.append(Row(f"found: {label}", len(asked) - len(missed), len(asked)))
    own = [answer for answer, _, said in answers if said == "non"]
    articles = [name for name, _, said in answers if said == "original"]
    false = [(a, b) for a in own for b in articles if _sees(readings, candidates, a, b) in _COPIES]
    errors += [f"called a copy: {answer} of {article}" for answer, article in false]
    rows.append(Row("called a copy, written without", len({answer for answer, _ in false}), len(own), "none is best"))
    return Table(KIND, tuple(rows), tuple(errors))


def _read(name: str, text: str) -> Reading:
    report = Report(id=name, sha256="", source=name, text=text)
    sentences = split_sentences(report)
    return Reading(report, sentences, quantities=tuple(find_quantities(sentences, analyse(report, sentences))))


def _sees(readings: Mapping[str, Reading], candidates: Collection[Couple], answer: str, article: str) -> str | None:
    """The kind of derivation between the two; None where there is none, or the program does not compare them."""
    derivation = derive(readings[answer], readings[article]) if couple(answer, article) in candidates else None
    return derivation.kind if derivation else None
