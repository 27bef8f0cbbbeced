"""What happened: the events and incidents of one report.

Triggers are found by the lexicon's kinds (`triggers.py`), each is judged to tell of one event, of several or of none
(`statuses.py`), its clause says who takes part (`participants.py`), how many were hurt (`losses.py`), when and
where (`circumstances.py`). Other sentences say who is held to have done it (`burdens.py`), who the victims were
(`identities.py`), and that it is long past (`old_events.py`). Mentions of one incident are gathered (`gathering.py`),
its slots filled (`slots.py`), its relations told (`relations.py`), and who says so is added (`vouching.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from firsthand.extract.burdens import add_burdens
from firsthand.extract.circumstances import DATELINE, OWN, Circumstance, attach
from firsthand.extract.deeds import is_perfect
from firsthand.extract.doer_nouns import add_doers
from firsthand.extract.gathering import gather
from firsthand.extract.identities import add_identities
from firsthand.extract.loss import Loss
from firsthand.extract.losses import find_losses
from firsthand.extract.marks import Marks, dateline_mark, place_marks, time_marks
from firsthand.extract.means import add_near_weapons
from firsthand.extract.old_events import find_old
from firsthand.extract.parsed import Parsed
from firsthand.extract.participants import find_parts
from firsthand.extract.phrases import in_class
from firsthand.extract.placed import Placed
from firsthand.extract.relations import find_links, relate
from firsthand.extract.sameness import HARMS
from firsthand.extract.scenes import add_scenes
from firsthand.extract.slots import fill, incident_id
from firsthand.extract.statuses import AGGREGATE, BACKGROUND, EVENT, HYPOTHETICAL, QUALIFIES, status_of
from firsthand.extract.told import Gathered, Told
from firsthand.extract.triggers import find_triggers
from firsthand.extract.vouching import vouch
from firsthand.records.event import Event
from firsthand.records.incident import Incident
from firsthand.records.place import Place
from firsthand.records.report import Report

if TYPE_CHECKING:
    from spacy.tokens import Doc

_NOT_TOLD = ("header", "credit", "heading")  # kinds of sentence that are not of a report's running text
_DEALINGS = ("meeting", "statement", "threat", "travel")  # families of kinds in which nobody is hurt
_SEVERAL_LATER = 4  # what several at once must be told of more, to come before one: two mentions
_AHEAD = 2  # sentences on to which a count belongs that stands before all events
_EARLY = 3  # sentences with which a report begins
_REACH = 5  # sentences back to which a count without an event of its own belongs


def find_incidents(report: Report, document: Doc, marks: Marks) -> tuple[tuple[Event, ...], tuple[Incident, ...]]:
    """The events of a report in reading order, and its incidents, the main one first."""
    parsed = Parsed(report, marks.sentences, document, marks.actors, marks.quantities, marks.times)
    told = _tell(parsed, marks)
    links = find_links(parsed, told)
    for link in links:
        link.one.beside.append(link.other)
        link.other.beside.append(link.one)
    gathered = gather([one for one in told if one.status != HYPOTHETICAL])
    add_doers(parsed, gathered)
    homes = {id(one): group for group in gathered for one in group.told}
    events = tuple(
        Event(
            trigger=parsed.passage(one.trigger.start, one.trigger.end),
            sentence=one.sentence,
            kind=one.trigger.kind.id,
            status=one.status,
            modality=one.modality,
            incident=incident_id(parsed, homes[id(one)]) if id(one) in homes else None,
            because=one.rule,
        )
        for one in told
    )
    ranked = sorted(gathered, key=_weight)
    _place_by_dateline(parsed, ranked, marks.places)
    incidents = relate([fill(parsed, group) for group in ranked], parsed, links, homes)
    return events, vouch(incidents, marks.attributions)


def _tell(parsed: Parsed, marks: Marks) -> list[Told]:
    triggers = list(find_triggers(parsed))
    days, spots = time_marks(parsed, marks.times), place_marks(parsed, marks.places)
    times, places = attach(parsed, triggers, days), attach(parsed, triggers, spots)
    told = []
    for trigger in triggers:
        at = trigger.word.i
        sentence = parsed.sentence_at[at]
        placed = any(one.nearness == OWN for one in (*times[at], *places[at]))
        headline = parsed.sentences[sentence].kind == "heading"
        status, modality, rule = status_of(trigger, placed=placed, headline=headline)
        parts = find_parts(parsed, trigger)
        told.append(Told(trigger, status, modality, rule, sentence, parts, [], times[at], places[at]))
    add_near_weapons(parsed, told)
    _share_losses(parsed, told, find_losses(parsed))
    add_burdens(parsed, told)
    old = find_old(parsed, told)
    add_identities(parsed, told)
    for one in told:
        if one.status == EVENT and one.trigger.word.i in old:
            one.status, one.rule = BACKGROUND, old[one.trigger.word.i]
    add_scenes(parsed, told, days, spots)
    for before, one in pairwise(told):
        if one.status == EVENT and before.status == AGGREGATE and _counts_what_came(one, before):
            one.status, one.rule = AGGREGATE, "what has come of several acts told just before"
    return told


def _counts_what_came(one: Told, several: Told) -> bool:
    """Whether one counts the harm of several acts so far: “17 attacks …, and 26 dockers have been hurt”."""
    harm = one.trigger.kind.id in HARMS and one.trigger.frame == "verb" and is_perfect(one.trigger.word)
    dated = any(mark.nearness == OWN for mark in (*one.times, *one.places))
    return harm and not dated and one.sentence - several.sentence <= 1


def _place_by_dateline(parsed: Parsed, ranked: Sequence[Gathered], places: Sequence[Place]) -> None:
    """Where a local report was sent from is where the incident it begins with took place, if no words say where.

    Agencies send from where their offices are; a report that names a place before the incident may be of another.
    """
    sent = dateline_mark(parsed, places)
    narrative = [at for at, sentence in enumerate(parsed.sentences) if sentence.kind not in _NOT_TOLD]
    if sent is None or parsed.report.agency is not None or not narrative or not ranked:
        return
    first = ranked[0].told[0]
    above = (first.trigger.word, *first.trigger.word.ancestors)
    passing = any(one.dep_ in ("acl", "acl:relcl", "advcl", "nmod") for one in above) or (
        first.trigger.frame.startswith("noun") and any(in_class(one, "telling") for one in above)
    )
    early = first.sentence in narrative[:_EARLY] and not any(
        one.role == "location" and one.passage.start < parsed.sentences[first.sentence].passage.start for one in places
    )
    if early and not passing and not any(one.places for one in ranked[0].told):
        first.places.append(Circumstance(sent, DATELINE))


def _share_losses(parsed: Parsed, told: Sequence[Told], losses: Sequence[Loss]) -> None:
    """Gives each count to the event its word tells of, hangs on, follows, or, where a report begins so, leads up to."""
    by_word = {one.trigger.word.i: one for one in told if one.rule != QUALIFIES}
    real = [one for one in told if one.status != HYPOTHETICAL]
    harmful = Placed(
        (one for one in real if one.trigger.kind.family not in (*_DEALINGS, "arrest")), lambda one: one.sentence
    )
    for loss in losses:
        own = next(
            (by_word[word.i] for word in (loss.word, *loss.word.children, *loss.word.ancestors) if word.i in by_word),
            None,
        )
        if own is None:
            own = _told_near(parsed.sentence_at[loss.word.i], harmful)
        if own is not None and own.status != HYPOTHETICAL:
            own.losses.append(loss)


def _told_near(sentence: int, told: Placed[Told]) -> Told | None:
    """The last event told in a sentence or just before it, one act before several; without one, the first after it."""
    before = told.within(sentence - _REACH, sentence + 1)
    after = told.within(sentence + 1, sentence + 1 + _AHEAD)
    single = [one for one in before if one.status != AGGREGATE or one.sentence == sentence]
    nearest = single or before
    return nearest[-1] if nearest else after[0] if after else None


def _weight(group: Gathered) -> tuple[bool, bool, int, int]:
    """The main incident first: news before context, violence and disasters before dealings, then by how much is told
    of it and how early, several at once a little later, then in reading order."""
    said = sum(2 + len(one.parts) + len(one.losses) for one in group.told)
    first = group.told[0]
    late = 2 * first.sentence + _SEVERAL_LATER * (first.status == AGGREGATE)
    return first.status == BACKGROUND, group.kind.family in _DEALINGS, late - said, first.trigger.start
