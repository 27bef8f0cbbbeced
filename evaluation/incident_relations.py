"""Stated relations between the incidents of 60 reports, written down by hand.

`incident_relations.json` holds, for the first 60 reports of our own corpus that tell of two incidents or more, in the
order of the SHA-256 of the id, the relations that words of the report state, between the corpus's own ids of incidents;
it was written before any program looked for relations. A relation of ours is right when it is of the same kind, and
each of its two incidents has a trigger of ours on one of theirs.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from evaluation.incident_runs import Run, run_report
from evaluation.table import Row
from firsthand.ingest.reports import read_reports
from firsthand.records.receipt import Receipt
from training.notation import Marked, read_marked

_GOLD = Path(__file__).parent / "incident_relations.json"
_CORPUS = Path(__file__).parents[1] / "training" / "corpus"

Triple = tuple[str, str, str]


def score_relations() -> Iterator[Row]:
    """The row of the 60 reports."""
    wanted = {row["id"]: {tuple(one) for one in row["relations"]} for row in json.loads(_GOLD.read_text("utf-8"))}
    yield relations_row((_run(marked), wanted[marked.id]) for marked in _marked() if marked.id in wanted)


def relations_row(runs: Iterable[tuple[Run, set[Triple]]]) -> Row:
    """One row of reports, each with its relations as (id, kind, id); `gold` of a run is the marks of the corpus."""
    right = ours = every = 0
    for run, wanted in runs:
        found = related(run)
        right += sum(bool(one & wanted) for one in found)
        ours += len(found)
        every += len(wanted)
    says = f"precision {right / max(ours, 1):.3f} of {ours}, recall {right / max(every, 1):.3f}"
    return Row("labelled: stated relations: F1", 2 * right / max(ours + every, 1), every, says)


def related(run: Run) -> list[set[Triple]]:
    """Each relation of ours, as all that it may be among the incidents of the corpus."""
    theirs: dict[str, set[str]] = {incident.id: set() for incident in run.incidents}
    for event in run.events:
        for start, end, name, belongs, _ in run.gold["marks"]:
            if name == "trigger" and event.incident and start < event.trigger.end and event.trigger.start < end:
                theirs[event.incident].add(belongs)
    return [
        {(one, relation.kind, other) for one in theirs[incident.id] for other in theirs[relation.to] if one != other}
        for incident in run.incidents
        for relation in incident.relations
    ]


def _marked() -> Iterator[Marked]:
    for file in sorted(_CORPUS.glob("*.txt")):
        yield from read_marked(file)


def _run(marked: Marked) -> Run:
    line = json.dumps({"id": marked.id, "text": marked.text, "published": marked.fields["published"]})
    [report] = read_reports(line.encode(), Receipt("report.jsonl"))[0]
    marks = [(one.start, one.end, one.name, one.belongs, one.values) for one in marked.marks]
    return run_report(report, {"marks": marks})
