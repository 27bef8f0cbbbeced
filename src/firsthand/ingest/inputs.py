"""What was given on the command line into bytes: files, folders of them, standard input.

Names are relative to what was given: a path inside a folder, with forward slashes; the name of a single file; "-" for
standard input. Everything that cannot be read is a problem in its place; nothing waits for a pipe or a device.
"""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import BinaryIO

from firsthand.errors import BadOption, NothingToRead
from firsthand.ingest.formats import READ_FROM_FOLDERS
from firsthand.records.problem import Problem
from firsthand.records.receipt import Receipt

OF_THE_CALL = frozenset({"missing", "no_reports"})  # conditions of what was asked for, not of anything that came
LARGEST = 256 * 2**20  # bytes of one file; a larger one is left out
_CASE_FILE = re.compile(r"case\.(?:sqlite|toml)|decisions\.jsonl$")
_CASE_REPORT = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Arrival:
    """Some bytes as they arrived, and how."""

    data: bytes
    receipt: Receipt


def gather(
    paths: Sequence[str],
    *,
    stdin: BinaryIO | None = None,
    published: str | None = None,
    outlet: str | None = None,
    address: str | None = None,
) -> Iterator[Arrival | Problem]:
    """Every file that the paths name or hold, in the order given; inside a folder sorted by name.

    A file named by itself is read whatever it is called. From a folder come the files whose names say they are text,
    pages, JSON lines or tables; other files are listed as skipped, hidden ones and a case's own passed over.

    Args:
        paths: files and folders; "-" is standard input.
        stdin: read for "-"; None: the process's own.
        published: date of publication of all that is read, YYYY-MM-DD.
        outlet: outlet of all that is read.
        address: web address of all that is read.

    Raises:
        BadOption: if `published` is not such a date.
        NothingToRead: if none of the paths exists.
    """
    if published is not None and not _is_date(published):
        raise BadOption(f"--published takes a date as YYYY-MM-DD, not {published!r}")
    if paths and all(given != "-" and _is_missing(Path(given)) for given in paths):
        raise NothingToRead(
            f"{_legible(', '.join(paths))}: there is no such file or folder; name one that holds a report"
        )
    return _gather(paths, stdin, Receipt("", address=address, outlet=outlet, published=published))


def _is_date(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _gather(paths: Sequence[str], stdin: BinaryIO | None, about: Receipt) -> Iterator[Arrival | Problem]:
    for given in paths:
        path = Path(given)
        if given == "-":
            yield _read_stream(stdin, about)
        elif _is_folder(path):
            yield from _read_folder(path, about)
        else:
            yield _read_named(path, given, about)


def _read_named(path: Path, given: str, about: Receipt) -> Arrival | Problem:
    if _is_missing(path):
        name = _legible(given)
        return Problem(name, "missing", f"{name}: there is no such file or folder.")
    return _read_file(path, _legible(path.name if path.is_file() else given), about)


def _read_folder(top: Path, about: Receipt) -> Iterator[Arrival | Problem]:
    found = False
    for entry in _walk(top, top, set()):
        if isinstance(entry, Problem):
            yield entry
            continue
        name = _legible(entry.relative_to(top).as_posix())
        if entry.suffix.lower() in READ_FROM_FOLDERS:
            found = True
            yield _read_file(entry, name, about)
        else:
            message = f"{name}: not read, its name does not say that it is text, HTML, JSON lines or CSV."
            yield Problem(name, "skipped", message)
    if not found:
        given = _legible(str(top))
        message = f"{given}: the folder holds no report; put text, HTML, JSON lines or CSV in it."
        yield Problem(given, "no_reports", message)


def _walk(top: Path, folder: Path, seen: set[tuple[int, int]]) -> Iterator[Path | Problem]:
    """The files under a folder, sorted by name; each real folder once, so that links cannot lead in circles."""
    name = _legible(folder.relative_to(top).as_posix() if folder != top else str(top))
    try:
        status = folder.stat()
        names = sorted(entry.name for entry in folder.iterdir())
    except OSError as error:
        yield _unreadable(name, error)
        return
    if (status.st_dev, status.st_ino) in seen:
        yield Problem(name, "skipped", f"{name}: not read again, this folder was read under another name.")
        return
    seen.add((status.st_dev, status.st_ino))
    for one in names:
        if one.startswith(".") or _is_of_case(folder, one):
            continue
        if _is_folder(folder / one):
            yield from _walk(top, folder / one, seen)
        else:
            yield folder / one


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _is_missing(path: Path) -> bool:
    try:
        return not os.path.lexists(path)
    except ValueError:  # a path that no file can have
        return True


def _is_of_case(folder: Path, name: str) -> bool:
    """Whether a file is a case's own: its database, settings and decisions, or a report as the case keeps it."""
    if _CASE_FILE.match(name):
        return (folder / "case.sqlite").exists()
    kept = folder.name == "reports" and _CASE_REPORT.match(name) is not None
    return kept and (folder.parent / "case.sqlite").exists()


def _read_file(path: Path, name: str, about: Receipt) -> Arrival | Problem:
    try:
        # Asked before opening: to open a pipe is to wait for who writes into it.
        if not stat.S_ISREG(path.stat().st_mode):
            return Problem(name, "unreadable", f"{name}: a pipe or a device, not a file; give its content as “-”.")
        with path.open("rb") as file:
            return _arrival(file, name, about)
    except OSError as error:
        return _unreadable(name, error)
    except ValueError as error:  # a path that no file can have
        return Problem(name, "unreadable", f"{name}: {error}.")


def _read_stream(stdin: BinaryIO | None, about: Receipt) -> Arrival | Problem:
    stream = stdin or getattr(sys.stdin, "buffer", None)  # a process can be started without one
    if stream is None:
        return Problem("-", "missing", "-: there is no standard input to read.")
    try:
        return _arrival(stream, "-", about)
    except OSError as error:
        return _unreadable("-", error)


def _arrival(stream: BinaryIO, name: str, about: Receipt) -> Arrival | Problem:
    data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        limit = LARGEST // 2**20
        return Problem(name, "too_large", f"{name}: larger than {limit} MiB; left out. Split it into several files.")
    return Arrival(data, Receipt(name, about.address, about.outlet, about.published))


def _unreadable(name: str, error: OSError) -> Problem:
    reason = (error.strerror or str(error)).lower()
    return Problem(name, "unreadable", f"{name}: {reason}; left out.")


def _legible(path: str) -> str:
    """The path as text on every system: forward slashes, bytes that are no text replaced."""
    return os.fsencode(path).decode("utf-8", "replace").replace(os.sep, "/")
