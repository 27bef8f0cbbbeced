"""The header of a report: what its first lines say of outlet, agency, date, place, writers and headline.

Only what stands around the text is read, never the text: a date inside a sentence is no date of publication. A stamp
("date 2021-05-04 KINGSHAVEN (AP) — "), a masthead before a slash ("Sel Bay News/ "), header lines and a dateline are
known; anything else is text. What is not certain stays unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from firsthand.ingest.bylines import Finding, is_title_case
from firsthand.ingest.datelines import Dateline, read_dateline
from firsthand.ingest.days import Day, find_days
from firsthand.ingest.header_lines import HeaderLine, read_header_line
from firsthand.ingest.mastheads import agency_of, is_outlet_name, is_role
from firsthand.lexicon.rules import load_rules

_LINES = 14  # non-empty lines within which a header ends
_REACH = 4000  # characters within which it ends
_ORDINARY = 4  # lines of ordinary text (headline, a standfirst, captions) that a header may hold
_LONG = 400  # characters; an ordinary line this long is the text itself

_STAMP = re.compile(r"(?:date\s+)?(?P<day>(?:1[6-9]|2[01])\d\d-[01]\d-[0-3]\d)(?=\s|$)\s*", re.IGNORECASE)
_SLASH = re.compile(r"(?P<outlet>[^\W\d_][^/\n:;.,!?()]{1,39}[^\W_])\s?/\s+(?=\S)")
_NOTE = re.compile(r"\[[^\[\]]{3,300}\]")  # a line of its own in square brackets: an editor's note on the whole
_NOTES = re.compile(
    r"\s*(?P<notes>\[[^\[\]]{2,300}\](?:\s*\[[^\[\]]{2,300}\])*)(?=\s+[^\s\[])"
)  # several, before the text
_LINE = re.compile(r"[^\n\r\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Header:
    """What was read above a text."""

    findings: tuple[Finding, ...]  # in reading order
    spans: tuple[tuple[int, int], ...]  # whole stretches that stand around the text, without outer white space
    body: int  # where the text itself begins
    notes: tuple[str, ...] = ()  # what a reader should know, a sentence each

    def best(self, name: str) -> Finding | None:
        """The finding of the best authority for a field, None if there is none."""
        return min((one for one in self.findings if one.field == name), key=lambda one: one.rank, default=None)


@dataclass(slots=True)
class _Reading:
    """What has been read so far, line by line."""

    text: str
    findings: list[Finding] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)
    ordinary: list[tuple[int, int]] = field(default_factory=list)  # lines of no known kind
    days: list[Day] = field(default_factory=list)
    updated: bool = False
    body: int | None = None  # set by what ends a header


def read_header(text: str) -> Header:
    """The header of `text`; without findings if it has none."""
    reading = _Reading(text)
    opening = True
    for start, end in _lines(text):
        if opening and _NOTE.fullmatch(text, start, end):
            reading.spans.append((start, end))
            continue
        if opening and _read_stamp(reading, start, end):
            opening = False
            if reading.body is not None:
                break
            continue
        opening = False
        _read_line(reading, start, end)
        if reading.body is not None or len(reading.ordinary) > _ORDINARY:
            break
    headline = _headline(reading)
    findings = [*([headline] if headline else []), *reading.findings]
    after = max([end for _, end in reading.spans] + ([headline.end] if headline else []), default=0)
    body = reading.body or after
    if marks := _NOTES.match(text, body):
        reading.spans.append(marks.span("notes"))
        body = marks.end()
    return Header(tuple(findings), tuple(reading.spans), body, _notes(reading))


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Spans of the first non-empty lines, without outer white space."""
    count = 0
    for match in _LINE.finditer(text, 0):
        line = match[0]
        if match.start() > _REACH or count == _LINES:
            return
        if stripped := line.strip():
            start = match.start() + line.index(stripped[0])
            yield start, start + len(stripped)
            count += 1


def _read_stamp(reading: _Reading, start: int, end: int) -> bool:
    """Read a date that opens the whole text, and what follows it on its line; or a masthead before a slash."""
    text = reading.text
    stamp = _STAMP.match(text, start, end)
    at = stamp.end() if stamp else start
    slash = _SLASH.match(text, at, end)
    if slash and _is_masthead(slash["outlet"], stamped=stamp is not None):
        agency = agency_of(slash["outlet"])
        finding = Finding("agency" if agency else "outlet", agency or slash["outlet"], *slash.span("outlet"))
        at = slash.end()
    else:
        slash = None
    dateline = read_dateline(text, at, end) if stamp or slash else None
    if not slash and not stamp:
        return False
    if stamp and not (slash or dateline) and at < end and not text[start:at].lower().startswith("date"):
        return False
    if stamp:
        reading.findings.append(Finding("published", stamp["day"], *stamp.span("day")))
    if slash:
        reading.findings.append(finding)
    stop = at
    if dateline:
        _add_dateline(reading, dateline)
        stop = dateline.end
    reading.spans.append((start, start + len(text[start:stop].rstrip())))
    if stop < end:
        reading.body = stop
    return True


def _is_masthead(name: str, *, stamped: bool) -> bool:
    words = name.split()
    if len(words) > 5 or not all(word[0].isupper() or word in ("of", "the", "al") for word in words):
        return False
    return stamped or agency_of(name) is not None or is_outlet_name(name)


def _read_line(reading: _Reading, start: int, end: int) -> None:
    prose = sum(_is_sentence(reading.text[first:last]) for first, last in reading.ordinary)
    line = read_header_line(reading.text, start, end, labelled_only=prose > 0)
    if line is None and _continues_byline(reading, start, end):
        agency = agency_of(reading.text[start:end]) or ""
        line = HeaderLine((Finding("agency", agency, start, end, 1),))
    if line is not None:
        reading.findings.extend(line.findings)
        reading.days.extend(line.days)
        reading.updated |= line.updated
        reading.spans.append((start, end))
        return
    dateline = read_dateline(reading.text, start, end, below=prose)
    if dateline:
        _add_dateline(reading, dateline)
        reading.spans.append((start, dateline.end))
        reading.body = dateline.end
        return
    reading.ordinary.append((start, end))
    if end - start > _LONG:
        # The text has begun; the header ended with the last line read before it.
        reading.body = max([last for _, last in reading.spans], default=0)


def _continues_byline(reading: _Reading, start: int, end: int) -> bool:
    """Whether the line is the name of an agency under the header lines before it."""
    return end - start <= 60 and bool(reading.spans) and agency_of(reading.text[start:end]) is not None


def _add_dateline(reading: _Reading, dateline: Dateline) -> None:
    reading.findings.extend(dateline.findings)
    if dateline.day:
        reading.days.append(dateline.day)


def _is_sentence(line: str) -> bool:
    return line.rstrip("\"”’')]").endswith((".", "!", "。", "؟", "…")) or len(line) > 250


def _headline(reading: _Reading) -> Finding | None:
    """The first ordinary line, where it is set apart from the text and is no sentence."""
    if any(one.field == "headline" for one in reading.findings) or not reading.ordinary:
        return None
    text = reading.text
    start, end = reading.ordinary[0]
    mark = re.match(r"#{1,3}\s+|\*\*(?=\S)", text[start:end])
    start += mark.end() if mark else 0
    end -= 2 if mark and mark[0] == "**" and text[start:end].endswith("**") else 0
    line = text[start:end]
    if not 12 <= len(line) <= 160 or not _reads_like_headline(line):
        return None
    before_it_only_header = all(last <= reading.ordinary[0][0] or first >= end for first, last in reading.spans)
    return Finding("headline", line, start, end) if before_it_only_header and _is_set_apart(reading, end) else None


def _reads_like_headline(line: str) -> bool:
    if line.rstrip("\"'”’").endswith((".", ":", ";", ",", ")", "]", "-", "–", "—")) or _furniture().search(line):
        return False
    # A few words in capitals may be a name under a photograph; with a role among them, a writer's.
    if len(line.split()) < 3 or (is_title_case(line) and (len(line.split()) < 4 or is_role(line))):
        return False
    if (
        not (line[0].isalnum() or line[0] in "\"'“‘«$£€¿¡")
        or any(find_days(line))
        or re.search(r"[.!]\s+[A-Z“\"]", line)
    ):
        return False
    speaker = re.match(r"[A-Z][A-Z .]+:\s", line)
    return not (speaker and line.endswith("?"))


def _is_set_apart(reading: _Reading, end: int) -> bool:
    """Whether a blank line or a header line follows, and then text."""
    text = reading.text
    following = [span for span in _lines(text) if span[0] >= end]
    if not following:
        return False
    first, _ = following[0]
    header_next = any(span[0] == first for span in reading.spans)
    blank = re.match(r"[^\S\n]*(?:\r?\n[^\S\n]*){2,}", text[end:first]) is not None
    if not (header_next or blank):
        return False
    return header_next or any(_is_sentence(text[start:stop]) for start, stop in following[:3])


def _notes(reading: _Reading) -> tuple[str, ...]:
    dates = [one for one in reading.findings if one.field == "published"]
    if any(day.why == "two_digit_year" and day.start == dates[0].start for day in reading.days if dates):
        said = reading.text[dates[0].start : dates[0].end]
        return (f"The year of “{said}” was read as {dates[0].value[:4]}.",)
    if dates:
        return ()
    notes = []
    for day in reading.days:
        said = reading.text[day.start : day.end]
        if day.why == "no_year":
            notes.append(f"Its header says “{said}” without a year.")
        elif day.why == "ambiguous":
            notes.append(f"Its header says “{said}”, which can be read as two different days.")
        elif day.why == "impossible":
            notes.append(f"Its header says “{said}”, which is no day.")
    if reading.updated:
        notes.append("Its header gives a date of an update only, not of publication.")
    return tuple(dict.fromkeys(notes))


@cache
def _furniture() -> re.Pattern[str]:
    return next(rule.regex for rule in load_rules("headers") if rule.id == "furniture")
