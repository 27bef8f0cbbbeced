"""A generated report before it is printed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from evaluation.generator.parts import Line
from evaluation.generator.sheets import Sheet


@dataclass(slots=True)
class Draft:
    """One report of a family, with where it came from."""

    name: str  # within the corpus: "e12r3"
    event: str  # name of its event
    outlet: str
    agency: str | None  # that it carries in its dateline or record: its own, or its source's
    published: date
    place: str  # of its dateline
    sheet: Sheet  # the outlet's house style
    lines: list[Line]  # the news, in order
    parents: list[Draft] = field(default_factory=list)  # that it was made from, the main one first
    depth: int = 0  # copies between it and the original it goes back to
    lost: bool = False  # it is not part of the corpus
    credit: str | None = None  # words that credit a parent, in a line of its own
    credits: str | None = None  # name of the parent that those words or its dateline credit
    quote: Line | None = None  # an official's words that other reports of the event also quote
    footer: str | None = None
    lookalike: bool = False  # a formulaic notice about another incident than its neighbours'
    headline: str = ""
    dateline: str = ""  # as printed before the first sentence
    record_agency: bool = False  # the record around the text names the agency, too

    @property
    def is_agency(self) -> bool:
        """Whether it is an agency's own report."""
        return self.agency == self.outlet
