"""A comparison and its parts, laid out as lines for a terminal.

Marks carry all that colours do: [-cut-] stands only in the source, {+put+} only in the derived report, and where it is
undecided which came first, {differs}.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from firsthand.cli.terminal import clean

if TYPE_CHECKING:
    from rich.text import Text

    from firsthand.web.comparison import Because, Comparison, Row, Run

_MARKS = {"cut": ("[-", "-]", "red"), "put": ("{+", "+}", "green"), "differs": ("{", "}", "yellow")}


def lay_out_comparison(comparison: Comparison, *, why: bool) -> Iterator[Text]:
    """The lines of a whole comparison: the verdict, what changed, then passage by passage.

    Args:
        comparison: what the side by side page shows.
        why: whether the reasons for the verdict go along.
    """
    from rich.text import Text

    yield Text(clean(comparison.title), "bold")
    yield from lay_out_verdict(comparison, why=why)
    yield Text("   ".join(f"{count.sign} {count.number:,} {clean(count.says)}" for count in comparison.counts))
    yield Text()
    for stretch in comparison.stretches:
        if stretch.fold:
            yield Text(f"{stretch.rows[0].sign} {clean(stretch.fold)}", "dim")
        else:
            for row in stretch.rows:
                yield from _lay_out_row(row)


def lay_out_verdict(comparison: Comparison, *, why: bool) -> Iterator[Text]:
    """What is said of two reports as a whole, and each finding with its words."""
    from rich.text import Text

    yield Text(clean(" ".join(comparison.verdict)))
    if comparison.credit:
        quote = f" “{comparison.credit_quote}”" if comparison.credit_quote else ""
        yield Text("    " + clean(comparison.credit + quote))
    if why:
        yield from lay_out_reasons(comparison.because)
    for finding in comparison.findings:
        yield Text(f"    ! {clean(finding.says)}: “{clean(finding.quote)}”", "yellow")


def lay_out_reasons(reasons: Sequence[Because]) -> Iterator[Text]:
    """Each reason on a line, with the words it rests on."""
    from rich.text import Text

    for reason in reasons:
        quotes = "; ".join(f"{quote.name}: “{quote.text}”" for quote in reason.quotes)
        sign = "against it" if reason.against else "because"
        yield Text("    " + clean(f"{sign}: {reason.says}" + (f" ({quotes})" if quotes else "")), "dim")


def _lay_out_row(row: Row) -> Iterator[Text]:
    from rich.text import Text

    notes = "; ".join(note.says for note in row.notes)
    head = f"{row.sign} {row.label}" + (f": {notes}" if notes else "")
    yield Text(clean(head), "bold yellow" if row.finding else "bold")
    cells = [cell for cell in (row.source, row.derived) if cell]
    if row.kind in ("verbatim", "header") and len(cells) == 2 and cells[0].runs == cells[1].runs:
        cells.pop()
    for cell in cells:
        yield Text("    ").append_text(_join_runs(cell.runs))


def _join_runs(runs: Sequence[Run]) -> Text:
    from rich.text import Text

    line = Text()
    for run in runs:
        before, after, colour = _MARKS.get(run.mark, ("", "", ""))
        line.append(f"{before}{_keep_ends(run.text)}{after}", colour)
    return line


def _keep_ends(text: str) -> str:
    """`text` cleaned, with a space at either end where it had white space there."""
    inner = clean(text)
    if not inner:
        return " " if text[:1].isspace() else ""
    return f"{' ' if text[0].isspace() else ''}{inner}{' ' if text[-1].isspace() else ''}"
