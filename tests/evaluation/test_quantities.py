from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from evaluation.quantities import half_of, score


def gold(text: str, words: str, value: float | None, **more: Any) -> dict[str, Any]:
    item = {"start": text.index(words), "end": text.index(words) + len(words), "text": words, "value": value}
    item |= {"low": value, "high": value, "bound": "exact", "bounds_allowed": ["exact"], "trend": None}
    return item | {"unit": None, "unit_normalized": None, "raw_value": str(value)} | more


def table(
    tmp_path: Path, text: str, items: list[dict[str, Any]]
) -> tuple[dict[str, tuple[float, int]], tuple[str, ...]]:
    """The scores of a document that rules were tuned on, by measure."""
    (tmp_path / "quantities").mkdir()
    name = next(name for name in "abcdefgh" if half_of(name) == "tuned on")
    document = {"id": name, "published": None, "text": text, "gold": {"quantities": items}}
    (tmp_path / "quantities" / "own.jsonl").write_text(json.dumps(document) + "\n", encoding="utf-8")
    made = score(tmp_path)
    return {row.measure.partition(":")[0]: (round(row.value, 3), row.n) for row in made.rows}, made.errors


def test_a_bound_before_the_number_and_a_sign_of_money_do_not_part_the_spans(tmp_path: Path) -> None:
    text = "At least 30 men paid $40."
    bounds = {"bound": "more_than", "bounds_allowed": ["more_than", "at_least"]}
    items = [
        gold(text, "30", 30, low=30, high=None, unit="men", unit_normalized="man", **bounds),
        gold(text, "40", 40, unit="$", unit_normalized="dollar"),
    ]
    rows, errors = table(tmp_path, text, items)
    assert rows == dict.fromkeys(
        ("value", "value with bound", "value with bound and change", "value with unit", "number at its place"), (1.0, 2)
    )
    assert errors == ()


def test_what_is_missed_false_or_misread_lowers_the_score_and_is_listed(tmp_path: Path) -> None:
    text = "30 men saw 4 dogs and a dog."
    rows, errors = table(tmp_path, text, [gold(text, "30", 31, unit="men"), gold(text, "4", 4, unit="cats")])
    assert rows["value"] == (0.5, 2)
    assert rows["value with unit"] == (0.0, 2)
    assert [error.partition(": ")[2] for error in errors] == [
        "value with unit wrong: “4” exact None dog, gold exact None cats",
        "missed “30” 31 men",
        "false “30” 30.0 to 30.0 in “30 men saw 4 dogs and a do”",
    ]


def test_a_rise_is_no_bound_and_is_asked_apart(tmp_path: Path) -> None:
    text = "It rose 4 percent."
    rise = {"bound": None, "bounds_allowed": None, "unit": "percent", "unit_normalized": "percentage"}
    rows, _ = table(tmp_path, text, [gold(text, "4", 4, trend="down", **rise)])
    assert (rows["value with bound"], rows["value with bound and change"]) == ((1.0, 1), (0.0, 1))


def test_both_ends_of_a_range_count(tmp_path: Path) -> None:
    text = "They saw 10 to 15 men."
    rows, _ = table(tmp_path, text, [gold(text, "10 to 15", None, low=10, high=15, bound=None)])
    assert rows["value"] == (1.0, 1)


def test_a_value_without_a_place_counts_too(tmp_path: Path) -> None:
    text = "They saw 10 men."
    item = gold(text, "10", 10) | {"start": None, "end": None, "text": None}
    rows, _ = table(tmp_path, text, [item])
    assert (rows["value"], rows["number at its place"]) == ((1.0, 1), (0.0, 0))


def test_a_folder_without_gold_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="quantities"):
        score(tmp_path)
