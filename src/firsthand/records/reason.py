"""A reason: one piece of evidence behind a conclusion, with its weight and its words."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.records.passage import Passage


@dataclass(frozen=True, slots=True)
class Reason:
    """One piece of scored evidence. Conclusions list theirs, so that a reader can weigh them anew."""

    rule: str  # id of the kind of evidence: "published_earlier", "credit", "seam" …
    says: str  # a sentence for the reader
    weight: float = 0.0  # for a direction: above 0 speaks for it, below 0 against; size is strength, about 1 decides
    evidence: tuple[Passage, ...] = ()  # the words it rests on; may be empty for a date given by hand
