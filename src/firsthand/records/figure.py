"""A figure: a number with what it counts, as it stands in several reports."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.records.quantity import Quantity


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure that several reports carry, and how many sources remain once copied passages are joined.

    Who is speaking is not asked here: two reports that quote one official on their own count as two sources.
    """

    name: str  # number and thing: "61 attacks"
    quantities: tuple[Quantity, ...]  # every place it stands, by report, then reading order
    sources: tuple[tuple[str, ...], ...]  # report ids joined by copied passages, one group a source
    says: str  # a sentence for the reader: "2 reports, 1 source: the second copies the first"

    @property
    def reports(self) -> tuple[str, ...]:
        """Ids of the reports that carry the figure, each once, in order of the groups."""
        return tuple(report for group in self.sources for report in group)
