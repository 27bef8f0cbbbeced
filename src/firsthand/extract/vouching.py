"""Who says a statement or relation of an incident: in whose words it stands, and what that makes of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from firsthand.extract.burdens import RESPONSIBLE
from firsthand.records.attribution import Attribution
from firsthand.records.incident import Incident
from firsthand.records.relation import Relation
from firsthand.records.statement import Statement

Said = TypeVar("Said", Statement, Relation)

_MODALITIES = {"accuses": "alleged", "denies": "denied"}  # what the act makes of what the report does not doubt itself


def vouch(incident: Incident, attributions: Sequence[Attribution]) -> Incident:
    """The incident with the attribution of each statement: the innermost whose content holds the words that say it."""
    slots = {slot: tuple(_vouched(one, -1, attributions) for one in said) for slot, said in incident.slots.items()}
    return replace(incident, slots=slots, relations=tuple(_vouched(one, 0, attributions) for one in incident.relations))


def _vouched(said: Said, place: int, attributions: Sequence[Attribution]) -> Said:
    words = said.evidence[place]  # the words that say it; a statement's come last, as its value may be named elsewhere
    around = [
        (part.end - part.start, one)
        for one in attributions
        for part in one.content
        if part.start <= words.start and words.end <= part.end
    ]
    around += [(0, one) for one in attributions if one.cue.overlaps(words)]  # “police blamed”, “rebels claimed”
    if not around:
        return said
    innermost = min(around, key=lambda pair: pair[0])[1]
    modality = said.modality
    if modality == "asserted":
        modality = "alleged" if said.because == RESPONSIBLE else _MODALITIES.get(innermost.act, modality)
    return replace(said, attribution=innermost.id, modality=modality)
