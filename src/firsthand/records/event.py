"""An event: one place in a report where words tell of something that happened, or did not."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.records.passage import Passage


@dataclass(frozen=True, slots=True)
class Event:
    """One mention of an incident. Several of a report may tell of one."""

    trigger: Passage  # the one or two words that say it
    sentence: int  # its place among the report's sentences, from 0
    kind: str  # id of `lexicon/en/kinds_*.toml`
    status: str  # event background aggregate hypothetical
    modality: str  # asserted claimed alleged denied threatened
    incident: str | None  # id of the incident of the report it tells of; None: of none
    because: str  # the rule that decided its status
