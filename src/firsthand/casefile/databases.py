"""Opening `case.sqlite`: for reading, for building, and what to say when it cannot be opened."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import resources
from pathlib import Path
from urllib.parse import quote

from firsthand import __version__
from firsthand.casefile.faults import said_plainly
from firsthand.casefile.folder import Folder
from firsthand.casefile.kept import TABLES
from firsthand.casefile.questions import ask
from firsthand.errors import NotACase

FORMAT = 4  # of the tables; another whenever they change
_APPLICATION = 0x46484E44  # "FHND": marks the file as ours


def open_to_read(folder: Folder) -> sqlite3.Connection:
    """The case's database, for reading only.

    Raises:
        NotACase: if it is missing, damaged, or written by a version that made other tables.
    """
    path = folder.database
    if not path.is_file():
        raise NotACase(f"{path}: not there yet; make it with: firsthand build --case {folder.path}")
    with said_plainly(path):
        try:
            db = _connect(path, "mode=rw")  # a read-only connection would leave WAL's side files lying about
            _check_format(db, path)
        except sqlite3.OperationalError:
            db = _connect(path, "immutable=1")  # a folder that cannot be written, such as a mounted archive
            _check_format(db, path)
        db.execute("PRAGMA query_only = ON")
    return db


def open_to_build(folder: Folder) -> sqlite3.Connection:
    """The case's database, made anew if it is missing or an earlier version of the program made it.

    Raises:
        NotACase: if it is damaged, cannot be written, or was written by a newer version.
    """
    path = folder.database
    with said_plainly(path):
        if path.exists():
            db = _connect(path, "mode=rw")
            _check_format(db, path, older_will_do=True)
            if _is_current(db):
                db.execute("PRAGMA synchronous = NORMAL")
                return db
            db.close()
            for suffix in ("", "-wal", "-shm"):
                path.with_name(path.name + suffix).unlink(missing_ok=True)
        return _make(path)


@contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """All that is written inside is kept, or, if an exception leaves it, none."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        if db.in_transaction:  # a full disk has SQLite roll back by itself
            db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")


def _connect(path: Path, options: str) -> sqlite3.Connection:
    address = f"file:{quote(os.fsencode(path.absolute()))}?{options}"
    # Pages ask from several threads; the library serialises them itself.
    return sqlite3.connect(address, uri=True, isolation_level=None, check_same_thread=False, timeout=30)


def _check_format(db: sqlite3.Connection, path: Path, *, older_will_do: bool = False) -> None:
    application = db.execute("PRAGMA application_id").fetchone()[0]
    written = db.execute("PRAGMA user_version").fetchone()[0]
    empty = not db.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if application != _APPLICATION and not (empty and older_will_do):
        raise NotACase(f"{path}: another program's database; move it away and build again")
    if written > FORMAT:
        raise NotACase(
            f"{path}: written by a newer version of Firsthand (format {written}, this one knows {FORMAT}); "
            "use that version, or delete case.sqlite and build again"
        )
    if written < FORMAT and not older_will_do:
        raise NotACase(
            f"{path}: written by an older version; bring it up to date with: firsthand build --case {path.parent}"
        )


def _is_current(db: sqlite3.Connection) -> bool:
    if db.execute("PRAGMA user_version").fetchone()[0] != FORMAT:
        return False
    return ("version", __version__) in ask(db, "made_with")


def _make(path: Path) -> sqlite3.Connection:
    db = _connect(path, "mode=rwc")
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = NORMAL")
    with transaction(db):
        for table in TABLES:
            for statement in table.statements():
                db.execute(statement)
        for statement in _bookkeeping():
            db.execute(statement)
        db.execute("INSERT INTO made VALUES ('version', ?)", (__version__,))
        db.execute(f"PRAGMA application_id = {_APPLICATION}")
        db.execute(f"PRAGMA user_version = {FORMAT}")
    return db


def _bookkeeping() -> Iterator[str]:
    script = resources.files("firsthand.casefile").joinpath("bookkeeping.sql").read_text(encoding="utf-8")
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
