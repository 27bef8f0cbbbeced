"""How well incidents are told: filled templates of 1988-90, 80 reports labelled by hand, and three sets of others.

`--test` scores the templates of tst1 and tst2, for which nothing was tuned; without it those of the development
reports.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from evaluation.incident_labels import score_labels
from evaluation.incident_relations import score_relations
from evaluation.incident_runs import run_file
from evaluation.incident_sets import score_sets
from evaluation.table import Row, Table
from evaluation.template_mapping import to_templates
from evaluation.template_slots import SLOTS, Answers, SlotTally, add_document, read_answers
from evaluation.templates import ROLES, TYPE, Template, map_templates, read_gold, score_templates

KIND = "incidents"

_DEVELOPMENT = ("muc/muc_dev.jsonl",)
_TEST = ("muc/muc_tst1.jsonl", "muc/muc_tst2.jsonl")


def score(data: Path) -> Table:
    """Scores the development templates, the labelled reports and the other sets.

    Raises:
        FileNotFoundError: if `data` lacks a file.
    """
    rows, errors = _score_files([data / name for name in _DEVELOPMENT])
    labelled, more = score_labels(data)
    return Table(KIND, (*rows, *labelled, *score_relations(data), *score_sets(data)), (*errors, *more))


def score_test(data: Path) -> Table:
    """Scores tst1 and tst2.

    Raises:
        FileNotFoundError: if `data` lacks a file.
    """
    rows, _ = _score_files([data / name for name in _TEST])
    return Table(KIND, tuple(rows), ())


def _score_files(files: Sequence[Path]) -> tuple[list[Row], list[str]]:
    documents: list[tuple[list[Template], Sequence[Template]]] = []
    slots = SlotTally()
    errors: list[str] = []
    alarms = [0, 0]
    for file in files:
        for run in run_file(file):
            ours = to_templates(run.report, run.doc, run.events, run.incidents, run.attributions)
            found = [template for template, _ in ours]
            gold = read_gold(run.gold["muc"])
            documents.append((found, gold))
            pairs = map_templates(found, gold)
            add_document(slots, [answers for _, answers in ours], list(_wanted(run.gold["muc"])), pairs)
            alarms[0] += bool(found) and not run.gold["muc"]
            alarms[1] += not run.gold["muc"]
            errors += [f"{run.report.id}: false {found[at]}" for at in range(len(found)) if at not in dict(pairs)]
            errors += [
                f"{run.report.id}: missed {one}" for at, one in enumerate(gold) if at not in dict(pairs).values()
            ]
    tally = score_templates(documents)
    says = "precision {:.3f}, recall {:.3f}"
    rows = [
        Row("templates: micro-F1", tally.f1(), tally.wanted.total(), says.format(tally.precision(), tally.recall()))
    ]
    rows += [
        Row(
            f"templates: {role}",
            tally.f1(role),
            tally.wanted[role],
            says.format(tally.precision(role), tally.recall(role)),
        )
        for role in (TYPE, *ROLES)
    ]
    rows.append(Row("templates: reports without one that get one", alarms[0] / max(alarms[1], 1), alarms[1]))
    for slot in SLOTS:
        of_all = slots.precision(slot, of_all=True)
        note = f"precision {slots.precision(slot):.3f}; {of_all:.3f} of templates without partner too"
        rows.append(Row(f"templates: {slot}: recall", slots.recall(slot), slots.wanted[slot], note))
    return rows, errors


def _wanted(templates: Sequence[dict[str, Any]]) -> Iterator[Answers]:
    """The answers of each template once, as `read_gold` has them; those of an optional one are optional."""
    seen: list[Template] = []
    for one in templates:
        [template] = read_gold([one])
        if template not in seen:
            seen.append(template)
            answers = read_answers(one)
            optional = {
                slot: tuple(replace(answer, optional=True) for answer in found) for slot, found in answers.items()
            }
            yield optional if one["optional"] else answers
