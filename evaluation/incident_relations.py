"""Stated relations between incidents, written down by hand: of 60 reports of our own, and in 110 sentences of news.

`incident_relations.json` holds, for the first 60 reports of our own corpus that tell of two incidents or more, in the
order of the SHA-256 of the id, the relations that words of the report state, between the corpus's own ids of incidents;
it was written before any program looked for relations. A relation of ours is right when it is of the same kind, and
each of its two incidents has a trigger of ours on one of theirs.

`sentence_relations.json` holds 110 sentences of the development reports, of the half that nothing was tuned to, with
two words of violence or disaster and one that may join them, in the order of the SHA-256 of their place; labelled in
the same way, as offsets without text. There the words of both sides must be those that the label stands on.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from evaluation.incident_runs import Run, run_file, run_report
from evaluation.table import Row
from firsthand.ingest.reports import read_reports
from firsthand.records.receipt import Receipt
from firsthand.records.relation import Relation
from training.notation import Marked, read_marked

_GOLD = Path(__file__).parent / "incident_relations.json"
_SENTENCES = Path(__file__).parent / "sentence_relations.json"
_CORPUS = Path(__file__).parents[1] / "training" / "corpus"

Triple = tuple[str, str, str]


def score_relations(data: Path) -> Iterator[Row]:
    """The rows of the 60 reports and of the sentences.

    Raises:
        FileNotFoundError: if `data` lacks the documents of the sentences.
    """
    wanted = {row["id"]: {tuple(one) for one in row["relations"]} for row in json.loads(_GOLD.read_text("utf-8"))}
    yield relations_row((_run(marked), wanted[marked.id]) for marked in _marked() if marked.id in wanted)
    rows = json.loads(_SENTENCES.read_text("utf-8"))
    ids = frozenset(row["id"] for row in rows)
    runs = {run.report.id: run for file in sorted({row["file"] for row in rows}) for run in run_file(data / file, ids)}
    yield sentences_row((runs[row["id"]], row) for row in rows)


def sentences_row(sentences: Iterable[tuple[Run, dict[str, Any]]]) -> Row:
    """One row of sentences, each with its document and its labels."""
    right = ours = every = 0
    for run, row in sentences:
        start, end = row["sentence"]
        found = [
            relation
            for incident in run.incidents
            for relation in incident.relations
            if start <= relation.evidence[0].start < end
        ]
        met = [[_is_told(one, label) for one in found] for label in row["relations"]]
        asked = [not label.get("optional") for label in row["relations"]]
        every += sum(asked)
        right += sum(any(of) for of, wanted in zip(met, asked, strict=True) if wanted)
        passed = [any(of[at] for of, wanted in zip(met, asked, strict=True) if not wanted) for at in range(len(found))]
        ours += len(found) - sum(passed)
    return _row("sentences: stated relations", right, ours, every)


def _is_told(relation: Relation, label: dict[str, Any]) -> bool:
    _, one, other = relation.evidence
    return relation.kind in label["kinds"] and all(
        any(words.start < end and start < words.end for start, end in spans)
        for words, spans in ((one, label["from"]), (other, label["to"]))
    )


def relations_row(runs: Iterable[tuple[Run, set[Triple]]]) -> Row:
    """One row of reports, each with its relations as (id, kind, id); `gold` of a run is the marks of the corpus."""
    right = ours = every = 0
    for run, wanted in runs:
        found = related(run)
        right += sum(bool(one & wanted) for one in found)
        ours += len(found)
        every += len(wanted)
    return _row("labelled: stated relations", right, ours, every)


def _row(measure: str, right: int, ours: int, every: int) -> Row:
    says = f"precision {right / max(ours, 1):.3f} of {ours}, recall {right / max(every, 1):.3f}"
    return Row(f"{measure}: F1", 2 * right / max(ours + every, 1), every, says)


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
