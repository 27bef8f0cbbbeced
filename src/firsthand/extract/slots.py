"""The slots of an incident, from all that its mentions say: each statement with its words and the rule behind it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

from firsthand.extract.armed_groups import the_group
from firsthand.extract.bynames import fullest, persons_below
from firsthand.extract.circumstances import OWN, SCENE, Circumstance
from firsthand.extract.loss import DAMAGE, Loss
from firsthand.extract.parsed import Parsed
from firsthand.extract.participations import Part
from firsthand.extract.phrases import Phrase
from firsthand.extract.scenes import agrees
from firsthand.extract.statuses import AGGREGATE, BACKGROUND, EVENT
from firsthand.extract.sums import add_up, others_of
from firsthand.extract.survivors import survivors
from firsthand.extract.told import Gathered, Told
from firsthand.records.incident import SLOTS, Incident
from firsthand.records.likeness import Likeness
from firsthand.records.passage import Passage
from firsthand.records.statement import Statement


def incident_id(parsed: Parsed, group: Gathered) -> str:
    """An id of its own for each incident, the same whenever the report is read."""
    first = group.told[0].trigger
    start = parsed.doc[first.start].idx
    return "incident-" + hashlib.sha256(f"{parsed.report.id}\n{start}".encode()).hexdigest()[:16]


def fill(parsed: Parsed, group: Gathered) -> Incident:
    """The incident that the mentions of `group` tell of."""
    slots: dict[str, list[Statement]] = {slot: [] for slot in SLOTS}
    losses = [loss for one in group.told for loss in one.losses]
    alive = {id(loss) for loss in survivors(losses)}
    for one in group.told:
        trigger = parsed.passage(one.trigger.start, one.trigger.end)
        for slot, statement in _of_mention(parsed, one, trigger, alive):
            slots[slot].append(statement)
    for loss in others_of(losses):
        teller = next(one for one in group.told if any(other.word == loss.word for other in one.losses))
        slots[loss.slot] += [made for slot, made in _of_loss(parsed, teller, loss) if slot == loss.slot]
    slots = {slot: _once(statements) for slot, statements in slots.items()}
    for slot, key in (("time", "times"), ("place", "places")):
        slots[slot] += _circumstances(parsed, group, key)
    statuses = {one.status for one in group.told}
    first = group.told[0].trigger
    return Incident(
        passage=parsed.passage(first.start, first.end),
        id=incident_id(parsed, group),
        kind=group.kind.id,
        status=next(status for status in (BACKGROUND, EVENT, AGGREGATE) if status in statuses),
        slots={slot: tuple(statements) for slot, statements in slots.items() if statements},
        possibly_same=tuple(Likeness(incident_id(parsed, other), why) for other, why in group.like),
    )


def _once(statements: Iterable[Statement]) -> list[Statement]:
    """Each value read from the same words once, as first told."""
    found: dict[object, Statement] = {}
    for one in statements:
        found.setdefault((one.evidence[0], frozenset(one.value.items())), one)
    return list(found.values())


def _of_mention(parsed: Parsed, told: Told, trigger: Passage, alive: set[int]) -> Iterator[tuple[str, Statement]]:
    for part in told.parts:
        yield from _of_part(parsed, told, part, trigger)
    losses = [one for one in told.losses if id(one) in alive]
    sums = list(add_up(losses))
    added = {(one.slot, phrase.start) for one in sums for phrase in (one.phrase, *one.others)}
    for one in (*sums, *losses):
        part_of_sum = one not in sums and (one.slot, one.phrase.start) in added
        yield from (made for made in _of_loss(parsed, told, one) if not part_of_sum or made[0] != one.slot)


def _of_part(parsed: Parsed, told: Told, part: Part, trigger: Passage) -> Iterator[tuple[str, Statement]]:
    words = parsed.passage(part.phrase.start, part.phrase.end)
    evidence = [words] if words == trigger else [words, trigger]
    if part.cue is not None and not any(said.overlaps(parsed.passage(part.cue.i, part.cue.i + 1)) for said in evidence):
        evidence.append(parsed.passage(part.cue.i, part.cue.i + 1))
    name = _named(parsed, part.phrase, evidence)
    value = name if part.slot in ("weapon", DAMAGE) else name | {"actor": _actor(parsed, part.phrase)}
    modality = part.modality or told.modality
    yield part.slot, Statement(value, tuple(evidence), None, modality, part.rule)
    found = the_group(parsed, part.phrase) if part.slot == "actor" else None
    if found is not None:
        group, why = found
        beside = (parsed.passage(group.start, group.end), *evidence)
        meant = {"name": " ".join(group.text.split()), "actor": parsed.actor_at(group.start_char, group.end_char)}
        held = "alleged" if modality == "asserted" else modality
        yield part.slot, Statement(meant, beside, None, held, f"{part.rule}; {why}")


def _of_loss(parsed: Parsed, told: Told, one: Loss) -> Iterator[tuple[str, Statement]]:
    words = parsed.passage(one.phrase.start, one.phrase.end)
    said = parsed.passage(one.word.i, one.word.i + 1)
    because = one.because or f"“{one.word.lower_}”" + ("" if one.sure else ", and not said to have died")
    added = tuple(parsed.passage(other.start, other.end) for other in one.others)
    quoted = (words, *added) if said.overlaps(words) else (words, *added, said)
    if one.slot == DAMAGE:
        yield DAMAGE, Statement({"name": one.phrase.text}, quoted, None, told.modality, because)
        return
    count = {"low": one.low, "high": one.high, "bound": one.bound}
    yield one.slot, Statement(count, quoted, None, told.modality, because)
    if one.low != 0 and not one.others and _is_who(one.phrase):
        for who in _those(parsed, one.phrase):
            place = parsed.passage(who.start, who.end)
            beside = [place] if said.overlaps(place) else [place, said]
            name = _named(parsed, who, beside) | {"actor": _actor(parsed, who)}
            yield "victim", Statement(name, tuple(beside), None, told.modality, because)


def _those(parsed: Parsed, phrase: Phrase) -> Iterator[Phrase]:
    """The phrase, and the persons it names."""
    yield phrase
    for name in persons_below(parsed, phrase.head):
        if phrase.name is None or name.start != phrase.name.start:
            yield Phrase(name.root, name.start, name.end, frozenset(("person", "name")), name)


def _named(parsed: Parsed, phrase: Phrase, evidence: list[Passage]) -> dict[str, Any]:
    """The name of a phrase: a person's in the fullest form the report has, whose words are added to the evidence."""
    if phrase.name is None or phrase.name.label_ != "person":
        return {"name": phrase.text}
    full = fullest(parsed, phrase.name)
    if len(full) <= len(phrase.name):
        return {"name": phrase.text if phrase.name.text not in phrase.text else phrase.name.text}
    evidence.append(parsed.passage(full.start, full.end))
    return {"name": " ".join(full.text.split())}


def _actor(parsed: Parsed, phrase: Phrase) -> str | None:
    """The actor that the head of the phrase names."""
    name = phrase.name
    return None if name is None else parsed.actor_at(name.start_char, name.end_char)


def _is_who(phrase: Phrase) -> bool:
    return bool(phrase.classes & {"person", "force", "nation"}) and phrase.head.pos_ in ("NOUN", "PROPN")


def _circumstances(parsed: Parsed, group: Gathered, key: str) -> list[Statement]:
    """Those of the mentions' own clauses; where none has any, of their sentences; and those of the scene."""
    found: list[tuple[Told, Circumstance]] = [(one, mark) for one in group.told for mark in getattr(one, key)]
    own = [(one, mark) for one, mark in found if mark.nearness == OWN]
    scenes = [(one, mark) for one, mark in found if mark.nearness == SCENE and agrees(group.told, one, mark)]
    statements = []
    for one, circumstance in (*(own or [(one, mark) for one, mark in found if mark.nearness != SCENE]), *scenes):
        mark = circumstance.mark
        trigger = parsed.passage(one.trigger.start, one.trigger.end)
        statements.append(Statement(mark.value, (mark.passage, trigger), None, one.modality, circumstance.nearness))
    return _once(statements)
