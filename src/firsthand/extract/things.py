"""The things of one report: weapons, vehicles, vessels and facilities, by name or by kind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from firsthand.records.passage import Passage
from firsthand.records.report import Report
from firsthand.records.thing import Thing

if TYPE_CHECKING:
    from spacy.tokens import Doc

KINDS = ("weapon", "vehicle", "vessel", "facility")


def find_things(report: Report, document: Doc) -> Iterator[Thing]:
    """The things named in a report, in reading order, disjoint.

    Args:
        report: the report.
        document: its text as `language` analysed it.
    """
    for span in document.ents:
        if span.label_ in KINDS:
            yield Thing(Passage.of(report.id, report.text, span.start_char, span.end_char), span.label_)
