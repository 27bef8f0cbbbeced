"""`firsthand incidents`: what happened, as reports or a case tell it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from firsthand.records.reading import Reading

EXAMPLE = "Example: firsthand incidents examples --why"


def run(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATHS|CASE", help="Files, folders, - for standard input, or a case folder.", show_default=False
        ),
    ],
    why: Annotated[bool, typer.Option("--why", help="Give the rule behind each value, and its other words.")] = False,
) -> None:
    """Show what happened, as each report tells it.

    One card an incident, the report's main one first: its kind, whether it is one event or several at once, and each
    slot with its value and the report's words around it. A value that is claimed or alleged says so.

    What a report does not say is not shown: no line “killed” is no statement that none were.
    """
    from firsthand.cli.cards import lay_out_cards
    from firsthand.cli.terminal import print_lines

    for reading in _readings(paths):
        print_lines(lay_out_cards(reading, why=why))


def _readings(paths: list[str]) -> Iterator[Reading]:
    from firsthand.case import open_case
    from firsthand.casefile.folder import Folder
    from firsthand.cli.terminal import remark
    from firsthand.errors import NothingToRead
    from firsthand.pipeline import extract
    from firsthand.records.problem import Problem

    if len(paths) == 1 and Folder(Path(paths[0])).database.is_file():
        with open_case(paths[0]) as case:
            yield from case.readings()
        return
    read = 0
    for item in extract(paths):
        if isinstance(item, Problem):
            remark(item.message)
        else:
            read += 1
            yield item
    if not read:
        raise NothingToRead("no report could be read; name a file, a folder that holds one, a case, or -")
