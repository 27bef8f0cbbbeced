from __future__ import annotations

from firsthand.relate.surroundings import capitalised_inside, located_names, names_a_body


def test_a_name_behind_a_preposition_of_place_is_located() -> None:
    assert located_names("Snow fell in Tolmin. The mayor of Upper Marn slept; Orsa wept.") == {"Tolmin", "Upper Marn"}


def test_a_word_with_a_capital_inside_a_sentence_is_known_as_a_name() -> None:
    assert capitalised_inside("Rescuers met Marlow there. Divers, led by Orsk, left.") == {"Marlow", "Orsk"}


def test_a_body_is_told_by_its_last_word_or_by_the_next() -> None:
    assert names_a_body("Marn Guard", " left.")
    assert names_a_body("Marn", " army left.")
    assert not names_a_body("Marn", " valley froze.")
