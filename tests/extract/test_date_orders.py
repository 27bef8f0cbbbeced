"""Which figure is the day: by the house, its name, or where it is filed from."""

from __future__ import annotations

import pytest

from firsthand.extract.date_orders import puts_day_first
from firsthand.records.report import Report


@pytest.mark.parametrize(
    ("outlet", "agency", "dateline", "day_first"),
    [
        ("The Guardian", None, "WASHINGTON", True),
        ("The Boston Lantern", None, "LONDON", False),
        ("The Mill Lantern", "AP", "BAGHDAD", False),
        ("The Mill Lantern", None, "BAGHDAD", True),
        ("The Mill Lantern", None, "ALDEN, Ill.", False),
        ("The Mill Lantern", None, "ALDEN, Iraq", True),
        ("The Mill Lantern", None, "ALDEN, Canada", None),
        ("The Mill Lantern", None, "ALDEN", None),
        (None, None, None, None),
    ],
)
def test_order(outlet: str | None, agency: str | None, dateline: str | None, day_first: bool | None) -> None:
    report = Report(id="r", sha256="", text="", source="-", outlet=outlet, agency=agency, dateline=dateline)
    assert puts_day_first(report) is day_first
