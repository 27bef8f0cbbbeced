"""A problem: something received that could not be read, or was read with a reservation."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One line of the case's list of what went wrong. Nothing is dropped without one."""

    source: str  # where it came from, as `Report.source`
    condition: str  # its name; docs/contract.md lists them: empty binary encoding no_date same_report …
    message: str  # a sentence for the reader: the thing, what is wrong, what was done or what to do
    sha256: str | None = None  # of the bytes, where there were any
    report: str | None = None  # id of the report that was made all the same; None: nothing could be made of it
