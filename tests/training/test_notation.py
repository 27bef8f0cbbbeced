"""The corpus's notation: text and marks come apart as they were written, and faults are named with their place."""

from pathlib import Path

import pytest

from training.checks import find_faults, find_repeats
from training.notation import Marked, NotationError, read_marked

HEAD = "== x-1\nregister: wire\nregion: anywhere\npublished: 2024-03-12\nconstructions: passive\n\n"
HIT = "[Two|quantity exact 2 2 rounds] [shells|weapon; weapon@e1] [hit|trigger@e1 shelling event alleged] the depot."


def read(text: str, folder: Path) -> Marked:
    file = folder / "corpus.txt"
    file.write_text(text, encoding="utf-8")
    (report,) = read_marked(file)
    return report


def test_text_and_marks_come_apart(tmp_path: Path) -> None:
    report = read(f"{HEAD}{HIT}\nNobody slept.\n\n[The [Kordan|nationality] guards|actor@e1] left.\n", tmp_path)
    assert report.text == "Two shells hit the depot. Nobody slept.\n\nThe Kordan guards left."
    assert [report.text[start:end] for start, end in report.sentences] == [
        "Two shells hit the depot.",
        "Nobody slept.",
        "The Kordan guards left.",
    ]
    assert [(report.words(mark), mark.name, mark.belongs, mark.values) for mark in report.marks] == [
        ("Two", "quantity", None, ("exact", "2", "2", "rounds")),
        ("shells", "weapon", None, ()),
        ("shells", "weapon", "e1", ()),
        ("hit", "trigger", "e1", ("shelling", "event", "alleged")),
        ("The Kordan guards", "actor", "e1", ()),
        ("Kordan", "nationality", None, ()),
    ]
    assert list(find_faults(report)) == []


@pytest.mark.parametrize("line", ["[shells", "shells|weapon]", "[|weapon]", "[shells|Weapon!]", "a ] b"])
def test_a_fault_names_file_and_line(line: str, tmp_path: Path) -> None:
    with pytest.raises(NotationError, match=r"corpus\.txt:7: "):
        read(f"{HEAD}{line}\n", tmp_path)


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("[shells|gun]", "no such tag"),
        ("[hit|trigger@e1 shelling event maybe]", "maybe is no value"),
        ("[hit|trigger@e1 shelling]", "takes 3 values"),
        ("[shells|weapon@e2]", "e2 has no trigger"),
        ("[police|source@a1 police named] came", "a1 has no content"),
        ("[two |quantity exact 2 2 rounds]shells", "begins or ends with a space"),
    ],
)
def test_wrong_marks_are_told(line: str, fault: str, tmp_path: Path) -> None:
    assert any(fault in found for found in find_faults(read(f"{HEAD}{line}.\n", tmp_path)))


def test_one_template_with_other_names_is_told(tmp_path: Path) -> None:
    first = "A convoy of nine trucks left Tarnaba before dawn and never came to the crossing."
    second = "A convoy of six trucks left Beldane before dawn and never came to the crossing."
    reports = [read(f"{HEAD}{line}\n", tmp_path) for line in (first, second)]
    assert len(list(find_repeats(reports))) == 1
    assert list(find_repeats(reports[:1])) == []
