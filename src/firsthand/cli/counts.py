"""`firsthand counts`: every number that counts something, with its words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from firsthand.cli.given_reports import heading_of, read_given, write_fields
from firsthand.cli.options import AsJson, Given, Outlet, Published
from firsthand.cli.terminal import clean, print_lines

if TYPE_CHECKING:
    from rich.text import Text

    from firsthand.records.quantity import Quantity
    from firsthand.records.reading import Reading

EXAMPLE = "Example: firsthand counts wire.txt --why"

_WIDTHS = (24, 28)  # of the number and of what it counts; longer words push the rest on
_AROUND = 48  # characters of context on either side of a number
_FATES = {"killed_or_injured": "killed or injured"}


def run(
    paths: Given,
    why: Annotated[
        bool, typer.Option("--why", help="Give the words around each number and those it rests on.")
    ] = False,
    as_json: AsJson = False,
    published: Published = None,
    outlet: Outlet = None,
) -> None:
    """List every count and measure of reports.

    Each with its bound, what is counted, what became of those counted, whose and where, and what it is a part of. A
    number that is a part of another is set in, and is never added to it.
    """
    readings = read_given(paths, published=published, outlet=outlet)
    if as_json:
        write_fields("counts", ("quantities",), readings)
        return
    for reading in readings:
        print_lines(_lay_out(reading, why=why))


def _lay_out(reading: Reading, *, why: bool) -> Iterator[Text]:
    """The lines of one report: its name, then a line for each quantity, its reasons below it."""
    from rich.text import Text

    yield heading_of(reading.report)
    if not reading.quantities:
        yield Text("    no counts found", "dim")
    for quantity in reading.quantities:
        yield Text(("      " if quantity.part_of else "    ") + _line(quantity))
        if why:
            for line in _reasons(quantity, reading.report.text):
                yield Text("          " + clean(line), "dim")


def _line(quantity: Quantity) -> str:
    """`at least 35  people  killed  in the north  (35 and more)`; what is not said is left out."""

    counted = quantity.of.text if quantity.of else quantity.unit or "–"
    fate = _FATES.get(quantity.casualty or "", quantity.casualty)
    said = [f"{fate}" if fate else "", f"whose: {quantity.whose.text}" if quantity.whose else ""]
    said += [quantity.change or ""]
    said += [one.passage.text for one in quantity.scope if one.kind != "whose"]
    said += [f"part of “{quantity.part_of.text}”" if quantity.part_of else ""]
    number, thing = quantity.passage.text, counted
    rest = "; ".join(one for one in said if one)
    number, thing, rest = clean(number), clean(thing), clean(rest)
    return f"{number:<{_WIDTHS[0]}} {_value(quantity):>14}  {thing:<{_WIDTHS[1]}} {rest}".rstrip()


def _value(quantity: Quantity) -> str:
    """`35`, `≥35`, `>60`, `≤50`, `10–15`, `~900`, `0.333` of a whole: the ends that the words leave."""
    low, high = quantity.low, quantity.high
    if low is not None and high is not None:
        sign = "~" if quantity.bound == "about" else ""
        return f"{sign}{_written(low)}" if low == high else f"{sign}{_written(low)}–{_written(high)}"
    if low is not None:
        return ("> " if quantity.bound == "more_than" else "≥ ") + _written(low)
    return (("< " if quantity.bound == "less_than" else "≤ ") + _written(high)) if high is not None else "?"


def _written(value: float) -> str:
    """`1,200`, `-13`; a part of a whole to three places."""
    return f"{value:,.15g}" if abs(value) >= 1 else f"{value:,.3g}"


def _reasons(quantity: Quantity, text: str) -> Iterator[str]:
    start, end = quantity.passage.start, quantity.passage.end
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    yield f"“…{before}[{quantity.passage.text}]{after}…” ({start}–{end}), {quantity.bound}"
    for says, words in (
        (f"counts {quantity.unit}" if quantity.unit else "a share of", quantity.of),
        (f"{quantity.casualty}", quantity.fate),
        (f"goes {quantity.change}", quantity.changed),
    ):
        if words:
            yield f"{says}: “{words.text}” ({words.start}–{words.end})"
    for scope in quantity.scope:
        yield f"{scope.kind}: “{scope.passage.text}” ({scope.passage.start}–{scope.passage.end})"
