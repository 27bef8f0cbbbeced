"""What other finders read in a report, as the finder of incidents takes it: counts, actors, times and places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from firsthand.extract.circumstances import Mark
from firsthand.extract.phrases import Parsed
from firsthand.records.actor_mention import ActorMention
from firsthand.records.attribution import Attribution
from firsthand.records.passage import Passage
from firsthand.records.place import Place
from firsthand.records.quantity import Quantity
from firsthand.records.sentence import Sentence
from firsthand.records.time_expression import TimeExpression

if TYPE_CHECKING:
    from spacy.tokens import Token

_INSTANTS = frozenset(("DATE", "TIME"))  # types of times that say when, not how long or how often
_VAGUE = ("PRESENT_REF", "PAST_REF", "FUTURE_REF", "X")  # values that name no day


MARKED = (
    "quantities",
    "actors",
    "times",
    "attributions",
    "places",
)  # what a reading has of these, in the order of Marks


@dataclass(frozen=True)
class Marks:
    """What was found in a report, each in reading order."""

    sentences: Sequence[Sentence]
    quantities: Sequence[Quantity] = ()
    actors: Sequence[ActorMention] = ()
    times: Sequence[TimeExpression] = ()
    attributions: Sequence[Attribution] = ()
    places: Sequence[Place] = ()


def time_marks(parsed: Parsed, times: Sequence[TimeExpression]) -> list[Mark]:
    """When: the days and times of day that are told; the time at which the report speaks is none."""
    marks = []
    for one in times:
        root = _root(parsed, one.passage)
        if root is not None and one.type in _INSTANTS and not one.value.startswith(_VAGUE):
            value = {"value": one.value, "earliest": one.earliest, "latest": one.latest}
            marks.append(Mark(one.passage, value, root))
    return marks


def place_marks(parsed: Parsed, places: Sequence[Place]) -> list[Mark]:
    """Where: the places that are locations; not whose place an actor or a people is."""
    marks = []
    for one in places:
        root = _root(parsed, one.passage)
        if root is not None and one.role == "location":
            keys = ("name", "country", "lat", "lon", "precision", "radius_km")
            value: dict[str, Any] = {key: getattr(one, key) for key in keys}
            marks.append(Mark(one.passage, value, root))
    return marks


def _root(parsed: Parsed, passage: Passage) -> Token | None:
    span = parsed.doc.char_span(passage.start, passage.end, alignment_mode="expand")
    return None if span is None else span.root
