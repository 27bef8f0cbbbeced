"""The pieces that generated sentences are made of, so that what an edit did is known exactly.

A part keeps its key through every copy and edit. What two versions of a sentence differ in is therefore read off
their parts, never guessed from their words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evaluation.generator.sheets import PLAIN, Sheet, restyle


@dataclass(frozen=True, slots=True)
class Part:
    """Some words of a sentence that carry one thing."""

    key: str  # "unit.number": the same in all copies
    role: str  # "" plain words; agent: the doer inside a name for what happened; else a kind of change, or joint
    text: str  # as the patterns write it, with its own spaces and marks; empty: nothing stands here now
    options: tuple[str, ...] = ()  # other words that may stand here
    clause: int = 0  # above 0: of the clause of this number, which may be left out as a whole
    optional: bool = False  # may be emptied and filled alone

    @property
    def sense(self) -> str:
        """What it says, marks, spaces and capitals at its ends aside."""
        return self.text.strip(" ,;:.").casefold()


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence as it stands in one report."""

    parts: tuple[Part, ...]
    sheet: Sheet = PLAIN  # the house style in which it is written
    kind: str = "body"  # body; notice, footer or credit: no sentence of the news

    def with_parts(self, parts: Sequence[Part]) -> Line:
        """The same sentence of other parts."""
        return Line(tuple(parts), self.sheet, self.kind)

    @property
    def keys(self) -> frozenset[str]:
        """Keys of the parts that stand here."""
        return frozenset(part.key for part in self.parts if part.sense)


@dataclass(frozen=True, slots=True)
class Written:
    """A sentence as it is printed."""

    text: str
    spans: dict[str, tuple[int, int]]  # key -> where the words of that part stand in `text`


def write(line: Line) -> Written:
    """Prints a sentence in its house style, with its capital and its stop."""
    text, spans = "", {}
    shown = [(part, restyle(part.text, line.sheet)) for part in line.parts if part.text]
    for number, (part, said) in enumerate(shown):
        following = shown[number + 1][1] if number + 1 < len(shown) else ""
        text, words = _join(text, _article(said, following))
        start = len(text)
        text += words
        if span := _trimmed(text, start, len(text)):
            spans[part.key] = span
    text = text.rstrip(" ,;:")
    if not re.search(r"[.!?]['\"”’]?$", text):
        text += "."
    first = next((at for at, character in enumerate(text) if character.isalnum()), 0)
    text = text[:first] + text[first].upper() + text[first + 1 :]
    return Written(text, {key: (a, min(b, len(text))) for key, (a, b) in spans.items() if a < len(text)})


def _article(words: str, following: str) -> str:
    """An "a" before a vowel becomes "an"."""
    vowel = re.match(r"\s*[aeioAEIO](?!ne\b|nce\b|U)", following) or re.match(r"\s*[uU]n[a-z]", following)
    return re.sub(r"(^|\W)([aA]) $", r"\1\2n ", words) if vowel else words


def _join(before: str, words: str) -> tuple[str, str]:
    """Both sides of a seam without doubled spaces and marks."""
    if not before or before.endswith(" "):
        words = words.lstrip(" ")
    if words[:1] in (",", ".", ";", ":") and before:
        before = before.rstrip(" ")
        if before[-1:] in (",", ";", ":"):
            if words[0] == ".":
                before = before[:-1]
            else:
                words = words[1:]
        elif re.search(r"[.!?]$|[.,!?][”\"]$", before) and (words[0] == "." or before[-1] in '”"'):
            words = words[1:]
    return before, words


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start] in " ,;:.":
        start += 1
    while end > start and text[end - 1] in " ,;:":
        end -= 1
    if end > start and text[end - 1] == "." and end - start > 4 and text[end - 2].islower():
        end -= 1
    return (start, end) if start < end else None


def keys_of(lines: Sequence[Line]) -> Iterator[str]:
    """Keys of all parts that stand in some sentences."""
    for line in lines:
        yield from line.keys
