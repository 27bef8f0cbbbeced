"""A passage: the exact words of one report that a value was read from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """`[start, end)` in one report's frozen text, with the quoted words.

    It always holds that `text == report_text[start:end]`; `firsthand verify` re-reads every one.
    """

    report: str  # id of the report
    start: int  # code points from the start of the frozen text, from 0
    end: int  # one past the last code point
    text: str  # the words themselves

    @classmethod
    def of(cls, report: str, text: str, start: int, end: int) -> Passage:
        """The passage `[start, end)` of a report whose frozen text is `text`.

        Raises:
            ValueError: if the span is empty, reversed or outside the text.
        """
        if not 0 <= start < end <= len(text):
            raise ValueError(f"no passage [{start}, {end}) in report {report} of {len(text)} characters")
        return cls(report, start, end, text[start:end])

    def overlaps(self, other: Passage) -> bool:
        """Whether the two, of one report, have a code point in common."""
        return self.start < other.end and other.start < self.end
