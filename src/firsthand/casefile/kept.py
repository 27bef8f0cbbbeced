"""Which records a case keeps, each in a table of its own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from firsthand.casefile.tables import Table
from firsthand.records.actor_mention import ActorMention
from firsthand.records.attribution import Attribution
from firsthand.records.derivation import Derivation
from firsthand.records.descent import Descent
from firsthand.records.event import Event
from firsthand.records.figure import Figure
from firsthand.records.incident import Incident
from firsthand.records.pair import Pair
from firsthand.records.place import Place
from firsthand.records.quantity import Quantity
from firsthand.records.report import Report
from firsthand.records.sentence import Sentence
from firsthand.records.thing import Thing
from firsthand.records.time_expression import TimeExpression

REPORTS = Table("report", Report, key=("id",), searched=("headline", "text"))
SENTENCES = Table("sentence", Sentence, key=("report", "number"), numbered=True)
PLACES = Table("place", Place, key=("report", "number"), numbered=True)
ACTOR_MENTIONS = Table("actor_mention", ActorMention, key=("report", "number"), numbered=True)
THINGS = Table("thing", Thing, key=("report", "number"), numbered=True)
QUANTITIES = Table("quantity", Quantity, key=("report", "number"), numbered=True)
TIMES = Table("time_expression", TimeExpression, key=("report", "number"), numbered=True)
ATTRIBUTIONS = Table("attribution", Attribution, key=("cue_report", "number"), numbered=True, owner="cue_report")
EVENTS = Table("event", Event, key=("trigger_report", "number"), numbered=True, owner="trigger_report")
INCIDENTS = Table("incident", Incident, key=("report", "number"), numbered=True)
DERIVATIONS = Table("derivation", Derivation, key=("derived", "source"), apart=("pairs",), indexes=(("source",),))
PAIRS = Table(
    "pair", Pair, key=("derived_report", "source_report", "number"), numbered=True, indexes=(("source_report",),)
)
DESCENTS = Table("descent", Descent, key=("report",))
FIGURES = Table("figure", Figure, key=("number",), numbered=True)

# The fields of a reading, `report` aside, in the order of the contract. To keep one more, add it here.
OF_ONE_REPORT: Mapping[str, Table[Any]] = {
    "sentences": SENTENCES,
    "places": PLACES,
    "actors": ACTOR_MENTIONS,
    "things": THINGS,
    "quantities": QUANTITIES,
    "times": TIMES,
    "attributions": ATTRIBUTIONS,
    "events": EVENTS,
    "incidents": INCIDENTS,
}
TABLES: tuple[Table[Any], ...] = (REPORTS, *OF_ONE_REPORT.values(), DERIVATIONS, PAIRS, DESCENTS, FIGURES)
