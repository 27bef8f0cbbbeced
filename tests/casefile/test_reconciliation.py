"""Which id a report gets when several ask for one."""

from __future__ import annotations

import itertools

from firsthand.casefile.reconciliation import wanted_standings

ONE, TWO, THREE = "1" * 64, "2" * 64, "3" * 64


def names(*offers: tuple[str, str, int]) -> dict[tuple[str, str], str]:
    """Ids by what was asked for and identity; an offer is an id, an identity and its rank."""
    rows = [(report, identity, 7, place, "content", rank) for place, (report, identity, rank) in enumerate(offers)]
    return {(standing.report, standing.identity): standing.id for standing in wanted_standings(rows)}


def test_one_that_asks_alone_gets_its_id() -> None:
    assert names(("x", ONE, 1)) == {("x", ONE): "x"}


def test_of_several_the_first_by_hash_gets_it_and_the_others_a_piece_of_theirs() -> None:
    expected = {("x", ONE): "x", ("x", TWO): "x-22222222", ("x", THREE): "x-33333333"}
    for offers in itertools.permutations([("x", ONE, 1), ("x", TWO, 2), ("x", THREE, 3)]):
        assert names(*offers) == expected


def test_an_id_that_another_report_was_given_is_passed_by() -> None:
    assert names(("x", ONE, 1), ("x", TWO, 2), ("x-22222222", THREE, 1)) == {
        ("x", ONE): "x",
        ("x", TWO): "x-222222222",
        ("x-22222222", THREE): "x-22222222",
    }


def test_no_given_id_can_stand_in_the_way() -> None:
    blocked = [(f"x-{TWO}"[:length], THREE, 1) for length in range(10, 67)]
    assert names(("x", ONE, 1), ("x", TWO, 2), *blocked)["x", TWO] == f"x-{TWO}-"
