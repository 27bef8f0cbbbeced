"""The reports that a command lists things of: where they come from, the line that heads each, and their JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from firsthand.cli.terminal import clean, remark

if TYPE_CHECKING:
    from rich.text import Text

    from firsthand.records.reading import Reading
    from firsthand.records.report import Report


def read_given(paths: Sequence[str], *, published: str | None = None, outlet: str | None = None) -> Iterator[Reading]:
    """Each report of the paths as it was read: of a case as it stands there, of files as they are read now.

    What cannot be read is named on standard error.

    Args:
        paths: files, folders and case folders; "-" is standard input.
        published: date of publication of reports in files that state none.
        outlet: outlet of reports in files that name none.

    Raises:
        NothingToRead: if there is no report at all.
    """
    from firsthand.case import open_case
    from firsthand.errors import NothingToRead
    from firsthand.pipeline import extract
    from firsthand.records.problem import Problem

    read = 0
    for path in paths:
        if is_case(path):
            with open_case(path) as case:
                for reading in case.readings():
                    read += 1
                    yield reading
            continue
        for item in extract([path], published=published, outlet=outlet):
            if isinstance(item, Problem):
                remark(item.message)
            else:
                read += 1
                yield item
    if not read:
        raise NothingToRead("no report could be read; name a file or folder that holds one, a case, or - for input")


def is_case(path: str) -> bool:
    """Whether a path is a case folder."""
    return path != "-" and (Path(path) / "case.sqlite").is_file()


def heading_of(report: Report) -> Text:
    """The day of a report, its outlet or agency, its headline where it has one, and where it was read from, in bold."""
    from rich.text import Text

    parts = (report.published or "no date", report.outlet or report.agency, report.headline, report.source)
    return Text(clean(" ".join(part for part in parts if part)), "bold")


def write_fields(command: str, fields: Sequence[str], readings: Iterator[Reading]) -> None:
    """Prints some fields of readings as the contract writes them: one JSON object, a list entry a report."""
    from firsthand.cli.outputs import write_json
    from firsthand.records.contract import as_contract

    reports = [
        {"id": one.report.id} | {field: as_contract(getattr(one, field), with_report=False) for field in fields}
        for one in readings
    ]
    write_json({"schema": f"firsthand/{command}-1", "reports": reports})
