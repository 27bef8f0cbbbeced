"""`firsthand quotes` shows who says what."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Ask


def test_each_attribution_stands_with_its_source_its_act_and_its_cue_in_place(ask: Ask, reports: Path) -> None:
    lines = ask("quotes", reports / "wire.txt").stdout.splitlines()
    assert any(line.startswith("    The mayor (unnamed) accuses: the power utility for the breach") for line in lines)
    assert any("[has denied]" in line for line in lines)


def test_why_names_the_rule_and_the_kind_of_source(ask: Ask, reports: Path) -> None:
    assert "rule accuse; source: official" in ask("quotes", reports / "wire.txt", "--why").stdout


def test_a_case_shows_what_its_reports_show(ask: Ask, case: Path) -> None:
    assert "[blamed]" in ask("quotes", case).stdout
    written = json.loads(ask("quotes", case, "--json").stdout)
    assert written["schema"] == "firsthand/quotes-1"
    acts = sorted(one["act"] for found in written["reports"] for one in found["attributions"])
    assert acts == ["accuses", "denies"]


def test_nothing_read_is_an_error_with_its_own_code(ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    assert ask("quotes", tmp_path / "empty.txt").exit_code == 3


def test_one_inside_another_is_set_in(ask: Ask, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("An official said that the premier had promised a new pier.\n", encoding="utf-8")
    lines = ask("quotes", file).stdout.splitlines()
    assert any(line.startswith("        the premier (unnamed) promises: a new pier") for line in lines)
