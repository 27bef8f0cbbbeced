"""Printing: data and findings on standard output, remarks on standard error, nothing that could harm a terminal.

What a report says was written by others. Escape sequences, control characters and marks that turn the direction of
text are taken out before anything reaches a terminal, and no word of it is read as markup.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.text import Text

_ESCAPES = re.compile(
    r"""
      (?: \x1b\[ | \x9b ) [0-?]* [ -/]* [@-~]?              # CSI: colours, cursor
    | (?: \x1b[\]P^_X] | [\x9d\x90\x9e\x9f\x98] )           # OSC, DCS, PM, APC, SOS: titles, links, clipboard …
      .*? (?: \x07 | \x1b\\ | \x9c | $ )                    # … to their end, or the end of the text
    | \x1b [ -/]* [0-~]?                                    # every other escape
    """,
    re.VERBOSE | re.DOTALL,
)
# Controls, marks of direction, and lone surrogates (which a file name may hold and no terminal can print).
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def clean(text: str) -> str:
    """`text` on one line, without anything that a terminal would obey.

    >>> clean("a\\x1b[31mred\\x1b[0m\\nalert\\x07")
    'ared alert'
    """
    return " ".join(_CONTROLS.sub("", _ESCAPES.sub("", text.replace("\r", "\n"))).split())


def tolerate_any_encoding() -> None:
    """Lets the output print a `?` for a character that the terminal's encoding lacks, instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def print_lines(lines: Iterable[Text], stream: TextIO | None = None) -> None:
    """Prints lines as they stand; on a terminal a line that is too long goes on under its first word.

    Args:
        lines: cleaned text, indented by spaces.
        stream: where to; None: standard output.
    """
    from rich.console import Console
    from rich.padding import Padding

    class Printer(Console):
        """A console that leaves it to the program to end when its reader has gone away."""

        def on_broken_pipe(self) -> None:
            raise BrokenPipeError

    file = stream or sys.stdout
    wraps = file.isatty()
    console = Printer(file=file, soft_wrap=not wraps, markup=False, highlight=False, emoji=False)
    for line in lines:
        indent = len(line.plain) - len(line.plain.lstrip(" "))
        console.print(Padding(line[indent:], (0, 0, 0, indent)) if wraps and indent else line)


def remark(message: str) -> None:
    """Prints a line for the person at the terminal."""
    print(clean(message), file=sys.stderr)
