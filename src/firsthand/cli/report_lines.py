"""The line that heads a report wherever what stands in it is listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firsthand.cli.terminal import clean

if TYPE_CHECKING:
    from rich.text import Text

    from firsthand.records.report import Report


def heading_of(report: Report) -> Text:
    """The day of a report, its outlet or agency, its headline where it has one, and where it was read from, in bold."""
    from rich.text import Text

    parts = (report.published or "no date", report.outlet or report.agency, report.headline, report.source)
    return Text(clean(" ".join(part for part in parts if part)), "bold")
