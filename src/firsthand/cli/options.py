"""Arguments and options that several commands take, each described once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

CaseFolder = Annotated[Path, typer.Argument(metavar="CASE", help="The case folder.", show_default=False)]
Published = Annotated[
    str | None,
    typer.Option(
        metavar="DATE", help="Date of publication (YYYY-MM-DD) of reports that state none.", show_default=False
    ),
]
Outlet = Annotated[
    str | None, typer.Option(metavar="NAME", help="Outlet of reports that name none.", show_default=False)
]
Given = Annotated[
    list[str],
    typer.Argument(
        metavar="FILE|CASE", help="Files, folders of reports, case folders; - is standard input.", show_default=False
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")]
