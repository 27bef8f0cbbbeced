"""The command line: its commands, and what happens when one fails."""

from __future__ import annotations

import errno
import os
import sys
from types import ModuleType
from typing import Annotated, Any, NoReturn

import typer
from typer.core import TyperGroup

from firsthand import __version__
from firsthand.cli import (
    build,
    compare,
    counts,
    export,
    extract,
    incidents,
    quotes,
    serve,
    show,
    show_places,
    show_times,
    verify,
)
from firsthand.cli.exits import MEANINGS, Exit, exit_for
from firsthand.cli.terminal import remark, tolerate_any_encoding
from firsthand.errors import FirsthandError

COMMANDS = (extract, incidents, build, show, compare, counts, quotes, show_places, show_times, export, verify, serve)

_EPILOG = "\b\nExit codes:\n" + "\n".join(f"  {code.value:>3}  {meaning}" for code, meaning in MEANINGS.items())


_UNWRITABLE = (errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EFBIG)


class Commands(TyperGroup):
    """The commands, each ending with a message and an exit code rather than a stack trace."""

    def invoke(self, ctx: Any) -> Any:
        """Runs the command that was given."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            _forget_output()
            raise typer.Exit(Exit.PIPE) from None
        except OSError as error:
            if error.errno not in _UNWRITABLE:
                raise
            _forget_output()
            remark(f"firsthand: the output could not be written: {error.strerror}; free some space, or write elsewhere")
            raise typer.Exit(Exit.USAGE) from None
        except FirsthandError as error:
            remark(f"firsthand: {error}")
            raise typer.Exit(exit_for(error)) from None
        return result


def _forget_output() -> None:
    """Python flushes standard output once more at its end, and would complain: lets it flush into nothing."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def name_of(command: ModuleType) -> str:
    """The name of a command: that of its file, whose `show_` only tells it from the file that finds what it shows."""
    return command.__name__.rpartition(".")[2].removeprefix("show_")


app = typer.Typer(
    cls=Commands,
    name="firsthand",
    epilog=_EPILOG,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,  # plain help is quick, and the same on a terminal and in the documents
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in COMMANDS:
    app.command(name_of(command), epilog=command.EXAMPLE)(command.run)


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"firsthand {__version__}")
        raise typer.Exit


@app.callback()
def describe(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and exit.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    """Read dated news reports; see what happened, who says so first-hand, and who only repeats it."""


def run() -> NoReturn:
    """Runs the command line of this process, and ends it."""
    tolerate_any_encoding()
    try:
        app()
    except KeyboardInterrupt:
        sys.exit(Exit.INTERRUPTED)
    except Exception as fault:
        if os.environ.get("FIRSTHAND_DEBUG") == "1":
            raise
        remark(f"firsthand: a fault in the program: {type(fault).__name__}: {fault}")
        remark("Please report it, with what FIRSTHAND_DEBUG=1 prints: the same command shows where it happened.")
        sys.exit(Exit.FAULT)
    sys.exit(Exit.DONE)
