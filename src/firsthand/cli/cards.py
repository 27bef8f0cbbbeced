"""Incidents laid out as lines for a terminal: a card each, its slots with the words around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from firsthand.cli.given_reports import heading_of
from firsthand.cli.terminal import clean
from firsthand.records.incident import SLOTS

if TYPE_CHECKING:
    from rich.text import Text

    from firsthand.records.incident import Incident
    from firsthand.records.passage import Passage
    from firsthand.records.reading import Reading
    from firsthand.records.statement import Statement

_AROUND = 40  # characters of the report on either side of a value's words
_BOUNDS = {
    "at_least": "at least ",
    "more_than": "more than ",
    "at_most": "at most ",
    "less_than": "fewer than ",
    "about": "about ",
}


def lay_out_cards(reading: Reading, *, why: bool) -> Iterator[Text]:
    """The lines for one report: its source, and a card for each incident, the main one first.

    Args:
        reading: what was read from the report.
        why: whether the rule behind each value goes along.
    """
    from rich.text import Text

    report = reading.report
    yield heading_of(report)
    if not reading.incidents:
        yield Text("    no incident is told of")
    for incident in reading.incidents:
        mentions = sum(event.incident == incident.id for event in reading.events)
        times = "once" if mentions == 1 else f"in {mentions} places"
        yield Text(f"    {incident.kind.replace('_', ' ')}, {_STATUSES[incident.status]}, told {times}")
        yield from _slots(report.text, incident, why=why)
        yield from _likenesses(reading, incident)


_STATUSES = {"event": "one event", "background": "one event, as background", "aggregate": "several at once"}


def _likenesses(reading: Reading, incident: Incident) -> Iterator[Text]:
    from rich.text import Text

    others = {other.id: other for other in reading.incidents}
    for likeness in incident.possibly_same:
        quoted = _in_context(reading.report.text, others[likeness.id].passage)
        yield Text(clean(f"        possibly the same as: {quoted} ({likeness.because})"))


def _slots(text: str, incident: Incident, *, why: bool) -> Iterator[Text]:
    from rich.text import Text

    for slot in SLOTS:
        for statement in incident.slots.get(slot, ()):
            doubt = "" if statement.modality == "asserted" else f" ({statement.modality})"
            quoted = _in_context(text, statement.evidence[0])
            line = f"        {slot.replace('_', ' ')}: {clean(_value(statement))}{doubt}   "
            yield Text(line + clean(quoted))
            if why:
                yield Text("            because: " + clean(f"{statement.because}{_beside(statement.evidence[1:])}"))


def _value(statement: Statement) -> str:
    value = statement.value
    if "low" not in value:
        return str(value.get("name") or value.get("value"))
    low, high = value["low"], value["high"]
    if low is None and high is None:
        return "a number that is not said"
    number = high if low is None else low
    spread = f"{low:g} to {high:g}" if low is not None and high is not None and low != high else f"{number:g}"
    return _BOUNDS.get(value["bound"], "") + spread


def _in_context(text: str, passage: Passage) -> str:
    before, after = text[max(0, passage.start - _AROUND) : passage.start], text[passage.end : passage.end + _AROUND]
    opening = "…" if passage.start > _AROUND else ""
    closing = "…" if passage.end + _AROUND < len(text) else ""
    return f"{opening}{before}[{passage.text}]{after}{closing}"


def _beside(evidence: Sequence[Passage]) -> str:
    return "".join(f", “{passage.text}”" for passage in evidence)
