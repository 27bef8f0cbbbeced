from __future__ import annotations

from pathlib import Path

from training.examples import NAME_TAGS
from training.marked_names import is_kept_out, read_corpus

REPORT = """== {id}
register: wire

[Omar al-Amin|person] left the [Tarnaba|place] depot with [two|quantity exact 2 2 rifles] [rifles|weapon; weapon@e1].
Nobody [saw|trigger@e1 statement event asserted] him.
"""


def test_a_report_gives_its_sentences_with_names_of_all_kinds(tmp_path: Path) -> None:
    name = next(f"r{number}" for number in range(50) if not is_kept_out(f"r{number}"))
    (tmp_path / "a.txt").write_text(REPORT.format(id=name), encoding="utf-8")
    first, second = read_corpus(kept_out=False, folder=tmp_path)
    tags = [NAME_TAGS[word.names.bit_length() - 1] for word in first.words]
    assert [word.form for word in first.words][:3] == ["Omar", "al-Amin", "left"]
    assert tags == ["B-person", "I-person", "O", "O", "B-place", "O", "O", "O", "B-weapon", "O"]
    assert {word.names for word in second.words} == {1}
    assert list(read_corpus(kept_out=True, folder=tmp_path)) == []


def test_about_a_tenth_of_reports_is_kept_out() -> None:
    assert 70 < sum(is_kept_out(f"report-{number}") for number in range(1000)) < 130
