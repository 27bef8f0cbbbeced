"""A family tree, laid out and ready to be drawn."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Node:
    """One report of the drawing."""

    x: int  # pixels from the left
    y: int  # pixels from the top
    role: str  # original copy mixed undecided, or lost: an original that is not here
    href: str  # of the report's page
    date: str  # of publication, in words
    name: str  # outlet, short enough for the drawing
    words: str  # how it comes by its text: "original", "copy, from The Ferry Post"
    full: str  # all of it, for screen readers and pointers
    here: bool  # the report whose page this is


@dataclass(frozen=True, slots=True)
class Edge:
    """One line of the drawing."""

    path: str  # SVG path data
    certainty: str  # certain likely undecided


@dataclass(frozen=True, slots=True)
class Line:
    """The same tree as a nested list: one report of it."""

    depth: int  # 0 for a root; never more than one above the line before
    href: str  # of the report's page
    full: str  # name, date, headline and descent


@dataclass(frozen=True, slots=True)
class Family:
    """Reports that took text from one another, as a drawing and as a list."""

    title: str  # "4 reports, 1 original"
    nodes: tuple[Node, ...]  # from top to bottom
    edges: tuple[Edge, ...]  # from top to bottom, arcs last
    width: int  # pixels
    height: int  # pixels
    lines: tuple[Line, ...]  # the same as a list, from top to bottom


@dataclass(frozen=True, slots=True)
class Loner:
    """A report that shares text with no other."""

    href: str  # of the report's page
    name: str  # outlet, or what else it is called by
    date: str  # of publication, in words
    words: str  # headline, or where it came from


@dataclass(frozen=True, slots=True)
class Stemma:
    """The page `/stemma`."""

    title: str  # of the page
    families: tuple[Family, ...]  # the largest first
    loners: tuple[Loner, ...]  # by date
