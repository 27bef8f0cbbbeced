"""Header lines: a line above the text that says who published it, who wrote it, when or where, and nothing else.

Read are labelled lines ("Source: Harbour Courier"), bylines, lines of a date with its time and labels, the parts of
such lines that stand between bars ("Harbour Courier | 4 May 2021"), and lone web addresses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from firsthand.ingest.bylines import Finding, is_title_case, read_byline, read_names
from firsthand.ingest.days import Day, find_days, is_weekday
from firsthand.ingest.mastheads import agency_of, is_outlet_name
from firsthand.lexicon.rules import load_rules, words_pattern

_LONGEST = 300  # characters; a longer line is text
_LABELLED = re.compile(r"[\s>*_#•·-]*(?P<label>[^\W\d_][\w ()]{1,24}?)[*_]*\s*:(?!//)[*_\s]*(?P<value>\S.*?)[*_\s]*$")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$")
_BARS = re.compile(r"\s*(?:[|•·]|\t|\s{3,}|\s[–—]\s)\s*")
_FENCE = re.compile(r"[-=*_]{3,}$")


@dataclass(frozen=True, slots=True)
class HeaderLine:
    """What one header line says."""

    findings: tuple[Finding, ...]
    days: tuple[Day, ...] = ()  # days that are no date of publication: without a year, ambiguous, or of an update
    updated: bool = False  # it gives a date of a later change


def read_header_line(text: str, start: int, end: int, *, labelled_only: bool = False) -> HeaderLine | None:
    """What the line `[start, end)` of `text` says if it is a header line, else None.

    Args:
        labelled_only: take no date that stands without a label; so it is once ordinary text has begun.
    """
    if end - start > _LONGEST:
        return None
    if _FENCE.match(text[start:end]):
        return HeaderLine(())
    if address := _ADDRESS.match(text, start, end):
        return HeaderLine((Finding("address", address[0], start, end),))
    if (label := _LABELLED.match(text[start:end])) and (line := _read_labelled(text, start, label)):
        return line
    return _read_parts(text, start, end, labelled_only=labelled_only)


def _read_labelled(text: str, start: int, match: re.Match[str]) -> HeaderLine | None:
    field = _labels().get(" ".join(match["label"].casefold().split()))
    first, last = start + match.start("value"), start + match.end("value")
    value = text[first:last]
    if field in ("published", "updated", "other"):
        return _read_dates(text, start, start + match.end())
    if field == "outlet":
        agency = agency_of(value)
        finding = Finding("agency" if agency else "outlet", agency or value, first, last)
        return HeaderLine((finding,)) if agency or _is_name(value) else None
    if field == "byline":
        return HeaderLine(tuple(read_names(text, first, last)) or (Finding("byline", value, first, last),))
    if field == "agency":
        return HeaderLine((Finding("agency", agency_of(value) or value, first, last),))
    if field == "none":
        return HeaderLine(())
    return HeaderLine((Finding(field, value, first, last),)) if field else None


def _read_parts(text: str, start: int, end: int, *, labelled_only: bool) -> HeaderLine | None:
    """A line whose every part between bars is a byline, a date, or an outlet beside one of these."""
    findings: list[Finding] = []
    days: list[Day] = []
    updated = False
    unread = []
    for first, last in _parts(text, start, end):
        if names := read_byline(text, first, last):
            findings += names
        elif (dates := _read_dates(text, first, last)) and not (labelled_only and _is_bare(text[first:last])):
            findings += dates.findings
            days += dates.days
            updated |= dates.updated
        elif not _is_filler(text[first:last], []):
            unread.append((first, last))
    if not (findings or days) or len(unread) > 1:
        return None
    for first, last in unread:
        beside = _read_masthead(text, first, last, dated=bool(days))
        if beside is None:
            return None
        findings += beside
    return HeaderLine(tuple(findings), tuple(days), updated)


def _read_masthead(text: str, start: int, end: int, *, dated: bool) -> list[Finding] | None:
    """A name beside a date or a byline: outlet, agency, or nobody known; None: it is not a name."""
    name = text[start:end].strip(" ,.")
    if not _is_name(name):
        return None
    first = start + text[start:end].index(name)
    span = (first, first + len(name))
    if agency := agency_of(name):
        return [Finding("agency", agency, *span, 1)]
    # One word beside a date is no writer's name; of more, the words must be those of an outlet.
    known = is_outlet_name(name) or (dated and " " not in name)
    return [Finding("outlet", name, *span, 1)] if known else []


def _is_name(value: str) -> bool:
    return (
        len(value.split()) <= 7
        and value[:1].isalnum()
        and not any(find_days(value))
        and (is_title_case(value) or is_outlet_name(value))
    )


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts between bars without marks of emphasis; a byline and a date side by side are two parts."""
    at = start
    for bar in [*_BARS.finditer(text, start, end), None]:
        stop = bar.start() if bar else end
        part = text[at:stop].strip("*_# ")
        first = at + text[at:stop].find(part)
        last = first + len(part)
        seam = _seam(text, first, last)
        if seam:
            yield first, first + len(text[first:seam].rstrip())
            first = seam
        if last > first:
            yield first, last
        at = bar.end() if bar else end


def _seam(text: str, start: int, end: int) -> int | None:
    """Where a byline ends and a date begins, or the other way round."""
    for one in _seams().finditer(text, start + 1, end):
        if read_byline(text, start, one.start()) or read_byline(text, one.start(), end):
            return one.start()
    return None


def _read_dates(text: str, start: int, end: int) -> HeaderLine | None:
    """A stretch that is nothing but dates, their labels, times and joining words; None if it is anything else."""
    part = text[start:end]
    found = list(find_days(part)) if len(part) <= _LONGEST else []
    if not found or not _is_filler(part, found):
        return None
    findings: list[Finding] = []
    days: list[Day] = []
    updated = False
    for day in found:
        before = list(_date_labels().finditer(part, 0, day.start))
        label = _labels()[" ".join(before[-1][0].casefold().split())] if before else None
        here = Day(start + day.start, start + day.end, day.value, day.why)
        updated |= label == "updated"
        if day.value and label in (None, "published"):
            findings.append(Finding("published", day.value, here.start, here.end, 0 if label else 1))
        if label in (None, "published", "updated"):
            days.append(here)
    return HeaderLine(tuple(findings), tuple(days), updated)


def _is_filler(part: str, days: list[Day]) -> bool:
    """Whether nothing but labels, times and joining words is left once the days are out."""
    rest, at = "", 0
    for day in days:
        rest += part[at : day.start] + " "
        at = day.end
    rest = _clock().sub(" ", _date_labels().sub(" ", rest + part[at:]))
    words = re.findall(r"[^\W_]+", rest)
    return all(word.casefold() in _joining_words() or is_weekday(word) for word in words)


def _is_bare(part: str) -> bool:
    return _date_labels().search(part) is None


@cache
def _labels() -> dict[str, str]:
    """Field by label, lower case."""
    rules = [rule for rule in load_rules("headers") if "field" in rule.gives]
    return {word.casefold(): rule.gives["field"] for rule in rules for word in rule.words}


@cache
def _date_labels() -> re.Pattern[str]:
    words = [word for word, field in _labels().items() if field in ("published", "updated", "other")]
    return re.compile(words_pattern(words), re.IGNORECASE)


@cache
def _seams() -> re.Pattern[str]:
    """Where a byline may meet a date: before a label of a date, or before "by"."""
    return re.compile(_date_labels().pattern + r"|(?<=\s)by\b", re.IGNORECASE)


@cache
def _clock() -> re.Pattern[str]:
    return next(rule.regex for rule in load_rules("headers") if rule.id == "clock")


@cache
def _joining_words() -> frozenset[str]:
    return frozenset(word for rule in load_rules("headers") if rule.id == "date_filler" for word in rule.words)
