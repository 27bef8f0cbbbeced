"""Bylines: a line or part of a line that opens with "By" and goes on with names of writers.

It also finds the outlet or the agency that stands beside the names. What is not names all through is no byline.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from firsthand.ingest.days import is_weekday
from firsthand.ingest.mastheads import agency_of, is_outlet_name, is_role
from firsthand.lexicon.rules import load_rules


class Finding(NamedTuple):
    """A field read from the words at `[start, end)`."""

    field: str  # published outlet agency dateline byline headline address
    value: str
    start: int
    end: int
    rank: int = 0  # 0 is the best authority for its field; of several, the lowest rank counts, then the first


_LONGEST = 160  # characters; a longer line that opens with "By" is a sentence
_PARTS = re.compile(r"\s*(?:[,;|]|\s[-–—]\s|\s(?:and|AND|with|&)\s)\s*(?:(?:and|AND|with|&)\s+)?")
_SPLIT_OFF = re.compile(r"\s+(?:reporting\s+)?(for|of|at|in|from|FOR|OF|AT|IN|FROM)\s+(?=[A-Z])")
_CONTACT = re.compile(r"\s*[|,(]?\s*(?:\S+@\S+|@\w+)\)?\s*$")
_WORD = re.compile(r"[^\W\d_][\w.'’ʼ‑-]*")


def read_byline(text: str, start: int, end: int) -> list[Finding]:
    """What the byline at `[start, end)` of `text` says; empty if no byline stands there."""
    line = text[start:end]
    opening = _opening().match(line) if len(line) <= _LONGEST else None
    if not opening:
        return []
    return read_names(text, start + opening.end(), end)


def read_names(text: str, start: int, end: int) -> list[Finding]:
    """Writers, outlet and agency named at `[start, end)`; empty unless it is names all through."""
    contact = _CONTACT.search(text[start:end])
    if contact:
        end = start + contact.start()
    people: list[tuple[int, int]] = []
    found: list[Finding] = []
    for part_start, part_end, is_place in _parts(text, start, end):
        name = text[part_start:part_end]
        if is_place and is_title_case(name):
            continue
        if agency := agency_of(name):
            found.append(Finding("agency", agency, part_start, part_end, 1))
        elif _is_person(name) and not (people and is_outlet_name(name)):
            people.append((part_start, part_end))
        elif is_role(name):
            people += [] if people or " " not in name else [(part_start, part_end)]
        elif is_outlet_name(name) or (people and is_title_case(name)):
            found += [Finding("outlet", name, part_start, part_end, 1)] if is_outlet_name(name) else []
        else:
            return []
    if people:
        first, last = people[0][0], people[-1][1]
        found.insert(0, Finding("byline", text[first:last], first, last))
    return found


@cache
def name_joints() -> frozenset[str]:
    return frozenset(word for rule in load_rules("headers") if rule.id == "name_joint" for word in rule.words)


@cache
def _opening() -> re.Pattern[str]:
    return next(rule.regex for rule in load_rules("headers") if rule.id == "byline_opening")


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Spans of the names, and whether each is where a writer was rather than who."""
    at = start
    for cut in [*_PARTS.finditer(text, start, end), None]:
        part_end = cut.start() if cut else end
        inner = _SPLIT_OFF.search(text, at, part_end)
        stretches = [(at, inner.start()), (inner.end(), part_end)] if inner else [(at, part_end)]
        for number, (first, last) in enumerate(stretches):
            name = text[first:last]
            stop = last if _ends_in_initial(name) else first + len(name.rstrip(" ."))
            if stop > first:
                yield first, stop, bool(number and inner and inner[1].lower() in ("in", "from", "at"))
        at = cut.end() if cut else end


def _ends_in_initial(name: str) -> bool:
    return re.search(r"\b(?:[A-Z]|[JS]r|N\.Y|D\.C)\.$", name) is not None


def _is_person(name: str) -> bool:
    words = name.split()
    if not 2 <= len(words) <= 5 or is_role(name) or is_weekday(words[0]):
        return False
    if words[0].casefold() in name_joints() or not is_title_case(words[-1]) or words[-1] in name_joints():
        return False
    return all(_WORD.fullmatch(word) and not word.endswith(("'s", "’s")) for word in words) and is_title_case(name)


def is_title_case(name: str) -> bool:
    """Whether every word opens with a capital, small joining words of names aside."""
    words = name.split()
    return all(word[:1].isupper() or word in name_joints() or word.startswith(("al-", "el-")) for word in words)
