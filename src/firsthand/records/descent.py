"""A descent: from which reports one report took its text. All descents of a case are its stemma."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.records.reason import Reason

LOST = "lost-"  # what the id of an original begins with that is not in the case


@dataclass(frozen=True, slots=True)
class Descent:
    """The place in the family tree of one report, or of an original that several go back to and that is not here."""

    report: str  # report id; for a lost original one made of its children's ids, beginning with `LOST`
    parents: tuple[str, ...]  # report ids, the one it took most from first; empty: nothing here is its source
    because: tuple[Reason, ...]  # why these parents, and not another candidate
