"""A page that says why another cannot be shown."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """The page shown for an unknown report, an unknown address or a failure."""

    title: str  # of the page
    says: str  # what is wrong
    remedy: str  # what to do
