"""A small run of invented reports with everything that makes a case hard to keep in order, and a case of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from firsthand.pipeline import build

WIRE = """CORRIN, 4 May 2021 (AP) - At least 40 homes were flooded when the dam above the town gave way on Sunday.

The mayor blamed the power utility for the breach, but the utility has denied it.

Crews worked through the night to close the gates of the lower canal, which had jammed.

The county opened three schools for people who could not go home before the weekend.
"""
PAPER = """6 May 2021

Shops in the lower town stayed shut on Thursday for want of power and water 🌊.

40 homes were flooded when the dam above the town gave way on Sunday.

Crews worked through the night to close the gates of the lower canal, which had jammed.

The county opened three schools for people who could not go home before the weekend.
"""
OTHER = "Two ferries were late in قرية\u0301 on Monday, the harbour office said, and 12 people waited until night.\r\n"


def line(name: str, text: str, **fields: str) -> str:
    """One record of a JSON lines file."""
    return json.dumps({"id": name, "text": text, **fields}) + "\n"


FILES = {
    "wire.txt": WIRE.encode(),
    "again/wire.txt": WIRE.encode(),  # the same file under two names
    "paper.txt": b"\xef\xbb\xbf" + PAPER.encode(),
    "other.txt": OTHER.encode(),
    "empty.txt": b"",
    "picture.txt": b"\x89PNG\r\n\x1a\n\x00\x00",
    "a.jsonl": line("x", OTHER, published="2021-05-07", outlet="Harbour News").encode(),
    "b.jsonl": (line("x", WIRE, published="2021-05-08") + line("y", OTHER, published="2021-05-07")).encode(),
    "c.jsonl": line("x", PAPER.replace("40", "400"), published="2021-05-09", outlet="Late Post").encode(),
}


def write_files(folder: Path, *names: str) -> Path:
    """Writes the named files (all, if none is named) under `folder`."""
    for name in names or FILES:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(FILES[name])
    return folder


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """A folder with all the files."""
    return write_files(tmp_path / "files")


@pytest.fixture
def case(files: Path, tmp_path: Path) -> Path:
    """A case of all the files."""
    return build(tmp_path / "case", [str(files)], workers=1).case
