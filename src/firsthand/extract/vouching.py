"""Who says a statement of an incident: the attribution in whose content its words stand, and what that makes of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from firsthand.extract.burdens import RESPONSIBLE
from firsthand.records.attribution import Attribution
from firsthand.records.incident import Incident
from firsthand.records.statement import Statement

_MODALITIES = {"accuses": "alleged", "denies": "denied"}  # what the act makes of what the report does not doubt itself


def vouch(incident: Incident, attributions: Sequence[Attribution]) -> Incident:
    """The incident with the attribution of each statement: the innermost whose content holds the words that say it."""
    slots = {slot: tuple(_vouched(one, attributions) for one in said) for slot, said in incident.slots.items()}
    return replace(incident, slots=slots)


def _vouched(statement: Statement, attributions: Sequence[Attribution]) -> Statement:
    words = statement.evidence[-1]  # the words that say it, where the value's own may be a name given elsewhere
    around = [
        (part.end - part.start, one)
        for one in attributions
        for part in one.content
        if part.start <= words.start and words.end <= part.end
    ]
    around += [(0, one) for one in attributions if one.cue.overlaps(words)]  # “police blamed”, “rebels claimed”
    if not around:
        return statement
    innermost = min(around, key=lambda pair: pair[0])[1]
    modality = statement.modality
    if modality == "asserted":
        modality = "alleged" if statement.because == RESPONSIBLE else _MODALITIES.get(innermost.act, modality)
    return replace(statement, attribution=innermost.id, modality=modality)
