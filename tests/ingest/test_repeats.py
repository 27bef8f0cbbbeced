from __future__ import annotations

from itertools import permutations

from firsthand.ingest.draft import Draft
from firsthand.ingest.filings import file_report
from firsthand.ingest.repeats import tell_apart
from firsthand.records.receipt import Receipt
from firsthand.records.report import Report


def report(text: str, line: int) -> Report:
    return file_report(Draft(text, "utf-8", id="r1", line=line), Receipt("a.jsonl"), "0" * 64, outlet_names={})


def test_the_same_report_twice_is_kept_once_and_said() -> None:
    kept, problems = tell_apart([report("The ferry.", 1), report("The ferry.", 2)])
    assert [one.source if one else None for one in kept] == ["a.jsonl#1", None]
    assert [(one.condition, one.message, one.report) for one in problems] == [
        ("same_report", "a.jsonl#2: the same report as a.jsonl#1; kept once.", "r1")
    ]


def test_different_reports_under_one_id_are_told_apart_whatever_their_order() -> None:
    texts = ("The ferry.", "The pier.", "The fog.")
    names = set()
    for order in permutations(texts):
        kept, problems = tell_apart([report(text, line) for line, text in enumerate(order, 1)])
        assert [one.condition for one in problems] == ["same_id", "same_id"]
        names.add(tuple(sorted((one.text, one.id) for one in kept if one)))
    assert len(names) == 1
    ids = sorted(name for _, name in names.pop())
    assert ids[0] == "r1"
    assert [len(name) for name in ids] == [2, 11, 11]


def test_a_renamed_report_takes_its_passages_along() -> None:
    long = "The ferry to Norton was late on Monday because of fog, the harbour master said."
    kept, _ = tell_apart([report(long, 1), report(long + " Nobody was hurt.", 2)])
    assert all(one and {passage.report for passage in one.evidence.values()} == {one.id} for one in kept)
