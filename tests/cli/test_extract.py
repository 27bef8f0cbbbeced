"""`firsthand extract` writes a line a report and names what it could not read."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import WIRE, Ask


def test_each_report_is_one_line_of_json(ask: Ask, reports: Path) -> None:
    result = ask("extract", reports)
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 0
    assert {line["report"]["source"]: line["report"]["published"] for line in lines} == {
        "paper.txt": "2021-05-06",
        "wire.txt": "2021-05-04",
    }
    assert {line["schema"] for line in lines} == {"firsthand/report-1"}


def test_a_dash_reads_standard_input_with_what_was_given_by_hand(ask: Ask) -> None:
    text = b"The ferry to Tolen was cancelled for a third day on Friday.\n"
    result = ask("extract", "-", "--published", "2021-05-09", "--outlet", "Harbor Notes", input=text)
    report = json.loads(result.stdout)["report"]
    assert (report["published"], report["outlet"], report["source"]) == ("2021-05-09", "Harbor Notes", "-")


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(ask: Ask, reports: Path) -> None:
    (reports / "empty.txt").touch()
    result = ask("extract", reports)
    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) == 2
    assert "empty.txt" in result.stderr


def test_nothing_read_is_an_error_with_its_own_code(ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    result = ask("extract", tmp_path)
    assert (result.exit_code, result.stdout) == (3, "")
    assert "no report could be read" in result.stderr


def test_a_path_that_does_not_exist_is_named(ask: Ask, tmp_path: Path) -> None:
    result = ask("extract", tmp_path / "nowhere.txt")
    assert result.exit_code == 3
    assert "nowhere.txt" in result.stderr


def test_a_date_that_is_none_is_refused(ask: Ask) -> None:
    result = ask("extract", "-", "--published", "last week", input=WIRE.encode())
    assert result.exit_code == 2
    assert "last week" in result.stderr


def test_two_workers_write_the_same_as_one(ask: Ask, reports: Path) -> None:
    assert ask("extract", reports, "--workers", "2").stdout == ask("extract", reports).stdout


def test_a_mistyped_path_among_others_is_told_at_the_end(ask: Ask, reports: Path) -> None:
    result = ask("extract", reports / "wire.txt", reports / "wier.txt")
    assert (result.exit_code, len(result.stdout.splitlines())) == (1, 1)
    assert "wier.txt: there is no such file or folder" in result.stderr
