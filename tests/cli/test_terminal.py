"""Nothing that a report says reaches the terminal as anything but words."""

from __future__ import annotations

import io

import pytest
from rich.text import Text

from firsthand.cli.terminal import clean, print_lines, remark

DIRTY = {
    "colours": ("a \x1b[31mred\x1b[0m roof", "a red roof"),
    "a window title": ("before\x1b]0;owned\x07after", "beforeafter"),
    "a link": ("\x1b]8;;file:///etc\x1b\\here\x1b]8;;\x1b\\", "here"),
    "an escape that never ends": ("tide\x1b]52;c;ZXZpbA==", "tide"),
    "the one-byte form of an escape": ("a\x9b2Jb", "ab"),
    "bells and backspaces": ("ab\x08\x07c", "abc"),
    "marks that turn direction": ("10 \u202esgnihtemos\u202c 20 \u2067x\u2069", "10 sgnihtemos 20 x"),
    "lines and tabs": ("one\r\ntwo\tthree\n\nfour", "one two three four"),
    "a lone surrogate": ("caf\udce9", "caf"),
    "markup of the console library": ("[red]10[/red] [link=x]y[/link]", "[red]10[/red] [link=x]y[/link]"),
    "other scripts and emoji": ("قالت السلطات 👩\u200d🚒 é", "قالت السلطات 👩\u200d🚒 é"),
}


@pytest.mark.parametrize(("text", "expected"), DIRTY.values(), ids=DIRTY)
def test_what_a_terminal_would_obey_is_taken_out(text: str, expected: str) -> None:
    assert clean(text) == expected


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_markup_and_emoji_codes_are_printed_as_they_stand() -> None:
    out = io.StringIO()
    print_lines([Text("[bold]40[/bold] :fire: 12:30")], out)
    assert out.getvalue() == "[bold]40[/bold] :fire: 12:30\n"


def test_lines_stay_whole_in_a_pipe_and_wrap_under_their_first_word_on_a_terminal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("NO_COLOR", "1")
    pipe, terminal = io.StringIO(), Terminal()
    for out in (pipe, terminal):
        print_lines([Text("    one two three four five")], out)
    assert pipe.getvalue() == "    one two three four five\n"
    assert [line.rstrip() for line in terminal.getvalue().splitlines()] == ["    one two three", "    four five"]


def test_remarks_go_to_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    remark("one\nline")
    assert capsys.readouterr() == ("", "one line\n")
