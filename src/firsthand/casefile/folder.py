"""The case folder: what lies where in it, how it is recognised, and how a file is written whole or not at all."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from firsthand.errors import BrokenCase, NotACase


@dataclass(frozen=True, slots=True)
class Folder:
    """The paths of one case."""

    path: Path

    @property
    def reports(self) -> Path:
        """The folder of the bytes as received, each file beside the list of its receipts."""
        return self.path / "reports"

    @property
    def settings(self) -> Path:
        """What the analyst set for this case."""
        return self.path / "case.toml"

    @property
    def decisions(self) -> Path:
        """What the analyst decided in this case."""
        return self.path / "decisions.jsonl"

    @property
    def database(self) -> Path:
        """All that is derived."""
        return self.path / "case.sqlite"

    @property
    def lock(self) -> Path:
        """An empty file, locked while the case is being built."""
        return self.path / ".lock"


def find_folder(path: str | Path) -> Folder:
    """The case folder at `path`.

    Raises:
        NotACase: if there is no case there.
    """
    folder = Folder(Path(path))
    if not folder.path.exists():
        raise NotACase(f"{path}: there is no such folder; make a case with: firsthand build REPORTS --case {path}")
    if not _is_case(folder):
        raise NotACase(f"{path}: this is not a case folder; make a case with: firsthand build REPORTS --case DIR")
    return folder


def make_folder(path: str | Path) -> Folder:
    """The case folder at `path`, made if there is nothing there yet.

    Raises:
        NotACase: if something else is there.
        BrokenCase: if the folder cannot be written.
    """
    folder = Folder(Path(path))
    if folder.path.exists() and not folder.path.is_dir():
        raise NotACase(f"{folder.path}: this is a file; give the name of a folder for the case")
    try:
        folder.path.mkdir(parents=True, exist_ok=True)
        if not _is_case(folder) and any(not entry.name.startswith(".") for entry in folder.path.iterdir()):
            raise NotACase(
                f"{path}: this folder holds other things and is not a case; give the name of a new or empty folder"
            )
        if not folder.settings.exists():
            write_whole(folder.settings, _SETTINGS.encode())
        folder.reports.mkdir(exist_ok=True)
    except OSError as error:
        raise unwritable(folder.path, error) from error
    return folder


def write_whole(path: Path, data: bytes) -> None:
    """Writes a file so that a reader finds the old one or the new one, never a part.

    Raises:
        BrokenCase: if it cannot be written.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        part.write_bytes(data)
        part.replace(path)
    except OSError as error:
        raise unwritable(path, error) from error
    finally:
        part.unlink(missing_ok=True)


def sweep(folder: Folder) -> None:
    """Removes what a killed build left half written. For one that holds the lock."""
    for place in (folder.path, folder.reports):
        for part in place.glob(".*.part"):
            part.unlink(missing_ok=True)


def unwritable(path: Path, error: OSError) -> BrokenCase:
    """What to raise when a file of a case cannot be written."""
    says = f"{path}: cannot be written: {error.strerror or error}"
    return BrokenCase(f"{says}; make the folder writable or free some space, then build again: nothing done is lost")


def _is_case(folder: Folder) -> bool:
    return folder.settings.is_file() or folder.database.is_file()


_SETTINGS = """\
# Settings of this case. What stands here is used by the next `firsthand build`.

# One name for an outlet that goes by several: a name or a web domain as the reports give it, and the name to use.
[outlets]
# "northern-courier.example" = "Northern Courier"
# "N. Courier" = "Northern Courier"

# Places that the gazetteer lacks, or has elsewhere than they are. Kinds and keys: docs/gazetteer.md.
# [[place]]
# name = "Camp Heron"
# aliases = ["Heron"]
# kind = "camp"
# country = "IQ"
# lat = 33.1
# lon = 44.2
# radius_km = 2
"""
