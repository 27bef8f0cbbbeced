"""A report: one published item, its text frozen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from firsthand.records.passage import Passage


@dataclass(frozen=True, slots=True)
class Report:
    """One published item as received. A field that was not found is None: nothing is invented."""

    id: str  # the given id (JSON lines, CSV), else 16 hex digits derived from text, outlet and date
    sha256: str  # of the file as received: its name under `reports/`
    text: str  # the frozen text every offset counts in
    source: (
        str  # where it came from: a path relative to what was given (with #LINE inside a file of many), or an address
    )
    published: str | None = None  # date of publication, YYYY-MM-DD
    outlet: str | None = None  # who published it, as the report names it
    agency: str | None = None  # the news agency it credits in its header or dateline
    dateline: str | None = None  # the place of its dateline, as printed
    byline: str | None = None  # the writers, as printed
    headline: str | None = None
    credits: tuple[str, ...] = ()  # "X contributed to this report", as printed, in reading order
    language: str | None = None  # ISO 639-1
    encoding: str = "utf-8"  # how the bytes were decoded, lower case, as Python names it
    given: tuple[str, ...] = ()  # fields that came by hand or from the record around the text, not from its words
    evidence: Mapping[str, Passage] = field(default_factory=dict)  # field -> the words it was read from
    notes: tuple[str, ...] = ()  # what a reader should know of how it was read, a sentence each

    @property
    def is_english(self) -> bool:
        """Whether it is in English, or too short to tell: what reads English grammar reads no other report."""
        return self.language in (None, "en")
