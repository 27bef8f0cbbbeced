"""`firsthand incidents` shows what happened, in the report's words."""

from __future__ import annotations

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
    assert "2023-11-20 Corrin told.txt\n    bombing, one event, told in 2 places\n" in shown
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
