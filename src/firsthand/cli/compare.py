"""`firsthand compare`: two reports side by side."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from firsthand.cli.options import AsJson

if TYPE_CHECKING:
    from firsthand.case import Case
    from firsthand.records.derivation import Derivation
    from firsthand.records.reading import Reading

EXAMPLE = "Example: firsthand compare wire.txt paper.txt --html side-by-side.html"


_UNDATED = (
    "no date of publication found: which came first is told by the words alone; to give a date, build a case:"
    " firsthand build {} --published YYYY-MM-DD --case DIR"
)


def run(
    a: Annotated[
        str | None,
        typer.Argument(
            metavar="A",
            help="A file, or a report of the case: its id, the start of it, its file name.",
            show_default=False,
        ),
    ] = None,
    b: Annotated[str | None, typer.Argument(metavar="B", help="The other.", show_default=False)] = None,
    case: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help="The case that holds the reports. Without A and B: those of its reports with the most telling edits.",
            show_default=False,
        ),
    ] = None,
    html: Annotated[
        str | None,
        typer.Option(
            metavar="FILE", help="Write the page to send to a colleague; it needs no other file.", show_default=False
        ),
    ] = None,
    why: Annotated[bool, typer.Option("--why", help="Give the reasons, with the words they rest on.")] = False,
    as_json: AsJson = False,
) -> None:
    """Set two reports side by side.

    Says which took text from which, what was copied, what was changed and what that means, what was added and left out.
    """
    with ExitStack() as stack:
        opened = _open(case, stack)
        source, derived = _read_both(a, b, opened)
    derivation = _derive(source, derived)
    if html:
        _write_page(html, source, derived, derivation)
    if as_json:
        _write_object(source, derived, derivation)
    elif not html:
        _print(source, derived, derivation, why=why)


def _open(case: Path | None, stack: ExitStack) -> Case | None:
    from firsthand.case import open_case

    return stack.enter_context(open_case(case)) if case else None


def _read_both(a: str | None, b: str | None, case: Case | None) -> tuple[Reading, Reading]:
    from firsthand.errors import BadOption

    if a is not None and b is not None:
        if a == b == "-":
            raise BadOption("standard input holds one report: name a file for the other")
        first, second = _read(a, case), _read(b, case)
        if first.report.id == second.report.id:
            raise BadOption(f"{a} and {b} are the same report: same text, outlet and date; name two")
        return first, second
    if a is not None or case is None:
        raise BadOption("name two reports, or a case with --case DIR to see the pair with the most telling edits")
    return _most_telling(case)


def _read(name: str, case: Case | None) -> Reading:
    """The report of the case that `name` means, or else the one report in the file `name`."""
    from firsthand.errors import UnknownReport

    if case is not None and name != "-":
        try:
            return case.reading(case.report(name).id)
        except UnknownReport:
            if not Path(name).is_file():
                raise
    return _read_file(name)


def _read_file(name: str) -> Reading:
    from firsthand.cli.terminal import remark
    from firsthand.errors import BadOption, NothingToRead
    from firsthand.pipeline import extract
    from firsthand.records.reading import Reading

    readings = []
    for item in extract([name]):
        if isinstance(item, Reading):
            readings.append(item)
        else:
            remark(item.message if item.condition != "no_date" else f"{item.source}: {_UNDATED.format(name)}")
    if not readings:
        raise NothingToRead(f"{name}: no report could be read in it")
    if len(readings) > 1:
        raise BadOption(
            f"{name} holds {len(readings):,} reports: make a case of it (firsthand build {name} --case DIR)"
            f" and name two of them, such as {readings[0].report.id}, with --case DIR"
        )
    return readings[0]


def _most_telling(case: Case) -> tuple[Reading, Reading]:
    """A report of the case and one that took its text straight from it: those with the most telling edits."""
    from firsthand.errors import UnknownReport

    derivations = case.derivations
    if not derivations:
        raise UnknownReport(f"no report in {case.path} shares a passage with another: name two to compare them")
    parents = {descent.report: descent.parents for descent in case.stemma}
    best = max(derivations, key=lambda one: (one.source in parents[one.derived], *_tells(one)))
    return case.reading(best.source), case.reading(best.derived)


def _tells(derivation: Derivation) -> tuple[int, int]:
    """How telling the edits are: the number of findings, then how much was copied."""
    changes = (change for pair in derivation.pairs for change in pair.changes)
    findings = sum(not change.style and change.kind not in ("wording", "label") for change in changes)
    findings += sum(omission.finding for omission in derivation.dropped)
    return findings, len(derivation.pairs)


def _derive(a: Reading, b: Reading) -> Derivation | None:
    from firsthand.relate.derivations import derive

    return derive(a, b)


def _write_page(file: str, source: Reading, derived: Reading, derivation: Derivation | None) -> None:
    from firsthand.cli.outputs import open_output
    from firsthand.cli.terminal import remark
    from firsthand.web.rendering import render_comparison

    page = render_comparison(source, derived, derivation, alone=True)
    with open_output(file) as out:
        out.write(page)
    if file != "-":
        remark(f"wrote {file}: open it in a browser, or send it on; it needs nothing else")


def _write_object(source: Reading, derived: Reading, derivation: Derivation | None) -> None:
    from firsthand.cli.outputs import write_json
    from firsthand.records.contract import as_contract

    write_json(
        {
            "schema": "firsthand/compare-1",
            "reports": [source.report.id, derived.report.id],
            "derivation": as_contract(derivation, with_report=True),
        }
    )


def _print(source: Reading, derived: Reading, derivation: Derivation | None, *, why: bool) -> None:
    from firsthand.cli.layouts import lay_out_comparison
    from firsthand.cli.terminal import print_lines
    from firsthand.web.comparisons import compare_readings

    print_lines(lay_out_comparison(compare_readings(source, derived, derivation), why=why))
