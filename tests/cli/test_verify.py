"""`firsthand verify` ends with 1 when a case no longer says what its reports say."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Ask


def spoil(case: Path) -> None:
    file = next(file for file in sorted((case / "reports").iterdir()) if b"Corrin" in file.read_bytes())
    file.write_bytes(file.read_bytes().replace(b"40 homes", b"90 homes"))


def test_an_untouched_case_agrees(ask: Ask, case: Path) -> None:
    result = ask("verify", case)
    assert (result.exit_code, result.stdout) == (0, "2 reports read again: every word agrees\n")


def test_a_report_that_was_changed_is_named(ask: Ask, case: Path) -> None:
    spoil(case)
    result = ask("verify", case)
    assert result.exit_code == 1
    assert "not agree\n" in result.stdout


def test_json_lists_the_findings(ask: Ask, case: Path) -> None:
    assert json.loads(ask("verify", case, "--json").stdout)["findings"] == []
    spoil(case)
    result = ask("verify", case, "--json")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["findings"]
