"""`firsthand build`: makes or extends a case."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from firsthand.cli.options import AsJson, Outlet, Published

if TYPE_CHECKING:
    from firsthand.pipeline import BuildResult

EXAMPLE = "Example: firsthand build examples --case mycase"


def run(
    case: Annotated[
        Path, typer.Option(metavar="DIR", help="The case folder; it is made if there is none.", show_default=False)
    ],
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATHS",
            help="Files and folders; - is standard input. Without any, the case is brought up to date.",
            show_default=False,
        ),
    ] = None,
    published: Published = None,
    outlet: Outlet = None,
    workers: Annotated[
        int | None,
        typer.Option(
            min=1, metavar="N", help="How many processes read; as many as there are processors.", show_default=False
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Make a case of reports, or add reports to one.

    Prints what is new, and on standard error what could not be read.

    Safe to interrupt: the next build goes on from there. Reports may come in any order, at once or one by one.
    """
    from firsthand.cli.exits import Exit
    from firsthand.cli.outputs import write_json
    from firsthand.cli.progress import show_progress
    from firsthand.errors import NothingToRead
    from firsthand.pipeline import build
    from firsthand.records.contract import as_contract

    with show_progress() as report:
        result = build(
            case,
            paths or (),
            published=published,
            outlet=outlet,
            workers=workers,
            progress=lambda now: report(now.phase, now.done, now.total),
        )
    _say_problems(result)
    if result.empty:
        raise NothingToRead(f"no report could be read, and {case} holds none; name a file or folder that holds one")
    if as_json:
        write_json(as_contract(result, with_report=True) | {"case": str(result.case)})
    else:
        print(_say_result(result))
    if any(problem.condition == "missing" for problem in result.not_found):
        raise typer.Exit(Exit.WRONG)


def _say_result(result: BuildResult) -> str:
    from firsthand.cli.terminal import clean
    from firsthand.web.wording import count_words

    counts = ((len(result.added), "new"), (len(result.changed), "read anew"), (len(result.removed), "gone"))
    news = ", ".join(f"{number:,} {what}" for number, what in counts if number) or "nothing new"
    return f"{clean(str(result.case))}: {count_words(result.reports, 'report')}, {news}"


def _say_problems(result: BuildResult) -> None:
    from firsthand.cli.terminal import remark
    from firsthand.cli.troubles import sum_up
    from firsthand.web.wording import count_words

    for line in sum_up((*result.not_found, *result.new_problems)):
        remark(line)
    earlier = len(result.problems) - len(result.new_problems)
    if earlier:
        remark(
            f"{count_words(earlier, 'earlier problem remains', 'earlier problems remain')}; firsthand show lists them"
        )
