from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest

from evaluation.incident_labels import LABELS, score_file
from firsthand.records.incident import SLOTS

_TEXT = "Militants shelled the harbour of Sadonia on Monday, killing three people."


def _write(folder: Path, incidents: list[dict[str, object]]) -> Path:
    documents = folder / "reports.jsonl"
    documents.write_text(json.dumps({"id": "one", "published": "2021-03-04", "text": _TEXT, "gold": {}}) + "\n")
    labels = folder / "labels.json"
    labels.write_text(json.dumps([{"file": documents.name, "id": "one", "incidents": incidents}]))
    return labels


def test_what_is_found_where_a_reader_found_it_counts_as_found(tmp_path: Path) -> None:
    start = _TEXT.index("shelled")
    shelling = {
        "kinds": ["shelling"],
        "statuses": ["event"],
        "mentions": [[start, start + 7]],
        "slots": {"killed": [{"values": [[3, 3]]}]},
    }
    rows, errors = score_file(tmp_path, _write(tmp_path, [shelling]), "own")
    values = {row.measure: row.value for row in rows}
    assert values["own: incidents found: F1"] == 1.0
    assert values["own: killed"] == 1.0
    assert not any("invented" in error or "missed" in error for error in errors)


def test_what_no_reader_found_counts_as_invented(tmp_path: Path) -> None:
    rows, errors = score_file(tmp_path, _write(tmp_path, []), "own")
    values = {row.measure: row.value for row in rows}
    assert values["own: invented, of ours"] == 1.0
    assert any("invented shelling" in error for error in errors)


def test_no_report_is_labelled_twice() -> None:
    named = [row["id"] for _, file in LABELS for row in json.loads(file.read_text(encoding="utf-8"))]
    assert len(named) == len(set(named)) == 80


@pytest.mark.parametrize("file", [file for _, file in LABELS])
def test_labels_are_offsets_and_numbers_alone(file: Path) -> None:
    for row in json.loads(file.read_text(encoding="utf-8")):
        for incident in row["incidents"]:
            assert set(incident.get("slots", {})) <= set(SLOTS)
            fillers = [filler for slot in incident.get("slots", {}).values() for filler in slot]
            assert all(set(filler) <= {"spans", "values", "optional"} for filler in fillers)
            stretches = [incident.get("mentions", []), *(filler.get("spans", []) for filler in fillers)]
            assert all(start < end for stretch in stretches for start, end in stretch)
            assert all(one <= other for stretch in stretches for one, other in pairwise(stretch))
