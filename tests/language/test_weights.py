"""What is shipped is what the card describes, with its papers, and small enough."""

from __future__ import annotations

import hashlib
import re
from importlib.resources import files
from pathlib import Path

import pytest

FOLDER = Path(str(files("firsthand.language") / "weights"))
CARD = (FOLDER / "MODEL_CARD.md").read_text(encoding="utf-8")
SHIPPED = dict(re.findall(r"^\| (\S+) \| `([0-9a-f]{64})` \|$", CARD.partition("## What is shipped")[2], re.MULTILINE))
DATA = [file for file in sorted(FOLDER.iterdir()) if file.suffix in {".onnx", ".json", ".tsv", ".txt"}]


@pytest.mark.parametrize("file", DATA, ids=lambda file: file.name)
def test_a_shipped_file_is_the_one_whose_hash_the_card_gives(file: Path) -> None:
    assert SHIPPED[file.name] == hashlib.sha256(file.read_bytes()).hexdigest()


def test_the_card_names_nothing_that_is_not_shipped() -> None:
    assert set(SHIPPED) == {file.name for file in DATA}


def test_the_papers_are_there() -> None:
    assert (FOLDER / "LICENSE").read_text(encoding="utf-8").startswith("Attribution-ShareAlike 4.0 International")
    assert "Apache License" in (FOLDER / "LICENSE-BASE").read_text(encoding="utf-8")[:200]
    notice = (FOLDER / "NOTICE").read_text(encoding="utf-8")
    named = re.findall(
        r'name = "([^"]+)"', (Path(__file__).parents[2] / "training" / "datasets.toml").read_text("utf-8")
    )
    assert len(named) >= 6
    assert [name for name in named if name not in notice] == []


def test_all_of_it_is_under_40_megabytes() -> None:
    assert sum(file.stat().st_size for file in FOLDER.iterdir()) < 40e6
