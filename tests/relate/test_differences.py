from __future__ import annotations

from firsthand.relate.differences import find_differences, shared_runs
from firsthand.relate.words import split_words


def spans(source: str, derived: str) -> list[tuple[str, str]]:
    a, b = split_words(source), split_words(derived)
    return [
        (" ".join(a[i].text for i in d.source), " ".join(b[j].text for j in d.derived))
        for d in find_differences(source, derived)
    ]


def test_the_same_words_do_not_differ() -> None:
    assert spans("The dam broke.", "The  dam\nbroke.") == []


def test_an_exchange_an_insertion_and_a_deletion_stand_apart() -> None:
    assert spans("The old dam broke at noon on Friday.", "The dam burst at noon on a Friday.") == [
        ("old", ""),
        ("broke", "burst"),
        ("", "a"),
    ]


def test_punctuation_that_moved_with_an_insertion_is_a_difference_of_its_own() -> None:
    assert spans("Two were hurt.", "Two were hurt, police said.") == [("hurt.", "hurt,"), ("", "police said.")]


def test_typography_alone_is_a_difference() -> None:
    assert spans("The harbour’s wall", "The harbour's wall") == [("harbour’s", "harbour's")]


def test_only_long_enough_runs_count_as_shared() -> None:
    assert shared_runs(tuple("abcdefg"), tuple("abcxefgh"), longer_than=2) == (3, 3)
    assert shared_runs(tuple("abcdefg"), tuple("abcxefgh"), longer_than=3) == ()
