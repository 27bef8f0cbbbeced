"""`firsthand quotes`: who says what, in reports or in a case."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from firsthand.cli.given_reports import heading_of, read_given, write_fields
from firsthand.cli.options import AsJson, Given, Outlet, Published
from firsthand.cli.terminal import clean, print_lines

if TYPE_CHECKING:
    from rich.text import Text

    from firsthand.records.attribution import Attribution
    from firsthand.records.reading import Reading

EXAMPLE = "Example: firsthand quotes examples/wire.txt --why"

_AROUND = 40  # characters shown on either side of a cue


def run(
    paths: Given,
    why: Annotated[bool, typer.Option("--why", help="Give the rule that found each, and its kind of source.")] = False,
    as_json: AsJson = False,
    published: Published = None,
    outlet: Outlet = None,
) -> None:
    """Show who says what.

    Each attribution with its source, its act, the words of its cue where they stand, and what is said. One inside what
    another says is set in. A source that is not named is marked, with the words that keep its name back.
    """
    readings = read_given(paths, published=published, outlet=outlet)
    if as_json:
        write_fields("quotes", ("attributions",), readings)
        return
    for reading in readings:
        print_lines(_lay_out(reading, why=why))


def _lay_out(reading: Reading, *, why: bool) -> Iterator[Text]:
    """The heading of a report, then its attributions: what is said, and the cue in its place."""
    from rich.text import Text

    yield heading_of(reading.report)
    depth: dict[str, int] = {}
    by_id = {one.id: one for one in reading.attributions}
    for one in reading.attributions:
        depth[one.id] = _depth(one, by_id)
        margin = "    " * (1 + depth[one.id])
        said = " … ".join(part.text for part in one.content)
        yield Text(margin + clean(f"{_source(one)} {one.act}: {said}"))
        text, cue = reading.report.text, one.cue
        before, after = text[max(0, cue.start - _AROUND) : cue.start], text[cue.end : cue.end + _AROUND]
        yield Text(f"{margin}    {cue.start} {clean(before)} [{clean(cue.text)}] {clean(after)}", "dim")
        if one.anonymity:
            yield Text(margin + clean(f"    name kept back: “{one.anonymity.text}”"), "yellow")
        if why:
            kind = one.source_kind or "nobody named"
            yield Text(margin + clean(f"    rule {one.rule}; source: {kind}, {one.actor or 'no actor'}"), "dim")
    yield Text()


def _depth(one: Attribution, by_id: dict[str, Attribution]) -> int:
    depth = 0
    while one.within is not None and one.within in by_id:
        one = by_id[one.within]
        depth += 1
    return depth


def _source(one: Attribution) -> str:
    words = one.source.text.rstrip(",") if one.source else "(nobody named)"
    return f"{words} (unnamed)" if one.anonymous and one.source else words
