"""One heading for a report, whatever is listed below it."""

from __future__ import annotations

from pathlib import Path

from firsthand.cli.given_reports import heading_of
from firsthand.records.report import Report
from tests.cli.conftest import Ask


def test_a_heading_names_day_outlet_headline_and_file() -> None:
    report = Report(
        id="r1", sha256="", source="a.txt", text="x", published="2024-05-01", outlet="Marn Post", headline="Pier shut"
    )
    assert heading_of(report).plain == "2024-05-01 Marn Post Pier shut a.txt"


def test_what_a_report_lacks_is_left_out_and_a_missing_day_is_told() -> None:
    assert heading_of(Report(id="r1", sha256="", source="a.txt", text="x")).plain == "no date a.txt"


def test_quotes_times_and_counts_head_a_report_alike(ask: Ask, reports: Path) -> None:
    heads = {ask(command, reports / "wire.txt").stdout.splitlines()[0] for command in ("quotes", "times", "counts")}
    assert len(heads) == 1
    assert next(iter(heads)).endswith("wire.txt")
