"""The table of steps, reading without a case, and building one: in any order, interrupted, twice, in use."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from firsthand import open_case, pipeline
from firsthand.casefile.exports import report_object
from firsthand.casefile.locks import lock
from firsthand.errors import BadDecisions, BadOption, BadSettings, BrokenCase, CaseInUse, NotACase
from firsthand.pipeline import build, extract
from firsthand.records.problem import Problem
from firsthand.records.reading import Reading
from firsthand.steps import Step
from tests.casefile.conftest import OTHER, WIRE, line, write_files


def export(case: Path) -> str:
    out = io.StringIO()
    with open_case(case) as opened:
        opened.export_json(out, text=True)
    return out.getvalue()


def conditions(problems: tuple[Problem, ...]) -> list[tuple[str, str]]:
    return [(problem.source, problem.condition) for problem in problems]


@pytest.fixture
def files(tmp_path: Path) -> Path:
    return write_files(tmp_path / "files")


@pytest.fixture
def whole(files: Path, tmp_path: Path) -> str:
    """The export of a case built of all files at once."""
    return export(build(tmp_path / "whole", [str(files)], workers=1).case)


def test_extract_gives_readings_and_problems_in_the_order_found(files: Path) -> None:
    found = list(extract([str(files)]))
    said = [item.report.source if isinstance(item, Reading) else item.condition for item in found]
    assert said == [
        "a.jsonl#1", "again/wire.txt", "b.jsonl#1", "b.jsonl#2", "c.jsonl#1", "empty", "no_date", "other.txt",
        "paper.txt", "binary", "wire.txt",
    ]  # fmt: skip


def test_extract_reads_standard_input_and_what_was_given_by_hand() -> None:
    (reading,) = extract(["-"], stdin=io.BytesIO(OTHER.encode()), published="2021-05-04", outlet="Harbour News")
    assert isinstance(reading, Reading)
    assert (reading.report.published, reading.report.outlet, reading.report.source) == (
        "2021-05-04",
        "Harbour News",
        "-",
    )


def test_a_build_says_what_is_new_and_what_is_wrong(files: Path, tmp_path: Path) -> None:
    result = build(tmp_path / "case", [str(files)], workers=1)
    assert (result.reports, len(result.added), result.unchanged) == (7, 7, 0)
    assert conditions(result.problems) == [
        ("a.jsonl#1", "same_id"),
        ("b.jsonl#1", "same_text"),
        ("b.jsonl#2", "same_text"),
        ("c.jsonl#1", "same_id"),
        ("empty.txt", "empty"),
        ("other.txt", "no_date"),
        ("other.txt", "same_text"),
        ("picture.txt", "binary"),
        ("wire.txt", "same_report"),
    ]
    again = build(tmp_path / "case", [str(files)], workers=1)
    assert (again.added, again.removed, again.changed, again.unchanged) == ((), (), (), 7)
    assert (again.problems, again.new_problems) == (result.problems, ())


def test_a_case_is_built_by_one_process_at_a_time(tmp_path: Path) -> None:
    case = build(tmp_path / "case", [], workers=1).case
    with lock(case / ".lock"), pytest.raises(CaseInUse, match="another process is building this case"):
        build(case)


def test_the_same_file_given_again_with_a_date_dates_its_report(tmp_path: Path) -> None:
    write_files(tmp_path, "other.txt")
    first = build(tmp_path / "case", [str(tmp_path / "other.txt")])
    assert conditions(first.problems) == [("other.txt", "no_date")]
    second = build(tmp_path / "case", [str(tmp_path / "other.txt")], published="2021-05-04")
    assert (second.reports, second.problems) == (1, ())
    with open_case(tmp_path / "case") as case:
        assert case.reports[0].published == "2021-05-04"


def test_the_same_text_from_two_outlets_is_two_reports(tmp_path: Path) -> None:
    write_files(tmp_path, "other.txt")
    for outlet in ("Harbour News", "Late Post"):
        build(tmp_path / "case", [str(tmp_path / "other.txt")], outlet=outlet, published="2021-05-04")
    with open_case(tmp_path / "case") as case:
        assert sorted(report.outlet or "" for report in case.reports) == ["Harbour News", "Late Post"]
        assert [problem.condition for problem in case.problems] == ["same_text"]


def test_another_name_of_an_outlet_is_taken_from_the_settings(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(line("x", OTHER, published="2021-05-07", outlet="H. News"))
    case = build(tmp_path / "case", [str(tmp_path / "a.jsonl")]).case
    (case / "case.toml").write_text('[outlets]\n"H. News" = "Harbour News"\n')
    result = build(case)
    assert (result.changed, result.unchanged) == (("x",), 0)
    with open_case(case) as opened:
        assert opened.report("x").outlet == "Harbour News"


def test_what_could_not_be_received_is_listed_until_it_is(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    pipe = tmp_path / "in" / "story.txt"
    os.mkfifo(pipe)
    case = build(tmp_path / "case", [str(tmp_path / "in")]).case
    (case / "case.sqlite").unlink()
    result = build(case)
    assert conditions(result.problems) == [("story.txt", "unreadable")]
    assert result.empty
    pipe.unlink()
    pipe.write_text(WIRE)
    result = build(case, [str(tmp_path / "in")])
    assert (result.problems, result.empty) == ((), False)


def test_a_step_that_fails_costs_one_report_its_findings_and_no_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail_for_one(sentences: Any, _document: Any) -> Iterator[Any]:
        if "ferries" in sentences[0].passage.text:
            raise RecursionError("too deep")
        return iter(())

    steps = tuple(
        Step("find_quantities", fail_for_one, *(step.over, step.reads, step.writes, step.note))
        if step.name == "find_quantities"
        else step
        for step in pipeline.STEPS
    )
    monkeypatch.setattr(pipeline, "STEPS", steps)
    write_files(tmp_path / "in", "other.txt", "wire.txt")
    result = build(tmp_path / "case", [str(tmp_path / "in")], published="2021-05-04", workers=1)
    assert result.reports == 2
    (problem,) = result.problems
    assert (problem.source, problem.condition) == ("other.txt", "extraction")
    assert "find_quantities failed" in problem.message
    with open_case(tmp_path / "case") as case:
        assert case.reading(problem.report or "").sentences


def test_reports_that_cannot_be_compared_are_both_kept(
    files: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr(pipeline, "derive", fail)
    result = build(tmp_path / "case", [str(files / "wire.txt"), str(files / "paper.txt")], workers=1)
    assert (result.reports, [problem.condition for problem in result.problems]) == (2, ["comparison"])


def test_a_folder_with_other_things_in_it_is_left_alone(files: Path) -> None:
    before = sorted(files.rglob("*"))
    with pytest.raises(NotACase, match="holds other things and is not a case"):
        build(files, [str(files)])
    assert sorted(files.rglob("*")) == before


def test_a_file_is_no_place_for_a_case(files: Path) -> None:
    with pytest.raises(NotACase, match="this is a file"):
        build(files / "wire.txt", [str(files)])


def test_a_date_that_is_none_is_refused_before_anything_is_made(files: Path, tmp_path: Path) -> None:
    with pytest.raises(BadOption, match="--published"):
        build(tmp_path / "case", [str(files)], published="yesterday")
    assert not (tmp_path / "case").exists()


def test_settings_with_an_unknown_key_are_refused_by_name(tmp_path: Path) -> None:
    case = build(tmp_path / "case").case
    (case / "case.toml").write_text("[outlet]\n")
    with pytest.raises(BadSettings, match=r"case\.toml: unknown key 'outlet'; known are: outlets"):
        build(case)


def test_a_line_that_is_no_decision_is_refused_by_number(tmp_path: Path) -> None:
    case = build(tmp_path / "case").case
    (case / "decisions.jsonl").write_text('{"is": "fine"}\nnot one\n')
    with pytest.raises(BadDecisions, match=r"decisions\.jsonl, line 2: not a decision"):
        build(case)


def test_a_damaged_database_is_told_with_its_remedy(tmp_path: Path) -> None:
    case = build(tmp_path / "case").case
    (case / "case.sqlite").write_bytes(b"no database " * 1000)
    for use in (build, open_case):
        with pytest.raises(BrokenCase, match=r"case\.sqlite: .*; delete case\.sqlite and build again"):
            use(case)


def test_a_full_disk_is_told_and_costs_nothing(
    files: Path, whole: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_bytes = Path.write_bytes

    def full(path: Path, data: bytes) -> int:
        if len(data) > 200:
            write_bytes(path, data[:100])
            raise OSError(28, "No space left on device")
        return write_bytes(path, data)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "write_bytes", full)
        with pytest.raises(BrokenCase, match=r"No space left on device; .*free some space"):
            build(tmp_path / "case", [str(files)])
    build(tmp_path / "case", [str(files)])
    assert export(tmp_path / "case") == whole


def test_progress_is_told_by_phase(files: Path, tmp_path: Path) -> None:
    told: list[pipeline.Progress] = []
    build(tmp_path / "case", [str(files)], workers=1, progress=told.append)
    assert list(dict.fromkeys(progress.phase for progress in told)) == ["receiving", "reading", "comparing"]
    assert told[-1] == pipeline.Progress("comparing", 7, 7)


def test_a_case_among_its_own_reports_does_not_read_itself(files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(files)
    (files / "notes.xyz").write_text("skipped, and so listed")
    first, second = (build("my case", ["."], workers=1) for _ in range(2))
    assert (second.added, second.new_problems, second.reports) == ((), (), first.reports)
    assert first.reports == 7


def test_what_reads_english_leaves_other_languages_alone_and_the_output_says_so(tmp_path: Path) -> None:
    text = "Al menos cuatro personas murieron el lunes en Madrid, dijo el ministerio. El alcalde no dijo nada más.\n"
    (tmp_path / "nota.txt").write_text(text, encoding="utf-8")
    [found] = (item for item in extract([str(tmp_path)]) if isinstance(item, Reading))
    assert found.report.language == "es"
    assert found.sentences
    assert (found.places, found.actors, found.times, found.attributions) == ((), (), (), ())
    assert {"places", "times"} <= set(report_object(found)["not_extracted"])
