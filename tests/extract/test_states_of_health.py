from __future__ import annotations

import pytest

from firsthand.extract.losses import find_losses
from firsthand.extract.states_of_health import counted, told_of_state
from tests.extract.parsing import parse


@pytest.mark.parametrize(
    ("text", "who"),
    [
        pytest.param("The porter was flown to a clinic.", "The porter", id="brought to a hospital"),
        pytest.param("The porter, who fell, is in critical condition.", "The porter", id="condition, words between"),
        pytest.param("A stray pellet hit the porter in the leg.", "the porter", id="hit in some part of the body"),
        pytest.param("The porter was struck by a bullet.", "The porter", id="hit by a shot"),
        pytest.param("Gunmen shot the porter.", "the porter", id="shot"),
        pytest.param("The porter remains in a hospital.", "The porter", id="in a hospital"),
        pytest.param("The porter is expected to survive.", "The porter", id="expected to live"),
        pytest.param("The porter had to be treated for minor wounds.", "The porter", id="treated"),
    ],
)
def test_a_state_tells_that_somebody_is_hurt(text: str, who: str) -> None:
    assert {(one.slot, one.phrase.text, one.low) for one in told_of_state(parse(text))} == {("injured", who, 1)}


@pytest.mark.parametrize(
    "text",
    [
        "Guards found three porters with gunshot wounds.",
        "The porter was not taken to a hospital.",
        "The crane struck the wall in the morning.",
        "The porter went to the hospital with flowers.",
    ],
)
def test_who_finds_visits_or_hits_is_not_hurt(text: str) -> None:
    assert list(told_of_state(parse(text))) == []


def test_a_number_brings_what_became_of_those_it_counts() -> None:
    [one] = counted(parse("Seven people were treated for slight wounds."))
    assert (one.slot, one.phrase.text, one.low, one.sure) == ("injured", "Seven people", 7, False)


def test_some_of_those_counted_and_things_are_no_further_count() -> None:
    assert [one.low for one in counted(parse("Eleven guards were hurt, two of them badly."))] == [11]
    assert not list(counted(parse("The porter was killed three blocks from the mill.")))


def test_only_words_for_the_living_make_it_sure() -> None:
    sure = {one.phrase.text: one.sure for one in find_losses(parse("Two guards were hurt. Two porters were shot."))}
    assert sure == {"Two guards": True, "Two porters": False}
