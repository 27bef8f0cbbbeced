"""`firsthand serve`: the pages of a case, on this machine."""

from __future__ import annotations

from typing import Annotated

import typer

from firsthand.cli.options import CaseFolder

EXAMPLE = "Example: firsthand serve mycase --port 8765"


def run(
    case: CaseFolder,
    port: Annotated[
        int, typer.Option(min=0, max=65535, metavar="N", help="The port; 0 takes any that is free.")
    ] = 8765,
) -> None:
    """Show a case in a browser on this machine.

    The pages are served to this machine alone, until interrupted (Ctrl+C).
    """
    from firsthand.web.app import serve

    serve(case, port=port)
