"""`firsthand counts` lists every number with its words."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Ask


def test_each_number_stands_with_what_it_counts(ask: Ask, reports: Path) -> None:
    said = ask("counts", reports / "wire.txt").stdout
    assert "2021-05-04 Corrin wire.txt" in said
    [line] = [line for line in said.splitlines() if "at least 40" in line.lower()]
    assert line.split() == ["At", "least", "40", "≥", "40", "homes"]


def test_the_words_around_a_number_are_given_on_request(ask: Ask, reports: Path) -> None:
    said = ask("counts", reports / "wire.txt", "--why").stdout
    assert "[At least 40] homes were flooded" in said
    assert "counts home: “homes”" in said


def test_a_case_is_read_as_its_files_are(ask: Ask, case: Path, reports: Path) -> None:
    of_case = json.loads(ask("counts", case, "--json").stdout)
    of_files = json.loads(ask("counts", reports, "--json").stdout)
    assert of_case["schema"] == "firsthand/counts-1"
    key = str
    assert sorted(of_case["reports"], key=key) == sorted(of_files["reports"], key=key)


def test_a_path_that_holds_no_report_is_an_error(ask: Ask, tmp_path: Path) -> None:
    assert ask("counts", tmp_path / "none.txt").exit_code != 0


def test_a_share_is_told_as_a_share(ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Tolen\n\nOne in five homes burned, and up to 40 boats sank.\n", encoding="utf-8")
    said = ask("counts", tmp_path / "a.txt", "--why").stdout
    assert "a share of: “homes”" in said
    assert "≤ 40" in said
