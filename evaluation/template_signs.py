"""Which incidents of ours that task asks for, by the signs of how a report tells them.

The task wants acts of terror told in particular: who or what suffered it, when, with what. It wants no clashes of armed
sides, nothing done to soldiers and rebels alone, nothing spoken of in general or told in passing in a speech. None of
that is a matter of yes or no, so signs are counted: one for each that speaks for an incident, one off for each against;
a person named counts two, and what is told in general three off. A report that has an incident with more for it than
against is of the kind that the task is about; of such a report all are asked for that have no less for them.

The signs are those that told wanted incidents from others in one half of the development reports. They are counted
alike because weights of their own, fitted there, did no better.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from spacy.tokens import Doc, Span

from evaluation.template_roles import span_at
from evaluation.templates import Template
from firsthand.extract.circumstances import OWN
from firsthand.extract.statuses import AGGREGATE, BACKGROUND
from firsthand.records.event import Event
from firsthand.records.incident import Incident

_CLEAR, _EVEN = 1, 0  # what the clearest incident of a report must reach, and any other
_EARLY = 3  # the sentence by which a report has told its news
_TWO_MONTHS = 62  # days
_MANY = 3  # fillers of roles; mentions
_IN_GENERAL, _NAMED = 3, 2  # signs that count for more than one
_VAGUE = ("spoken of in general", "going on", "told as a habit", "over a long time", "done to many", "counted")
_SELDOM = frozenset(  # kinds of which few incidents are terror
    ("attack", "explosion", "armed_clash", "air_strike", "robbery", "interception", "raid", "ship_attack")
)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_FIGHTERS = _words(
    """
    soldier troop troops guerrilla guerilla rebel subversive terrorist insurgent fighter patrol unit battalion brigade
    army militiaman contra force forces extremist column combatant lieutenant sergeant corporal marine military enemy
    detachment paratrooper position camp delinquent criminal garrison barracks base helicopter convoy trafficker
    assassin gunman murderer
    """
)
_MASS = _words(  # whom a war is waged on: nobody in particular
    """
    people population civilian civilians area areas person persons citizen citizens inhabitant inhabitants resident
    residents country nation casualties town towns positions convoy troops soldiers forces guerrillas garrison patrol
    zone
    """
)
_STATE = _words(
    """
    army forces force units troops government soldiers patrol helicopters aircraft planes battalion
    """
)
_PERSONALLY = frozenset(("we", "our", "us", "i", "my", "you"))
_SPEECH = re.compile(r"\[(?:speech|statement|communique|commentary|editorial|article)\b", re.IGNORECASE)
_HEAD = 400  # characters that hold a report's own mark of what it is


@dataclass(frozen=True)
class Telling:
    """How a report tells an incident."""

    doc: Doc
    incident: Incident
    told: Sequence[Event]  # its mentions
    template: Template
    days: int | None  # between it and the report, where its own words tell its day
    main: bool  # whether it is the report's first


def choose(tellings: Sequence[Telling]) -> list[Telling]:
    """Those of one report's incidents that the task asks for, in their order."""
    points = [sum(_for(one)) - sum(_against(one)) for one in tellings]
    if max(points, default=0) < _CLEAR:
        return []
    return [one for one, worth in zip(tellings, points, strict=True) if worth >= _EVEN]


def days_before(incident: Incident, published: date | None) -> int | None:
    """Days between the incident, by the day that its own clause tells, and the report."""
    days = [one.value.get("latest") for one in incident.slots.get("time", ()) if one.because == OWN]
    last = max((date.fromisoformat(day) for day in days if day), default=None)
    return None if last is None or published is None else (published - last).days


def _for(telling: Telling) -> Iterator[int]:
    yield len(telling.told) >= _MANY
    yield telling.main and telling.told[0].sentence <= _EARLY
    yield sum(map(len, telling.template.roles.values())) >= _MANY
    yield telling.days is not None and telling.days <= _TWO_MONTHS
    yield _NAMED * any(span.root.ent_type_ == "person" for span in _spans(telling, "target", "victim"))


def _against(telling: Telling) -> Iterator[int]:
    incident, sufferers = telling.incident, _spans(telling, "target", "victim")
    vague = telling.told[0].because.startswith(_VAGUE)
    yield _IN_GENERAL * vague
    yield incident.status == AGGREGATE and not vague
    yield incident.status == BACKGROUND or (telling.days is not None and telling.days > _TWO_MONTHS)
    yield incident.kind in _SELDOM
    yield bool(sufferers) and all(map(is_fighter, sufferers))
    yield bool(sufferers) and all(map(_is_mass, sufferers))
    yield any(map(_is_state, _spans(telling, "actor")))
    yield _SPEECH.search(telling.doc.text[:_HEAD]) is not None
    yield _is_personal(telling)


def _spans(telling: Telling, *slots: str) -> list[Span]:
    statements = [one for slot in slots for one in telling.incident.slots.get(slot, ())]
    return [span_at(telling.doc, one.evidence[0]) for one in statements]


def is_fighter(span: Span) -> bool:
    root = span.root
    named = {name.label_ for name in span.ents}
    heads = {root.lemma_.lower(), root.lower_} | {
        child.lemma_.lower() for child in root.children if child.dep_ in ("nmod", "compound")
    }
    return bool(heads & _FIGHTERS) or ("person" not in named and root.ent_type_ in ("military_unit", "armed_group"))


def _is_mass(span: Span) -> bool:
    return span.root.lower_ in _MASS or span.root.ent_type_ in ("place", "nationality")


def _is_state(span: Span) -> bool:
    return span.root.lower_ in _STATE or span.root.ent_type_ == "military_unit"


def _is_personal(telling: Telling) -> bool:
    """Whether a speaker tells it: of himself and his hearers, or wherever it is told in quotation marks."""
    triggers = [span_at(telling.doc, event.trigger).root for event in telling.told]
    quoted = [telling.doc.text[word.sent.start_char : word.idx].count('"') % 2 == 1 for word in triggers]
    return all(quoted) or any(word.lower_ in _PERSONALLY for word in triggers[0].sent)
