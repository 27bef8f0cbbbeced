"""Which of two reports the shared words were written for, by the days they tell from the day of writing.

Two kinds of evidence, as reasons with signed weights (above 0: `overlap.left` is the source):

* A kept passage that tells a day twice ("today, March 2") and fits one report's date only was written for that one.
* Where one has "today" and the other "on Tuesday" in its place, the one with "today" stands nearer to the event. Desks
  also turn the name of a day into "yesterday", so that this is weak, and is nothing where it does not fit the date.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from firsthand.records.passage import Passage
from firsthand.records.reason import Reason
from firsthand.records.report import Report
from firsthand.relate.overlaps import Overlap, name_of
from firsthand.relate.relative_days import DayTwice, NamedDay, RelativeDay, read_days

FITS_ONE = 0.5  # a writer knows what day it is; but weeklies and night editions print for another day
FITS_NOT = 0.3  # the same, where the other report has no date to fit
RESOLVED = 0.2  # "today" for "on Tuesday", with no dates to prove it by
RESOLVED_IN_TIME = 0.3  # the same, where the day is right by the one date and the other report is of another


def find_writing_days(overlap: Overlap) -> Iterator[Reason]:
    """At most one reason of each kind for either report, with the passages it rests on."""
    matches = [(overlap.left_passage(match), overlap.right_passage(match)) for match in overlap.matches]
    yield from _by_kept_day(overlap, matches)
    yield from _by_resolved_day(overlap, matches)


def find_own_day(passages: Sequence[Passage], report: Report) -> tuple[DayTwice, Passage] | None:
    """The first day told twice, in words of the report's own, that its date of publication does not fit."""
    told = ((day, passage) for passage in passages for day in read_days(passage.text).twice)
    return next(((day, passage) for day, passage in told if day.fits(report.published) is False), None)


def _by_kept_day(overlap: Overlap, matches: Sequence[tuple[Passage, Passage]]) -> Iterator[Reason]:
    left, right = overlap.left.report, overlap.right.report
    found: dict[int, Reason] = {}
    for passages in matches:
        kept = {day.words for day in read_days(passages[1].text).twice}
        for day in read_days(passages[0].text).twice:
            fits = day.fits(left.published), day.fits(right.published)
            if day.words not in kept or False not in fits or fits == (False, False):
                continue
            sign = 1 if fits[1] is False else -1
            first, later = (left, right) if sign > 0 else (right, left)
            weight = FITS_ONE if True in fits else FITS_NOT
            says = f"“{day.words}” does not fit the date of {name_of(later)} ({later.published})"
            says += f" and fits that of {name_of(first)} ({first.published})" if True in fits else ""
            found.setdefault(sign, Reason("day_of_writing", says, sign * weight, passages))
    yield from found.values()


@dataclass(frozen=True, slots=True)
class _Exchange:
    """A relative day in the one passage of a match, and what stands in its place in the other."""

    relative: RelativeDay
    named: NamedDay
    says: str


def _by_resolved_day(overlap: Overlap, matches: Sequence[tuple[Passage, Passage]]) -> Iterator[Reason]:
    for sign in (1, -1):
        near, far = (overlap.left.report, overlap.right.report)[::sign]
        weighed = []
        for match in matches:
            passages = match[::sign]
            exchange = _find_exchange(*passages)
            weight = _weigh(exchange, near, far) if exchange else 0.0
            if exchange and weight:
                says = f"{name_of(near)} has {exchange.says.format(name_of(far))}"
                weighed.append((weight, Reason("day_resolved", says, sign * weight, match)))
        if weighed:
            yield max(weighed, key=lambda one: one[0])[1]


def _find_exchange(near: Passage, far: Passage) -> _Exchange | None:
    """One relative day on the one side and none on the other, one named day on the other and none on the one."""
    if near.text == far.text:
        return None
    here, there = read_days(near.text), read_days(far.text)
    if len(here.relative) != 1 or here.named or there.relative or len(there.named) != 1:
        return None
    (relative,), (named,) = here.relative, there.named
    words = near.text[relative.start : relative.end], far.text[named.start : named.end]
    return _Exchange(relative, named, f"“{words[0]}” where {{}} has “{words[1]}”")


def _weigh(exchange: _Exchange, near: Report, far: Report) -> float:
    if near.published is None:
        return RESOLVED
    meant = date.fromisoformat(near.published[:10]) + timedelta(days=exchange.relative.days)
    if not exchange.named.is_on(meant):
        return 0.0
    other_day = far.published is not None and far.published[:10] != near.published[:10]
    return RESOLVED_IN_TIME if other_day else RESOLVED
