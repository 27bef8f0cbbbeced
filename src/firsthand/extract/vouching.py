"""Who says a statement or relation of an incident: in whose words it stands, and what that makes of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from firsthand.extract.burdens import RESPONSIBLE
from firsthand.extract.placed import Stretched
from firsthand.records.attribution import Attribution
from firsthand.records.incident import Incident
from firsthand.records.passage import Passage
from firsthand.records.relation import Relation
from firsthand.records.statement import Statement

Said = TypeVar("Said", Statement, Relation)
_Around = Stretched[tuple[Passage | None, Attribution]]  # contents, each with its own stretch, and cues

_MODALITIES = {"accuses": "alleged", "denies": "denied"}  # what the act makes of what the report does not doubt itself


def vouch(incidents: Sequence[Incident], attributions: Sequence[Attribution]) -> tuple[Incident, ...]:
    """The incidents with who says each statement: the innermost attribution whose content holds the words for it."""
    contents = [((part.start, part.end), (part, one)) for one in attributions for part in one.content]
    cues = [((one.cue.start, one.cue.end), (None, one)) for one in attributions]
    around: _Around = Stretched([*contents, *cues])
    return tuple(_all_vouched(incident, around) for incident in incidents)


def _all_vouched(incident: Incident, around: _Around) -> Incident:
    slots = {slot: tuple(_vouched(one, -1, around) for one in said) for slot, said in incident.slots.items()}
    return replace(incident, slots=slots, relations=tuple(_vouched(one, 0, around) for one in incident.relations))


def _vouched(said: Said, place: int, around: _Around) -> Said:
    words = said.evidence[place]  # the words that say it; a statement's come last, as its value may be named elsewhere
    holding = [
        (0 if part is None else part.end - part.start, one)  # a cue before all: “police blamed”, “rebels claimed”
        for part, one in around.at(words.start, words.end)
        if part is None or (part.start <= words.start and words.end <= part.end)
    ]
    if not holding:
        return said
    innermost = min(holding, key=lambda pair: pair[0])[1]
    modality = said.modality
    if modality == "asserted":
        modality = "alleged" if said.because == RESPONSIBLE else _MODALITIES.get(innermost.act, modality)
    return replace(said, attribution=innermost.id, modality=modality)
