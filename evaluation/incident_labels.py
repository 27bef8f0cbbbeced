"""Incidents of 80 reports written down by hand: found, invented, and their slots.

`incidents.json` holds, for the first 20 documents each of `re3d/re3d_1.jsonl` and `gva/gva_third.jsonl` in the order
of the SHA-256 of the document's id, the incidents that a reader finds there, as offsets without text. It was written by
the writers of the program before any program looked for incidents, and has not been changed by what one found.
`incidents_unseen.json` holds the same of the next 20 documents each. What the program finds in the first was looked at
to better it, what it finds in these was not; so they are scored, and their errors are not listed.

`kinds` and `statuses`: any of them is right. `mentions`: where the text tells of it; none: wherever it tells of such a
kind. `optional`: neither asked for nor punished, as are those of which several at once or none that took place is a
right status. `slots`: fillers, each with every place where it stands (`spans`) or its numbers (`values`).

One incident of ours and one of theirs are the same when a mention of ours lies in theirs or, where none is marked,
its kind is of a right kind's family. A filler of ours is right when its words meet a place of one of theirs. Whom an
act was aimed at and whom it hurt are one slot here.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from evaluation.incident_runs import Run, run_file
from evaluation.table import Row
from firsthand.lexicon.incident_kinds import load_kinds
from firsthand.records.incident import Incident
from firsthand.records.statement import Statement

LABELS = (
    ("labelled", Path(__file__).parent / "incidents.json"),
    ("labelled, unseen", Path(__file__).parent / "incidents_unseen.json"),
)
_SINGLE = frozenset(("event", "background"))
_SLOTS = ("time", "place", "actor", "sufferer", "weapon", "killed", "injured")

Gold = dict[str, Any]


def score_labels(data: Path) -> tuple[list[Row], list[str]]:
    """The rows of both files of labels, and the errors of the first.

    Raises:
        FileNotFoundError: if `data` lacks the documents.
    """
    (name, seen), (other, unseen) = LABELS
    rows, errors = score_file(data, seen, name)
    more, _ = score_file(data, unseen, other)
    return [*rows, *more], errors


def score_file(data: Path, labelled: Path, name: str) -> tuple[list[Row], list[str]]:
    """The rows, each called by `name`, and the errors of one file of labels.

    Raises:
        FileNotFoundError: if `data` lacks the documents.
    """
    labels = {row["id"]: row for row in json.loads(labelled.read_text(encoding="utf-8"))}
    counts: Counter[str] = Counter()
    errors: list[str] = []
    for file in sorted({row["file"] for row in labels.values()}):
        for run in run_file(data / file, frozenset(labels)):
            errors += score_report(run, labels[run.report.id]["incidents"], counts)
    return list(_rows(counts, name)), errors


def score_report(run: Run, gold: Sequence[Gold], counts: Counter[str]) -> Iterator[str]:
    """Adds one report to `counts`, and gives a line for all that is missed, invented or wrong."""
    ours = [incident for incident in run.incidents if incident.status in _SINGLE]
    wanted = [at for at, one in enumerate(gold) if not _is_optional(one)]
    pairs = _match(run, ours, gold)
    counts["wanted"] += len(wanted)
    counts["found"] += sum(at in pairs.values() for at in wanted)
    counts["ours"] += sum(at not in pairs or not _is_optional(gold[pairs[at]]) for at in range(len(ours)))
    for at, incident in enumerate(ours):
        if at not in pairs or not _SINGLE & set(gold[pairs[at]]["statuses"]):
            counts["invented"] += 1
            yield f"{run.report.id}: invented {incident.kind}: {_words(run, incident)}"
        elif not _is_optional(gold[pairs[at]]):
            counts["kind"] += incident.kind in gold[pairs[at]]["kinds"]
            yield from _score_slots(run, incident, gold[pairs[at]], counts)
    for at in wanted:
        if at not in pairs.values():
            yield f"{run.report.id}: missed {gold[at]['kinds'][0]} {gold[at].get('mentions', '')}"


def _is_optional(one: Gold) -> bool:
    return bool(one.get("optional")) or not set(one["statuses"]) <= _SINGLE


def _match(run: Run, ours: Sequence[Incident], gold: Sequence[Gold]) -> dict[int, int]:
    """The incident of the gold that each of ours is; each of ours and of the gold once."""
    nearness = []
    for at, incident in enumerate(ours):
        for to, one in enumerate(gold):
            if (near := _nearness(run, incident, one)) > 0:
                nearness.append((-near, _is_optional(one), at, to))
    pairs: dict[int, int] = {}
    for _, optional, at, to in sorted(nearness):
        if at not in pairs and (optional or to not in pairs.values()):
            pairs[at] = to
    return pairs


def _nearness(run: Run, incident: Incident, one: Gold) -> int:
    families = {load_kinds()[kind].family for kind in one["kinds"] if kind in load_kinds()}
    alike = load_kinds()[incident.kind].family in families
    told = [event.trigger for event in run.events if event.incident == incident.id]
    if "mentions" in one:
        return sum(word.start < end and start < word.end for word in told for start, end in one["mentions"])
    return len(told) if alike else 0


def _score_slots(run: Run, incident: Incident, one: Gold, counts: Counter[str]) -> Iterator[str]:
    gold = dict(one.get("slots", {}))
    gold["sufferer"] = [*gold.pop("target", []), *gold.pop("victim", [])]
    for slot in _SLOTS:
        fillers = gold.get(slot, [])
        found = [
            statement
            for name in (("target", "victim") if slot == "sufferer" else (slot,))
            for statement in incident.slots.get(name, ())
        ]
        if slot in ("killed", "injured"):
            found = [statement for statement in found if statement.value["low"] != 0 or fillers]
        met = [any(_meets(statement, filler) for statement in found) for filler in fillers]
        right = [any(_meets(statement, filler) for filler in fillers) for statement in found]
        asked = [at for at, filler in enumerate(fillers) if not filler.get("optional")]
        counts[f"{slot} wanted"] += len(asked)
        counts[f"{slot} met"] += sum(met[at] for at in asked)
        counts[f"{slot} ours"] += len(found)
        counts[f"{slot} right"] += sum(right)
        for at in asked:
            if not met[at]:
                yield f"{run.report.id}: {incident.kind} lacks {slot} {fillers[at]}"
        for statement, good in zip(found, right, strict=True):
            if not good:
                yield f"{run.report.id}: {incident.kind} has wrong {slot} {dict(statement.value)} ({statement.because})"


def _meets(statement: Statement, filler: Gold) -> bool:
    if "values" in filler:
        return [statement.value["low"], statement.value["high"]] in filler["values"]
    words = statement.evidence[0]
    return any(words.start < end and start < words.end for start, end in filler["spans"])


def _words(run: Run, incident: Incident) -> str:
    return ", ".join(event.trigger.text for event in run.events if event.incident == incident.id)


def _rows(counts: Counter[str], name: str) -> Iterator[Row]:
    wanted, ours = counts["wanted"], counts["ours"]
    precision = counts["found"] / ours if ours else 0.0
    recall = counts["found"] / wanted if wanted else 0.0
    harmonic = 2 * counts["found"] / (wanted + ours) if wanted + ours else 0.0
    yield Row(f"{name}: incidents found: F1", harmonic, wanted, f"precision {precision:.3f}, recall {recall:.3f}")
    yield Row(f"{name}: invented, of ours", counts["invented"] / ours if ours else 0.0, ours)
    yield Row(
        f"{name}: kind right, of those found",
        counts["kind"] / counts["found"] if counts["found"] else 0.0,
        counts["found"],
    )
    totals = [sum(counts[f"{slot} {what}"] for slot in _SLOTS) for what in ("met", "wanted", "right", "ours")]
    yield Row(f"{name}: slots filled rightly, of those wanted", totals[0] / max(totals[1], 1), totals[1])
    yield Row(f"{name}: slots right, of those filled", totals[2] / max(totals[3], 1), totals[3])
    for slot in _SLOTS:
        met, asked, right, found = (counts[f"{slot} {what}"] for what in ("met", "wanted", "right", "ours"))
        yield Row(f"{name}: {slot}", met / max(asked, 1), asked, f"of {found} filled {right / max(found, 1):.3f} right")
