"""The notation of our own corpus: marks stand inside the text; a reader gives the two apart.

A file holds reports. A report is a line `== id`, lines `key: value`, a blank line, then paragraphs apart by blank
lines, one sentence a line. A mark is `[words|tag]` or `[words|tag; tag]`; marks nest and stay within their sentence. A
tag is a name, `@` with the local id of what it belongs to where it belongs to something, then its values (one sentence
here on two lines):

    [Two|quantity exact 2 2 rounds] [mortar rounds|weapon; weapon@e1]
    [hit|trigger@e1 shelling event alleged] [the depot|target@e1] [on Monday|time 2024-03-11; time@e1].
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

_HEAD = re.compile(r"== (?P<id>\S+)")
_FIELD = re.compile(r"(?P<key>[a-z]+): (?P<value>\S.*)")
_TAG = re.compile(r"(?P<name>[a-z_]+)(?:@(?P<belongs>[a-z]\d+))?(?P<values>(?: \S+)*)")


class NotationError(ValueError):
    """A line that does not follow the notation; its message names the file, the line and the fault."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One tag on some words: `[start, end)` in the report's text, the tag's name, what it belongs to, its values."""

    start: int
    end: int
    name: str
    belongs: str | None
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """One report of the corpus: its header, its text without marks, its sentences' spans, its marks."""

    id: str
    fields: dict[str, str]
    text: str
    sentences: tuple[tuple[int, int], ...]
    marks: tuple[Mark, ...]

    def words(self, mark: Mark) -> str:
        """The words that a mark stands on."""
        return self.text[mark.start : mark.end]


def read_marked(file: Path) -> Iterator[Marked]:
    """Gives the reports of a file in order.

    Raises:
        NotationError: where a line does not follow the notation.
    """
    blocks: list[tuple[int, list[str]]] = []
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("=="):
            blocks.append((number, [line]))
        elif blocks:
            blocks[-1][1].append(line)
        elif line.strip():
            raise NotationError(f"{file}:{number}: a report begins with a line `== id`")
    for number, lines in blocks:
        yield _read_report(lines, file, number)


def _read_report(lines: list[str], file: Path, first: int) -> Marked:
    head = _HEAD.fullmatch(lines[0].rstrip())
    if not head:
        raise NotationError(f"{file}:{first}: a report's first line is `== id`, one word for the id")
    fields: dict[str, str] = {}
    at = 1
    while at < len(lines) and (field := _FIELD.fullmatch(lines[at].rstrip())):
        fields[field["key"]] = field["value"]
        at += 1
    text = ""
    sentences: list[tuple[int, int]] = []
    marks: list[Mark] = []
    gap = ""
    for offset, line in enumerate(lines[at:], at):
        if not line.strip():
            gap = "\n\n" if text else ""
            continue
        try:
            words, found = _read_sentence(line.strip())
        except NotationError as fault:
            raise NotationError(f"{file}:{first + offset}: {fault}") from fault
        text += gap or (" " if text else "")
        marks += [replace(mark, start=mark.start + len(text), end=mark.end + len(text)) for mark in found]
        sentences.append((len(text), len(text) + len(words)))
        text += words
        gap = ""
    return Marked(head["id"], fields, text, tuple(sentences), tuple(sorted(marks, key=_order)))


def _order(mark: Mark) -> tuple[int, int, str, str]:
    return mark.start, -mark.end, mark.name, mark.belongs or ""


def _read_sentence(line: str) -> tuple[str, list[Mark]]:
    words: list[str] = []
    length = 0
    opened: list[int] = []
    marks: list[Mark] = []
    for part in re.findall(r"\[|\|[^\[\]|]*\]|[^\[\]|]+|.", line):
        if part == "[":
            opened.append(length)
        elif part[0] == "|" and part[-1] == "]" and opened:
            start = opened.pop()
            if start == length:
                raise NotationError(f"a mark holds no words: {part}")
            marks += [_read_tag(tag.strip(), start, length) for tag in part[1:-1].split(";")]
        elif part[0] in "[]|":
            raise NotationError(f"a stray {part!r} after “{''.join(words)[-30:]}”: a mark is [words|tag]")
        else:
            words.append(part)
            length += len(part)
    if opened:
        raise NotationError(f"a mark is never closed: “{''.join(words)[opened[-1] :][:30]}”")
    return "".join(words), marks


def _read_tag(tag: str, start: int, end: int) -> Mark:
    match = _TAG.fullmatch(tag)
    if not match:
        raise NotationError(f"no tag: {tag!r}; a tag is a name, @id where it belongs to something, values")
    return Mark(start, end, match["name"], match["belongs"], tuple(match["values"].split()))
