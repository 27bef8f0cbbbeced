"""`firsthand compare` sets two files, or two reports of a case, side by side."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import PAPER, WIRE, Ask


def test_two_files_are_compared_without_a_case(ask: Ask, reports: Path) -> None:
    result = ask("compare", reports / "wire.txt", reports / "paper.txt")
    assert result.exit_code == 0
    assert "“At least” is gone" in result.stdout
    assert "[-At least-] 40 homes" in result.stdout
    assert "No credit found in this text" in result.stdout


def test_the_order_of_the_two_files_changes_nothing_that_is_said(ask: Ask, reports: Path) -> None:
    names = reports / "wire.txt", reports / "paper.txt"
    assert ask("compare", *names).stdout == ask("compare", *reversed(names)).stdout


def test_reports_of_a_case_answer_to_their_file_name(ask: Ask, case: Path) -> None:
    assert "“At least” is gone" in ask("compare", "paper.txt", "wire.txt", "--case", case).stdout


def test_without_names_the_case_gives_the_pair_with_the_most_telling_edits(ask: Ask, case: Path) -> None:
    assert "“At least” is gone" in ask("compare", "--case", case).stdout


def test_that_pair_is_a_report_and_its_own_source_not_a_copy_of_a_copy(ask: Ask, reports: Path, case: Path) -> None:
    again = PAPER.replace("2021-05-06 Valley Post", "2021-05-09 Hill Herald").replace("40 homes", "44 homes")
    (reports / "again.txt").write_text(again, encoding="utf-8")
    ask("build", reports, "--case", case)
    assert ask("compare", "--case", case).stdout.startswith("Corrin and Valley Post")


def test_the_page_is_one_file_that_asks_for_nothing(ask: Ask, reports: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    result = ask("compare", reports / "wire.txt", reports / "paper.txt", "--html", page)
    assert (result.exit_code, result.stdout) == (0, "")
    text = page.read_text(encoding="utf-8")
    assert text.startswith("<!doctype html>") or text.startswith("<!DOCTYPE html>")
    assert "<script" not in text
    assert "40 homes" in text


def test_json_is_the_derivation_of_the_contract(ask: Ask, reports: Path) -> None:
    found = json.loads(ask("compare", reports / "wire.txt", reports / "paper.txt", "--json").stdout)
    assert [pair["label"] for pair in found["derivation"]["pairs"]] == ["edited", "verbatim", "verbatim"]


def test_a_report_that_shares_nothing_is_said_to(ask: Ask, reports: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("The library of Tolen lends umbrellas now.\n")
    result = ask("compare", reports / "wire.txt", other)
    assert result.exit_code == 0
    assert "nothing in common" in result.stdout


def test_a_file_of_several_reports_is_refused_with_the_remedy(ask: Ask, reports: Path, tmp_path: Path) -> None:
    many = tmp_path / "many.jsonl"
    many.write_text('{"id": "m1", "text": "The pier is shut."}\n{"id": "m2", "text": "The pier is open."}\n')
    result = ask("compare", many, reports / "wire.txt")
    assert result.exit_code == 2
    assert "holds 2 reports" in result.stderr
    assert "firsthand build" in result.stderr


def test_the_same_report_twice_is_refused(ask: Ask, reports: Path) -> None:
    result = ask("compare", reports / "wire.txt", reports / "wire.txt")
    assert result.exit_code == 2
    assert "are the same report" in result.stderr


def test_one_name_alone_is_a_matter_of_usage(ask: Ask, reports: Path) -> None:
    result = ask("compare", reports / "wire.txt")
    assert result.exit_code == 2
    assert "name two reports" in result.stderr


def test_a_name_that_no_report_answers_to_is_named(ask: Ask, case: Path) -> None:
    result = ask("compare", "wire.txt", "paper.tyt", "--case", case)
    assert result.exit_code == 2
    assert "paper.tyt" in result.stderr


def test_a_file_that_is_not_there_is_named(ask: Ask, reports: Path) -> None:
    result = ask("compare", reports / "wire.txt", reports / "wirre.txt")
    assert result.exit_code == 3
    assert "wirre.txt" in result.stderr


def test_the_remedy_for_a_missing_date_is_one_that_works(ask: Ask, reports: Path) -> None:
    (reports / "bare.txt").write_text("The mill burned down on Friday night.", encoding="utf-8")
    result = ask("compare", reports / "wire.txt", reports / "bare.txt")
    assert f"firsthand build {reports / 'bare.txt'} --published YYYY-MM-DD --case DIR" in result.stderr


def test_standard_input_is_one_report_and_not_two(ask: Ask) -> None:
    result = ask("compare", "-", "-", input=WIRE.encode())
    assert (result.exit_code, "name a file for the other" in result.stderr) == (2, True)
