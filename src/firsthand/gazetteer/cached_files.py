"""Where the built gazetteer lies, and that it is built once."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

from firsthand.errors import NoGazetteer
from firsthand.gazetteer.curated_places import curated_files
from firsthand.gazetteer.packages import versions

FOLDER_VARIABLE = "FIRSTHAND_CACHE"
_WAIT = 300.0  # seconds for which another process may be building


def cache_folder() -> Path:
    """The folder for what can be made again: `$FIRSTHAND_CACHE`, or the user's cache folder on this platform."""
    given = os.environ.get(FOLDER_VARIABLE)
    if given:
        return Path(given).expanduser()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "firsthand" / "Cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "firsthand"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "firsthand"


def gazetteer_file() -> Path:
    """The path of the gazetteer of this version of the program and of its data, whether it is there or not."""
    return cache_folder() / f"gazetteer-{_digest()}.sqlite"


def built_file() -> Path:
    """The path of the gazetteer, built first if it is not there: by one process while others wait.

    Raises:
        NoGazetteer: it cannot be built, with the remedy.
    """
    path = gazetteer_file()
    if path.is_file():
        return path
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with _only_one(path.parent):
            if not path.is_file():
                _build(path)
    except (OSError, sqlite3.Error) as error:
        raise NoGazetteer(
            f"{path.parent}: the gazetteer cannot be written there: {error}; free or unlock that folder, or set"
            f" {FOLDER_VARIABLE} to one that can be written"
        ) from error
    return path


class _only_one:
    """Holds a lock on a folder that ends with the process: SQLite's own, which every platform has."""

    def __init__(self, folder: Path) -> None:
        self._lock = sqlite3.connect(folder / "gazetteer.lock", timeout=_WAIT, isolation_level=None)

    def __enter__(self) -> None:
        self._lock.execute("BEGIN EXCLUSIVE")

    def __exit__(self, *_: object) -> None:
        self._lock.close()


def _build(path: Path) -> None:
    """Builds in a process of its own, so that its memory is given back, and puts the file in place when it is whole."""
    unfinished = path.with_suffix(f".{os.getpid()}.unfinished")
    try:
        made = subprocess.run([sys.executable, "-m", "firsthand.gazetteer", str(unfinished), path.stem], check=False)
        if made.returncode:
            raise NoGazetteer(
                f"{path}: building the gazetteer failed, see above; set {FOLDER_VARIABLE} to another folder"
            )
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def _digest() -> str:
    """Differs whenever a file built now would: by the packages' versions, the curated places and the code here."""
    digest = hashlib.sha256(repr(sorted(versions().items())).encode())
    code = sorted(
        (file.name, file.read_bytes())
        for file in files("firsthand.gazetteer").iterdir()
        if file.name.endswith((".py", ".sql"))
    )
    for name, content in (*code, *curated_files()):
        digest.update(name.encode() + content)
    return digest.hexdigest()[:16]
