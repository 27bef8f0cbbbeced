"""Events, and reports written about them from scratch."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from random import Random

from evaluation.generator.facts import Facts
from evaluation.generator.parts import Line
from evaluation.generator.patterns import make_line, patterns
from evaluation.generator.strikes import strike_line

_SUBJECTS = ("attack", "attack", "attack", "disaster", "unrest")
_MIXES = ("crowd", "crowd", "office", "office", "past", "dispute", "dispute", "deed", "deed", "side")
_MIXED = 0.8  # of the sentences after the lead are put together from pieces, so that few are alike
_REPEATED = 4  # times a long pattern stands in a corpus: news repeats itself, but seldom word for word
_ASIDES = 0.85  # of the sentences end in a scene of their own
_RANK = {
    "lead": 0,
    "toll": 1,
    "claim": 2,
    "scene": 3,
    "response": 3,
    "dispute": 2,
    "deed": 2,
    "side": 3,
    "quote": 4,
    "crowd": 4,
    "office": 5,
    "past": 7,
}


@dataclass(slots=True)
class Event:
    """One event, with what has been written about it."""

    name: str  # of the family: "e12"
    facts: Facts
    subject: str
    strikes: list[tuple[str, str]] = field(default_factory=list)  # releases that no report has used yet
    used: set[str] = field(default_factory=set)  # patterns and pieces that no further report may use
    units: int = 0  # sentences written so far
    spent: Counter[str] = field(default_factory=Counter)  # how often each pattern was used, in the whole corpus

    def line(self, pattern: str, rng: Random) -> Line:
        """A new sentence of a pattern."""
        self.units += 1
        return make_line(_with_objects(pattern, rng), self.facts, f"{self.name}u{self.units}", rng)


def draw_subject(rng: Random) -> str:
    """What an event is about."""
    return rng.choice(_SUBJECTS)


def compose(event: Event, rng: Random, count: int, *, lead: bool = True) -> list[Line]:
    """New sentences about an event, in the order of a report.

    Two reports on one event share its facts, never a pattern.
    """
    told: list[tuple[float, Line]] = []
    if lead:
        told.append((-1, next(_formed(event, rng, "lead"), None) or _mixed(event, rng, ("opening",))[1]))
        told += [(_RANK["toll"], line) for line in _formed(event, rng, "toll")]
    for _ in range(count - len(told)):
        topic, line = _next(event, rng)
        told.append((_RANK.get(topic, 5) + 3 * rng.random(), line))
    return [line for _, line in sorted(told[:count], key=lambda item: item[0])]


def _next(event: Event, rng: Random) -> tuple[str, Line]:
    if event.strikes and rng.random() < 0.6:
        place, said = event.strikes.pop()
        event.units += 1
        others = tuple(sorted({other for other, _ in event.strikes if other != place}))
        return "scene", strike_line(place, said, f"{event.name}u{event.units}", others)
    if rng.random() >= _MIXED:
        own = rng.random() < 0.7
        topic = rng.choice(sorted(patterns()[event.subject if own else "any"].keys() - {"lead"}))
        for line in _formed(event, rng, topic):
            return topic, line
    return _mixed(event, rng)


def _formed(event: Event, rng: Random, topic: str) -> Iterator[Line]:
    """A sentence of one of the patterns of a topic that are left; none if none is."""
    known = [*patterns()[event.subject].get(topic, ()), *patterns()["any"].get(topic, ())]
    left = [pattern for pattern in known if pattern not in event.used and event.spent[pattern] < _REPEATED]
    if left:
        pattern = rng.choice(left)
        event.used.add(pattern)
        event.spent[pattern] += 1
        yield event.line(with_aside(pattern, rng), rng)


def with_aside(pattern: str, rng: Random) -> str:
    """A pattern with a scene of its own at the end, most of the time; quotations and what can be cut have none."""
    if rng.random() >= _ASIDES or "“" in pattern or "<joint" in pattern or not pattern.endswith("."):
        return pattern
    joint, *words = (rng.choice(patterns()["aside"][name]) for name in ("joints", "who", "does", "places", "moods"))
    aside = f"[{joint}{' '.join(words).rstrip()}]"
    return re.sub(r"((?:\{att\})?)\.$", lambda match: f"{aside}{match.group(1)}.", pattern)


def _mixed(event: Event, rng: Random, topics: Sequence[str] = _MIXES) -> tuple[str, Line]:
    topic = rng.choice(topics)
    pieces = []
    for place in ("open", "middle", "tail"):
        left = [piece for piece in patterns()[topic][place] if place == "tail" or piece not in event.used]
        pieces.append(rng.choice(left or patterns()[topic][place]))
        event.used.add(pieces[-1])
    pattern = with_aside(f"{pieces[0]} {pieces[1]}{pieces[2]}.", rng)
    return topic, event.line(pattern, rng)


def _with_objects(pattern: str, rng: Random) -> str:
    """The pattern with something drawn for each {of …}, whose words may ask for more."""
    while match := re.search(r"\{of (\w+)\}", pattern):
        pattern = pattern[: match.start()] + str(rng.choice(patterns()["objects"][match[1]])) + pattern[match.end() :]
    return pattern
