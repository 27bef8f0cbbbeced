from __future__ import annotations

import pytest

from firsthand.extract.losses import find_losses
from tests.extract.parsing import parse


def losses(text: str) -> list[tuple[str, str, float | None]]:
    return [(one.slot, one.phrase.text, one.low) for one in find_losses(parse(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("A blast killed two porters.", [("killed", "two porters", 2)], id="object"),
        pytest.param("A nurse was fatally wounded.", [("killed", "A nurse", 1)], id="deadly wound"),
        pytest.param("The 12-year-old died in a clinic.", [("killed", "The 12-year-old", 1)], id="known by age"),
        pytest.param("A family of six died in the fire.", [("killed", "A family of six", 6)], id="a family of so many"),
        pytest.param("It left one porter dead, four hurt.", [("killed", "one porter", 1)], id="each with its own word"),
        pytest.param("No porter was hurt.", [("injured", "No porter", 0)], id="none"),
        pytest.param("The porter would never hurt anyone.", [], id="nobody in particular"),
        pytest.param("Four victims live in the same road.", [], id="victims may live"),
        pytest.param("The killing of 2003 is told again.", [], id="a year"),
    ],
)
def test_who_was_killed_or_hurt_is_read_with_the_word_that_says_so(
    text: str, found: list[tuple[str, str, float]]
) -> None:
    assert [one for one in losses(text) if one[:1] != ("injured",) or one in found] == found


def test_a_joined_verb_of_killing_is_not_said_of_those_hurt_before_it() -> None:
    assert ("injured", "three porters", 3) in losses(
        "The blast hit a barge, hurting three porters and killing a guard."
    )
    assert ("killed", "three porters", 3) not in losses(
        "The blast hit a barge, hurting three porters and killing a guard."
    )


def test_of_those_shot_one_fatally_one_alone_is_killed() -> None:
    assert [one for one in losses("Six porters were shot, one fatally.") if one[0] == "killed"] == [
        ("killed", "one", 1)
    ]


def test_a_state_after_a_number_is_of_that_number_alone() -> None:
    dead = [one[2] for one in losses("Gunmen raid a mill; eight men shot, two dead.") if one[0] == "killed"]
    assert dead == [2]


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        pytest.param("The raid left six people shot and two boys killed.", [2], id="a verb with a subject of its own"),
        pytest.param("The blast killed one and wounded six more.", [1], id="the word right before the number"),
        pytest.param("It was one of nine raids in which three people were killed.", [3], id="acts are not dead"),
    ],
)
def test_the_dead_are_counted_by_the_words_nearest_to_them(text: str, dead: list[float]) -> None:
    assert [one[2] for one in losses(text) if one[0] == "killed"] == dead
