"""How a deed is held by the words around it."""

from __future__ import annotations

import pytest

from tests.extract.test_events import read


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        pytest.param("Rebels killed a judge in Arbat.", "asserted", id="told"),
        pytest.param("Alleged rebels killed a judge in Arbat.", "alleged", id="alleged rebels"),
        pytest.param("Rebels are believed to have killed a judge in Arbat.", "alleged", id="believed to have"),
        pytest.param("Two men were accused of killing a judge in Arbat.", "alleged", id="accused of"),
        pytest.param("Two men were acquitted of killing a judge in Arbat.", "denied", id="acquitted of"),
        pytest.param("Two men admitted killing a judge in Arbat.", "claimed", id="admitted"),
    ],
)
def test_the_words_above_a_deed_tell_how_it_is_held(text, modality):
    [actor] = read(text)[1][0].slots["actor"]
    assert actor.modality == modality


def test_it_is_the_body_that_says_what_it_did():
    slots = read("The army said that it killed two rebels near Arbat.")[1][0].slots
    assert [one.value["name"] for one in slots["actor"]] == ["The army"]
