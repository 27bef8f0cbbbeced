"""What one mention tells of an incident, and the mentions gathered to one."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from firsthand.extract.circumstances import Circumstance
from firsthand.extract.loss import Loss
from firsthand.extract.participations import Part
from firsthand.extract.placed import ends
from firsthand.extract.statuses import AGGREGATE
from firsthand.extract.triggers import Trigger
from firsthand.lexicon.incident_kinds import Kind


@dataclass
class Told:
    """One trigger with all that its own words say of it."""

    trigger: Trigger
    status: str
    modality: str
    rule: str
    sentence: int
    parts: list[Part]
    losses: list[Loss] = field(default_factory=list)
    times: list[Circumstance] = field(default_factory=list)
    places: list[Circumstance] = field(default_factory=list)
    beside: list[Told] = field(default_factory=list, repr=False, compare=False)  # joined by words that tell of two


@dataclass
class Gathered:
    """The mentions of one incident, in reading order."""

    told: list[Told]
    like: list[tuple[Gathered, str]] = field(default_factory=list)  # others that may be the same, and why

    @property
    def kind(self) -> Kind:
        """The kind most often told, exact ones before general ones."""
        kinds = {one.trigger.kind.id: one.trigger.kind for one in self.told}
        counts = Counter(one.trigger.kind.id for one in self.told)
        return max(kinds.values(), key=lambda kind: (not kind.general, counts[kind.id]))  # of equals the first

    @property
    def outline(self) -> Gathered:
        """The mentions that stand for it: all of them, or of very many the first and the last."""
        told = ends(self.told)
        return self if told is self.told else Gathered([*told])

    @property
    def several(self) -> bool:
        """Whether it is several acts at once: each mention says so."""
        return all(one.status == AGGREGATE for one in self.told)
