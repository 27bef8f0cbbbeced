from __future__ import annotations

import json
from pathlib import Path

import pytest

from evaluation.re3d import Gold, read_re3d

Marks = list[tuple[str, str, float]]


def gold(folder: Path, text: str, marks: Marks) -> Gold:
    entities = [
        {"start": text.index(words), "end": text.index(words) + len(words), "type": kind, "confidence": confidence}
        for words, kind, confidence in marks
    ]
    file = folder / "re3d.jsonl"
    file.write_text(json.dumps({"id": "a", "text": text, "gold": {"entities": entities}}) + "\n", encoding="utf-8")
    [(_, found, _)] = read_re3d(file)
    return found


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        pytest.param("the Marn Guard", "Organisation", ["Marn Guard"], id="an article is left off"),
        pytest.param("Foreign Minister Ann Roe", "Person", ["Ann Roe"], id="an office is left off"),
        pytest.param("Marnian Special Envoy de Roe", "Person", ["de Roe"], id="an office and whose it is"),
        pytest.param("SECRETARY ROE", "Person", ["ROE"], id="an office in capitals"),
        pytest.param("Ann Roe, the mayor of Marn", "Person", ["Ann Roe"], id="what follows a comma is left off"),
        pytest.param("the Foreign Minister", "Person", [], id="an office alone is no name"),
        pytest.param("Marn, Iraq", "Location", ["Marn", "Iraq"], id="a town and its country are two"),
        pytest.param("al-Marn", "Location", ["al-Marn"], id="an Arabic article opens a name"),
        pytest.param("northern Marn", "Location", [], id="a description"),
        pytest.param("Iraqis", "Organisation", [], id="a people"),
        pytest.param("They", "Organisation", [], id="a pronoun"),
        pytest.param("Marn", "Temporal", [], id="a kind that does not count"),
    ],
)
def test_a_mark_becomes_the_names_in_it(tmp_path: Path, text: str, kind: str, wanted: list[str]) -> None:
    found = gold(tmp_path, text, [(text, kind, 1)])
    assert [text[start:end] for start, end, _ in sorted(found.wanted)] == wanted


def test_the_surest_mark_is_wanted_and_one_inside_it_is_open(tmp_path: Path) -> None:
    found = gold(tmp_path, "Marn Town Guard", [("Marn", "Location", 1), ("Marn Town Guard", "Organisation", 1)])
    assert found.wanted == {(0, 15, "organisation")}
    assert found.counted({(0, 4, "place"), (0, 4, "person")}) == {(0, 4, "person")}


def test_a_name_that_is_marked_inside_a_description_is_wanted(tmp_path: Path) -> None:
    found = gold(tmp_path, "Roe’s old regime", [("Roe’s old regime", "Organisation", 1), ("Roe", "Person", 1)])
    assert found.wanted == {(0, 3, "person")}


@pytest.mark.parametrize("confidence", [0.4, 1])
def test_a_name_in_a_description_or_on_a_doubtful_mark_is_neither_right_nor_wrong(
    tmp_path: Path, confidence: float
) -> None:
    text = "officials of Marn"
    words = "Marn" if confidence < 0.5 else text
    found = gold(tmp_path, text, [(words, "Organisation", confidence)])
    assert found.wanted == set()
    assert found.counted({(13, 17, "place"), (0, 9, "person")}) == ({(0, 9, "person")} if words == "Marn" else set())
