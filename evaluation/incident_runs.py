"""Runs all that finds incidents over the documents of a gold file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

from firsthand.extract.actors import find_actors
from firsthand.extract.attributions import find_attributions
from firsthand.extract.events import find_incidents
from firsthand.extract.marks import Marks
from firsthand.extract.places import find_places
from firsthand.extract.quantities import find_quantities
from firsthand.extract.times import find_times
from firsthand.ingest.reports import read_reports
from firsthand.language.documents import analyse
from firsthand.language.sentences import split_sentences
from firsthand.records.attribution import Attribution
from firsthand.records.event import Event
from firsthand.records.incident import Incident
from firsthand.records.receipt import Receipt
from firsthand.records.report import Report


@dataclass(frozen=True)
class Run:
    """One document with what was found in it."""

    report: Report
    doc: Doc
    events: tuple[Event, ...]
    incidents: tuple[Incident, ...]
    gold: dict[str, Any]
    attributions: tuple[Attribution, ...] = ()


def run_file(file: Path, only: frozenset[str] | None = None) -> Iterator[Run]:
    """Every document of a file, or those whose id is among `only`, in the order of the file.

    Raises:
        FileNotFoundError: if there is no such file.
    """
    with file.open("rb") as lines:
        for line in lines:
            document = json.loads(line)
            if only is None or document["id"] in only:
                reports, _ = read_reports(line, Receipt("report.jsonl"))
                for report in reports:
                    yield run_report(report, document["gold"])


def run_report(report: Report, gold: dict[str, Any]) -> Run:
    """One report, read and searched."""
    sentences = split_sentences(report)
    doc = analyse(report, sentences)
    actors = tuple(find_actors(report, doc))
    marks = Marks(
        sentences,
        tuple(find_quantities(sentences, doc)),
        actors,
        tuple(find_times(report, sentences, doc)),
        tuple(find_attributions(report, doc, actors)),
        tuple(find_places(report, doc)),
    )
    events, incidents = find_incidents(report, doc, marks)
    return Run(report, doc, events, incidents, gold, tuple(marks.attributions))
