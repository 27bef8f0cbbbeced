"""`firsthand extract`: what each report says, on its own, as JSON lines."""

from __future__ import annotations

from typing import Annotated

import typer

from firsthand.cli.options import Outlet, Published
from firsthand.cli.outputs import open_output
from firsthand.cli.terminal import remark

EXAMPLE = "Example: firsthand extract examples > reports.jsonl"


def run(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATHS", help="Files and folders; - is standard input.", show_default=False)
    ],
    published: Published = None,
    outlet: Outlet = None,
    workers: Annotated[int, typer.Option(min=1, metavar="N", help="How many processes read.")] = 1,
) -> None:
    """Write what each report says as JSON lines.

    One object a report: its fields, its sentences and what was found in them, each with its words and their
    place in the text.

    No case is needed, and no report is compared with another. What cannot be read
    is named on standard error.
    """
    from firsthand.casefile.exports import report_line
    from firsthand.cli.exits import Exit
    from firsthand.errors import NothingToRead
    from firsthand.pipeline import extract
    from firsthand.records.problem import Problem

    read, missing = 0, False
    with open_output("-") as out:
        for item in extract(paths, published=published, outlet=outlet, workers=workers):
            if isinstance(item, Problem):
                remark(item.message)
                missing = missing or item.condition == "missing"
            else:
                out.write(report_line(item) + "\n")
                read += 1
    if not read:
        raise NothingToRead("no report could be read; name a file or folder that holds one, or - for standard input")
    if missing:
        raise typer.Exit(Exit.WRONG)
