"""The first page: the case at a glance."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.web.tree import Family


@dataclass(frozen=True, slots=True)
class Headline:
    """A number on top of the page."""

    number: int  # how many
    says: str  # what is counted


@dataclass(frozen=True, slots=True)
class Link:
    """A link with its words."""

    words: str  # what the link says
    href: str  # where it leads


@dataclass(frozen=True, slots=True)
class Tie:
    """Another report that a report shares text with."""

    says: str  # how: "from", "copied by", "shares text with"
    name: str  # of the other report
    href: str  # of the side by side page


@dataclass(frozen=True, slots=True)
class Entry:
    """One report in the list."""

    href: str  # of its page
    published: str | None  # YYYY-MM-DD
    date: str  # in words
    name: str  # outlet, or what else it is called by
    words: str  # headline or first words
    role: str  # original copy mixed undecided
    sign: str  # the same as one character
    role_says: str  # how much of it is its own
    ties: tuple[Tie, ...]  # what it took text from, then what took text from it; the first few
    more: int  # ties that are left for its own page
    snippet: tuple[tuple[str, bool], ...]  # when searching: words around a match; True: this stretch matched


@dataclass(frozen=True, slots=True)
class Carrier:
    """One place where a figure stands."""

    name: str  # of the report
    href: str  # of its page
    words: str  # number and thing as printed


@dataclass(frozen=True, slots=True)
class SharedFigure:
    """A figure that several reports carry."""

    name: str  # "61 attacks"
    reports: int  # how many carry it
    sources: int  # how many remain once copied passages are joined
    says: str  # a sentence for the reader
    carriers: tuple[Carrier, ...]  # by report, then reading order
    compare_href: str  # of the side by side page that shows it; empty where there is no one such page


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something that could not be read, or was read with a reservation."""

    source: str  # where it came from
    condition: str  # in words
    says: str  # what is wrong, and what was done or can be done
    href: str  # of the report that was made all the same; empty: none


@dataclass(frozen=True, slots=True)
class Overview:
    """The page `/`."""

    title: str  # of the page
    name: str  # of the case
    lead: str  # the case in a sentence
    headlines: tuple[Headline, ...]  # reports in all, then by role
    query: str  # the words searched for; empty: all reports are listed
    found: str  # what the search found, in words; empty: no search
    entries: tuple[Entry, ...]  # by date, or best first when searching
    pages: tuple[Link, ...]  # to the reports before and after those listed
    figures: tuple[SharedFigure, ...]  # those that fewer sources than reports stand behind first; the first few
    more_figures: str  # how many are left out, in words; empty: none
    families: tuple[Family, ...]  # the family trees; none where they are too large for this page
    largest: tuple[Link, ...]  # then, the largest of them
    standing: tuple[str, ...]  # in a sentence each, the text that outlets repeat under different news; the first few
    tree_says: str  # what the stemma page holds
    troubles: tuple[Trouble, ...]  # sorted by where they came from
