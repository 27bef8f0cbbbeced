from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from evaluation.quantities import score


def gold(text: str, words: str, value: float | None, **more: Any) -> dict[str, Any]:
    item = {"start": text.index(words), "end": text.index(words) + len(words), "text": words, "value": value}
    return item | {"low": value, "high": value, "bound": "exact", "bounds_allowed": ["exact"]} | more


def table(
    tmp_path: Path, text: str, items: list[dict[str, Any]]
) -> tuple[dict[str, tuple[float, int]], tuple[str, ...]]:
    (tmp_path / "quantities").mkdir()
    document = {"id": "d", "published": None, "text": text, "gold": {"quantities": items}}
    (tmp_path / "quantities" / "own.jsonl").write_text(json.dumps(document) + "\n", encoding="utf-8")
    made = score(tmp_path)
    return {row.measure: (round(row.value, 3), row.n) for row in made.rows}, made.errors


def test_a_bound_before_the_number_and_a_sign_of_money_do_not_part_the_spans(tmp_path: Path) -> None:
    text = "At least 30 men paid $40."
    items = [
        gold(text, "30", 30, low=30, high=None, bound="more_than", bounds_allowed=["more_than", "at_least"]),
        gold(text, "40", 40),
    ]
    rows, errors = table(tmp_path, text, items)
    assert rows == {
        "number overlaps: F1": (1.0, 2),
        "number is the same: F1": (1.0, 2),
        "value right": (1.0, 2),
        "bound right": (1.0, 2),
    }
    assert errors == ()


def test_what_is_missed_false_or_misread_lowers_the_score_and_is_listed(tmp_path: Path) -> None:
    text = "30 men saw 4 dogs and a dog."
    rows, errors = table(tmp_path, text, [gold(text, "30", 31), gold(text, "a dog", 1)])
    assert rows["number overlaps: F1"] == (0.5, 2)
    assert rows["value right"] == (0.0, 1)
    assert errors == (
        "d: read “30” as 30.0 to 30.0, gold “30”",
        "d: missed “a dog”",
        "d: false “4” in “30 men saw 4 dogs and a dog.”",
    )


def test_both_ends_of_a_range_count(tmp_path: Path) -> None:
    text = "They saw 10 to 15 men."
    rows, _ = table(tmp_path, text, [gold(text, "10 to 15", None, low=10, high=15, bound=None)])
    assert rows["value right"] == (1.0, 1)
    assert rows["bound right"] == (0.0, 0)


def test_a_folder_without_gold_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="quantities"):
        score(tmp_path)
