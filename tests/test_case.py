"""Opening a case and asking it."""

from __future__ import annotations

import io
import json
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

import firsthand
from firsthand.case import Case, open_case
from firsthand.errors import BrokenCase, NotACase, UnknownReport
from firsthand.pipeline import build
from tests.casefile.conftest import WIRE, line, write_files


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("all")
    return build(path / "my case", [str(write_files(path / "files"))], workers=1).case


@pytest.fixture
def case(folder: Path) -> Iterator[Case]:
    with firsthand.open_case(folder) as opened:
        yield opened


def test_reports_come_by_date_and_undated_ones_last(case: Case) -> None:
    dates = [report.published for report in case.reports]
    assert dates == ["2021-05-04", "2021-05-06", "2021-05-07", "2021-05-07", "2021-05-08", "2021-05-09", None]
    assert [reading.report for reading in case.readings()] == list(case.reports)


def test_a_report_keeps_its_text_and_its_evidence(case: Case) -> None:
    report = case.report("again/wire.txt")
    assert report.text == WIRE
    assert report.evidence["agency"].text == "AP"
    assert case.reading(report.id).quantities[0].passage.text == "At least 40"


def test_a_report_answers_to_its_id_its_source_and_its_file_name(case: Case) -> None:
    assert case.report("y").source == "b.jsonl#2"
    assert case.report("again/wire.txt").source == "again/wire.txt"
    assert case.report("wire.txt").source == "again/wire.txt"
    dated = case.report("wire.txt").id
    assert case.report(dated[:7]).id == dated


def test_an_id_outranks_the_start_of_another(case: Case) -> None:
    assert case.report("x").id == "x"


@pytest.mark.parametrize("name", ["", "nothing.txt", "%", "wire_txt", "ire.txt"])
def test_a_name_that_no_report_has_is_refused(name: str, case: Case) -> None:
    with pytest.raises(UnknownReport, match=r"no report of .* has this id, source or file name"):
        case.report(name)


def test_a_name_that_several_reports_have_is_refused_with_a_list(case: Case) -> None:
    with pytest.raises(UnknownReport, match=r"x-: 2 reports of .* answer to it: x-\w{8} \(.*; give an id"):
        case.report("x-")


def test_a_reading_is_asked_for_by_id_alone(case: Case) -> None:
    with pytest.raises(UnknownReport, match="wire: the case has no report with this id"):
        case.reading("wire")


def test_a_derivation_is_found_in_either_order(case: Case) -> None:
    wire, paper = case.report("wire.txt").id, case.report("paper.txt").id
    derivation = case.derivation(wire, paper)
    assert derivation is not None
    assert (derivation.derived, derivation.source) == (paper, wire)
    assert derivation == case.derivation(paper, wire)
    assert derivation in case.derivations_of(wire)
    assert [pair.label for pair in derivation.pairs] == ["edited", "verbatim", "verbatim"]
    assert case.derivation(wire, "y") is None


def test_an_outline_is_a_derivation_without_its_passages(case: Case) -> None:
    outlines = [(one.derived, one.source, one.kind, one.direction) for one in case.outlines()]
    assert outlines == [(one.derived, one.source, one.kind, one.direction) for one in case.derivations]
    assert len(outlines) > 1


def test_every_report_has_its_place_in_the_stemma(case: Case) -> None:
    assert [descent.report for descent in case.stemma] == sorted(report.id for report in case.reports)
    parents = {descent.report: descent.parents for descent in case.stemma}
    assert parents[case.report("paper.txt").id] == (case.report("wire.txt").id,)


def test_summaries_tell_copies_from_originals(case: Case) -> None:
    summaries = {summary.source: summary for summary in case.summaries()}
    roles = {source: summary.role for source, summary in summaries.items()}
    assert (roles["again/wire.txt"], roles["paper.txt"], roles["b.jsonl#1"]) == ("original", "mixed", "copy")
    paper = summaries["paper.txt"]
    assert (paper.sentences, paper.copied, paper.sources) == (4, 3, (summaries["again/wire.txt"].id,))
    assert paper.id in summaries["again/wire.txt"].copies


def test_search_finds_all_words_and_marks_them(case: Case) -> None:
    hits = case.search("ferries night")
    assert sorted(hit.report for hit in hits)[-1] == "y"
    assert len(hits) == 3
    assert [stretch for stretch, matched in hits[0].snippet if matched] == ["ferries", "night"]
    assert case.search("ferries dam") == ()
    assert len(case.search("ferries", limit=1)) == 1


@pytest.mark.parametrize("words", ['"', "*", "NEAR(", "dam AND", "text:dam", "-dam", "(", "\0", " ", "'; DROP", "🌊"])
def test_no_word_of_a_search_is_an_operator(words: str, case: Case) -> None:
    case.search(words)


def test_a_date_in_the_future_is_told_when_asked_and_never_kept(case: Case) -> None:
    future = set(case.problems_on("2021-05-08")) - set(case.problems)
    assert [(problem.source, problem.condition) for problem in future] == [("c.jsonl#1", "future_date")]
    assert case.problems_on("2021-05-09") == case.problems


def test_an_export_is_one_object_with_a_line_for_each_record(case: Case) -> None:
    out = io.StringIO()
    case.export_json(out)
    written = json.loads(out.getvalue())
    assert written["schema"] == "firsthand/case-1"
    assert [entry["report"]["id"] for entry in written["reports"]] == [report.id for report in case.reports]
    assert len(out.getvalue().splitlines()) == 11 + sum(
        len(written[key]) for key in written if key not in ("schema", "not_extracted")
    )


def test_an_exported_passage_is_the_text_at_its_offsets(case: Case) -> None:
    out = io.StringIO()
    case.export_json(out, text=True)
    written = json.loads(out.getvalue())
    texts = {entry["report"]["id"]: entry["text"] for entry in written["reports"]}
    checked = 0
    for entry in written["reports"]:
        for passage in (*entry["sentences"], *entry["quantities"], *entry["report"]["evidence"].values()):
            assert entry["text"][passage["start"] : passage["end"]] == passage["text"]
            checked += 1
    for derivation in written["derivations"]:
        for passage in (
            *derivation["added"],
            *derivation["dropped"],
            *(pair["source"] for pair in derivation["pairs"]),
        ):
            assert texts[passage["report"]][passage["start"] : passage["end"]] == passage["text"]
            checked += 1
    assert checked > 50


def test_an_export_can_do_without_mentions_and_texts(case: Case) -> None:
    out = io.StringIO()
    case.export_json(out, mentions=False)
    assert {tuple(entry) for entry in json.loads(out.getvalue())["reports"]} == {("schema", "report")}


def test_a_folder_without_a_case_is_told_with_its_remedy(tmp_path: Path) -> None:
    with pytest.raises(NotACase, match="this is not a case folder; make a case with: firsthand build"):
        open_case(tmp_path)
    with pytest.raises(NotACase, match="there is no such folder"):
        open_case(tmp_path / "none")


def test_a_case_without_its_database_is_told_to_be_built(folder: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(folder, tmp_path / "copy"))
    (copy / "case.sqlite").unlink()
    with pytest.raises(NotACase, match=r"case\.sqlite: not there yet; make it with: firsthand build --case"):
        open_case(copy)


def set_pragma(case: Path, name: str, value: int) -> None:
    with closing(sqlite3.connect(case / "case.sqlite")) as db:
        db.execute(f"PRAGMA {name} = {value}")


def test_a_case_of_a_newer_version_is_refused_and_left_alone(folder: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(folder, tmp_path / "copy"))
    set_pragma(copy, "user_version", 99)
    for use in (open_case, build):
        with pytest.raises(NotACase, match="written by a newer version of Firsthand"):
            use(copy)


def test_a_case_of_an_older_version_is_made_again_by_the_next_build(folder: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(folder, tmp_path / "copy"))
    set_pragma(copy, "user_version", 0)
    with pytest.raises(NotACase, match="written by an older version"):
        open_case(copy)
    assert len(build(copy).added) == 7


def test_another_programs_database_is_refused(folder: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(folder, tmp_path / "copy"))
    set_pragma(copy, "application_id", 1)
    for use in (open_case, build):
        with pytest.raises(NotACase, match="another program's database"):
            use(copy)


def test_reading_leaves_nothing_behind(folder: Path) -> None:
    before = sorted(path.name for path in folder.iterdir())
    with open_case(folder) as case:
        assert case.reports
    assert sorted(path.name for path in folder.iterdir()) == before == [".lock", "case.sqlite", "case.toml", "reports"]


def test_a_closed_case_does_not_answer(folder: Path) -> None:
    case = open_case(folder)
    case.close()
    with pytest.raises(BrokenCase, match="closed"):
        _ = case.reports


def test_a_report_called_by_hostile_names_is_kept_and_found(tmp_path: Path) -> None:
    names = ["../../etc/passwd", "'; DROP TABLE report; --", "a\nb", "💥", "=1+1", "x" * 500]
    (tmp_path / "a.jsonl").write_text("".join(line(name, f"Text {n}.") for n, name in enumerate(names)))
    with open_case(build(tmp_path / "case", [str(tmp_path / "a.jsonl")], published="2021-05-04").case) as case:
        assert sorted(report.id for report in case.reports) == sorted(names)
        assert [case.report(name).id for name in names] == names
        assert case.verify() == ()


@pytest.mark.skipif(os.name == "nt", reason="file names are text there")
def test_a_case_may_lie_in_a_folder_whose_name_is_no_text(tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"caf\xe9 #1?")
    build(folder, [str(write_files(tmp_path / "files", "wire.txt"))], workers=1)
    with open_case(folder) as case:
        assert len(case.reports) == 1
