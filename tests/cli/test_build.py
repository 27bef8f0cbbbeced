"""`firsthand build` says what is new and what could not be read."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Ask


def test_a_new_case_names_its_reports(ask: Ask, reports: Path, tmp_path: Path) -> None:
    result = ask("build", reports, "--case", tmp_path / "case")
    assert result.exit_code == 0
    assert result.stdout == f"{tmp_path / 'case'}: 2 reports, 2 new\n"


def test_a_second_build_of_the_same_finds_nothing_new(ask: Ask, reports: Path, case: Path) -> None:
    assert ask("build", reports, "--case", case).stdout == f"{case}: 2 reports, nothing new\n"


def test_a_problem_is_a_line_on_standard_error(ask: Ask, reports: Path, case: Path) -> None:
    (reports / "blank.txt").write_bytes(b"")
    result = ask("build", reports, "--case", case)
    assert result.exit_code == 0
    assert "blank.txt" in result.stderr


def test_a_case_without_any_report_is_an_error(ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = ask("build", tmp_path / "empty", "--case", tmp_path / "case")
    assert result.exit_code == 3
    assert result.stderr


def test_a_folder_of_something_else_is_left_alone(ask: Ask, reports: Path, tmp_path: Path) -> None:
    (tmp_path / "case").mkdir()
    (tmp_path / "case" / "letters.doc").write_text("mine")
    result = ask("build", reports, "--case", tmp_path / "case")
    assert result.exit_code == 4
    assert [file.name for file in (tmp_path / "case").iterdir()] == ["letters.doc"]


def test_json_holds_the_same(ask: Ask, reports: Path, tmp_path: Path) -> None:
    result = json.loads(ask("build", reports, "--case", tmp_path / "case", "--json").stdout)
    assert (result["reports"], len(result["added"]), result["problems"]) == (2, 2, [])


def test_a_missing_case_option_is_a_matter_of_usage(ask: Ask, reports: Path) -> None:
    result = ask("build", reports)
    assert result.exit_code == 2
    assert "--case" in result.stderr


def test_a_mistyped_path_is_told_and_not_remembered(ask: Ask, reports: Path, tmp_path: Path) -> None:
    first = ask("build", reports, reports.with_name("reprots"), "--case", tmp_path / "case")
    assert (first.exit_code, first.stdout) == (1, f"{tmp_path / 'case'}: 2 reports, 2 new\n")
    assert "reprots: there is no such file or folder" in first.stderr
    again = ask("build", reports, "--case", tmp_path / "case")
    assert (again.exit_code, again.stderr) == (0, "")


def test_nothing_but_mistyped_paths_make_no_case(ask: Ask, tmp_path: Path) -> None:
    result = ask("build", tmp_path / "reprots", "--case", tmp_path / "case")
    assert result.exit_code == 3
    assert not (tmp_path / "case").exists()


def test_a_folder_that_was_empty_is_no_problem_once_it_is_not(ask: Ask, reports: Path, tmp_path: Path) -> None:
    (tmp_path / "inbox").mkdir()
    assert "holds no report" in ask("build", reports, tmp_path / "inbox", "--case", tmp_path / "case").stderr
    (reports / "wire.txt").rename(tmp_path / "inbox" / "wire.txt")
    assert ask("build", tmp_path / "inbox", "--case", tmp_path / "case").stderr == ""


def test_one_earlier_problem_remains_and_two_remain(ask: Ask, reports: Path, case: Path) -> None:
    for name, says in (("a.txt", "1 earlier problem remains;"), ("b.txt", "2 earlier problems remain;")):
        (reports / name).write_bytes(b"")
        ask("build", reports, "--case", case)
        assert ask("build", reports, "--case", case).stderr.startswith(says)
