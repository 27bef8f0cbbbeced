"""`firsthand export`: a whole case as JSON or CSV."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from firsthand.cli.options import CaseFolder

EXAMPLE = "Example: firsthand export mycase --format csv --output tables"


class Format(StrEnum):
    """How the case is written."""

    JSON = "json"
    CSV = "csv"


def run(
    case: CaseFolder,
    form: Annotated[
        Format, typer.Option("--format", help="json: one object; csv: a folder of tables for spreadsheets.")
    ] = Format.JSON,
    output: Annotated[
        str, typer.Option(metavar="PATH", help="The file to write (json; - is standard output), or the folder (csv).")
    ] = "-",
    text: Annotated[bool, typer.Option("--text", help="Write each report's text as well (json).")] = False,
    no_mentions: Annotated[
        bool, typer.Option("--no-mentions", help="Leave out of each report all but what it is (json).")
    ] = False,
) -> None:
    """Write a whole case as JSON or CSV.

    The same reports give the same bytes, whatever the order they came in.
    """
    from firsthand.case import open_case
    from firsthand.cli.outputs import open_output
    from firsthand.cli.terminal import remark
    from firsthand.errors import BadOption

    if form is Format.CSV and output == "-":
        raise BadOption("csv is several tables, one file each: name a folder for them with --output FOLDER")
    if form is Format.CSV and (text or no_mentions):
        raise BadOption("--text and --no-mentions go with --format json")
    with open_case(case) as opened:
        if form is Format.JSON:
            with open_output(output) as out:
                opened.export_json(out, text=text, mentions=not no_mentions)
        else:
            try:
                files = opened.export_csv(output)
            except OSError as error:
                raise BadOption(f"cannot write into {output}: {error.strerror}; name another folder") from error
            for file in files:
                remark(f"wrote {file}")
