"""Who is said to have done it, by words of their own."""

from __future__ import annotations

import pytest

from tests.extract.test_events import read


def actors(text: str) -> list[tuple[str, str]]:
    """Name and modality of each actor of the first incident."""
    return [(one.value["name"], one.modality) for one in read(text)[1][0].slots.get("actor", ())]


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        pytest.param(
            "A bomb killed a guard. The Front claimed responsibility on Monday for the attack.",
            ["The Front"],
            id="claim",
        ),
        pytest.param(
            "Rebels of the Front have claimed credit for the attack on the depot.", ["Rebels of the Front"], id="credit"
        ),
        pytest.param("The Front claimed the attack on the depot.", ["The Front"], id="the deed itself"),
    ],
)
def test_a_claim_makes_its_subject_a_doer_who_claims_it(text, doers):
    assert actors(text) == [(name, "claimed") for name in doers]


def test_a_claim_fills_claimed_by_too():
    slots = read("The Front claimed responsibility on Monday for the attack on the depot.")[1][0].slots
    assert [one.value["name"] for one in slots["claimed_by"]] == ["The Front"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Police blamed the rebels for the attack on the depot.", id="blamed for"),
        pytest.param("Police blamed the attack on the depot on the rebels.", id="blamed on"),
        pytest.param("Police attributed the attack on the depot to the rebels.", id="attributed to"),
        pytest.param("Police hold the rebels responsible for the attack on the depot.", id="held responsible"),
        pytest.param("The rebels were accused of the attack on the depot.", id="accused of"),
        pytest.param("A bomb exploded at the depot. Police blamed the rebels for the crime.", id="the crime"),
        pytest.param("The rebels involved in the attack on the depot fled.", id="involved in"),
    ],
)
def test_blame_and_suspicion_are_alleged(text):
    assert actors(text) == [("the rebels" if "the rebels" in text else "The rebels", "alleged")]


@pytest.mark.parametrize(
    "denial",
    [
        ", but the group denied it.",
        ", but the group has denied responsibility.",
        ". The group denied involvement.",
        ". The group rejected the charge.",
        ", but the group said it had no part in it.",
        ". The group said it had nothing to do with the blast.",
    ],
)
def test_a_denial_stands_beside_the_accusation(denial: str) -> None:
    found = actors(f"The ministry blamed the Harrek Front for the blast in Arbat on Sunday{denial}")
    assert ("the Harrek Front", "alleged") in found
    assert "denied" in [modality for _, modality in found]


def test_a_bare_denial_answers_an_accusation_alone() -> None:
    assert actors("A bomb killed two guards in Arbat. The minister denied it.") == []


def test_a_day_is_nobody_to_blame() -> None:
    assert actors("The ministry blamed the Harrek Front for the blast on Sunday.") == [("the Harrek Front", "alleged")]


def test_on_whom_a_deed_is_blamed_is_no_target_of_it() -> None:
    slots = read("The army blamed the attack on rebels on Monday.")[1][0].slots
    assert "target" not in slots
    assert [one.value["name"] for one in slots["actor"]] == ["rebels"]


def test_who_denies_it_is_kept_as_denied():
    assert ("The army", "denied") in actors("The army denied any involvement in the attack on the depot.")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("No group claimed responsibility on Monday for the attack on the depot.", id="nobody"),
        pytest.param(
            "No paper or movement claimed responsibility on Monday for the attack on the depot.", id="joined to nobody"
        ),
        pytest.param("The Front has not claimed responsibility for the attack on the depot.", id="negated"),
        pytest.param("The bishop urged the army to accept responsibility for the attack on the depot.", id="asked for"),
    ],
)
def test_what_is_negated_or_asked_for_names_no_doer(text):
    assert actors(text) == []


def test_the_words_that_lay_it_to_somebody_are_evidence():
    [actor] = read("A bomb exploded at the depot. Police blamed the rebels for the crime.")[1][0].slots["actor"]
    assert "blamed" in [words.text for words in actor.evidence]


def test_a_court_finds_and_judges_are_no_doers():
    assert actors("Judges sent two soldiers to prison for the murder of a nurse.") == [("two soldiers", "asserted")]


def test_rebels_who_free_their_captives_are_held_to_have_taken_them():
    text = "Rebels freed two engineers who were kidnapped in May."
    assert actors(text) == [("Rebels", "alleged")]


def test_several_deeds_are_laid_to_one():
    incidents = read(
        "Gunmen shot a judge in Arbat. A bomb killed a nurse in Koya. Police blamed the Front for these crimes."
    )[1]
    blamed = [
        one.value["name"] for incident in incidents for one in incident.slots["actor"] if one.modality == "alleged"
    ]
    assert blamed == ["the Front", "the Front"]
