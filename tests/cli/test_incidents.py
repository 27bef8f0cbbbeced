"""`firsthand incidents` shows what happened, in the report's words."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Ask


@pytest.fixture
def told(tmp_path: Path) -> Path:
    file = tmp_path / "told.txt"
    text = "KARAMBE, Nov. 20, 2023 (Corrin) - A bomb exploded outside the town hall of Arbat, killing two guards.\n"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_card_gives_kind_slots_and_the_words_around_them(ask: Ask, told: Path) -> None:
    shown = ask("incidents", told).stdout
    assert "2023-11-20 Corrin told.txt\n    1. bombing, one event: “exploded”, “killing”\n" in shown
    assert "        weapon: A bomb   " in shown
    assert "[two guards]" in shown
    assert "killed: 2" in shown
    assert "because" not in shown


def test_the_rule_behind_each_value_is_given_on_request(ask: Ask, told: Path) -> None:
    assert "            because: what went off, “exploded”\n" in ask("incidents", told, "--why").stdout


def test_a_case_is_shown_as_its_reports_are(ask: Ask, told: Path, tmp_path: Path) -> None:
    ask("build", told, "--case", tmp_path / "case")
    assert ask("incidents", tmp_path / "case").stdout == ask("incidents", told).stdout
    assert "every word agrees" in ask("verify", tmp_path / "case").stdout


def test_a_report_about_none_says_so(ask: Ask, tmp_path: Path) -> None:
    file = tmp_path / "fair.txt"
    file.write_text("Farmers sold 300 sheep at the fair in Arbat on Monday.\n", encoding="utf-8")
    assert "no incident is told of" in ask("incidents", file).stdout


LEDE = "KARAMBE, Nov. 20, 2023 (Corrin) - "


@pytest.fixture
def shown(ask: Ask, tmp_path: Path) -> Callable[..., str]:
    def show(text: str, *options: str) -> str:
        file = tmp_path / "one.txt"
        file.write_text(LEDE + text, encoding="utf-8")
        return ask("incidents", file, *options).stdout

    return show


def test_who_says_a_value_stands_beside_it(shown: Callable[..., str]) -> None:
    told = shown("A bomb exploded in Arbat on Monday. The ministry blamed the Salt Front for the explosion.\n")
    assert "actor: the Salt Front (alleged, accuses: The ministry)   …" in told
    assert "weapon: A bomb   " in told  # the report's own voice


def test_relations_name_the_number_of_the_other_card(shown: Callable[..., str]) -> None:
    text = "The army shelled the camp in retaliation for the bombing of a bus.\n"
    told = shown(text)
    assert "1. shelling, one event: “shelled”" in told
    assert "        in response to 2   …" in told
    assert "shelled the camp [in retaliation for] the bombing of a bus.\n" in told
    assert "because: in_return_for, “in retaliation for”, “shelled”, “bombing”" in shown(text, "--why")


def test_what_did_not_happen_comes_last_and_apart(shown: Callable[..., str]) -> None:
    told = shown("A bomb exploded in Arbat. Rebels threatened to shell the town.\n", "--why")
    first, last = told.split("    told of, and not said to have happened:\n")
    assert "shelling" not in first
    assert "        shelling (threatened)   " in last
    assert "[shell]" in last
    assert "because: “threaten”" in last


def test_words_that_two_values_rest_on_are_shown_once(shown: Callable[..., str]) -> None:
    told = shown("In the night before the feast of the harvest a bomb exploded, killing at least two guards.\n")
    assert "victim: at least two guards   …" in told
    assert "killed: at least 2\n" in told
    assert told.count("[at least two guards]") == 1


def test_none_hurt_and_numbers_without_end_are_told_in_words(shown: Callable[..., str]) -> None:
    assert re.search("injured: none .*\\[no one\\]", shown("Shelling hit the camp, but no one was injured.\n"))
    assert "killed: 2,000 or more\n" in shown("Shelling in Arbat killed thousands of soldiers on Monday.\n")
