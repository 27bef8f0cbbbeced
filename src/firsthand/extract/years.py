"""The year that a piece tells: in figures, in words, by two figures, or by its place before or after now."""

from __future__ import annotations

from collections.abc import Mapping

from firsthand.extract.moments import Moment
from firsthand.extract.numbers import find_numbers

_STEPS = {"gone": -1, "this": 0, "to_come": 1, "before": -1, "that": 0, "after": 1}


def year_of(says: Mapping[str, str], at: Moment) -> int | None:
    """The year told with a day, month, quarter or season; None where none is."""
    for key in ("year", "of_year"):
        if key in says:
            return int(says[key])
    if "short" in says:
        short = int(says["short"])
        return short + (1900 if short >= 69 else 2000)
    if "hundreds" in says:
        return _number(says["hundreds"]) * 100 + _number(says["rest"].replace("oh ", "").replace("oh-", ""))
    if "thousand" in says:
        return 2000 + _number(says.get("rest_of", ""))
    if "year_shift" in says:
        return _shifted(says["year_shift"], at)
    return None


def _shifted(shift: str, at: Moment) -> int | None:
    if shift in ("that", "before", "after") and at.last is not None:
        return at.last.span[0].year + _STEPS[shift]
    return at.published.year + _STEPS.get(shift, 0) if at.published else None


def _number(words: str) -> int:
    return next((int(one.low) for one in find_numbers(words)), 0)
