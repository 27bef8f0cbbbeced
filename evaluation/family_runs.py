"""The program run over a generated corpus, with how long each step took."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from firsthand.extract.quantities import find_quantities
from firsthand.ingest.reports import read_reports
from firsthand.language.documents import analyse
from firsthand.language.sentences import split_sentences
from firsthand.processes import few_collections
from firsthand.records.derivation import Derivation
from firsthand.records.descent import Descent
from firsthand.records.reading import Reading
from firsthand.records.receipt import Receipt
from firsthand.relate.candidates import find_candidates, find_common
from firsthand.relate.derivations import derive
from firsthand.relate.descents import find_descents
from firsthand.relate.fingerprints import fingerprint

Couple = tuple[str, str]  # two report ids, the smaller first


@dataclass(slots=True)
class Run:
    """All that the program found."""

    readings: dict[str, Reading] = field(default_factory=dict)
    prints: dict[str, frozenset[int]] = field(default_factory=dict)
    candidates: tuple[Couple, ...] = ()
    derivations: dict[Couple, Derivation] = field(default_factory=dict)
    descents: dict[str, Descent] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)  # by step

    @contextmanager
    def timed(self, step: str) -> Iterator[None]:
        """Adds what is done inside to the time of a step."""
        start = time.perf_counter()
        yield
        self.seconds[step] = self.seconds.get(step, 0.0) + time.perf_counter() - start


def couple(a: str, b: str) -> Couple:
    """Two ids in the order of `find_candidates`."""
    return (a, b) if a < b else (b, a)


def run_all(folder: Path) -> Run:
    """Everything from `reports.jsonl` to the family tree, one report and one pair after another, as a build does it."""
    with few_collections():
        return _run_all(folder)


def _run_all(folder: Path) -> Run:
    run = Run()
    with run.timed("reading"):
        run.readings = read_corpus((folder / "reports.jsonl").read_bytes())
    with run.timed("fingerprints"):
        run.prints = {name: fingerprint(reading.sentences) for name, reading in run.readings.items()}
    with run.timed("candidates"):
        by_age = sorted(run.readings, key=lambda name: (run.readings[name].report.published or "9999", name))
        common = find_common(run.prints, by_age=by_age)
        run.candidates = find_candidates(run.prints, new=run.prints, common=common)
    with run.timed("derivations"):
        run.derivations = derive_all(run.readings, run.candidates)
    with run.timed("descents"):
        reports = [reading.report for reading in run.readings.values()]
        run.descents = {d.report: d for d in find_descents(reports, list(run.derivations.values()))}
    return run


def read_corpus(data: bytes) -> dict[str, Reading]:
    """Readings by id, as `firsthand extract` makes them."""
    readings = {}
    for report in read_reports(data, Receipt("reports.jsonl"))[0]:
        sentences = split_sentences(report)
        readings[report.id] = Reading(
            report, sentences, quantities=tuple(find_quantities(sentences, analyse(report, sentences)))
        )
    return readings


def derive_all(readings: Mapping[str, Reading], pairs: Iterable[Couple]) -> dict[Couple, Derivation]:
    """The derivations of some pairs; those that share nothing of substance are left out."""
    found = ((pair, derive(readings[pair[0]], readings[pair[1]])) for pair in pairs)
    return {pair: derivation for pair, derivation in found if derivation is not None}


def without_dates(folder: Path) -> bytes:
    """The corpus with no date of publication in its records; what the texts say of it stays."""
    records = (json.loads(line) for line in (folder / "reports.jsonl").read_text(encoding="utf-8").splitlines())
    lines = [json.dumps(record | {"published": None}, ensure_ascii=False) for record in records]
    return "\n".join(lines).encode()
