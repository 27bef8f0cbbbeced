"""A sentence: the unit that is aligned between reports."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.records.passage import Passage


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, or a line that stands for one."""

    passage: Passage  # without white space at either end
    kind: str  # body heading lead-in credit header
