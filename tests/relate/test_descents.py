from __future__ import annotations

import itertools

from firsthand.records.derivation import Derivation
from firsthand.records.reading import Reading
from firsthand.relate.derivations import derive
from firsthand.relate.descents import find_descents
from tests.makers import reading

TEXT = (
    "A fire at the Tolmin mill killed at least 14 people on Monday, the council said. "
    "Rescuers searched the ruin with dogs until the walls gave way. "
    "It was the fourth fire in the valley since March. "
    "The miller’s brother had asked for a second stair in the spring."
)
EDITED = TEXT.replace("at least 14", "14").replace("A fire", "An attack")
SECOND = (
    "Bakers in the upper town went on strike over the price of flour. "
    "They want a ninth loaf free in every dozen that they sell before seven. "
    "The owners of the ovens have not answered their letter of last week."
)


def stemma(*readings: Reading) -> dict[str, tuple[str, ...]]:
    derivations: list[Derivation] = [d for a, b in itertools.combinations(readings, 2) if (d := derive(a, b))]
    descents = find_descents([r.report for r in readings], derivations)
    backwards = find_descents([r.report for r in reversed(readings)], derivations[::-1])
    assert descents == backwards
    return {descent.report: descent.parents for descent in descents}


def test_a_copy_of_a_copy_descends_from_the_copy() -> None:
    assert stemma(
        reading("a", TEXT, published="2031-04-01"),
        reading("b", EDITED, published="2031-04-02"),
        reading("c", f"It snowed. {EDITED}", published="2031-04-03"),
    ) == {"a": (), "b": ("a",), "c": ("b",)}


def test_two_copies_of_one_original_are_siblings() -> None:
    assert stemma(
        reading("a", TEXT, published="2031-04-01"),
        reading("b", EDITED, published="2031-04-02"),
        reading("c", TEXT, published="2031-04-03"),
    ) == {"a": (), "b": ("a",), "c": ("a",)}


def test_a_report_put_together_from_two_has_two_parents() -> None:
    assert stemma(
        reading("a", TEXT, published="2031-04-01"),
        reading("b", SECOND, published="2031-04-02"),
        reading("c", f"{TEXT} {SECOND}", published="2031-04-03"),
    ) == {"a": (), "b": (), "c": ("a", "b")}


def test_an_undecided_direction_makes_no_parent() -> None:
    assert stemma(reading("a", TEXT), reading("b", TEXT)) == {"a": (), "b": ()}


def test_a_mark_carried_along_hides_no_copy_of_a_copy_where_the_agencys_own_report_is_here() -> None:
    assert stemma(
        reading("a", TEXT, published="2031-04-01", outlet="AP", agency="AP"),
        reading(
            "b", f"Snow fell on the upper town all week. {EDITED}", published="2031-04-02", outlet="Sun", agency="AP"
        ),
        reading(
            "c", f"Snow fell on the upper town all week. {EDITED}", published="2031-04-04", outlet="Post", agency="AP"
        ),
    ) == {"a": (), "b": ("a",), "c": ("b",)}


def test_one_more_sentence_in_common_makes_no_second_parent() -> None:
    formula = "The regional hospital has opened a telephone line for relatives, its director said."
    assert stemma(
        reading("a", TEXT, published="2031-04-02"),
        reading("b", f"Frost has hurt the vines. {formula} The cellars are full.", published="2029-01-02"),
        reading("c", f"{TEXT} {formula}", published="2031-04-03"),
    ) == {"a": (), "b": (), "c": ("a",)}


def test_house_style_in_common_makes_no_parent() -> None:
    text = f"{TEXT} The neighbours had paid five clerks for a programme of repairs."
    styled = text.replace("neighbours", "neighbors").replace("five", "5").replace("programme", "program")
    assert stemma(
        reading("a", text, published="2031-04-01"),
        reading("b", f"The mill is closed. {styled}", published="2031-04-02"),
        reading("c", f"Nobody lives there now. {styled}", published="2031-04-03"),
    ) == {"a": (), "b": ("a",), "c": ("a",)}
