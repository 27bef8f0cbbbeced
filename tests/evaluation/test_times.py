"""TempEval-3's measures, on a case made by hand."""

from __future__ import annotations

from typing import Any

import pytest

from evaluation.times import Score, count_times, half_of
from firsthand.records.passage import Passage
from firsthand.records.report import Report
from firsthand.records.time_expression import TimeExpression

REPORT = Report(id="r", sha256="", text="On late Monday and Tuesday, for two days, in 1998, soon.", source="-")


def ours(words: str, value: str, days: tuple[str | None, str | None] = (None, None)) -> TimeExpression:
    start = REPORT.text.index(words)
    passage = Passage.of("r", REPORT.text, start, start + len(words))
    return TimeExpression(passage, "DATE", value, None, *days, "words", None, None, None, None, (), (), (), None)


def gold(words: str, value: str, **more: Any) -> dict[str, Any]:
    start = REPORT.text.index(words)
    return {"start": start, "end": start + len(words), "text": words, "type": "DATE", "value": value, **more}


def test_strict_relaxed_and_value_f1() -> None:
    # four wanted, three found: two overlap (one of them strictly, the other with the right value), one is false
    score = Score()
    wanted = [
        gold("late Monday", "2021-11-15"),
        gold("Tuesday", "2021-11-16"),
        gold("two days", "P2D"),
        gold("1998", "1998"),
    ]
    found = [ours("Monday", "2021-11-15"), ours("Tuesday", "2021-11-23"), ours("soon", "FUTURE_REF")]
    count_times(score, REPORT, wanted, found)
    assert score.f1("strict") == pytest.approx(2 * 1 / 7)
    assert score.f1("relaxed") == pytest.approx(2 * 2 / 7)
    assert score.f1("value") == pytest.approx(2 * 1 / 7)
    assert len([line for line in score.errors if "missed" in line]) == 2
    assert len([line for line in score.errors if "false" in line]) == 1


def test_one_of_ours_matches_one_of_the_gold() -> None:
    score = Score()
    count_times(score, REPORT, [gold("Monday", "a"), gold("Tuesday", "b")], [ours("Monday and Tuesday", "a")])
    assert score.counts["relaxed"] == 1


def test_optional_gold_is_neither_wanted_nor_false() -> None:
    score = Score()
    count_times(score, REPORT, [gold("soon", "FUTURE_REF", optional=True)], [ours("soon", "PAST_REF")])
    assert (score.counts["gold"], score.counts["ours"], score.errors) == (0, 0, [])


def test_the_days_covered_are_compared_whole() -> None:
    score = Score()
    item = gold("1998", "1998", interval=["1998-01-01", "1998-12-31"])
    count_times(score, REPORT, [item], [ours("1998", "1998", ("1998-01-01", "1998-12-30"))])
    assert (score.counts["with_days"], score.counts["days"]) == (1, 0)


def test_a_document_is_always_of_the_same_half() -> None:
    assert half_of("TimeBank/wsj_0026") == 0
