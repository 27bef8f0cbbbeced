from __future__ import annotations

import pytest

from tests.extract.test_casualties import read


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Twelve guards were killed in Iraq since Monday.", [("where", "in Iraq"), ("since", "since Monday")]),
        ("The army counted 12 raids in the north on Friday.", [("where", "in the north"), ("when", "on Friday")]),
        ("Two members of the council left.", [("whose", "of the council")]),
        ("Twelve guards had died in Iraq, last week.", [("where", "in Iraq"), ("when", "last week")]),
        ("Twelve guards were killed.", []),
    ],
)
def test_the_words_around_a_number_say_of_what_it_holds(text: str, scope: list[tuple[str, str]]) -> None:
    [one] = read(text)
    assert [(part.kind, part.passage.text) for part in one.scope] == scope


def test_a_place_beside_one_number_is_not_that_of_another() -> None:
    _, first, second = read("There were 61 raids: 29 in Iraq and 32 in Syria.")
    assert [part.passage.text for part in first.scope if part.kind == "where"] == ["in Iraq"]
    assert [part.passage.text for part in second.scope if part.kind == "where"] == ["in Syria"]
