"""`firsthand serve` refuses what is no case before it opens a port."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Ask


def test_a_folder_that_is_no_case_is_not_served(ask: Ask, tmp_path: Path) -> None:
    result = ask("serve", tmp_path)
    assert result.exit_code == 4
    assert str(tmp_path) in result.stderr


def test_a_port_that_cannot_be_is_a_matter_of_usage(ask: Ask, tmp_path: Path) -> None:
    assert ask("serve", tmp_path, "--port", "70000").exit_code == 2
