"""Doers called by their deed, on sentences of our own."""

from __future__ import annotations

import pytest

from tests.extract.test_events import read, slots


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        pytest.param(
            "A judge was abducted in Arbat on Monday. The kidnappers fled north.", ["The kidnappers"], id="abduction"
        ),
        pytest.param("A judge was murdered in Arbat. His killers left a note.", ["His killers"], id="possessor"),
        pytest.param("Rebels killed a judge in Arbat. The attackers fled north.", ["Rebels"], id="doers told already"),
        pytest.param("A judge was abducted in Arbat. The robbers fled north.", [], id="another deed"),
        pytest.param("A judge was murdered in Arbat. Unknown gunmen live there.", [], id="not pointed to"),
        pytest.param("A judge was murdered in Arbat. The bank robbers were tried.", [], id="a deed of their own"),
    ],
)
def test_doers_called_by_a_deed_did_the_one_told_before_if_nobody_else_is_said_to(text: str, actors: list[str]) -> None:
    assert slots(text).get("actor", []) == actors


def test_a_doer_called_by_the_deed_carries_the_words_and_the_rule() -> None:
    incident = read("A judge was abducted in Arbat on Monday. The kidnappers fled north.")[1][0]
    (actor,) = incident.slots["actor"]
    assert actor.because == "called by the deed"
    assert [one.text for one in actor.evidence][:2] == ["The kidnappers", "abducted"]
