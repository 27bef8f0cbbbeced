"""Whether a report that writes 03/04 means the third of April or the fourth of March."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.extract.time_zones import zone_of_place
from firsthand.lexicon.rules import load_rules, word_values
from firsthand.records.report import Report

_LONGEST = 3  # words of a place in the name of an outlet


def puts_day_first(report: Report) -> bool | None:
    """Whether figures put the day before the month in a report; None: not known, or its country writes either.

    The house that writes settles it, then the agency, by `lexicon/en/date_orders.toml` or the place in its name (the
    Boston Globe); then where it is filed from.
    """
    order = next(_orders(report), None)
    return None if order in (None, "either") else order == "day"


def _orders(report: Report) -> Iterator[str]:
    """What tells the order, the surest first: `month`, `day` or `either`."""
    houses = word_values("date_orders", "house")
    for name in (report.outlet, report.agency):
        if name and (house := houses.get(name.casefold()) or _of_name(name)):
            yield house
    city, _, rest = (report.dateline or "").partition(",")
    if order := _of_place(city):
        yield order
    land = rest.partition("(")[0].strip()
    if order := word_values("date_orders", "land").get(land.casefold()):
        yield order
    elif land.casefold() in {word.casefold() for word in _countries()}:
        yield "day"


def _of_name(outlet: str) -> str | None:
    """The order of the place that an outlet is named after."""
    words = outlet.split()
    runs = (
        " ".join(words[first : first + length])
        for length in range(_LONGEST, 0, -1)
        for first in range(len(words) - length + 1)
    )
    return next((order for run in runs if (order := _of_place(run))), None)


def _of_place(name: str) -> str | None:
    zone = zone_of_place(name)
    return word_values("date_orders", "order").get(zone.casefold(), "day") if zone else None


def _countries() -> tuple[str, ...]:
    return next(rule.words for rule in load_rules("nations") if rule.id == "country")
