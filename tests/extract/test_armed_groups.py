"""Which armed group “the rebels” are."""

from __future__ import annotations

from tests.extract.test_events import read


def reasons(text: str) -> list[tuple[str, str]]:
    return [(one.modality, one.because) for one in read(text)[1][0].slots["actor"]]


def test_the_only_group_named_is_held_to_be_that_of_the_rebels_and_not_known():
    found = reasons("Fighters of the FARC left the valley. The rebels attacked a convoy.")
    assert found == [("asserted", "subject"), ("alleged", "subject; the only armed group named")]


def test_of_two_groups_named_alike_neither_is_taken():
    found = reasons("The FARC and the ELN met. The rebels attacked a convoy.")
    assert found == [("asserted", "subject")]
