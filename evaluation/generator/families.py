"""Families of reports: originals on an event, and what was copied from them, at several removes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from random import Random

from evaluation.generator import copying
from evaluation.generator.copying import Habits
from evaluation.generator.draft import Draft
from evaluation.generator.events import Event, compose, draw_subject
from evaluation.generator.facts import Facts, draw_facts, vocabulary
from evaluation.generator.parts import Line, keys_of
from evaluation.generator.patterns import make_line, patterns
from evaluation.generator.sheets import Sheet, draw_sheet
from evaluation.generator.strikes import draw_day, read_strikes

_OF_AGENCIES = 0.45  # of the originals
_ON_STRIKES = 0.15  # of the events
_LOST = 0.07  # of the reports that others were made from
_TWO_PARENTS = 0.25  # of the copies for which there is a second report to take from
_MOVED = 0.2  # of the copies have a block moved
_QUOTED_BY_ALL = 0.35  # of the events: an official's words stand in every original
_NOTICES = 0.06  # of the events are one of several alike
_FOOTED = 0.6  # of the reports of an outlet that has a footer


@dataclass(frozen=True, slots=True)
class Options:
    """What a corpus is made with."""

    seed: int = 1
    reports: int = 2000
    habits: Habits = field(default_factory=Habits)
    independent: float = 0.3  # of the reports after an event's first are written from scratch
    same_day: float = 0.2  # of the copies are published on the day of their source
    depth: int = 4  # most copies between a report and its original


def grow_families(options: Options, strikes: Path | None = None) -> list[Draft]:
    """All reports of a corpus, lost ones included, families in order.

    Args:
        strikes: file of releases on air strikes that some events are made of; None: none are.
    """
    days = read_strikes(strikes) if strikes else []
    _rng(options.seed, "strikes").shuffle(days)
    spent: Counter[str] = Counter()
    drafts: list[Draft] = []
    number = emitted = 0
    while emitted < options.reports:
        number += 1
        family = _Family(f"e{number}", options, days, spent)
        grown = family.grow(options.reports - emitted)
        emitted += sum(not draft.lost for draft in grown)
        drafts += grown
    return drafts


def _rng(seed: int, name: str) -> Random:
    """A source of chance of its own for each name, so that one family does not move another."""
    return Random(int.from_bytes(sha256(f"{seed}:{name}".encode()).digest()[:8], "big"))


def sheet_of(outlet: str, seed: int) -> Sheet:
    """The house style of an outlet, the same in all its reports."""
    return draw_sheet(_rng(seed, f"style of {outlet}"))


class _Family:
    """The reports on one event while they come in."""

    def __init__(self, name: str, options: Options, days: list[list[tuple[str, str]]], spent: Counter[str]) -> None:
        self.rng = _rng(options.seed, name)
        self.options = options
        facts = draw_facts(self.rng)
        strikes = draw_day(days, self.rng) if self.rng.random() < _ON_STRIKES else []
        self.event = Event(name, facts, draw_subject(self.rng), strikes, spent=spent)
        self.notice = self.rng.random() < _NOTICES
        self.quote = self._quote() if self.rng.random() < _QUOTED_BY_ALL else None
        self.drafts: list[Draft] = []

    def grow(self, most: int) -> list[Draft]:
        """The family, of at most so many reports that are not lost."""
        if self.notice:
            return self._notices(min(most, self.rng.randint(2, 3)))
        size = min(most, self.rng.choice((1, 2, 3, 4, 5, 6, 7, 8, 9, 11)))
        while sum(not draft.lost for draft in self.drafts) < size:
            open_ones = [draft for draft in self.drafts if draft.depth < self.options.depth]
            if not open_ones or self.rng.random() < self.options.independent:
                self.drafts.append(self._original())
            else:
                self.drafts.append(self._copy(open_ones))
        return self._without_barren()

    def _without_barren(self) -> list[Draft]:
        """The family without lost reports that nothing in the corpus goes back to."""
        needed = {id(d) for draft in self.drafts if not draft.lost for d in _ancestors(draft)}
        return [draft for draft in self.drafts if not draft.lost or id(draft) in needed]

    def _new(self, outlet: str, agency: str | None, lines: list[Line], **more: object) -> Draft:
        name = f"{self.event.name}r{len(self.drafts) + 1}"
        place = self.rng.choice((self.event.facts.place, self.event.facts.country["capital"]))
        day = self.event.facts.day + timedelta(days=self.rng.randint(0, 2))
        sheet = sheet_of(outlet, self.options.seed)
        draft = Draft(name, self.event.name, outlet, agency, day, place, sheet, copying.in_style(lines, sheet))
        for name_of_field, value in more.items():
            setattr(draft, name_of_field, value)
        draft.lines = self._with_days(draft)
        draft.headline = self._headline()
        self._foot(draft)
        return draft

    def _with_days(self, draft: Draft) -> list[Line]:
        """Its own sentences with days told from its date, and those it took with some of these days named."""
        rng = _rng(self.options.seed, f"days of {draft.name}")
        written = {key: parent.published for parent in draft.parents for key in keys_of(parent.lines)}
        lines = []
        for line in draft.lines:
            day = next((written[key] for key in sorted(line.keys) if key in written), None)
            if day is None:
                lines += copying.say_near_days([line], draft.published, rng)
            elif day != draft.published:
                lines += copying.name_days([line], rng)
            else:
                lines.append(line)
        return lines

    def _headline(self) -> str:
        facts = self.event.facts
        what = self.rng.choice(vocabulary()["headlines"])
        return f"{what} {self.rng.choice((facts.place, facts.province, facts.near))}"

    def _foot(self, draft: Draft) -> None:
        """A footer for each of the first outlets, under most of its reports."""
        footers = dict(zip(vocabulary()["outlets"], vocabulary()["footers"], strict=False))
        if draft.outlet in footers and self.rng.random() < _FOOTED:
            draft.footer = footers[draft.outlet].format(outlet=draft.outlet)

    def _outlet(self) -> str:
        taken = {draft.outlet for draft in self.drafts}
        return str(self.rng.choice([outlet for outlet in vocabulary()["outlets"] if outlet not in taken]))

    def _original(self) -> Draft:
        taken = {draft.outlet for draft in self.drafts}
        agencies = [agency for agency in vocabulary()["agencies"] if agency not in taken]
        agency = self.rng.choice(agencies) if self.rng.random() < _OF_AGENCIES and agencies else None
        lines = compose(self.event, self.rng, self.rng.randint(5, 22))
        if self.quote is not None:
            lines.insert(self.rng.randint(1, len(lines)), self.quote)
        draft = self._new(agency or self._outlet(), agency, lines)
        draft.quote, draft.record_agency = self.quote, agency is not None
        draft.lost = self.rng.random() < _LOST
        return draft

    def _quote(self) -> Line:
        """An official's words, in a sentence that is little else."""
        return self.event.line("“{speech},” <attribution:{official} said>.", self.rng)

    def _copy(self, open_ones: Sequence[Draft]) -> Draft:
        parent = self.rng.choice(open_ones)
        parents = [parent, *self._second(parent)]
        outlet = self._outlet()
        sheet = sheet_of(outlet, self.options.seed)
        lines = self._take(parent, moved=self.rng.random() < _MOVED)
        for second in parents[1:]:
            lines += self._take(second, moved=False)
        lines = self._with_own(copying.dress(lines, sheet, self.rng))
        day = max(d.published for d in parents)
        if self.rng.random() >= self.options.same_day:
            day += timedelta(days=self.rng.randint(1, 5))
        draft = self._new(outlet, None, lines, parents=parents, published=day, depth=max(d.depth for d in parents) + 1)
        draft.lost = self.rng.random() < _LOST
        if self.rng.random() < 0.4:
            draft.headline = parent.headline
        self._credit(draft, parent)
        return draft

    def _take(self, parent: Draft, *, moved: bool) -> list[Line]:
        habits = self.options.habits
        lines = copying.take_lines(parent.lines, self.rng, habits)
        lines = copying.move_block(lines, self.rng) if moved else lines
        return copying.edit_lines(lines, self.rng, habits, source=parent.lines)

    def _second(self, parent: Draft) -> list[Draft]:
        """Now and then another report to take from, with which the first shares nothing."""
        apart = [
            draft for draft in self.drafts if not copying.share_words(draft.lines, parent.lines) and not draft.lost
        ]
        apart = [draft for draft in apart if draft.depth < self.options.depth]
        return [self.rng.choice(apart)] if apart and self.rng.random() < _TWO_PARENTS else []

    def _with_own(self, lines: list[Line]) -> list[Line]:
        """What was taken with a new lead, as long as the options want it, and now and then an end of its own."""
        least, most = self.options.habits.new_lead
        share = self.rng.uniform(least, most)
        count = min(16, round(len(lines) * share / max(1 - share, 0.05)))
        own = compose(self.event, self.rng, count, lead=False)
        ending = len(own) // 3 if self.rng.random() < 0.3 else 0
        return [*own[ending:], *lines, *own[:ending]]

    def _credit(self, draft: Draft, parent: Draft) -> None:
        """The source's name kept in the dateline, put into a line, or left out."""
        if parent.agency and self.rng.random() < 0.4:
            draft.agency, draft.credits = parent.agency, parent.agency
            draft.record_agency = self.rng.random() < 0.5
        elif self.rng.random() < 0.2:
            draft.credits = parent.outlet
            draft.credit = self.rng.choice(vocabulary()["credits"]).format(name=parent.outlet)

    def _notices(self, count: int) -> list[Draft]:
        """Originals on different incidents in the same formula."""
        pattern = self.rng.choice(patterns()["notice"]["of"])
        state = self.rng.getrandbits(64)
        for _ in range(count):
            facts: Facts = draw_facts(self.rng)
            self.event.facts = facts
            lines = []
            for piece in pattern.split("|"):
                self.event.units += 1
                lines.append(make_line(piece, facts, f"{self.event.name}u{self.event.units}", Random(state)))
            own = compose(self.event, self.rng, self.rng.randint(0, 2), lead=False)
            self.drafts.append(self._new(self._outlet(), None, [*lines, *own], lookalike=True))
        return self.drafts


def _ancestors(draft: Draft) -> list[Draft]:
    found = list(draft.parents)
    for parent in draft.parents:
        found += _ancestors(parent)
    return found
