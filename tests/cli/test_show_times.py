"""`firsthand times` lists every time with its days and its words in context."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Ask

TEXT = "The dam at Corrin broke on Monday. It had leaked ten days after the June 1 flood. It opened in 1990."


@pytest.fixture
def report(tmp_path: Path) -> Path:
    file = tmp_path / "dam.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


def test_a_line_a_time_with_its_days_and_its_words_in_context(ask: Ask, report: Path) -> None:
    shown = ask("times", report, "--published", "2021-11-17").stdout
    assert "2021-11-15               2021-11-15   … The dam at Corrin broke on [Monday]. It had leaked" in shown
    assert "1990-01-01 to 1990-12-31 1990" in shown
    assert "rules:" not in shown


def test_why_gives_the_rule_and_the_anchor(ask: Ask, report: Path) -> None:
    shown = ask("times", report, "--published", "2021-11-17", "--why").stdout
    assert "rules: weekday" in shown
    assert "counted from a time in the text: “June 1”" in shown


def test_a_time_that_is_not_resolved_says_so_unasked(ask: Ask, report: Path) -> None:
    shown = ask("times", report).stdout
    assert "no days                  XXXX-WXX-1" in shown
    assert "counted from the day of publication, which is not known" in shown


def test_a_case_is_listed_report_by_report(ask: Ask, case: Path) -> None:
    shown = ask("times", case).stdout
    assert shown.count("2021-05-0") >= 2


def test_what_holds_no_report_is_refused(ask: Ask, tmp_path: Path) -> None:
    assert ask("times", tmp_path / "none.txt").exit_code != 0


def test_json_holds_the_records_of_each_report(ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("date 2024-03-05\n\nThe bridge fell on Monday.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("date 2024-03-06\n\nIt was closed.\n", encoding="utf-8")
    written = json.loads(ask("times", tmp_path / "a.txt", tmp_path / "b.txt", "--json").stdout)
    assert written["schema"] == "firsthand/times-1"
    assert [[told["value"] for told in report["times"]] for report in written["reports"]] == [["2024-03-04"], []]
