"""A pair: a passage of one report and the passage of another that it stands for."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.records.change import Change
from firsthand.records.passage import Passage


@dataclass(frozen=True, slots=True)
class Pair:
    """Two aligned passages: one sentence each, or two neighbouring sentences on one side."""

    derived: Passage
    source: Passage
    label: str  # verbatim restyled edited
    similarity: float  # 0 to 100; 100: the same words
    changes: tuple[Change, ...] = ()  # in reading order of the derived side; none when verbatim
