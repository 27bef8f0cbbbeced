"""Who the victims were, on sentences of our own."""

from __future__ import annotations

import pytest

from tests.extract.test_events import slots


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param("Two guards were killed in Arbat. The dead were Jan Roe and Ann Poe.", True, id="the dead were"),
        pytest.param("Two guards were killed. The victims were identified as Jan Roe and Ann Poe.", True, id="as"),
        pytest.param("Gunmen kidnapped two nurses. They are Jan Roe and Ann Poe.", True, id="they are"),
        pytest.param("Two guards were killed. The winners were Jan Roe and Ann Poe.", False, id="others"),
    ],
)
def test_names_given_in_a_sentence_of_their_own_are_the_victims(text: str, named: bool) -> None:
    victims = slots(text).get("victim", [])
    assert ({"Jan Roe", "Ann Poe"} <= set(victims)) is named


def test_those_listed_after_a_colon_are_the_victims() -> None:
    assert "Jan Roe" in slots("Three guards were killed in Arbat: Jan Roe, Ann Poe and Tom Low.")["victim"]
