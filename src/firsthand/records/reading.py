"""A reading: all that was read from one report alone, before any other is looked at."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.records.actor_mention import ActorMention
from firsthand.records.attribution import Attribution
from firsthand.records.event import Event
from firsthand.records.incident import Incident
from firsthand.records.place import Place
from firsthand.records.quantity import Quantity
from firsthand.records.report import Report
from firsthand.records.sentence import Sentence
from firsthand.records.thing import Thing
from firsthand.records.time_expression import TimeExpression

# What is looked for in English reports alone: in others its words would be guesses.
ENGLISH_FIELDS = ("places", "actors", "things", "times", "attributions", "events", "incidents")


@dataclass(frozen=True, slots=True)
class Reading:
    """What `firsthand extract` writes for one report. It depends on the report and the program alone."""

    report: Report
    sentences: tuple[Sentence, ...] = ()  # in reading order
    places: tuple[Place, ...] = ()  # in reading order
    actors: tuple[ActorMention, ...] = ()  # in reading order
    things: tuple[Thing, ...] = ()  # in reading order
    quantities: tuple[Quantity, ...] = ()  # in reading order
    times: tuple[TimeExpression, ...] = ()  # in reading order
    attributions: tuple[Attribution, ...] = ()  # in the order of their cues
    events: tuple[Event, ...] = ()  # in reading order
    incidents: tuple[Incident, ...] = ()  # the main one first
