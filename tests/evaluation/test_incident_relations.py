"""Scoring relations between incidents, on reports of our own."""

from __future__ import annotations

from typing import Any

import pytest

from evaluation.incident_relations import related, relations_row, sentences_row
from evaluation.incident_runs import Run, run_report
from tests.makers import report

TEXT = "The army shelled the camp in retaliation for the bombing of a bus."
SHELLED, BOMBING = [9, 16], [49, 56]


def run(marks: list[Any]) -> Run:
    return run_report(report("r", TEXT), {"marks": marks})


def test_a_relation_is_right_where_its_incidents_have_the_triggers():
    marks = [[*SHELLED, "trigger", "e1", []], [*BOMBING, "trigger", "e2", []]]
    assert related(run(marks)) == [{("e1", "in_response_to", "e2")}]
    assert relations_row([(run(marks), {("e1", "in_response_to", "e2")})]).value == 1
    row = relations_row([(run(marks), {("e2", "led_to", "e1"), ("e1", "led_to", "e2")})])
    assert (row.value, row.n) == (0, 2)


@pytest.mark.parametrize(
    ("labels", "value", "wanted"),
    [
        pytest.param([{"from": [SHELLED], "kinds": ["in_response_to"], "to": [BOMBING]}], 1.0, 1, id="right"),
        pytest.param([{"from": [BOMBING], "kinds": ["in_response_to"], "to": [SHELLED]}], 0.0, 1, id="turned round"),
        pytest.param([{"from": [SHELLED], "kinds": ["led_to"], "to": [BOMBING]}], 0.0, 1, id="another kind"),
        pytest.param([], 0.0, 0, id="none asked for"),
    ],
)
def test_in_sentences_the_words_of_both_sides_count(labels, value, wanted):
    row = sentences_row([(run([]), {"sentence": [0, len(TEXT)], "relations": labels})])
    assert (row.value, row.n) == (value, wanted)


def test_an_optional_relation_is_neither_asked_for_nor_punished():
    label = {"from": [SHELLED], "kinds": ["in_response_to"], "to": [BOMBING], "optional": True}
    row = sentences_row([(run([]), {"sentence": [0, len(TEXT)], "relations": [label]})])
    assert "precision 0.000 of 0" in row.note
