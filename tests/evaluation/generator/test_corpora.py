"""A generated corpus: the same for one seed, and true to its own texts."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from evaluation.generator.copying import Habits
from evaluation.generator.corpora import write_corpus
from evaluation.generator.families import Options


def corpus(folder: Path, options: Options) -> tuple[dict[str, Any], dict[str, Any]]:
    write_corpus(folder, options)
    lines = (folder / "reports.jsonl").read_text(encoding="utf-8").splitlines()
    reports = {record["id"]: record for record in map(json.loads, lines)}
    return reports, json.loads((folder / "truth.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], dict[str, Any]]:
    return corpus(tmp_path_factory.mktemp("made"), Options(seed=7, reports=150))


def test_one_seed_makes_the_same_bytes_and_another_makes_others(tmp_path: Path) -> None:
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        write_corpus(tmp_path / name, Options(seed=seed, reports=40))
    read = {name: (tmp_path / name / "reports.jsonl").read_bytes() for name in "abc"}
    truths = {name: (tmp_path / name / "truth.json").read_bytes() for name in "ab"}
    assert (read["a"], truths["a"]) == (read["b"], truths["b"])
    assert read["a"] != read["c"]


def test_there_are_as_many_reports_as_asked_for(made: tuple[dict[str, Any], dict[str, Any]]) -> None:
    reports, truth = made
    assert len(reports) == 150
    assert sorted(reports) == sorted(truth["reports"])


def test_verbatim_pairs_are_the_same_words_and_every_span_lies_in_its_sentence(
    made: tuple[dict[str, Any], dict[str, Any]],
) -> None:
    reports, truth = made
    pairs = [(edge, pair) for edge in truth["edges"] for pair in edge["pairs"]]
    assert len(pairs) > 200
    for edge, pair in pairs:
        texts = {side: reports[edge[side]]["text"] for side in ("source", "derived")}
        if pair["label"] == "verbatim":
            said = [[texts[side][a:b].split() for a, b in pair[side]] for side in texts]
            assert said[0] == said[1]
            assert pair["changes"] == []
        for change in pair["changes"]:
            for side in ("source", "derived"):
                if change[side]:
                    start, end = change[side]
                    assert any(a <= start < end <= b for a, b in pair[side])


def test_every_sentence_of_a_copy_is_taken_or_its_own(made: tuple[dict[str, Any], dict[str, Any]]) -> None:
    _, truth = made
    for edge in truth["edges"]:
        taken = [tuple(span) for pair in edge["pairs"] for span in pair["derived"]]
        added = [tuple(span) for span in edge["added"]]
        assert len({*taken, *added}) == len(taken) + len(added)


def test_a_copy_is_not_published_before_its_source(made: tuple[dict[str, Any], dict[str, Any]]) -> None:
    reports, truth = made
    assert all(reports[e["source"]]["published"] <= reports[e["derived"]]["published"] for e in truth["edges"])


def test_options_are_kept(tmp_path: Path) -> None:
    still = Habits(edited_sentences=0.0, new_lead=(0.0, 0.0))
    reports, truth = corpus(tmp_path, Options(seed=3, reports=60, habits=still, independent=0.0, same_day=1.0, depth=1))
    assert {pair["label"] for edge in truth["edges"] for pair in edge["pairs"]} <= {"verbatim", "restyled"}
    assert not any(relation["kind"] == "independent" for relation in truth["relations"])
    assert max(said["depth"] for said in truth["reports"].values()) == 1
    assert all(reports[e["source"]]["published"] == reports[e["derived"]]["published"] for e in truth["edges"])


def test_days_told_from_the_day_of_writing_fit_the_date_of_who_wrote_them_first(
    made: tuple[dict[str, Any], dict[str, Any]],
) -> None:
    reports, truth = made
    days = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    copied = {e["derived"] for e in truth["edges"]}
    fits = []
    for name, report in reports.items():
        if name not in copied and not truth["reports"][name]["lost"]:
            for word, day in re.findall(r"\b(today|yesterday) \((\w+day)\)", report["text"]):
                written = date.fromisoformat(report["published"]).weekday() - (word == "yesterday")
                fits.append(days[written] == day)
    assert len(fits) > 3
    assert all(fits)
