"""Our incidents as that task's templates: its types, its countries and its strings.

The task (terrorism in Latin America, 1988-90) wants attacks, bombings, kidnappings, arson and robbery in nine countries
within two months before the report. Which incidents it asks for is decided in `template_signs.py`. Its strings are
short: no article, no number, names without titles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from spacy.tokens import Doc

from evaluation.template_roles import bodies_of, roles_of
from evaluation.template_signs import Telling, choose, days_before, is_fighter
from evaluation.template_slots import Answer, Answers
from evaluation.template_sufferers import count_answers, effect_answers, sufferers_of
from evaluation.templates import Template, normalise
from firsthand.extract.armed_groups import MOST_GROUP, ONLY_GROUP
from firsthand.records.attribution import Attribution
from firsthand.records.event import Event
from firsthand.records.incident import Incident
from firsthand.records.report import Report
from firsthand.records.statement import Statement

COUNTRIES = ("argentina", "bolivia", "chile", "colombia", "ecuador", "el salvador", "guatemala", "honduras", "peru")

_CODES = dict(zip(("AR", "BO", "CL", "CO", "EC", "SV", "GT", "HN", "PE"), COUNTRIES, strict=True))
TYPES = {
    "attack": "attack", "killing": "attack", "assassination": "attack", "shooting": "attack", "sabotage": "attack",
    "air_strike": "attack", "rocket_attack": "attack", "shelling": "attack", "ship_attack": "attack",
    "sexual_violence": "attack",
    "drone_attack": "attack", "armed_clash": "attack", "interception": "attack", "raid": "attack",
    "bombing": "bombing", "suicide_attack": "bombing", "explosion": "bombing",
    "abduction": "kidnapping", "arson": "arson", "robbery": "robbery",
}  # fmt: skip
_SUPPORTED = {
    "asserted": "REPORTED AS FACT",
    "claimed": "CLAIMED OR ADMITTED",
    "alleged": "SUSPECTED OR ACCUSED",
    "denied": "POSSIBLE",
}


@dataclass(frozen=True)
class Setting:
    """What a report says of its own country and day."""

    country: str | None  # of the nine; None: another, or none
    published: date | None
    said: Mapping[str, Attribution] = field(default_factory=dict)  # who says what, by id


def to_templates(
    report: Report,
    doc: Doc,
    events: Sequence[Event],
    incidents: Sequence[Incident],
    attributions: Sequence[Attribution] = (),
) -> list[tuple[Template, Answers]]:
    """The templates that the incidents of a report make, with their answers, in the order of the incidents."""
    published = date.fromisoformat(report.published[:10]) if report.published else None
    setting = Setting(find_country(doc), published, {one.id: one for one in attributions})
    tellings = []
    for at, incident in enumerate(incidents):
        if incident.kind in TYPES and setting.country is not None:
            template = Template(TYPES[incident.kind], dict(roles_of(doc, incident)))
            told = [event for event in events if event.incident == incident.id]
            tellings.append(Telling(doc, incident, told, template, days_before(incident, published), main=at == 0))
    made: list[tuple[Template, Answers]] = []
    for one in choose(tellings):
        if one.template not in [template for template, _ in made]:
            made.append((one.template, _answers(doc, one.incident, setting)))
    return made


def find_country(doc: Doc) -> str | None:
    """The country of the nine that the report names most, by itself, its people or its capital."""
    words = doc.text.lower()
    counts = {
        country: sum(len(re.findall(rf"\b{name}", words)) for name in (country, *_NAMES[country]))
        for country in COUNTRIES
    }
    best = max(COUNTRIES, key=lambda country: counts[country])
    return best if counts[best] else None


_NAMES = {
    "argentina": ("argentin", "buenos aires"),
    "bolivia": ("bolivia", "la paz, "),
    "chile": ("chilean", "santiago"),
    "colombia": ("bogota", "medellin", "barco"),
    "ecuador": ("ecuadorian", "ecuadorean", "quito"),
    "el salvador": ("salvador", "fmln"),
    "guatemala": ("guatemalan",),
    "honduras": ("honduran", "tegucigalpa"),
    "peru": ("peruvian", "lima", "shining path"),
}


def _answers(doc: Doc, incident: Incident, setting: Setting) -> Answers:
    slots = incident.slots
    sufferers = sufferers_of(doc, incident, lambda span: not is_fighter(span))
    return {
        "date": tuple(_date_answers(slots.get("time", ()), setting)),
        "place": tuple(_place_answers(slots.get("place", ()), setting)),
        "count": tuple(count_answers(sufferers)),
        "effect": tuple(effect_answers(sufferers, incident)),
        "confidence": tuple(_confidence_answers(doc, slots.get("actor", ()), setting)),
    }


def _date_answers(statements: Sequence[Statement], setting: Setting) -> Iterator[Answer]:
    for one in statements[:1]:
        first, last = one.value.get("earliest"), one.value.get("latest")
        if first or last:
            yield Answer((date.fromisoformat(first) if first else None, date.fromisoformat(last) if last else None))
            return
    if setting.published:
        yield Answer((None, setting.published))


def _place_answers(statements: Sequence[Statement], setting: Setting) -> Iterator[Answer]:
    """The country and the most exact place of all that are named, one answer."""
    placed = sorted(statements, key=lambda one: _EXACTNESS.get(one.value["precision"] or "", len(_EXACTNESS)))
    codes = [one.value["country"] for one in statements if one.value["country"] in _CODES]
    names = [_SIDE.sub("", normalise(one.evidence[0].text)) for one in placed]
    country = _CODES[codes[0]] if codes else next((name for name in names if name in COUNTRIES), setting.country)
    yield Answer((country, next((name for name in names if name not in COUNTRIES), "")))


# “northern Lima” is Lima to the task, and so is “near Lima”
_SIDE = re.compile(r"^(?:\d+ km )?(?:(?:near|outside|central|downtown|(?:north|south|east|west)\w*)(?: of)? )+(?=\w)")
_EXACTNESS = {word: at for at, word in enumerate(("exact", "town", "district", "province", "region", "country"))}


def _confidence_answers(doc: Doc, statements: Sequence[Statement], setting: Setting) -> Iterator[Answer]:
    """One answer an organisation: what it claims itself before what others hold, and that before the bare fact."""
    held: dict[str, list[str]] = {}
    for one in statements:
        for body in bodies_of(doc, one):
            held.setdefault(normalise(body), []).append(_confidence(one, setting))
    for body, values in held.items():
        yield Answer(min(values, key=_FIRST.index), frozenset({body}))


def _confidence(actor: Statement, setting: Setting) -> str:
    said = setting.said.get(actor.attribution or "")
    if actor.modality == "alleged" and said is not None and said.source_kind in _AUTHORITIES:
        return "SUSPECTED OR ACCUSED BY AUTHORITIES"
    if actor.modality == "alleged" and actor.because.endswith((ONLY_GROUP, MOST_GROUP)):
        return _SUPPORTED["asserted"]  # the key does not doubt whose members “the rebels” are
    return _SUPPORTED.get(actor.modality, "REPORTED AS FACT")


_AUTHORITIES = frozenset(("official", "military", "government", "police"))
_FIRST = (
    "CLAIMED OR ADMITTED",
    "SUSPECTED OR ACCUSED BY AUTHORITIES",
    "SUSPECTED OR ACCUSED",
    "REPORTED AS FACT",
    "POSSIBLE",
)
