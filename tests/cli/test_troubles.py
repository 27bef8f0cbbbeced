"""Many problems of one kind are one thing to know."""

from __future__ import annotations

from firsthand.cli.troubles import sum_up
from firsthand.records.problem import Problem


def lines(condition: str, number: int) -> list[str]:
    return list(sum_up(Problem(str(one), condition, f"{one}: undated.") for one in range(number)))


def test_a_few_are_said_one_by_one() -> None:
    assert lines("no_date", 6) == [f"{one}: undated." for one in range(6)]


def test_of_many_the_first_are_said_and_the_rest_counted() -> None:
    said = lines("no_date", 5000)
    assert said[:5] == [f"{one}: undated." for one in range(5)]
    assert said[5:] == ["and 4,995 more like this; firsthand export CASE --format csv --output FOLDER lists all"]


def test_each_kind_is_counted_by_itself() -> None:
    mixed = [Problem("a", "empty", "a: empty."), *(Problem("b", "no_date", "b: undated.") for _ in range(9))]
    assert [line for line in sum_up(mixed) if line.startswith(("a", "and 4"))] == [
        "a: empty.",
        "and 4 more like this; firsthand export CASE --format csv --output FOLDER lists all",
    ]
