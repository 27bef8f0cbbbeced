"""The page of one report: its text, where its sentences came from, and the words its facts were read from."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.web.tree import Family


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that is printed in one way."""

    text: str  # as it stands in the report
    kind: str  # own verbatim restyled edited header; empty between sentences
    field: str  # what was read here: "published", "outlet"; empty: nothing


@dataclass(frozen=True, slots=True)
class Mark:
    """One sentence's origin, a link in the margin."""

    sign: str  # one character: = ≈ ≠
    says: str  # "word for word from The Ferry Post, beginning …"
    href: str  # of the row in the side by side page


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the report's text."""

    pieces: tuple[Piece, ...]  # joined, they are the paragraph
    origin: str  # names of the reports its sentences came from; empty: its own
    marks: tuple[Mark, ...]  # one for each sentence that came from elsewhere


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that was read of the report as a whole."""

    label: str  # Published, Outlet …
    value: str  # in words, or that it was not found
    words: str  # the words it was read from, where they say it otherwise; empty: the value itself
    given: bool  # it came by hand, not from the report's words


@dataclass(frozen=True, slots=True)
class Kin:
    """Another report that shares text with this one."""

    says: str  # "took 43 passages from"
    name: str  # of the other report
    date: str  # of its publication, in words
    certainty: str  # in words
    href: str  # of the side by side page


@dataclass(frozen=True, slots=True)
class Sheet:
    """The page `/report/{id}`."""

    title: str  # of the page
    name: str  # outlet, or what else it is called by
    date: str  # of publication, in words
    headline: str  # empty: it has none
    role: str  # original copy mixed undecided
    role_says: str  # what that means here: "43 of 55 sentences stand in an earlier report"
    facts: tuple[Fact, ...]  # of the report as a whole
    notes: tuple[str, ...]  # what a reader should know of how it was read
    kin: tuple[Kin, ...]  # other reports that share text with it
    paragraphs: tuple[Paragraph, ...]  # in reading order
    language: str | None  # ISO 639-1
    families: tuple[Family, ...]  # the family it belongs to, or none
