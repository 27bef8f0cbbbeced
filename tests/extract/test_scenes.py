"""Where and when, told of those who came to a scene, read from sentences of our own."""

from __future__ import annotations

import pytest

from tests.extract.test_circumstances import told
from tests.extract.test_events import read

SHOT = "A clerk was shot and killed."


@pytest.mark.parametrize(
    ("after", "slot", "words"),
    [
        pytest.param("Officers were called to 12 Tolm Street.", "place", ["12 Tolm Street"], id="called to"),
        pytest.param("Deputies responded about 7 p.m. Sunday.", "time", ["about 7 p.m. Sunday"], id="responded at"),
        pytest.param("The incident happened on Tolm Street.", "place", ["Tolm Street"], id="the incident"),
        pytest.param(
            "He was found in the 300 block of Tolm Street.", "place", ["300 block of Tolm Street"], id="found"
        ),
        pytest.param("The clerk was walking on Tolm Street.", "place", ["Tolm Street"], id="whereabouts"),
        pytest.param("Officers from Tolm Street arrived.", "place", [], id="whence"),
        pytest.param("The mayor lives on Tolm Street.", "place", [], id="another matter"),
        pytest.param("Officers were called to a hospital on Tolm Street.", "place", [], id="a hospital"),
    ],
)
def test_a_scene_is_of_the_act_told_before(after, slot, words):
    assert told(f"{SHOT} {after}", slot, "shooting") == words


def test_a_scene_is_of_the_act_told_after_where_none_was_told_before():
    text = "Officers were called to 12 Tolm Street. They learned that a clerk was shot and killed."
    assert told(text, "place", "shooting") == ["12 Tolm Street"]


def test_a_time_of_another_day_is_no_time_of_the_act():
    text = "A clerk was shot and killed on Monday. Officers were called at noon on Wednesday."
    assert told(text, "time", "shooting") == ["Monday"]


def test_an_act_is_done_where_and_when_it_is_reported():
    assert told("The shooting was reported at noon on Tolm Street.", "place", "shooting") == ["Tolm Street"]


def test_a_time_of_day_is_no_other_day():
    text = "A clerk was shot Sunday night. The shooting happened around 7:30 p.m. on Tolm Street."
    assert len([one for one in read(text, published="2020-05-20")[1] if one.kind == "shooting"]) == 1
