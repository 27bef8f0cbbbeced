from __future__ import annotations

import pytest

from firsthand.extract.numbers import find_numbers


def numbers(text: str) -> list[tuple[str, float, float | None]]:
    return [(text[found.start : found.end], found.low, found.high) for found in find_numbers(text)]


@pytest.mark.parametrize(
    ("said", "worth"),
    [
        ("61", 61),
        ("1,200", 1200),
        ("29.5", 29.5),
        ("1.2 million", 1_200_000),
        ("5 dozen", 60),
        ("$3bn", 3_000_000_000),
        ("£5m", 5_000_000),
        ("25k", 25_000),
        ("seven", 7),
        ("nineteen", 19),
        ("sixty-one", 61),
        ("five dozen", 60),
        ("a hundred", 100),
        ("half a dozen", 6),
        ("half a million", 500_000),
        ("two and a half million", 2_500_000),
        ("two hundred and six thousand", 206_000),
        ("a hundred and five", 105),
        ("TWENTY-FIVE", 25),
        ("٦١", 61),
        ("a quarter-million", 250_000),
        ("a quarter of a million", 250_000),
        ("twice", 2),
    ],
)
def test_a_number_is_worth_what_it_says(said: str, worth: float) -> None:
    assert numbers(f"They saw {said} of it.") == [(said, worth, worth)]


@pytest.mark.parametrize(
    ("said", "low", "high"),
    [
        ("10 to 15", 10, 15),
        ("10-15", 10, 15),
        ("10 – 15", 10, 15),
        ("two or three", 2, 3),
        ("2 to 3 million", 2_000_000, 3_000_000),
        ("seven to 15", 7, 15),
    ],
)
def test_a_range_has_two_ends(said: str, low: float, high: float) -> None:
    assert numbers(f"They saw {said} of it.") == [(said, low, high)]


def test_and_makes_a_range_only_after_between() -> None:
    assert numbers("between 10 and 15, or 29 and 32") == [
        ("10 and 15", 10, 15),
        ("29", 29, 29),
        ("32", 32, 32),
    ]


def test_from_one_number_to_another_is_a_move_and_no_range() -> None:
    assert numbers("It rose from 43 to 78.") == [("43", 43, 43), ("78", 78, 78)]


def test_a_sum_that_moves_to_another_is_two_numbers() -> None:
    assert numbers("It rose by $4 to $9.") == [("$4", 4, 4), ("$9", 9, 9)]


@pytest.mark.parametrize(
    ("said", "least"),
    [("dozens", 24), ("hundreds", 200), ("tens of thousands", 20_000), ("several hundred", 200), ("a few dozen", 24)],
)
def test_a_vague_number_names_only_the_least(said: str, least: float) -> None:
    assert numbers(f"They saw {said} of them.") == [(said, least, None)]


@pytest.mark.parametrize(
    "text", ["the 7th man", "an F-16", "at 3:30", "the 1990s", "version 1.2.3", "in his 20's", "5m high"]
)
def test_what_only_holds_figures_is_no_number(text: str) -> None:
    assert numbers(text) == []


def test_a_measure_may_be_written_against_its_figure() -> None:
    assert numbers("5km and 60mph") == [("5", 5, 5), ("60", 60, 60)]


def test_no_run_of_figures_and_scales_is_without_end() -> None:
    assert numbers("9" * 400) == []
    assert all(worth < 1e40 for _, worth, _ in numbers("a" + " trillion" * 400))


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        ("It fell to -13 C.", -13),
        ("It was −13°C.", -13),
        ("Output changed by -2.5%.", -2.5),
        ("It was minus 5 degrees.", -5),
        ("It was 13 degrees below zero.", -13),
    ],
)
def test_a_number_below_zero_keeps_its_sign(text: str, worth: float) -> None:
    [(_, low, high)] = numbers(text)
    assert low == high == worth


@pytest.mark.parametrize("text", ["Tolen -12 boats sank.", "The boats, 12 of them, sank."])
def test_a_dash_before_a_count_is_no_sign(text: str) -> None:
    assert [low for _, low, _ in numbers(text)] == [12]


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("One in five houses burned.", 0.2),
        ("1 in 5 boats sank.", 0.2),
        ("Nine out of 10 voters stayed.", 0.9),
        ("Two in three families fled.", 0.666667),
    ],
)
def test_so_many_out_of_so_many_is_a_share(text: str, share: float) -> None:
    [found] = find_numbers(text)
    assert (found.low, found.share) == (share, True)


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        ("It killed two in three villages.", [2, 3]),
        ("They won one in three games.", [1, 3]),
        ("They lost 12 out of 30 boats.", [12, 30]),
    ],
)
def test_numbers_beside_each_other_are_no_share(text: str, worth: list[float]) -> None:
    assert [low for _, low, _ in numbers(text)] == worth


def test_a_range_shares_its_thousands() -> None:
    assert numbers("Some 4-5,000 boats sank.") == [("4-5,000", 4000, 5000)]
    assert numbers("A 10-to-15-minute walk.") == [("10-to-15", 10, 15)]
    assert numbers("Some 1,200-1,500 boats sank.") == [("1,200-1,500", 1200, 1500)]


@pytest.mark.parametrize(
    ("text", "worth"),
    [("It holds 2m barrels of oil.", [2_000_000]), ("Scores were hurt.", [40]), ("Code 0189 opens it.", [])],
)
def test_words_around_tell_what_a_number_is(text: str, worth: list[float]) -> None:
    assert [low for _, low, _ in numbers(text)] == worth
