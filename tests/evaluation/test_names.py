from __future__ import annotations

import json
from pathlib import Path

import pytest

from evaluation.names import score, score_test
from evaluation.treebanks import NamedSentence, read_names

UNER = """# sent_id = a-1
1\tHamas\tB-ORG\t-\tx
2\tleft\tO
3\tSyria\tB-LOC\t-\tx
4\t.\tB-O\t-\tx

1\tNobody\tO
2\tsaw\tO
3\tit\tB-OTH\t-\tx

"""


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


def test_sentences_have_their_words_and_names(tmp_path: Path) -> None:
    write(tmp_path, "a.iob2", UNER)
    first, second = read_names(tmp_path / "a.iob2")
    assert first == NamedSentence("a", ("Hamas", "left", "Syria", "."), [(0, 1, "ORG"), (2, 3, "LOC")])
    assert second.names == [(2, 3, "OTH")]


def test_finer_kinds_are_joined_to_the_three(tmp_path: Path) -> None:
    write(tmp_path, "language/uner_en_ewt-dev.iob2", UNER)
    rows = {row.measure: (row.value, row.n) for row in score(tmp_path).rows}
    assert rows["UNER EWT dev, all: F1"] == (1.0, 2)
    assert rows["UNER EWT dev, organisation: F1"] == (1.0, 1)


def test_of_re3d_only_names_of_some_confidence_count(tmp_path: Path) -> None:
    for name in ("uner_en_ewt-test.iob2", "uner_en_pud-test.iob2"):
        write(tmp_path, f"language/{name}", UNER)
    text = "The Syria office of the group closed. He left Syria."
    marks = [("the group", "Organisation", 1), ("He", "Person", 1), ("Syria.", "Location", 0), ("Syria", "Location", 1)]
    entities = []
    for words, kind, confidence in marks:
        start = text.rindex(words)
        entities.append(
            {"start": start, "end": start + len(words), "text": words, "type": kind, "confidence": confidence}
        )
    write(tmp_path, "re3d/re3d_1.jsonl", json.dumps({"id": "a", "text": text, "gold": {"entities": entities}}))
    rows = {row.measure: row for row in score_test(tmp_path).rows}
    assert rows["re3d, whole, all: F1"].n == 1
    assert rows["re3d, whole, place: F1"].note.endswith("recall 1.000")


def test_a_folder_without_names_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="uner_en_ewt-dev"):
        score(tmp_path)
