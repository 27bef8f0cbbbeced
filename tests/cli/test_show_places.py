from __future__ import annotations

import json
from pathlib import Path

import pytest

from firsthand.pipeline import build
from tests.cli.conftest import Ask

TEXT = "MOSUL (AP) — A bridge fell near Tikrit on Sunday. A man from Springfield watched.\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "bridge.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_places_stand_with_words_point_and_precision(ask: Ask, file: Path) -> None:
    said = ask("places", str(file)).stdout
    assert "[MOSUL]" in said
    assert "dateline: Mosul, IQ · 36.3" in said
    assert "[near Tikrit]" in said
    assert "not placed: " in said
    assert "may be:" not in said


def test_why_lists_what_else_a_name_may_mean(ask: Ask, file: Path) -> None:
    said = ask("places", str(file), "--why").stdout
    assert "because: derived from Tikrīt: near it" in said
    assert "may be: Springfield (settlement, US.MO US" in said


def test_a_case_lists_the_places_it_keeps(ask: Ask, file: Path, tmp_path: Path) -> None:
    case = build(tmp_path / "case", [str(file)], workers=1).case
    assert ask("places", str(case)).stdout == ask("places", str(file)).stdout


def test_json_holds_the_records(ask: Ask, file: Path) -> None:
    written = json.loads(ask("places", str(file), "--json").stdout)
    assert written["schema"] == "firsthand/places-1"
    assert written["reports"][0]["places"][0]["ref"] == "geonames:99072"


def test_a_file_that_is_not_there_is_told(ask: Ask, tmp_path: Path) -> None:
    assert ask("places", str(tmp_path / "none.txt")).exit_code != 0
