"""A derivation: one report took passages from another."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.records.omission import Omission
from firsthand.records.pair import Pair
from firsthand.records.passage import Passage
from firsthand.records.reason import Reason


@dataclass(frozen=True, slots=True)
class Derivation:
    """What two reports share, which way it went, and on what evidence."""

    derived: str  # report id; where direction is undecided, the later id in order of date, then id
    source: str  # report id
    kind: str  # copy shared_original quoted_statement boilerplate
    direction: str  # certain likely undecided
    because: tuple[Reason, ...]  # evidence for kind and direction, strongest first
    credit: Passage | None  # the derived report's words that credit the source; None: no credit found in its text
    pairs: tuple[Pair, ...]  # in reading order of the derived report
    added: tuple[Passage, ...]  # sentences of the derived report with no counterpart, in order; boilerplate: none
    dropped: tuple[Omission, ...]  # sentences of the source with no counterpart, in order; boilerplate: none
