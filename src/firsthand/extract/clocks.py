"""Times of day as they are told, as `HH:MM`."""

from __future__ import annotations

import re
from collections.abc import Mapping

from firsthand.extract.numbers import find_numbers

_HALVES = {"half past": 30, "quarter past": 15, "quarter to": -15}


def clock_of(says: Mapping[str, str]) -> str | None:
    """The time of day that a piece tells, `HH:MM` or `HH:MM:SS`; None where it tells none.

    >>> clock_of({"clock": "4:15", "half": "p.m."}), clock_of({"hour": "24:00"}), clock_of({"four": "0430"})
    ('16:15', '24:00', '04:30')
    """
    if "hour" in says:
        return says["hour"]
    if "four" in says:
        return f"{says['four'][:2]}:{says['four'][2:]}"
    if "clock_word" in says:
        return _in_words(says)
    if "clock" not in says:
        return None
    hours, *rest = re.split(r"[:.]", says["clock"])
    hour = int(hours)
    if "half" in says and hour <= 12:
        hour = hour % 12 + (12 if says["half"].strip().startswith("p") else 0)
    return ":".join([f"{hour:02}", *(rest or ["00"])])


def _in_words(says: Mapping[str, str]) -> str | None:
    told = says["clock_word"]
    number = int(told) if told.isdecimal() else next((int(one.low) for one in find_numbers(told)), 0)
    if not 1 <= number <= 24:
        return None
    minutes = number * 60 + _HALVES.get(says.get("past", ""), 0)
    if says.get("part") in ("AF", "EV", "NI") and number < 12 and not (says["part"] == "NI" and number < 6):
        minutes += 720
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"
