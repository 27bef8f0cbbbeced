"""Two reports of our own, a case of both, and a way to run the program on them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from firsthand.cli.main import app

Ask = Callable[..., Result]

WIRE = """ date 2021-05-04 SELLA (Corrin) — At least 40 homes were flooded when the dam above town gave way on Sunday.

The mayor blamed the power utility for the breach, but the utility has denied it.

Crews worked through the night to close the gates of the lower canal, which had jammed.

The county opened three schools for people who could not go home before the weekend.
"""
PAPER = """ date 2021-05-06 Valley Post/ Shops in the lower town stayed shut on Thursday for want of power and water.

40 homes were flooded when the dam above town gave way on Sunday.

Crews worked through the night to close the gates of the lower canal, which had jammed.

The county opened three schools for people who could not go home before the weekend.
"""


@pytest.fixture
def ask() -> Ask:
    """Runs `firsthand` with the given arguments; `input` is what standard input holds."""

    def run(*arguments: object, input: bytes | None = None) -> Result:
        return CliRunner().invoke(app, [str(argument) for argument in arguments], input=input)

    return run


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A folder with the two reports."""
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "wire.txt").write_text(WIRE, encoding="utf-8")
    (folder / "paper.txt").write_text(PAPER, encoding="utf-8")
    return folder


@pytest.fixture
def case(ask: Ask, reports: Path, tmp_path: Path) -> Path:
    """A case of the two reports."""
    folder = tmp_path / "case"
    assert ask("build", reports, "--case", folder).exit_code == 0
    return folder
