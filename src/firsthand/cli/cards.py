"""Incidents laid out as lines for a terminal: a card each, its slots with the words around them and who says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from firsthand.cli.given_reports import heading_of
from firsthand.cli.terminal import clean
from firsthand.records.incident import SLOTS

if TYPE_CHECKING:
    from rich.text import Text

    from firsthand.records.event import Event
    from firsthand.records.incident import Incident
    from firsthand.records.passage import Passage
    from firsthand.records.reading import Reading
    from firsthand.records.relation import Relation
    from firsthand.records.statement import Statement

_AROUND = 40  # characters of the report on either side of a value's words
_MARGIN, _INNER, _DEEP = "    ", "        ", "            "
_BOUNDS = {
    "at_least": "at least ",
    "more_than": "more than ",
    "at_most": "at most ",
    "less_than": "fewer than ",
    "about": "about ",
}
_STATUSES = {"event": "one event", "background": "one event, told as background", "aggregate": "several at once"}


def lay_out_cards(reading: Reading, *, why: bool) -> Iterator[Text]:
    """The lines for one report: its source, a card for each incident, the main one first, and what did not happen.

    Args:
        reading: what was read from the report.
        why: whether the rule behind each value goes along.
    """
    from rich.text import Text

    yield heading_of(reading.report)
    if not reading.incidents:
        yield Text(f"{_MARGIN}no incident is told of")
    numbers = {incident.id: number for number, incident in enumerate(reading.incidents, 1)}
    for incident in reading.incidents:
        yield from _card(reading, incident, numbers, why=why)
    yield from _not_done([event for event in reading.events if event.incident is None], reading.report.text, why=why)
    yield Text()


def _card(reading: Reading, incident: Incident, numbers: dict[str, int], *, why: bool) -> Iterator[Text]:
    from rich.text import Text

    events = [event for event in reading.events if event.incident == incident.id]
    words = ", ".join(dict.fromkeys(f"“{clean(event.trigger.text)}”" for event in events))
    kind = incident.kind.replace("_", " ")
    yield Text(f"{_MARGIN}{numbers[incident.id]}. {kind}, {_STATUSES[incident.status]}: {words}", "bold")
    yield Text(_INNER + _in_context(reading.report.text, incident.passage), "dim")
    if why:
        yield from (Text(f"{_DEEP}{clean(event.trigger.text)}: {event.status}, {event.because}") for event in events)
    yield from _slots(reading, incident, why=why)
    for relation in incident.relations:
        yield from _relation(reading, relation, numbers, why=why)
    for likeness in incident.possibly_same:
        yield Text(f"{_INNER}possibly the same as {numbers[likeness.id]}", "yellow")
        if why:
            yield Text(f"{_DEEP}because: {clean(likeness.because)}")


def _slots(reading: Reading, incident: Incident, *, why: bool) -> Iterator[Text]:
    """A line for each statement: its value, how surely and by whom it is said, and its words, each once."""
    from rich.text import Text

    quoted: set[tuple[int, int]] = set()
    for slot in SLOTS:
        for statement in incident.slots.get(slot, ()):
            words = statement.evidence[0]
            line = f"{slot.replace('_', ' ')}: {clean(_value(statement))}{_said_by(reading, statement)}"
            if (words.start, words.end) not in quoted:
                line += f"   {_in_context(reading.report.text, words)}"
            quoted.add((words.start, words.end))
            yield Text(_INNER + line)
            if why:
                yield Text(f"{_DEEP}because: {clean(statement.because + _beside(statement))}")


def _relation(reading: Reading, relation: Relation, numbers: dict[str, int], *, why: bool) -> Iterator[Text]:
    from rich.text import Text

    kind = relation.kind.replace("_", " ")
    context = _in_context(reading.report.text, relation.evidence[0])
    yield Text(f"{_INNER}{kind} {numbers[relation.to]}{_said_by(reading, relation)}   {context}", "cyan")
    if why:
        words = ", ".join(f"“{clean(passage.text)}”" for passage in relation.evidence)
        yield Text(f"{_DEEP}because: {relation.because}, {words}")


def _not_done(events: Sequence[Event], text: str, *, why: bool) -> Iterator[Text]:
    """What is told of and not said to have happened: threatened, planned, feared, denied."""
    from rich.text import Text

    if events:
        yield Text(f"{_MARGIN}told of, and not said to have happened:", "bold")
    for event in events:
        line = f"{event.kind.replace('_', ' ')}{_doubt(event.modality)}   {_in_context(text, event.trigger)}"
        yield Text(_INNER + line)
        if why:
            yield Text(f"{_DEEP}because: {clean(event.because)}")


def _doubt(modality: str) -> str:
    return "" if modality == "asserted" else f" ({modality})"


def _said_by(reading: Reading, said: Statement | Relation) -> str:
    """How surely it is said, and the words for who says it; nothing for what the report says in its own voice."""
    by = next((one for one in reading.attributions if one.id == said.attribution), None)
    doubt = said.modality if said.modality != "asserted" else ""
    if by is None:
        return f" ({doubt})" if doubt else ""
    source = clean(by.source.text).rstrip(",") if by.source is not None else "nobody named"
    return f" ({doubt}, {by.act}: {source})" if doubt else f" ({by.act}: {source})"


def _value(statement: Statement) -> str:
    value = statement.value
    if "low" not in value:
        return str(value.get("name") or value.get("value"))
    low, high = value["low"], value["high"]
    if low is None and high is None:
        return "a number that is not said"
    if high == 0:
        return "none"
    number = high if low is None else low
    spread = f"{low:,g} to {high:,g}" if low is not None and high is not None and low != high else f"{number:,g}"
    if value["bound"] == "unknown" and high is None:
        return f"{spread} or more"
    return _BOUNDS.get(value["bound"], "") + spread


def _in_context(text: str, passage: Passage) -> str:
    """The words in square brackets, with whole words of the report on either side."""
    first, last = max(0, passage.start - _AROUND), min(len(text), passage.end + _AROUND)
    before, after = text[first : passage.start], text[passage.end : last]
    opening = closing = ""
    if first > 0:
        before, opening = _from_word(before), "…"
    if last < len(text):
        after, closing = _from_word(after[::-1])[::-1], "…"
    return clean(f"{opening}{before.lstrip() if opening else before}[{passage.text}]{after}").rstrip() + closing


def _from_word(text: str) -> str:
    """`text` without the word it may begin within."""
    return text[next((at + 1 for at, character in enumerate(text) if character.isspace()), 0) :]


def _beside(statement: Statement) -> str:
    """The other words that a value rests on, each once."""
    others = dict.fromkeys(passage.text for passage in statement.evidence[1:])
    return "".join(f", “{words}”" for words in others if f"“{words.lower()}”" not in statement.because)
