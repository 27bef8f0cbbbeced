"""The scorer of reused text, on an article of our own and two answers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evaluation.reuse import score

ARTICLE = (
    "A lock lets a boat climb from one level of a canal to the next without a slope. The keeper shuts both pairs of "
    "gates behind it and opens small sluices in the upper pair. Water runs in until the levels are the same."
)
OWN = (
    "Boats go uphill by steps. In each step there is a chamber, and it fills up while everybody on board has some tea."
)


def answer(name: str, text: str, label: str) -> dict[str, object]:
    source = None if label == "original" else "lock"
    return {"id": name, "published": None, "text": text, "gold": {"reuse": {"label": label, "source": source}}}


def test_what_was_cut_is_found_and_what_was_not_is_no_copy(tmp_path: Path) -> None:
    (tmp_path / "reuse").mkdir()
    documents = [
        answer("lock", ARTICLE, "original"),
        answer("one", ARTICLE.partition(". ")[0] + ".", "cut"),
        answer("two", OWN, "heavy"),
        answer("three", OWN, "non"),
    ]
    lines = "\n".join(map(json.dumps, documents))
    (tmp_path / "reuse" / "clough_stevenson.jsonl").write_text(lines, encoding="utf-8")
    table = score(tmp_path)
    assert [(row.measure, row.value, row.n) for row in table.rows] == [
        ("found: cut", 1, 1),
        ("found: light", 0, 0),
        ("found: heavy", 0, 1),
        ("called a copy, written without", 0, 1),
    ]
    assert table.errors == ("heavy, not found: two",)


def test_a_folder_without_gold_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="clough_stevenson"):
        score(tmp_path)
