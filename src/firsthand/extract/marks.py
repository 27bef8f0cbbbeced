"""What other finders read in a report, as the finder of incidents takes it: counts, actors, times and places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from firsthand.extract.addresses import address_marks
from firsthand.extract.circumstances import Mark
from firsthand.extract.parsed import Parsed
from firsthand.extract.phrases import AT, classes_of, marks_of
from firsthand.records.actor_mention import ActorMention
from firsthand.records.attribution import Attribution
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
        root = parsed.root_of(one.passage)
        if root is not None and one.type in _INSTANTS and not one.value.startswith(_VAGUE):
            value = {"value": one.value, "earliest": one.earliest, "latest": one.latest}
            marks.append(Mark(one.passage, value, root))
    return marks


def place_marks(parsed: Parsed, places: Sequence[Place]) -> list[Mark]:
    """Where: addresses, and the places that are locations; not whose place an actor or a people is."""
    marks = list(address_marks(parsed))
    streets = [mark.passage for mark in marks]
    for one in places:
        root = parsed.root_of(one.passage)
        if root is None or any(street.overlaps(one.passage) for street in streets):
            continue
        if one.role == "location" or (one.role == "modifier" and _is_of_site(parsed, root)):
            marks.append(Mark(one.passage, _value(one), root))
    return sorted(marks, key=lambda mark: mark.passage.start)


def dateline_mark(parsed: Parsed, places: Sequence[Place]) -> Mark | None:
    """Where the report was sent from; None where it does not say, or not of one place."""
    sent = [one for one in places if one.role == "dateline" and one.precision in ("town", "exact", "district")]
    root = parsed.root_of(sent[0].passage) if len(sent) == 1 else None
    return None if root is None else Mark(sent[0].passage, _value(sent[0]), root)


def _value(place: Place) -> Mapping[str, Any]:
    return {key: getattr(place, key) for key in ("name", "country", "lat", "lon", "precision", "radius_km")}


def _is_of_site(parsed: Parsed, root: Token) -> bool:
    """Whether a place's name says where a building is at which something happens: “at an Arbat clinic”."""
    site = root.head
    return (
        root.dep_ in ("compound", "nmod:unmarked", "nmod:desc", "nmod:poss")
        and "structure" in classes_of(parsed, site)
        and bool(set(marks_of(site)) & set(AT))
    )
