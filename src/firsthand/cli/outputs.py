"""Where data goes: standard output or a file, in UTF-8 whatever the terminal's encoding."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from firsthand.errors import BadOption


@contextmanager
def open_output(path: str) -> Iterator[IO[str]]:
    """A stream to write to: the file at `path`, which appears when it is complete; "-" is standard output.

    Raises:
        BadOption: if the file cannot be written.
    """
    if path == "-":
        with _open_standard() as out:
            yield out
        return
    file = Path(path).resolve()  # through a link, so that the link stays one
    # A device or a pipe is written to; put in its place, a file would take it away from everyone.
    part = file.with_name(f"{file.name}.part") if file.is_file() or not file.exists() else file
    try:
        with part.open("w", encoding="utf-8", newline="", errors="backslashreplace") as out:
            yield out
        if part != file:
            part.replace(file)
    except OSError as error:
        raise BadOption(f"cannot write {path}: {error.strerror or error}; name another file") from error
    finally:
        if part != file:
            part.unlink(missing_ok=True)


def write_json(value: Any, *, indent: int | None = 2) -> None:
    """Writes `value` to standard output as JSON; on one line where `indent` is None."""
    with open_output("-") as out:
        out.write(json.dumps(value, ensure_ascii=False, indent=indent) + "\n")


@contextmanager
def _open_standard() -> Iterator[IO[str]]:
    sys.stdout.flush()
    # A lone surrogate, as a file name may hold, becomes its JSON escape.
    out = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", errors="backslashreplace", newline="")
    try:
        yield out
        out.flush()
    finally:
        _let_go(out)


def _let_go(out: io.TextIOWrapper) -> None:
    """Leaves standard output open; what could not be written to a pipe that closed is forgotten."""
    try:
        out.detach()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise
