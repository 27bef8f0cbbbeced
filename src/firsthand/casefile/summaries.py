"""What a page or a table says of a report in one line; and search."""

from __future__ import annotations

import json
import re
import sqlite3
from collections import defaultdict
from dataclasses import dataclass

from firsthand.casefile.questions import ask

MOSTLY = 0.9  # this part of its sentences makes a report a copy, or an original


@dataclass(frozen=True, slots=True)
class Summary:
    """One report in a list of reports."""

    id: str
    published: str | None  # YYYY-MM-DD
    outlet: str | None
    agency: str | None
    headline: str | None
    source: str
    sentences: int  # of kind body: the others are not the report's story
    copied: int  # of these, how many stand in a report it is derived from, or go back to one original with another's
    shared: int  # `copied`, and those shared with a report where it is undecided which came first
    sources: tuple[str, ...]  # ids of the reports it derives from, by id
    copies: tuple[str, ...]  # ids of the reports that derive from it, by id
    role: str  # original: nine tenths or more of its sentences are its own; copy: nine tenths are copied; undecided:
    # more are shared than copied, and of those it is undecided whose they are; else mixed


@dataclass(frozen=True, slots=True)
class Outline:
    """A derivation without its passages: enough to draw it, and quick to read however much was copied."""

    derived: str  # report id
    source: str  # report id
    kind: str  # as `Derivation.kind`
    direction: str  # as `Derivation.direction`


@dataclass(frozen=True, slots=True)
class Hit:
    """One report that a search found."""

    report: str  # id
    snippet: tuple[tuple[str, bool], ...]  # stretches of the text around a match; True: this stretch matched


def summarise(db: sqlite3.Connection) -> tuple[Summary, ...]:
    """A summary of every report, by date."""
    sources, copies = defaultdict(list), defaultdict(list)
    for outline in outline_derivations(db):
        if outline.kind in ("copy", "shared_original"):
            sources[outline.derived].append(outline.source)
            copies[outline.source].append(outline.derived)
    summaries = []
    for row in ask(db, "summaries"):
        report, *_, sentences, copied, shared = row
        links = [tuple(sources[report]), tuple(copies[report])]
        summaries.append(Summary(*[*row, *links, _role(sentences, copied, shared)]))
    return tuple(summaries)


def outline_derivations(db: sqlite3.Connection) -> tuple[Outline, ...]:
    """Every derivation without its passages, sorted by derived, then source."""
    return tuple(Outline(*row) for row in ask(db, "links"))


@dataclass(frozen=True, slots=True)
class StandingText:
    """A passage that outlets repeat under different news."""

    words: str
    reports: tuple[str, ...]  # ids of those that link it with others, the earliest first


def find_standing_texts(db: sqlite3.Connection, *, limit: int) -> tuple[StandingText, ...]:
    """The passages that stand word for word in several reports as boilerplate, those in most reports first."""
    rows = ask(db, "standing_texts", limit=limit)
    return tuple(StandingText(words, tuple(json.loads(reports))) for words, reports in rows)


def search(db: sqlite3.Connection, words: str, *, limit: int) -> tuple[Hit, ...]:
    """The reports whose headline or text holds all of the words, best first. No word is a query operator."""
    terms = ['"{}"'.format(word.replace('"', '""')) for word in words.replace("\0", " ").split()]
    if not terms:
        return ()
    rows = ask(db, "search", query=" ".join(terms), limit=limit)
    return tuple(Hit(report, _stretches(marked)) for report, marked in rows)


def _role(sentences: int, copied: int, shared: int) -> str:
    if copied <= (1 - MOSTLY) * sentences:
        return "original" if shared <= (1 - MOSTLY) * sentences else "undecided"
    return "copy" if copied >= MOSTLY * sentences else "mixed"


def _stretches(marked: str) -> tuple[tuple[str, bool], ...]:
    """The snippet cut at the marks around its matches: every other stretch matched."""
    parts = re.split("[\x02\x03]", marked)
    return tuple((part, number % 2 == 1) for number, part in enumerate(parts) if part)
