"""A draft: one item as received, its text found, before its header is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Remark:
    """A reservation about one item; it becomes a problem once the item is a report."""

    condition: str  # as `Problem.condition`
    message: str  # what is wrong and what was done, without the item's name


@dataclass(frozen=True, slots=True)
class Draft:
    """One item of a file: its text, and what the record around the text says of it."""

    text: str  # what will be the report's frozen text
    encoding: str  # how the bytes were decoded
    id: str | None = None  # given by the record; None: derived from the content
    line: int | None = None  # where it begins in a file of many, from 1; None: the file is this one item
    address: str | None = None  # web address, if the record gives one
    fields: Mapping[str, str] = field(default_factory=dict)  # published outlet agency dateline byline headline language
    notes: tuple[str, ...] = ()  # a sentence each
    remarks: tuple[Remark, ...] = ()
