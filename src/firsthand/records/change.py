"""A change: one typed difference inside a pair of passages."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.records.passage import Passage


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between a derived passage and its source. At least one side is present."""

    kind: str  # number bound actor attribution denial place time label wording
    derived: Passage | None  # the words of the derived report; None: nothing stands for it there
    source: Passage | None  # the words of the source; None: it was inserted
    note: str  # in plain words: "“at least” is gone"
    style: bool = False  # True: typography, spelling or naming of the same thing only; no alarm
