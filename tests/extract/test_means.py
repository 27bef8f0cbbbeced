"""Weapons of the sentence of an act, on sentences of our own."""

from __future__ import annotations

import pytest

from tests.extract.test_events import slots


@pytest.mark.parametrize(
    ("text", "weapons"),
    [
        pytest.param("He pulled a knife and two men robbed the baker.", ["a knife"], id="drawn"),
        pytest.param("Two guards were killed when rifle fire hit the gate.", ["rifle fire"], id="what it sends out"),
        pytest.param("Gunmen killed a guard and soldiers seized a rifle.", [], id="found later"),
        pytest.param("Gunmen killed a guard and police denied the charge.", [], id="a word of two senses"),
        pytest.param("Gunmen killed a guard. A rifle lay on a table in the museum.", [], id="another sentence"),
    ],
)
def test_a_weapon_in_the_sentence_of_an_act_is_the_acts_if_it_was_used(text: str, weapons: list[str]) -> None:
    assert slots(text).get("weapon", []) == weapons
