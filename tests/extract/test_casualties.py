from __future__ import annotations

import pytest

from firsthand.extract.quantities import find_quantities
from firsthand.language.documents import analyse
from firsthand.language.sentences import split_sentences
from firsthand.records.quantity import Quantity
from tests.makers import report


def read(text: str) -> list[Quantity]:
    made = report("r", text)
    sentences = split_sentences(made)
    return list(find_quantities(sentences, analyse(made, sentences)))


def told(text: str) -> list[tuple[str, str | None, str | None]]:
    """Each number, what became of those it counts, and the words that say so."""
    return [(one.passage.text, one.casualty, one.fate.text if one.fate else None) for one in read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The blast killed 12 guards.", [("12", "killed", "killed")], id="object"),
        pytest.param("Twelve guards were killed.", [("Twelve", "killed", "killed")], id="passive"),
        pytest.param("Twelve guards died.", [("Twelve", "killed", "died")], id="what people suffer"),
        pytest.param("Twelve guards are missing.", [("Twelve", "missing", "missing")], id="state"),
        pytest.param("Gunmen shot 4 guards.", [("4", "injured", "shot")], id="shot alone"),
        pytest.param("Gunmen fatally shot 4 guards.", [("4", "killed", "fatally shot")], id="fatally shot"),
        pytest.param("The flood displaced 900 families.", [("900", "displaced", "displaced")], id="displaced"),
        pytest.param("Police arrested 15 men.", [("15", "detained", "arrested")], id="detained"),
        pytest.param("He denied the killing of 3 guards.", [("3", "killed", "killing")], id="deed"),
        pytest.param("Two others were wounded.", [("Two", "injured", "wounded")], id="others"),
        pytest.param("The storm claimed 12 lives.", [("12", "killed", "claimed")], id="lives"),
        pytest.param("The flood claimed the lives of 19 people.", [("19", "killed", "claimed")], id="lives of"),
        pytest.param("The dead included four women.", [("four", "killed", "The dead included")], id="listed"),
        pytest.param("A toll of 14 was given.", [("14", "killed", "toll")], id="toll alone"),
        pytest.param("Rescuers recovered 17 bodies.", [("17", "killed", "bodies")], id="bodies"),
        pytest.param("The bodies of three miners were found.", [("three", "killed", "bodies")], id="bodies of"),
        pytest.param("Eight men are missing and feared dead.", [("Eight", "missing", "missing")], id="feared"),
        pytest.param("The band executed 21 captives.", [("21", "killed", "executed")], id="more than held"),
        pytest.param("Troops freed 21 captives.", [("21", None, None)], id="freed"),
        pytest.param("Killed: 12.", [("12", "killed", "Killed")], id="entry"),
        pytest.param(
            "Forty men were taken into custody.", [("Forty", "detained", "were taken into custody")], id="custody"
        ),
        pytest.param(
            "About 90 people were driven from their homes.",
            [("About 90", "displaced", "were driven from their homes")],
            id="from home",
        ),
        pytest.param("Nine men were crushed to death.", [("Nine", "killed", "were crushed to death")], id="to death"),
        pytest.param(
            "It killed a commander and two of his guards.",
            [("a", "killed", "killed"), ("two", "killed", "killed")],
            id="with others",
        ),
        pytest.param("No civilians were harmed.", [("No", "injured", "harmed")], id="harmed"),
        pytest.param("The death toll rose to 45.", [("45", "killed", "death toll")], id="toll"),
        pytest.param(
            "Three men are in critical condition.", [("Three", "injured", "are in critical condition")], id="ill"
        ),
        pytest.param(
            "Three men at the gate were taken to a hospital.",
            [("Three", "injured", "were taken to a hospital")],
            id="words between",
        ),
        pytest.param("One guard was hit in the arm.", [("One", "injured", "was hit in the arm")], id="hit"),
        pytest.param("There were no casualties.", [("no", "killed_or_injured", "casualties")], id="left open"),
        pytest.param(
            "It left 10 dead and 20 missing.", [("10", "killed", "dead"), ("20", "missing", "missing")], id="left"
        ),
    ],
)
def test_what_became_of_those_counted_is_said_with_its_words(
    text: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Three gunmen killed the guard.", id="who kills"),
        pytest.param("Three guards were not hurt.", id="denied"),
        pytest.param("Three guards found the man with gunshot wounds.", id="who finds the hurt"),
        pytest.param("Thieves shot down three drones.", id="things are not shot"),
        pytest.param("Three boats are missing.", id="things are not missing people"),
    ],
)
def test_nobody_is_counted_whom_nothing_befell(text: str) -> None:
    assert [one.casualty for one in read(text)] == [None]


def test_some_of_a_whole_leave_the_whole_alone() -> None:
    assert told("Two of the 12 guards were killed.") == [("Two", "killed", "killed"), ("12", None, None)]


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("The army lost its way, but 12 of its men were killed.", "its"),
        ("Two Iraqi guards were killed.", "Iraqi"),
        ("The blast wounded two members of the council.", "the council"),
        ("Two guards were killed.", None),
    ],
)
def test_whose_people_they_are_is_quoted(text: str, whose: str | None) -> None:
    [one] = read(text)
    assert (one.whose.text if one.whose else None) == whose


@pytest.mark.parametrize("text", ["The storm killed three cows.", "Two local bodies were founded in 1990."])
def test_what_befalls_beasts_and_bodies_of_men_is_no_casualty(text: str) -> None:
    assert all(one.casualty is None for one in read(text))


def test_an_age_beside_a_victim_counts_nobody() -> None:
    assert [one.passage.text for one in read("A girl, 9, was killed by the shell.")] == ["A"]
