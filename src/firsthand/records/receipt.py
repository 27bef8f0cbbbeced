"""A receipt: how some bytes reached the case."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Receipt:
    """One arrival of a file. The same bytes may arrive several times, under several names or outlets."""

    name: str  # path relative to what was given, "-" for standard input; forward slashes on every system
    address: str | None = None  # web address the bytes came from, if known
    outlet: str | None = None  # outlet given by hand (--outlet), else None
    published: str | None = None  # date of publication given by hand (--published), YYYY-MM-DD, else None
