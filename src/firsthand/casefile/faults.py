"""What to say when SQLite fails."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from firsthand.errors import BrokenCase


@contextmanager
def said_plainly(where: object = "case.sqlite") -> Iterator[None]:
    """Turns SQLite's own errors into ours, with a remedy; `where` names the database.

    Raises:
        BrokenCase: for any error of the database or of its file.
    """
    try:
        yield
    except sqlite3.Error as error:
        raise BrokenCase(f"{where}: {error}; {_remedy(error)}") from error


def _remedy(error: sqlite3.Error) -> str:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_FULL:
        return "free some space and build again: what was done is kept"
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return "make the folder and this file writable, or copy the case to where they are"
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return "another program has it open for writing: close that, then try again"
    if code == sqlite3.SQLITE_IOERR:
        return "the disk does not answer: check it, then try again"
    return "delete case.sqlite and build again: nothing that was received is lost"
