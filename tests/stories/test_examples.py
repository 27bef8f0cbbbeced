"""The example reports, built into a case, against what a careful reader finds in them (`examples_truth.toml`)."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

import pytest

import firsthand
from firsthand.case import Case
from firsthand.pipeline import build
from firsthand.records.derivation import Derivation
from firsthand.records.figure import Figure
from firsthand.records.pair import Pair

EXAMPLES = Path(__file__).parents[2] / "examples"
TRUTH: dict[str, Any] = tomllib.loads(Path(__file__).with_name("examples_truth.toml").read_text(encoding="utf-8"))
REPORTS: dict[str, dict[str, str]] = TRUTH["reports"]


def each(copies: list[dict[str, Any]]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("copy", copies, ids=[f"{copy['derived']}_from_{copy['source']}" for copy in copies])


each_copy = each(TRUTH["copy"])
each_apart = pytest.mark.parametrize(
    "apart", TRUTH["kept_apart"], ids=["_and_".join(apart["reports"]) for apart in TRUTH["kept_apart"]]
)


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    """A case of all example reports."""
    path = tmp_path_factory.mktemp("stories") / "case"
    build(path, [str(EXAMPLES)])
    with firsthand.open_case(path) as opened:
        yield opened


def id_of(case: Case, number: str) -> str:
    return case.report(REPORTS[number]["source"]).id


def derivation_of(case: Case, copy: dict[str, Any]) -> Derivation:
    found = case.derivation(id_of(case, copy["derived"]), id_of(case, copy["source"]))
    assert found is not None, f"{copy['derived']} and {copy['source']} are not linked"
    return found


def alarms(pair: Pair) -> set[str]:
    """Kinds of the changes that are more than another way to say the same."""
    return {change.kind for change in pair.changes if not change.style} - {"wording"}


def starts(texts: Collection[str], truth: Collection[str]) -> list[str]:
    """Each text by the entry of the truth that it starts with; in full where there is none."""
    return [next((start for start in truth if text.startswith(start)), text) for text in texts]


def figures_with(case: Case, number: int) -> list[Figure]:
    return [figure for figure in case.figures if any(number in (q.low, q.high) for q in figure.quantities)]


def test_the_folder_gives_twelve_reports_and_no_problem(case: Case) -> None:
    assert sorted(report.source for report in case.reports) == sorted(row["source"] for row in REPORTS.values())
    assert case.problems_on("2026-01-01") == ()


@pytest.mark.parametrize("number", REPORTS)
def test_date_and_publisher_are_read_from_each_form_of_header(case: Case, number: str) -> None:
    wanted = REPORTS[number]
    report = case.report(wanted["source"])
    assert report.published == wanted["published"]
    assert wanted["by"] in (report.outlet, report.agency)


@pytest.mark.parametrize("number", REPORTS)
def test_the_mark_that_it_is_invented_is_a_header_and_not_a_sentence_of_the_report(case: Case, number: str) -> None:
    reading = case.reading(id_of(case, number))
    assert reading.report.text.lstrip().startswith("[Invented example:")
    assert {s.kind for s in reading.sentences if "Invented example" in s.passage.text} == {"header"}


def test_the_stemma_follows_each_copy_to_the_report_it_was_taken_from(case: Case) -> None:
    numbers = {id_of(case, number): number for number in REPORTS}
    found = {numbers[d.report]: [numbers[parent] for parent in d.parents] for d in case.stemma}
    assert found == {number: TRUTH["stemma"].get(number, []) for number in REPORTS}


@each_copy
def test_a_copy_is_a_copy_of_the_earlier_report(case: Case, copy: dict[str, Any]) -> None:
    derivation = derivation_of(case, copy)
    assert (derivation.kind, derivation.derived) == ("copy", id_of(case, copy["derived"]))
    assert derivation.direction in ("certain", "likely")


@each([copy for copy in TRUTH["copy"] if "credited" in copy])
def test_credit_is_found_where_it_is_given_and_only_there(case: Case, copy: dict[str, Any]) -> None:
    assert (derivation_of(case, copy).credit is not None) is copy["credited"]


@each_copy
def test_every_shared_sentence_is_paired_and_labelled(case: Case, copy: dict[str, Any]) -> None:
    pairs = derivation_of(case, copy).pairs
    edited = [edit["starts"] for edit in copy.get("edited", [])]
    found = {
        label: starts([p.derived.text for p in pairs if p.label == label], copy["restyled"] + edited)
        for label in ("verbatim", "restyled", "edited")
    }
    assert (found["restyled"], found["edited"]) == (copy["restyled"], edited)
    assert sum(map(len, found.values())) == copy["pairs"]


@each_copy
def test_each_edit_raises_the_alarm_a_reader_would(case: Case, copy: dict[str, Any]) -> None:
    pairs = derivation_of(case, copy).pairs
    for edit in copy.get("edited", []):
        (pair,) = (pair for pair in pairs if pair.derived.text.startswith(edit["starts"]))
        assert alarms(pair) == set(edit["alarms"]), [change.note for change in pair.changes]
        changed = " ".join(side.text for c in pair.changes for side in (c.derived, c.source) if side is not None)
        assert [word for word in edit["words"] if word not in changed] == []


@each_copy
def test_restyled_sentences_raise_no_alarm(case: Case, copy: dict[str, Any]) -> None:
    assert [alarms(pair) for pair in derivation_of(case, copy).pairs if pair.label != "edited" and alarms(pair)] == []


@each_copy
def test_added_and_dropped_sentences_are_listed_in_reading_order(case: Case, copy: dict[str, Any]) -> None:
    derivation = derivation_of(case, copy)
    assert starts([passage.text for passage in derivation.added], copy["added"]) == copy["added"]
    assert starts([omission.passage.text for omission in derivation.dropped], copy["dropped"]) == copy["dropped"]


@each_copy
def test_a_dropped_accusation_and_denial_is_a_finding(case: Case, copy: dict[str, Any]) -> None:
    findings = [omission for omission in derivation_of(case, copy).dropped if omission.finding]
    assert starts([omission.passage.text for omission in findings], copy["findings"]) == list(copy["findings"])
    for omission, carries in zip(findings, copy["findings"].values(), strict=True):
        assert set(carries) <= set(omission.carries)


@each_apart
def test_shared_words_without_a_copy_are_called_what_they_are(case: Case, apart: dict[str, Any]) -> None:
    derivation = case.derivation(*(id_of(case, number) for number in apart["reports"]))
    if derivation is None:
        return
    assert derivation.kind == apart["as"]
    if "shares" in apart:
        assert starts([pair.derived.text for pair in derivation.pairs], apart["shares"]) == apart["shares"]


def test_reports_of_different_things_are_not_linked(case: Case) -> None:
    told = [(copy["derived"], copy["source"]) for copy in TRUTH["copy"]]
    told += [tuple(entry["reports"]) for kind in ("kept_apart", "kin") for entry in TRUTH[kind]]
    allowed = {frozenset(id_of(case, number) for number in pair) for pair in told}
    linked = {frozenset((derivation.derived, derivation.source)) for derivation in case.derivations}
    assert linked - allowed == set()


@pytest.mark.parametrize("truth", TRUTH["figure"], ids=[str(figure["number"]) for figure in TRUTH["figure"]])
def test_a_figure_has_as_many_sources_as_texts_that_were_not_copied(case: Case, truth: dict[str, Any]) -> None:
    (figure,) = figures_with(case, truth["number"])
    wanted = {frozenset(id_of(case, number) for number in group) for group in truth["sources"]}
    assert {frozenset(group) for group in figure.sources} == wanted


@pytest.mark.parametrize("number", TRUTH["one_report"]["numbers"])
def test_a_number_of_one_report_is_no_shared_figure(case: Case, number: int) -> None:
    assert figures_with(case, number) == []
