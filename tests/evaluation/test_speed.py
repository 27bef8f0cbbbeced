from __future__ import annotations

import json
from pathlib import Path

import pytest

from evaluation.speed import score


def test_the_table_gives_words_a_second_and_shares_that_add_up(tmp_path: Path) -> None:
    (tmp_path / "times").mkdir()
    text = "Two rounds hit the market of Amsel. Nobody was hurt, the mayor said. " * 20
    (tmp_path / "times" / "timebank.jsonl").write_text(json.dumps({"id": "a", "text": text}), encoding="utf-8")
    rows = {row.measure: row for row in score(tmp_path).rows}
    assert rows["words a second, one process"].n == 320
    assert rows["words a second, one process"].value > 0
    assert 0 < rows["load, seconds"].value < rows["load with Python and spaCy's import, seconds"].value
    assert sum(row.value for name, row in rows.items() if name.startswith("share")) == pytest.approx(1)


def test_a_folder_without_texts_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="timebank"):
        score(tmp_path)
