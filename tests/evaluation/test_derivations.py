"""The scorer of derivations: its conventions on a truth made by hand, and the whole of it on a small corpus."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from evaluation.derivations import score, score_direction, score_false, score_kinds, score_parents
from evaluation.family_runs import Run
from evaluation.generator.corpora import write_corpus
from evaluation.generator.families import Options
from evaluation.table import Row
from firsthand.records.derivation import Derivation
from firsthand.records.descent import Descent
from firsthand.records.pair import Pair
from firsthand.records.passage import Passage
from tests.makers import reading


def derivation(derived: str, source: str, *, kind: str = "copy", direction: str = "certain") -> Derivation:
    pair = Pair(Passage(derived, 0, 3, "Rain"), Passage(source, 0, 3, "Rain"), "verbatim", 100.0)
    return Derivation(derived, source, kind, direction, (), None, (pair,), (), ())


def said(*parents: list[str], lost: tuple[str, ...] = (), event: str = "e1") -> dict[str, Any]:
    rest = {"depth": 1, "credit": None, "same_day": False, "footer": False, "told": [["date"]]}
    return {"event": event, "parents": list(parents), "lost": list(lost), **rest}


def values(rows: list[Row]) -> dict[str, tuple[float, int]]:
    return {row.measure: (round(row.value, 2), row.n) for row in rows}


def parents(
    truth: dict[str, Any], found: dict[str, tuple[str, ...]], edges: list[dict[str, Any]] | None = None
) -> dict[str, tuple[float, int]]:
    run = Run(
        readings={name: reading(name, "Rain fell.", published="2021-05-04") for name in truth},
        prints={name: frozenset({1}) for name in truth},
        candidates=(("a", "b"),),
        descents={name: Descent(name, found.get(name, ()), ()) for name in truth},
    )
    return values(list(score_parents({"reports": truth, "edges": edges or [], "relations": []}, run, [])))


def test_an_equal_text_may_stand_for_the_parent_but_is_not_the_very_one() -> None:
    rows = parents({"a": said(), "b": said(["a", "c"]), "c": said(["a"])}, {"b": ("c",), "c": ("a",)})
    assert rows["parent right"] == (1.0, 2)
    assert rows["parent right: the very one"] == (0.5, 2)


def test_of_two_parents_both_must_be_named_and_no_third() -> None:
    truth = {name: said() for name in "ab"} | {name: said(["a"], ["b"]) for name in "cde"}
    rows = parents(truth, {"c": ("b", "a"), "d": ("a",), "e": ("a", "b", "c")})
    assert rows["parent right: both of two"] == (0.33, 3)


def test_a_report_without_a_source_here_should_have_no_parent() -> None:
    rows = parents({"a": said(), "b": said(lost=("x",))}, {"b": ("a",)})
    assert rows["no parent: originals"] == (1.0, 1)
    assert rows["no parent: the original is lost"] == (0.0, 1)


def test_a_lost_original_is_right_above_those_whose_original_is_lost_and_wrong_above_an_original() -> None:
    rows = parents({"a": said(), "b": said(lost=("x",))}, {"a": ("lost-1",), "b": ("lost-1",)})
    assert rows["no parent: originals"] == (0.0, 1)
    assert rows["no parent: the original is lost"] == (1.0, 1)


def test_a_lost_original_above_both_is_right_where_both_carry_its_mark() -> None:
    truth = {"a": said(lost=("x",)), "b": said(["a"])}
    found = {"a": ("lost-1",), "b": ("lost-1",)}
    marked = [{"derived": "b", "source": "a", "accepts": ["copy", "shared_original"]}]
    assert parents(truth, found, marked)["parent right"] == (1.0, 1)
    assert parents(truth, found, [marked[0] | {"accepts": ["copy"]}])["parent right"] == (0.0, 1)


def test_where_nothing_tells_the_order_it_may_be_left_open_and_counts_apart() -> None:
    untold = said(["a"]) | {"told": [[]]}
    rows = parents({"a": said(), "b": untold, "c": untold | {"parents": [["b"]]}}, {"c": ("a",)})
    assert rows["parent right"] == (0.0, 2)
    assert rows["parent right: something tells the order"] == (0.0, 0)
    assert rows["parent right or left open: nothing tells it"] == (0.5, 2)


def test_direction_is_asked_of_the_decided_and_the_undecided_are_counted() -> None:
    edges = [{"derived": derived, "source": "a"} for derived in "bcd"]
    found = {
        ("a", "b"): derivation("b", "a"),
        ("a", "c"): derivation("a", "c"),
        ("a", "d"): derivation("a", "d", direction="undecided"),
    }
    rows = values(list(score_direction(edges, found, [], name="direction")))
    assert rows == {"direction: right of the decided": (0.5, 2), "direction: undecided": (1, 3)}


def test_a_kind_is_right_when_the_truth_accepts_it_and_none_is_a_kind() -> None:
    truth = {
        "edges": [{"derived": "b", "source": "a", "kind": "copy", "accepts": ["copy"]}],
        "relations": [{"a": "a", "b": "c", "kind": "lookalike", "accepts": ["none", "boilerplate"]}],
    }
    rows = values(list(score_kinds(truth, {("a", "b"): derivation("b", "a", kind="boilerplate")}, [])))
    assert rows == {"kind right": (0.5, 2), "kind right: copy": (0.0, 1), "kind right: lookalike": (1.0, 1)}


def test_a_copy_between_independent_reports_is_false_and_a_quotation_is_not() -> None:
    truth = {
        "reports": {"a": said(), "b": said(), "c": said(), "d": said(event="e2")},
        "edges": [],
        "relations": [{"a": "a", "b": other, "kind": "independent", "accepts": ["none"]} for other in "bc"],
    }
    found = {
        ("a", "b"): derivation("b", "a"),
        ("a", "c"): derivation("c", "a", kind="quoted_statement"),
        ("a", "d"): derivation("d", "a"),
    }
    errors: list[str] = []
    rows = values(list(score_false(truth, found, errors)))
    assert rows["false derivations between independent reports"] == (0.5, 2)
    assert rows["false derivations between events"] == (1, 3)
    assert len(errors) == 2


def test_a_small_corpus_is_scored_from_its_files(tmp_path: Path) -> None:
    write_corpus(tmp_path, Options(seed=5, reports=40))
    rows = {row.measure: row for row in score(tmp_path).rows}
    assert rows["candidate edges: recall"].n > 5
    assert rows["sentence map: recall, 1:1"].value > 0.9
    assert rows["seconds: derivations"].n == 40


def test_without_a_corpus_and_a_seed_it_says_what_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FIRSTHAND_SEED", raising=False)
    with pytest.raises(FileNotFoundError, match=r"reports\.jsonl"):
        score(tmp_path)
