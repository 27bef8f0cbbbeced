from __future__ import annotations

import pytest

from firsthand.extract.losses import find_losses
from firsthand.extract.sums import add_up, others_of
from tests.extract.parsing import parse


@pytest.mark.parametrize(
    ("text", "total"),
    [
        pytest.param("The blast hurt two porters and a guard.", 3, id="joined by and"),
        pytest.param("Jan Roe and Ann Poe were killed.", 2, id="named"),
    ],
)
def test_what_one_word_tells_of_joined_phrases_is_added_up_and_says_so(text: str, total: int) -> None:
    [one] = add_up(find_losses(parse(text)))
    assert (one.low, one.high, len(one.others)) == (total, total, 1)
    assert one.because is not None
    assert "added up" in one.because


@pytest.mark.parametrize(
    "text",
    [
        "Two porters died. A guard died on Friday.",
        "The blast hurt two porters and several guards.",
        "The blast hurt two porters.",
    ],
)
def test_counts_of_two_sentences_or_without_a_number_are_not_added(text: str) -> None:
    assert list(add_up(find_losses(parse(text)))) == []


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen shot four porters, killing one.",
        "Four porters were shot. One of the porters died.",
        "Four porters were shot, one fatally.",
    ],
)
def test_those_who_were_shot_less_those_of_them_who_died_are_hurt(text: str) -> None:
    [one] = others_of(find_losses(parse(text)))
    assert (one.slot, one.low, [phrase.text.split()[0].lower() for phrase in one.others]) == ("injured", 3, ["one"])


def test_those_who_died_elsewhere_are_not_taken_off() -> None:
    assert list(others_of(find_losses(parse("Four porters were shot. A guard died.")))) == []
