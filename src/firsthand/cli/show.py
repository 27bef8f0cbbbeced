"""`firsthand show`: what a case holds."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from firsthand.cli.options import AsJson, CaseFolder

if TYPE_CHECKING:
    from firsthand.case import Case

EXAMPLE = "Example: firsthand show mycase --why"


def run(
    case: CaseFolder,
    why: Annotated[bool, typer.Option("--why", help="Give the reasons, with the words they rest on.")] = False,
    everything: Annotated[bool, typer.Option("--all", help="List all, however much there is.")] = False,
    as_json: AsJson = False,
) -> None:
    """Show what a case holds.

    Its reports and which of them are copies; what was changed and left out on the way; the text that outlets repeat;
    the figures that several reports carry, with the number of sources that remain; and what could not be read.

    Of a large case the largest families come first, and what is left out is counted.
    """
    from firsthand.case import open_case
    from firsthand.cli.listings import lay_out_case
    from firsthand.cli.outputs import write_json
    from firsthand.cli.terminal import print_lines

    today = date.today().isoformat()
    with open_case(case) as opened:
        if as_json:
            write_json(_as_object(opened, today))
        else:
            print_lines(lay_out_case(opened, why=why, everything=everything, today=today))


def _as_object(case: Case, today: str) -> dict[str, Any]:
    from firsthand.records.contract import as_contract

    parts = {
        "reports": case.summaries(),
        "derivations": case.derivations,
        "stemma": case.stemma,
        "figures": case.figures,
        "problems": case.problems_on(today),
    }
    return {"schema": "firsthand/show-1"} | {name: as_contract(part, with_report=True) for name, part in parts.items()}
