"""A descent: from which reports one report took its text. All descents of a case are its stemma."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.records.reason import Reason


@dataclass(frozen=True, slots=True)
class Descent:
    """One report's place in the family tree."""

    report: str  # report id
    parents: tuple[str, ...]  # report ids, the one it took most from first; empty: nothing here is its source
    because: tuple[Reason, ...]  # why these parents, and not another candidate
