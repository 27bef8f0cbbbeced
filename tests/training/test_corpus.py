"""The corpus that is shipped: whole, without faults, and as large as it says."""

from training.checks import CORPUS, find_faults, find_repeats
from training.notation import read_marked

REPORTS = [report for file in sorted(CORPUS.glob("*.txt")) for report in read_marked(file)]


def test_every_report_of_the_plan_is_there_once() -> None:
    planned = [line.split(",")[0] for line in (CORPUS / "plan.csv").read_text(encoding="utf-8").splitlines()[1:]]
    assert sorted(report.id for report in REPORTS) == sorted(planned)
    assert len(planned) >= 300
    assert sum(len(report.sentences) for report in REPORTS) >= 3000


def test_no_mark_is_at_fault_and_no_sentence_stands_twice() -> None:
    assert [f"{report.id}: {fault}" for report in REPORTS for fault in find_faults(report)] == []
    assert list(find_repeats(REPORTS)) == []
