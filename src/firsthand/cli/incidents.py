"""`firsthand incidents`: what happened, as reports or a case tell it."""

from __future__ import annotations

from typing import Annotated

import typer

from firsthand.cli.cards import lay_out_cards
from firsthand.cli.given_reports import read_given, write_fields
from firsthand.cli.options import AsJson, Given, Outlet, Published
from firsthand.cli.terminal import print_lines

EXAMPLE = "Example: firsthand incidents examples --why"


def run(
    paths: Given,
    why: Annotated[bool, typer.Option("--why", help="Give the rule behind each value, and its other words.")] = False,
    as_json: AsJson = False,
    published: Published = None,
    outlet: Outlet = None,
) -> None:
    """Show what happened, as each report tells it.

    One card an incident, the report's main one first: its kind, whether it is one event, one told as background, or
    several at once, and each slot with its value and the report's words around it. In brackets after a value: whether
    it is claimed, alleged or denied, and who says so; without brackets the report says it in its own voice. Stated
    relations and what may be the same incident name the number of the other card. What is threatened, planned, feared
    or denied comes last, as not said to have happened.

    What a report does not say is not shown: no line “killed” is no statement that none were.
    """
    readings = read_given(paths, published=published, outlet=outlet)
    if as_json:
        write_fields("incidents", ("events", "incidents"), readings)
        return
    for reading in readings:
        print_lines(lay_out_cards(reading, why=why))
