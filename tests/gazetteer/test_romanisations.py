"""How far two spellings of a name are apart, by what the names of towns taught."""

import math

import pytest

from firsthand.gazetteer.romanisations import cheapest_way, letters, spelling_distance


def test_only_letters_count() -> None:
    assert letters("Sa‘d ad-Dīn") == "sadaddin"
    assert spelling_distance("Mazar-i Sharif", "mazarī sharif") == 0.0


@pytest.mark.parametrize(
    ("one", "other", "third"),
    [("Khaled", "Khalid", "Walid"), ("Houthi", "Huthi", "Hutu"), ("Hodeidah", "Hudaydah", "Holland")],
)
def test_another_spelling_is_nearer_than_another_name(one: str, other: str, third: str) -> None:
    assert 0 < spelling_distance(one, other) < 0.75 < spelling_distance(one, third)


def test_distance_is_the_same_both_ways_and_endless_without_letters() -> None:
    assert spelling_distance("Kassem", "Qasim") == pytest.approx(spelling_distance("Qasim", "Kassem"))
    assert spelling_distance("Kassem", "…") == math.inf


def test_the_cheapest_way_tells_which_pieces_were_exchanged() -> None:
    costs = {("a", "a"): 1.0, ("ksh", "x"): 2.0}
    assert cheapest_way("aksha", "axa", costs, unseen=9.0) == (4.0, [("a", "a"), ("ksh", "x"), ("a", "a")])
    assert cheapest_way("a", "ab", costs, unseen=9.0) == (10.0, [("a", "a"), ("", "b")])
