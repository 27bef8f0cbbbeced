"""The measure of attributions, on a case made by hand."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

from evaluation.attributions import find_in, gold_spans, join, our_spans, score, score_anonymity, score_roles
from tests.makers import report

TEXT = "The mayor said it rained. Critics doubt that."


def span(words: str, text: str = TEXT) -> dict[str, Any]:
    start = text.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def test_exact_and_overlap_are_counted_by_distinct_spans_of_a_role() -> None:
    gold = gold_spans(
        TEXT,
        [
            {"source": [span("The mayor")], "cue": [span("said")], "content": [span("it rained")]},
            {"source": [span("The mayor")], "cue": [span("doubt")], "content": [span("that")]},
        ],
    )
    ours = {"source": {(0, 9), (26, 33)}, "cue": {(10, 14)}, "content": {(15, 24)}}
    counts: Counter[str] = Counter()
    errors = list(score_roles(TEXT, gold, ours, counts))
    assert {key: counts[key] for key in ("source gold", "source ours", "source same", "source ours met")} == {
        "source gold": 1,
        "source ours": 2,
        "source same": 1,
        "source ours met": 1,
    }
    assert (counts["cue gold"], counts["cue ours"], counts["cue same"]) == (2, 1, 1)
    assert errors == ["source: false “Critics”", "cue: missed, gold “doubt”", "content: missed, gold “that”"]


def test_a_span_drawn_otherwise_overlaps_and_is_not_the_same() -> None:
    counts: Counter[str] = Counter()
    gold = {"source": set(), "cue": {(10, 14)}, "content": {(15, 24)}}
    ours = {"source": set(), "cue": {(10, 14)}, "content": {(18, 24), (26, 33)}}
    assert list(score_roles(TEXT, gold, ours, counts)) == [  # type: ignore[arg-type]
        "content: found “rained”, gold “it rained”",
        "content: false “Critics”",
    ]
    assert (counts["content same"], counts["content gold met"], counts["content ours met"]) == (0, 1, 1)


def test_pieces_with_only_blanks_between_are_one_within_a_paragraph() -> None:
    assert join("a b\n\nc", [(0, 1), (2, 3), (5, 6)]) == {(0, 3), (5, 6)}


def test_of_attributions_inside_each_other_the_outermost_counts() -> None:
    text = "An official said that the premier had promised a new pier."
    ours = our_spans(text, find_in(report("r", text)))
    assert ours["cue"] == {(12, 16)}


def test_a_named_source_called_anonymous_is_an_error() -> None:
    text = "Ines Marlow said it rained."
    counts: Counter[str] = Counter()
    label = {"source": [0, 11], "cue": [12, 16], "anonymous": True}
    assert list(score_anonymity(text, [label], find_in(report("r", text)), counts)) == ["called named: “Ines Marlow”"]
    assert (counts["compared"], counts["agreed"]) == (1, 0)


def test_a_file_is_scored_as_a_whole(tmp_path: Path) -> None:
    (tmp_path / "attributions").mkdir()
    gold = [{"source": [span("The mayor")], "cue": [span("said")], "content": [span("it rained")]}]
    document = {"id": "d", "published": None, "text": "The mayor said it rained.", "gold": {"attributions": gold}}
    (tmp_path / "attributions" / "polnear_dev.jsonl").write_text(json.dumps(document) + "\n", encoding="utf-8")
    table = score(tmp_path)
    assert [row.value for row in table.rows[:6]] == [1.0] * 6
    assert table.errors == ()
