"""Credits: the words by which a report says who else had a hand in it, or where its text comes from.

Looked for in the lines above the text and in the last lines; each is taken as printed, as a whole line or, at the end
of a paragraph, from the sentence it begins. A copyright line is a credit too. None of it is proof; it is what is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from firsthand.ingest.mastheads import agency_of
from firsthand.lexicon.rules import Rule, load_rules
from firsthand.lexicon.scans import Scan

_TAIL = 10  # last non-empty lines that are searched
_REACH = 4000  # characters from either end within which they lie
_HEAD = 4  # first non-empty lines that are searched
_LONGEST = 400  # characters of a line that is a credit as a whole, or of the last sentence of a longer one
_SHORT = 60  # characters of a line, or of its end, that is an agency's name and no more
_LINE = re.compile(r"[^\n\r\u2028\u2029]*\S[^\n\r\u2028\u2029]*")
_SENTENCE_END = re.compile(r"(?<![A-Z])(?<!\b[A-Z][a-z])[.!?][\"”’')\]]*\s+(?=[(\[“\"A-Z])")
_SIGN_OFF = re.compile(
    r"(?:^|(?<=[.!?\"”’)]))\s*(?P<mark>[-–—/(]{1,2})\s*(?P<name>[^\W\d_][\w .-]{1,30}?)\s*(?P<close>[)/]?)$"
)


def find_credits(text: str, around: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Spans of the credits of `text`, in reading order; none overlaps the header's spans `around`."""
    found: list[tuple[int, int]] = []
    for start, end in _lines(text):
        taken = [*around, *found]
        credit = _credit(text, start, end)
        if credit and all(credit[1] <= first or last <= credit[0] for first, last in taken):
            found.append(credit)
    return tuple(found)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """First and last non-empty lines, without outer white space, each once."""
    head = [match.span() for match in _first(_LINE.finditer(text, 0, _REACH), _HEAD)]
    tail_from = max(len(text) - _REACH, 0)
    tail = [match.span() for match in _LINE.finditer(text, tail_from)][-_TAIL:]
    for start, end in sorted({*head, *tail}):
        line = text[start:end]
        yield start + len(line) - len(line.lstrip()), start + len(line.rstrip())


def _first(matches: Iterator[re.Match[str]], count: int) -> Iterator[re.Match[str]]:
    for _, match in zip(range(count), matches, strict=False):
        yield match


def _credit(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The credit that the line is, or ends with."""
    if end - start <= _SHORT and agency_of(text[start:end].strip("-–—()[]/*_. ")):
        return start, end
    if (sign_off := _sign_off(text, start, end)) is not None:
        return sign_off, end
    first = max(start, end - _LONGEST)
    if _scan().is_hopeless(text[first:end]):
        return None
    if first == start and (began := _matches(text[start:end])) is not None:
        return start + began, end
    last = _last_sentence(text, first, end)
    return (last, end) if last is not None and _matches(text[last:end]) is not None else None


def _matches(stretch: str) -> int | None:
    """Where in the stretch the credit begins: its sentence, not the one before it."""
    for rule in _rules():
        if match := rule.regex.search(stretch):
            before = [end.end() for end in _SENTENCE_END.finditer(stretch, 0, match.start() + 1)]
            return before[-1] if before else 0
    return None


def _sign_off(text: str, start: int, end: int) -> int | None:
    """Where an agency's name after the last sentence begins ("… he said. — AFP")."""
    match = _SIGN_OFF.search(text, max(start, end - _SHORT), end)
    if match and agency_of(match["name"]) and (match["mark"] != "(" or match["close"] == ")"):
        return match.start("mark")
    return None


def _last_sentence(text: str, start: int, end: int) -> int | None:
    return max((match.end() for match in _SENTENCE_END.finditer(text, start, end)), default=None)


@cache
def _rules() -> tuple[Rule, ...]:
    return load_rules("credits")


@cache
def _scan() -> Scan:
    return Scan(rule.regex for rule in _rules())
