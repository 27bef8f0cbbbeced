"""What two versions of a sentence differ in, read off their parts."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from evaluation.generator.facts import vocabulary
from evaluation.generator.parts import Part
from evaluation.generator.printing import Placed

Span = tuple[int, int]
_KINDS = {"agent": "actor", "accusation": "attribution", "negation": "denial", "joint": "wording", "": "wording"}
_STRONGEST = ("denial", "attribution", "number")  # what makes a long clause matter, whatever else stands in it
_FEW = 3  # words: in a shorter clause any kind of thing decides


@dataclass(frozen=True, slots=True)
class TrueChange:
    """One difference between two versions."""

    kind: str
    also: tuple[str, ...]  # other kinds that a careful reader might call it
    source: Span | None
    derived: Span | None
    style: bool = False


@dataclass(frozen=True, slots=True)
class _Spot:
    part: Part
    span: Span
    words: str


def differences(source: Sequence[Placed], derived: Sequence[Placed]) -> list[TrueChange]:
    """The changes between a sentence, or two neighbours, and what it became."""
    old, new = _spots(source), _spots(derived)
    olds, news = ({spot.part.key: spot for spot in spots} for spots in (old, new))
    done: set[str] = set()
    found = [*_agents(olds, news, done)]
    for key in olds:
        if key in news and key not in done:
            found += _exchanged(olds[key], news[key])
    found += _runs([s for s in old if s.part.key not in done], news, gone=True)
    found += _runs([s for s in new if s.part.key not in done], olds, gone=False)
    found += _moved(old, new, olds, news)
    return found


def _spots(sentences: Sequence[Placed]) -> list[_Spot]:
    return [
        _Spot(part, sentence.spans[part.key], sentence.words[part.key])
        for sentence in sentences
        for part in sentence.line.parts
        if part.key in sentence.spans and part.sense
    ]


def kind_of(part: Part) -> str:
    """The kind of a change that touches this part alone."""
    return _KINDS.get(part.role, part.role)


def _exchanged(old: _Spot, new: _Spot) -> Iterator[TrueChange]:
    if old.part.sense != new.part.sense:
        yield TrueChange(kind_of(old.part), _also(old, new), old.span, new.span)
    elif old.words.casefold() != new.words.casefold():
        yield TrueChange("wording", (), old.span, new.span, style=True)


def _also(old: _Spot, new: _Spot) -> tuple[str, ...]:
    """A speaker may be called an actor, and a verb of speaking an attribution."""
    if old.part.role == "attribution":
        return ("actor",)
    return ("attribution",) if old.part.role == "wording" and is_voiced(f"{old.words} {new.words}") else ()


def is_voiced(words: str) -> bool:
    """Whether somebody speaks, or is spoken for, without being cited."""
    return bool(_voices(tuple(vocabulary()["voiced"])).search(words))


@cache
def _voices(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)


def _agents(olds: dict[str, _Spot], news: dict[str, _Spot], done: set[str]) -> Iterator[TrueChange]:
    """A doer that came, went or was exchanged, together with the noun beside it if that changed, too."""
    for key in sorted(k for k in {*olds, *news} if (olds.get(k) or news[k]).part.role == "agent"):
        sides = olds.get(key), news.get(key)
        if all(sides) and sides[0].part.sense == sides[1].part.sense:  # type: ignore[union-attr]
            continue
        unit, number = key.rsplit(".", 1)
        nouns = [f"{unit}.{int(number) + step:02}" for step in (-1, 1)]
        group = [key]
        for noun in nouns:
            both = noun in olds and noun in news and olds[noun].part.role == "label"
            if both and olds[noun].part.sense != news[noun].part.sense:
                group.append(noun)
        done.update(group)
        yield TrueChange("actor", ("label", "wording"), _hull(olds, group), _hull(news, group))


def _hull(spots: dict[str, _Spot], keys: Sequence[str]) -> Span | None:
    spans = [spots[key].span for key in keys if key in spots]
    return (min(a for a, _ in spans), max(b for _, b in spans)) if spans else None


def _runs(spots: Sequence[_Spot], others: dict[str, _Spot], *, gone: bool) -> Iterator[TrueChange]:
    """What stands on one side alone: each optional part for itself, a clause or half of a sentence as a whole."""
    run: list[_Spot] = []
    for spot in [*spots, None]:
        alone = spot is not None and spot.part.key not in others
        single = alone and spot is not None and spot.part.optional and not spot.part.clause
        if run and (not alone or single):
            yield _one_side(run, gone=gone)
            run = []
        if alone and spot is not None:
            if single:
                yield _one_side([spot], gone=gone)
            else:
                run.append(spot)


def _one_side(run: Sequence[_Spot], *, gone: bool) -> TrueChange:
    span = run[0].span[0], run[-1].span[1]
    kinds = [kind_of(spot.part) for spot in run]
    plain = sum(len(spot.words.split()) for spot, kind in zip(run, kinds, strict=True) if kind == "wording")
    telling = [kind for kind in _STRONGEST if kind in kinds] or [k for k in kinds if k != "wording" and plain <= _FEW]
    main = telling[0] if telling else "wording"
    also = tuple(sorted({*kinds, "wording"} - {main}))
    if len(run) == 1 and main != "wording":
        also = ()
    return TrueChange(main, also, span if gone else None, None if gone else span)


def _moved(
    old: Sequence[_Spot], new: Sequence[_Spot], olds: dict[str, _Spot], news: dict[str, _Spot]
) -> Iterator[TrueChange]:
    """Parts that both sides have, in another order: all but a longest run that kept its order."""
    places = {spot.part.key: place for place, spot in enumerate(new)}
    common = [spot.part.key for spot in old if spot.part.key in places]
    stayed = _longest_rising([places[key] for key in common])
    for key in common:
        if places[key] not in stayed and olds[key].part.sense == news[key].part.sense:
            yield TrueChange("wording", (), olds[key].span, news[key].span)


def _longest_rising(numbers: Sequence[int]) -> set[int]:
    """Members of a longest rising subsequence."""
    tails: list[int] = []
    before: dict[int, int | None] = {}
    for number in numbers:
        at = bisect_left(tails, number)
        before[number] = tails[at - 1] if at else None
        tails[at : at + 1] = [number]
    kept: set[int] = set()
    at_hand = tails[-1] if tails else None
    while at_hand is not None:
        kept.add(at_hand)
        at_hand = before[at_hand]
    return kept
