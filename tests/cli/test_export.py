"""`firsthand export` writes a whole case."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import WIRE, Ask


def test_json_goes_to_standard_output(ask: Ask, case: Path) -> None:
    result = ask("export", case)
    written = json.loads(result.stdout)
    assert (result.exit_code, written["schema"], len(written["reports"])) == (0, "firsthand/case-1", 2)
    assert all("text" not in report for report in written["reports"])


def test_a_file_holds_the_same_bytes(ask: Ask, case: Path, tmp_path: Path) -> None:
    file = tmp_path / "case.json"
    ask("export", case, "--output", file)
    assert file.read_bytes() == ask("export", case).stdout_bytes


def test_text_goes_along_and_mentions_stay_out_on_request(ask: Ask, case: Path) -> None:
    reports = json.loads(ask("export", case, "--text", "--no-mentions").stdout)["reports"]
    assert WIRE in [report["text"] for report in reports]
    assert all("sentences" not in report for report in reports)


def test_csv_is_a_folder_of_tables(ask: Ask, case: Path, tmp_path: Path) -> None:
    result = ask("export", case, "--format", "csv", "--output", tmp_path / "tables")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "reports.csv" in {file.name for file in (tmp_path / "tables").iterdir()}


def test_csv_needs_a_folder(ask: Ask, case: Path) -> None:
    result = ask("export", case, "--format", "csv")
    assert result.exit_code == 2
    assert "--output FOLDER" in result.stderr


def test_a_file_that_cannot_be_written_is_named(ask: Ask, case: Path, tmp_path: Path) -> None:
    result = ask("export", case, "--output", tmp_path / "nowhere" / "case.json")
    assert result.exit_code == 2
    assert "cannot write" in result.stderr


def test_a_folder_that_cannot_be_made_is_named(ask: Ask, case: Path, tmp_path: Path) -> None:
    (tmp_path / "tables").write_text("a file of that name")
    result = ask("export", case, "--format", "csv", "--output", tmp_path / "tables")
    assert result.exit_code == 2
    assert f"cannot write into {tmp_path / 'tables'}" in result.stderr


def test_whole_numbers_are_written_alike_everywhere(ask: Ask, case: Path) -> None:
    for command in ("export", "show"):
        (derivation,) = json.loads(ask(command, case, *(["--json"] if command == "show" else [])).stdout)["derivations"]
        assert [repr(pair["similarity"]) for pair in derivation["pairs"] if pair["label"] == "verbatim"] == ["100"] * 2
