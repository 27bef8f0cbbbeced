"""Datelines: the place, day and agency before the dash that opens a report ("KINGSHAVEN, May 4 (Reuters) - ").

Found are places with an agency or a day beside them, and bare ones above a full sentence; a bare place in capitals
needs less of a sentence where nothing but header stands above it. Text in capitals throughout needs an agency or a day
too, for there a headline looks like a place. What is not certain is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from firsthand.ingest.bare_places import opens_text
from firsthand.ingest.bylines import Finding, is_title_case
from firsthand.ingest.days import Day, find_days, is_weekday
from firsthand.ingest.mastheads import agency_of, is_outlet_name
from firsthand.lexicon.rules import load_rules

_REACH = 140  # characters within which the dash must stand
_PROSE_ABOVE = 1  # lines of prose (a standfirst, a caption) above which a bare place is none any more
_PROSE_ABOVE_CAPITALS = 4
_DASH = re.compile(r"(?:(?<=[\])/])\s*|\s)(?:--?-?|[–—―‒_‐‑])(?=\s|\Z|[“\"A-Z])|\s?(?:--|[—―])\s?|(?<=[\])])\s*:(?=\s)")
_NO_PLACE = re.compile(r"\((?P<org>[^()\n]{2,40})\)\s*(?:--?|[–—―_])\s*")
_ORGANISATION = re.compile(
    r"\s*(?P<dash>[-–—])?\s*(?:[(\[](?P<org>[^()\[\]]{2,60})[)\]]|/(?P<slashed>[A-Z][^/\n]{2,40})/)$"
)
_PLACE = re.compile(r"(?P<name>[^\W\d_][^\d()\[\]:;“”\"!?\n|]{1,60}?)(?:\s*\([^()\d]{2,30}\))?,?")


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline at the head of a line."""

    end: int  # one past its dash
    findings: tuple[Finding, ...]
    day: Day | None  # its day, as found, with offsets into the whole text; None: it gives none


@dataclass(frozen=True, slots=True)
class _Head:
    """The parts of what stands before a dash, each a span of the whole text."""

    place: tuple[int, int]  # with a country in brackets; empty where a day and an agency stand alone
    name: str  # the place without that
    day: Day | None
    organisation: tuple[int, int] | None
    set_off: bool  # a dash stands between the place and the organisation
    dated: bool  # a day, or words that say there is none


def read_dateline(text: str, start: int, end: int, *, below: int = 0) -> Dateline | None:
    """The dateline that opens the line `[start, end)` of `text`, or None.

    Args:
        below: how many lines of prose stand above the line; the more, the less a bare place is believed.
    """
    alone = _NO_PLACE.match(text, start, end)
    if alone and _is_publisher(alone["org"]) and _opens_mixed_text(text[alone.end() : min(end, alone.end() + 60)]):
        findings = tuple(_organisations(text, *alone.span("org")))
        return Dateline(start + len(alone[0].rstrip()), findings, None)
    for dash in _DASH.finditer(text, start, min(end, start + _REACH)):
        head = _parse(text, start, dash.start())
        if head and _holds(text, head, dash, end, below=below):
            return _dateline(text, head, dash)
    return None


def _parse(text: str, start: int, end: int) -> _Head | None:
    organisation, set_off = None, False
    if bracket := _ORGANISATION.search(text, start, end):
        organisation = bracket.span("org") if bracket["org"] else bracket.span("slashed")
        set_off, end = bracket["dash"] is not None, bracket.start()
    day, dated = _day(text, start, end), False
    if day:
        end, dated = day.start, True
    elif says := _no_date().search(text, start, end):
        end, dated = (says.start(), True) if not text[says.end() : end].strip() else (end, False)
    place = _PLACE.fullmatch(text, start, start + len(text[start:end].rstrip()))
    if not place:
        alone = day and organisation and not text[start:end].strip()
        return _Head((start, start), "", day, organisation, set_off, dated) if alone else None
    span = (start, start + len(place[0].rstrip(",")))
    return _Head(span, place["name"], day, organisation, set_off, dated)


def _day(text: str, start: int, end: int) -> Day | None:
    """The day at the very end of the stretch."""
    for day in find_days(text[start:end]):
        if not text[start + day.end : end].strip(" ,."):
            return Day(start + day.start, start + day.end, day.value, day.why)
    return None


def _holds(text: str, head: _Head, dash: re.Match[str], end: int, *, below: int) -> bool:
    """Whether this is a dateline, and not another phrase before a dash."""
    organisation = text[slice(*head.organisation)] if head.organisation else None
    if not head.name:
        return organisation is not None and _is_publisher(organisation)
    if not _is_place(head.name) or (organisation and not _is_organisation(organisation)):
        return False
    after = text[dash.end() : min(end, dash.end() + 60)].lstrip()
    capitals = head.name.split(",")[0].isupper()
    if not (head.dated or organisation):
        if capitals and not below:
            return _opens_mixed_text(after)
        enough = below <= (_PROSE_ABOVE_CAPITALS if capitals else _PROSE_ABOVE)
        return enough and _opens_mixed_text(after) and opens_text(text, head.name, dash, end)
    if capitals:
        return True
    # A name in lower case could be any body's: its brackets must not merely abbreviate it, and a sentence must follow.
    supported = head.dated or head.set_off or "," in head.name or (organisation and agency_of(organisation))
    return bool(supported) and after != "" and _opens_mixed_text(after)


def _is_place(place: str) -> bool:
    first, *regions = (part.strip() for part in place.split(","))
    names = first.split("/")
    if len(regions) > 2 or len(names) > 3 or first.casefold() in _no_places() or is_weekday(first):
        return False
    return all(_is_name(name, most=5) for name in names) and all(_is_name(one, most=4) for one in regions)


def _is_name(name: str, *, most: int) -> bool:
    words = name.split()
    if not 1 <= len(words) <= most or sum(char.isalpha() for char in name) < 2 or not words[0][0].isupper():
        return False
    return is_title_case(name)


def _is_organisation(name: str) -> bool:
    named = name[0].isalpha() and name[0].isupper() and len(name.split()) <= 6 and not _furniture().match(name)
    return named or agency_of(name) is not None


def _is_publisher(name: str) -> bool:
    return agency_of(name) is not None or (is_outlet_name(name) and name.casefold() not in _no_places())


def _opens_mixed_text(after: str) -> bool:
    """Whether a sentence in upper and lower case begins there, or nothing stands after the dash."""
    opening = after.lstrip("“”\"'‘’([*")
    return not opening or ((opening[0].isupper() or opening[0].isdigit()) and any(char.islower() for char in opening))


def _dateline(text: str, head: _Head, dash: re.Match[str]) -> Dateline:
    findings = []
    if head.name and head.name.casefold() not in _nowhere():
        findings.append(Finding("dateline", text[slice(*head.place)], *head.place))
    if head.organisation:
        findings.extend(_organisations(text, *head.organisation))
    if head.day and head.day.value:
        findings.append(Finding("published", head.day.value, head.day.start, head.day.end, 2))
    end = dash.start() + len(dash[0].rstrip())
    return Dateline(end, tuple(findings), head.day)


def _organisations(text: str, start: int, end: int) -> Iterator[Finding]:
    """The agencies and the outlet between the brackets; where several are no agency, none of those is taken."""
    if whole := agency_of(text[start:end]):
        yield Finding("agency", whole, start, end)
        return
    others = []
    for part in re.finditer(r"[^/\s][^/]*[^/\s]", text[start:end]):
        span = (start + part.start(), start + part.end())
        if agency := agency_of(part[0]):
            yield Finding("agency", agency, *span)
        else:
            others.append(Finding("outlet", part[0], *span, 2))
    if len(others) == 1:
        yield others[0]


@cache
def _no_places() -> frozenset[str]:
    return _words("no_place")


@cache
def _nowhere() -> frozenset[str]:
    return _words("undated_place")


def _words(name: str) -> frozenset[str]:
    return frozenset(word for rule in load_rules("headers") if rule.id == name for word in rule.words)


@cache
def _no_date() -> re.Pattern[str]:
    return next(rule.regex for rule in load_rules("headers") if rule.id == "no_date")


@cache
def _furniture() -> re.Pattern[str]:
    return next(rule.regex for rule in load_rules("headers") if rule.id == "furniture")
