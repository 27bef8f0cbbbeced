"""The bytes as received, each file under its hash, and beside it how it reached the case.

reports/<sha256>                  the bytes, never changed
reports/<sha256>.receipts.json    a sorted list of receipts, to which new ones are added
reports/.refused.json             what was given and could not be received: there are no bytes to keep
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable
from dataclasses import asdict, fields
from pathlib import Path
from typing import TypeVar

from firsthand.casefile.folder import Folder, write_whole
from firsthand.errors import BrokenCase
from firsthand.records.problem import Problem
from firsthand.records.receipt import Receipt

R = TypeVar("R", Receipt, Problem)

_SUFFIX = ".receipts.json"
_REFUSED = ".refused.json"

Stamp = tuple[int, int]  # size in bytes and time of change in nanoseconds: another whenever the file was rewritten


def keep(folder: Folder, data: bytes, receipt: Receipt) -> str:
    """Keeps bytes and how they came, unless both are kept already. Returns the SHA-256 of the bytes."""
    sha256 = hashlib.sha256(data).hexdigest()
    path = folder.reports / sha256
    if not path.exists() or path.stat().st_size != len(data):  # a power cut can leave a file short
        write_whole(path, data)
    known = read_receipts(folder, sha256)
    if receipt not in known:
        _write_list(path.with_name(sha256 + _SUFFIX), sorted({*known, receipt}, key=receipt_key))
    return sha256


def read_receipts(folder: Folder, sha256: str) -> tuple[Receipt, ...]:
    """All receipts of the bytes with this hash, sorted; none if none are kept.

    Raises:
        BrokenCase: if the list of receipts is damaged.
    """
    return _read_list(folder.reports / (sha256 + _SUFFIX), Receipt)


def stamps(folder: Folder) -> dict[str, Stamp]:
    """For each list of receipts, by the hash of the bytes: a stamp that tells whether it was rewritten."""
    found: dict[str, Stamp] = {}
    for path in folder.reports.iterdir():
        if path.name.endswith(_SUFFIX):
            status = path.stat()
            found[path.name.removesuffix(_SUFFIX)] = (status.st_size, status.st_mtime_ns)
    return found


def raw_files(folder: Folder) -> frozenset[str]:
    """The names under `reports/` that are not lists of receipts: each should be the hash of its bytes."""
    names = (path.name for path in folder.reports.iterdir())
    return frozenset(name for name in names if not name.endswith(_SUFFIX) and not name.startswith("."))


def telling(receipts: Iterable[Receipt]) -> tuple[Receipt, ...]:
    """The receipts that say the most, sorted: one is left out when another of the same name says all it says and more.

    So giving a file again, now with `--published`, dates its report and does not make a second one.
    """
    every = sorted(receipts, key=receipt_key)
    return tuple(one for one in every if not any(_says_more(other, one) for other in every))


def receipt_key(receipt: Receipt) -> tuple[str, ...]:
    """Sorts receipts: by name first, unknown before known."""
    return (receipt.name, receipt.address or "", receipt.outlet or "", receipt.published or "")


def refuse(folder: Folder, problems: Collection[Problem]) -> None:
    """Keeps the problems of what could not be received."""
    known = read_refused(folder)
    together = {*known, *problems}
    if len(together) > len(known):
        _write_list(folder.reports / _REFUSED, sorted(together, key=problem_key))


def read_refused(folder: Folder) -> tuple[Problem, ...]:
    """The problems of what could not be received, sorted.

    Raises:
        BrokenCase: if the list is damaged.
    """
    return _read_list(folder.reports / _REFUSED, Problem)


def problem_key(problem: Problem) -> tuple[str, ...]:
    """Sorts problems: by where they came from first."""
    return tuple(str(getattr(problem, field.name) or "") for field in fields(problem))


def _says_more(other: Receipt, one: Receipt) -> bool:
    pairs = [(getattr(other, field.name), getattr(one, field.name)) for field in fields(Receipt)]
    return other != one and other.name == one.name and all(b is None or a == b for a, b in pairs)


def _write_list(path: Path, entries: Iterable[Receipt] | Iterable[Problem]) -> None:
    written = json.dumps([asdict(entry) for entry in entries], ensure_ascii=False, indent=1)
    write_whole(path, (written + "\n").encode())


def _read_list(path: Path, record: type[R]) -> tuple[R, ...]:
    try:
        return tuple(record(**entry) for entry in json.loads(path.read_bytes()))
    except FileNotFoundError:
        return ()
    except (ValueError, TypeError) as error:
        raise BrokenCase(
            f"{path}: damaged ({error}); restore it, or delete it and give its report to build again"
        ) from error
