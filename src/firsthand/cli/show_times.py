"""`firsthand times`: every time of a report or case, with the days it covers and its words in context."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from firsthand.cli.given_reports import heading_of, read_given, write_fields
from firsthand.cli.options import AsJson, Given, Outlet, Published
from firsthand.cli.terminal import clean, print_lines

if TYPE_CHECKING:
    from rich.text import Text

    from firsthand.records.reading import Reading
    from firsthand.records.time_expression import TimeExpression

EXAMPLE = "Example: firsthand times examples/corrin-courier.txt --why"

_AROUND = 32  # characters on each side of a time
_WIDTH = 24  # of the column of days


def run(
    paths: Given,
    why: Annotated[bool, typer.Option("--why", help="Give the rule, and what each time is counted from.")] = False,
    as_json: AsJson = False,
    published: Published = None,
    outlet: Outlet = None,
) -> None:
    """Show when things happened, as reports say.

    A line a time: the days it covers, its value as TIMEX3 writes it, and its words in context. What is counted
    from a day that is not known is listed without days, and says so.
    """
    readings = read_given(paths, published=published, outlet=outlet)
    if as_json:
        write_fields("times", ("times",), readings)
        return
    for reading in readings:
        print_lines(_lay_out(reading, why=why))


def _lay_out(reading: Reading, *, why: bool) -> Iterator[Text]:
    from rich.text import Text

    yield heading_of(reading.report)
    if not reading.times:
        yield Text("    no times found")
    for told in reading.times:
        line = Text(f"    {days_of(told):{_WIDTH}} {clean(told.value)}{' ' + told.mod if told.mod else ''}   ")
        line.append_text(_in_context(reading.report.text, told))
        yield line
        if why or (told.counted_from == "unknown" and told.because):
            yield from (Text(f"        {clean(reason)}", "dim") for reason in _reasons(told))


def days_of(told: TimeExpression) -> str:
    """The days of a time, for a reader."""
    if told.earliest is None and told.latest is None:
        return "no days"
    if told.earliest == told.latest:
        return str(told.earliest)
    return f"{told.earliest or 'before'} to {told.latest or 'after'}"


def _in_context(text: str, told: TimeExpression) -> Text:
    from rich.text import Text

    start, end = told.passage.start, told.passage.end
    left, right = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    left, right = (clean(f"|{side}|")[1:-1] for side in (left, right))
    line = Text("… " + left)
    line.append(f"[{clean(told.passage.text)}]", "bold")
    return line.append(right + " …")


def _reasons(told: TimeExpression) -> Iterator[str]:
    origin = {
        "words": "its words tell its days",
        "published": "counted from the day of publication",
        "text": "counted from a time in the text",
        "unknown": "not resolved",
    }[told.counted_from]
    if told.counted_from == "words" and told.type in ("DURATION", "SET"):
        origin = "not counted from a day"
    yield f"{told.type}; {origin}" + (f": “{told.anchor.text}”" if told.anchor else "")
    yield f"rules: {', '.join(told.rules)}"
    if told.because:
        yield told.because
    if told.readings:
        yield f"it may be {' or '.join(told.readings)}"
    if told.zone:
        yield f"told by the clocks of {told.zone} (from the {told.zone_from})" + (f", {told.utc}" if told.utc else "")
    for local in told.elsewhere:
        yield f"in {local.place.text} ({local.zone}): {local.earliest} to {local.latest}"
