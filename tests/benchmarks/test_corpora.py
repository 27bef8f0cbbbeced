"""The corpora of the benchmarks are the same every time, and hold families of an original and its copies."""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks.corpora import write_corpus


def read(file: Path) -> list[set[str]]:
    lines = file.read_text(encoding="utf-8").splitlines()
    return [set(json.loads(line)["text"].split("\n\n")) for line in lines]


def test_the_same_number_gives_the_same_bytes(tmp_path: Path) -> None:
    write_corpus(tmp_path / "a.jsonl", 12)
    write_corpus(tmp_path / "b.jsonl", 12)
    assert (tmp_path / "a.jsonl").read_bytes() == (tmp_path / "b.jsonl").read_bytes()


def test_copies_share_sentences_with_their_original_and_originals_share_none(tmp_path: Path) -> None:
    write_corpus(tmp_path / "a.jsonl", 10)
    reports = read(tmp_path / "a.jsonl")
    assert len(reports) == 10
    assert all(len(reports[0] & copy) >= 10 for copy in reports[1:5])
    assert reports[0] & reports[5] == set()
