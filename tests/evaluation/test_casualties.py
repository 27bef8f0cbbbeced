from __future__ import annotations

import json
from pathlib import Path

import pytest

from evaluation import casualties


def test_found_right_and_false_are_told_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "The blast killed 12 guards. Two others were hurt. Police arrested 3 men. A girl was shot."
    (tmp_path / "gva").mkdir()
    (tmp_path / "gva" / "gva_third.jsonl").write_text(json.dumps({"id": "d", "text": text}) + "\n", encoding="utf-8")
    at = text.index
    marked = [
        {"start": at("12"), "end": at("12") + 2, "kind": "killed", "value": 12},
        {"start": at("Two"), "end": at("Two") + 3, "kind": "killed", "value": 2},
    ]
    gold = tmp_path / "gold.json"
    gold.write_text(json.dumps([{"id": "d", "casualties": marked}]), encoding="utf-8")
    monkeypatch.setattr(casualties, "_GOLD", gold)
    found, right = casualties.score(tmp_path).rows
    assert found.note == "precision 0.667, recall 1.000"
    assert right.note == "precision 0.333, recall 0.500"
