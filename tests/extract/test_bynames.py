"""Names beside a common noun."""

from __future__ import annotations

import pytest

from tests.extract.test_events import read


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('An armed group, the "Red Dune Brigade", attacked a convoy.', id="apposed"),
        pytest.param('A group called "Red Dune Brigade" attacked a convoy.', id="called"),
    ],
)
def test_the_name_beside_a_group_is_an_actor_too(text):
    names = [one.value["name"] for one in read(text)[1][0].slots["actor"]]
    assert any("Red Dune Brigade" in name for name in names)


def test_initials_in_brackets_do_not_part_a_name_from_its_rebels():
    [actor] = read("Red Dune Front (RDF) rebels attacked a convoy.")[1][0].slots["actor"][:1]
    assert actor.value["name"] == "Red Dune Front (RDF) rebels"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Sunday's attack on a convoy hurt nobody.", id="a day"),
        pytest.param("The terrorist attack on a convoy hurt nobody.", id="a sort of attack"),
        pytest.param("Police defused a bomb at the depot.", id="who takes it apart"),
    ],
)
def test_no_doer_is_read_from(text):
    assert all("actor" not in incident.slots for incident in read(text)[1])
