"""Whom and what an act befell, on sentences of our own."""

from __future__ import annotations

import pytest

from tests.extract.test_events import slots


@pytest.mark.parametrize(
    ("text", "slot", "values"),
    [
        pytest.param("A bomb exploded in front of a bank.", "target", ["a bank"], id="in front of"),
        pytest.param("Rebels staged an attack on Monday.", "target", [], id="a day"),
        pytest.param("On Nov. 8, jets dropped bombs on a depot.", "target", ["a depot"], id="the day of a month"),
        pytest.param(
            "The army’s attack on the port failed.", "actor", ["The army"], id="a possessor, without its ending"
        ),
        pytest.param("An earthquake destroyed a school in Arbat.", "target", [], id="nothing is aimed at in a quake"),
        pytest.param("An earthquake destroyed a school in Arbat.", "damage", ["a school"], id="damaged in a quake"),
        pytest.param("The force of the blast hurt two guards.", "actor", [], id="force that is no body of men"),
        pytest.param(
            "The grocer and the pilot, kidnapped 12 days ago in Arbat, were freed.",
            "victim",
            ["The grocer", "the pilot"],
            id="participle after its noun",
        ),
        pytest.param("Two guards wounded in Arbat", "victim", ["Two guards"], id="headline without auxiliary"),
        pytest.param(
            "Gunmen attacked the homes of mayors and judges.", "target", ["the homes of mayors and judges"], id="joined"
        ),
    ],
)
def test_whom_and_what_it_befell(text: str, slot: str, values: list[str]) -> None:
    assert slots(text).get(slot, []) == values


def test_no_casualties_are_none_killed_and_none_hurt() -> None:
    found = slots("A bomb exploded at a bank in Arbat. There were no casualties.")
    assert found["killed"] == [(0, 0)]
    assert found["injured"] == [(0, 0)]


def test_of_joined_phrases_the_sum_is_told_and_not_each_part() -> None:
    found = slots("The blast killed Jan Roe and Ann Poe.")
    assert found["killed"] == [(2, 2)]
    assert found["victim"] == ["Jan Roe", "Ann Poe"]
