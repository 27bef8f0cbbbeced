"""`firsthand show` tells a reader what a case holds, in words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import PAPER, WIRE, Ask


@pytest.fixture
def shown(ask: Ask, case: Path) -> str:
    return ask("show", case).stdout


def test_each_report_is_an_original_or_a_copy_and_says_of_whom(shown: str) -> None:
    assert "2021-05-04 Corrin\n    original: " in shown
    assert "2021-05-06 Valley Post\n    mixed: 3 of 4 sentences also stand in another report, from Corrin\n" in shown


def test_a_derivation_is_a_sentence_with_the_changes_that_matter(shown: str) -> None:
    assert "Valley Post probably copies Corrin." in shown
    assert "“At least” is gone" in shown
    assert "! the denial and the accusation were dropped" in shown


def test_a_shared_figure_says_how_many_sources_remain(shown: str) -> None:
    assert "40 homes: 2 reports, 1 source" in shown


def test_who_stands_behind_a_shared_figure_is_told(ask: Ask, tmp_path: Path) -> None:
    for name, text in (("a", "The harbour office said nine boats sank off Marn."), ("b", "Nine boats sank off Marn.")):
        rest = "Crews searched the bay of Marn until the wind rose late on Tuesday, and came back with nothing."
        (tmp_path / f"{name}.txt").write_text(f"date 2021-05-04 MARN (Corrin) — {text}\n\n{rest}\n", encoding="utf-8")
    assert ask("build", tmp_path, "--case", tmp_path / "case").exit_code == 0
    shown = ask("show", tmp_path / "case").stdout
    assert "The harbour office says: 1 report; in the report's own voice: 1 report" in shown


def test_it_says_that_speakers_are_not_counted_yet(shown: str) -> None:
    assert "Who says a figure is shown, and not yet counted" in shown


def test_reasons_are_given_on_request(ask: Ask, case: Path, shown: str) -> None:
    assert "because: " not in shown
    assert "because: " in ask("show", case, "--why").stdout


def test_json_holds_every_part(ask: Ask, case: Path) -> None:
    parts = json.loads(ask("show", case, "--json").stdout)
    assert parts["schema"] == "firsthand/show-1"
    assert [len(parts[name]) for name in ("reports", "derivations", "stemma")] == [2, 1, 2]


def test_escape_sequences_in_a_report_do_not_reach_the_terminal(ask: Ask, case: Path, tmp_path: Path) -> None:
    evil = tmp_path / "evil.jsonl"
    text = "A \x1b]0;owned\x07 [red]siren[/red] \u202e sounded in the lower town on Friday."
    evil.write_text(json.dumps({"id": "e\x1b[2J1", "published": None, "outlet": "Out\x1b[31mlet", "text": text}))
    ask("build", evil, "--case", case)
    shown = ask("show", case).stdout
    assert "Outlet" in shown
    assert not {"\x1b", "\x07", "\u202e"} & set(shown)


def test_a_folder_that_is_no_case_has_its_own_code(ask: Ask, tmp_path: Path) -> None:
    result = ask("show", tmp_path)
    assert (result.exit_code, result.stdout) == (4, "")
    assert str(tmp_path) in result.stderr


def test_reports_of_one_outlet_are_told_apart_wherever_they_are_named(ask: Ask, reports: Path, tmp_path: Path) -> None:
    later = PAPER.replace("Valley Post", "Corrin").replace("2021-05-06", "2021-05-07")
    (reports / "later.txt").write_text(later, encoding="utf-8")
    ask("build", reports, "--case", tmp_path / "two")
    shown = ask("show", tmp_path / "two").stdout
    assert "a later version of Corrin (4 May 2021)." in shown
    assert "Corrin copies Corrin" not in shown


def test_of_two_undecided_reports_neither_is_the_original(ask: Ask, tmp_path: Path) -> None:
    records = [{"id": name, "published": "2021-05-04", "outlet": name, "text": WIRE} for name in ("North", "South")]
    (tmp_path / "two.jsonl").write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    ask("build", tmp_path / "two.jsonl", "--case", tmp_path / "two")
    shown = ask("show", tmp_path / "two").stdout
    says = "undecided: 4 of 4 sentences also stand in another report; which came first is undecided"
    assert shown.count(says) == 2
