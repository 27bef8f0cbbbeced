"""Who stands behind a number: the attribution in whose content it stands."""

from __future__ import annotations

from collections.abc import Iterable

from firsthand.records.attribution import Attribution
from firsthand.records.passage import Passage


def find_voucher(passage: Passage, attributions: Iterable[Attribution]) -> Attribution | None:
    """The outermost attribution of a report that holds a passage in its content; None: the report says it itself.

    Of "an official said that the union had counted nine boats" that is the official, whom the report heard.

    Args:
        passage: words of a report.
        attributions: of the same report.
    """
    holding = {
        one.id: one
        for one in attributions
        if any(part.start <= passage.start and passage.end <= part.end for part in one.content)
    }
    return next((one for one in holding.values() if one.within not in holding), None)
