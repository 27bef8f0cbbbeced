"""How one report is made from another, as desks do it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from random import Random

from evaluation.generator.edits import edit_line
from evaluation.generator.parts import Line, Part, keys_of, write
from evaluation.generator.sheets import PLAIN, Sheet

_FEWEST = 3  # sentences of a parent that a copy keeps, where it has as many
_MERGED, _SPLIT = 0.14, 0.25  # of the edited sentences, where it can be done
_JOINTS = (", and ", "; ", ", while ")
_STYLED = {"none": 5, "full": 3, "partial": 3, "marks": 2}  # how much of what was taken is put into house style
_MARKS = ("quotes", "dashes")
_NEAR_DAYS = 0.5  # of the sentences with the day of the report or the one before it say so, where they can
_NAMED = 0.5  # of those are named again, in copies of a later day
_BEFORE = (" on ", " ")  # a day of the week


@dataclass(frozen=True, slots=True)
class Habits:
    """How much a copy changes; shares from 0 to 1."""

    edited_sentences: float = 0.2  # of the sentences taken
    edited_words: tuple[float, float] = (0.05, 0.4)  # of an edited sentence's words
    new_lead: tuple[float, float] = (0.0, 0.8)  # of the copy that is its own
    shortest_block: int = 1  # neighbouring sentences that are kept together


def take_lines(lines: Sequence[Line], rng: Random, habits: Habits) -> list[Line]:
    """The sentences that a copy keeps: all, the top, or what is left after cuts; denials go a little more easily."""
    way = rng.choice(("all", "top", "cuts", "cuts", "block"))
    fewest = min(len(lines), max(_FEWEST, habits.shortest_block))
    if way == "all" or len(lines) <= fewest:
        return list(lines)
    if way == "top":
        return list(lines[: rng.randint(fewest, len(lines))])
    if way == "block":
        length = rng.randint(fewest, len(lines))
        start = rng.randrange(len(lines) - length + 1)
        return list(lines[start : start + length])
    return _cut(lines, rng, fewest, habits.shortest_block)


def _cut(lines: Sequence[Line], rng: Random, fewest: int, block: int) -> list[Line]:
    kept = list(range(len(lines)))
    wanted = rng.randint(fewest, len(lines))
    for _ in range(3 * len(lines)):
        if len(kept) <= wanted:
            break
        at = rng.choice(kept)
        disputed = any(part.role in ("denial", "accusation") for part in lines[at].parts)
        left = [i for i in kept if i != at]
        if (disputed or rng.random() < 0.6) and _shortest(left) >= block:
            kept = left
    return [lines[i] for i in kept]


def _shortest(kept: Sequence[int]) -> int:
    """Length of the shortest run of neighbours."""
    runs = [1]
    for before, after in pairwise(kept):
        if after == before + 1:
            runs[-1] += 1
        else:
            runs.append(1)
    return min(runs)


def edit_lines(lines: Sequence[Line], rng: Random, habits: Habits, *, source: Sequence[Line]) -> list[Line]:
    """The sentences with a share of them edited, cut in two or merged with the one that they followed in the source."""
    places = {id(line): place for place, line in enumerate(source)}
    edited: list[Line] = []
    open_to: int | None = None  # place in the source of the sentence that could follow in one with the last
    for line in lines:
        place, follows = places[id(line)], open_to == places[id(line)]
        open_to = place + 1
        if rng.random() >= habits.edited_sentences:
            edited.append(line)
        elif rng.random() < _MERGED and follows and (merged := merge(edited[-1], line, rng)):
            edited[-1] = merged
            open_to = None
        elif rng.random() < _SPLIT and (halves := split(line)):
            edited.extend(halves)
            open_to = None
        else:
            edited.append(edit_line(line, rng, habits.edited_words))
    return edited


def merge(first: Line, second: Line, rng: Random) -> Line | None:
    """Both sentences as one; None where a quotation or an earlier merger stands in the way."""
    text = write(first).text + write(second).text
    if first.sheet != second.sheet or any(mark in text for mark in '“"”‘;') or len(text) > 330:
        return None
    if _units(first) & _units(second) or len(_units(first) | _units(second)) > 2:
        return None
    opening = next(part for part in second.parts if part.text)
    if opening.key.endswith(".00") is False and opening.clause:
        return None
    joint = Part(f"{min(_units(first))}+{min(_units(second))}.00", "joint", rng.choice(_JOINTS))
    ended = [replace(p, text=p.text.rstrip(".")) if p is _last(first) else p for p in first.parts]
    return first.with_parts([*ended, joint, *second.parts])


def split(line: Line) -> list[Line] | None:
    """Both halves as sentences, where one can be cut."""
    at = next((i for i, part in enumerate(line.parts) if part.role == "joint" and part.sense), None)
    if at is None:
        return None
    halves = [line.with_parts(line.parts[:at]), line.with_parts(line.parts[at + 1 :])]
    return halves if all(len(write(half).text.split()) > 3 for half in halves) else None


def _units(line: Line) -> set[str]:
    return {part.key.rsplit(".", 1)[0] for part in line.parts if "+" not in part.key}


def _last(line: Line) -> Part:
    return [part for part in line.parts if part.text][-1]


def move_block(lines: Sequence[Line], rng: Random) -> list[Line]:
    """The sentences with a block of them moved elsewhere."""
    if len(lines) < 4:
        return list(lines)
    length = rng.randint(1, len(lines) // 3)
    start = rng.randrange(len(lines) - length + 1)
    block, rest = list(lines[start : start + length]), [*lines[:start], *lines[start + length :]]
    to = rng.randrange(len(rest) + 1)
    return [*rest[:to], *block, *rest[to:]]


def dress(lines: Sequence[Line], sheet: Sheet, rng: Random) -> list[Line]:
    """The sentences in the house style of who takes them: all, some, their marks alone, or none."""
    way = rng.choices(list(_STYLED), weights=list(_STYLED.values()))[0]
    if way == "none":
        return list(lines)
    if way == "marks":
        return [replace(line, sheet=_with_marks(line.sheet, sheet)) for line in lines]
    return [replace(line, sheet=sheet) if way == "full" or rng.random() < 0.5 else line for line in lines]


def _with_marks(old: Sheet, new: Sheet) -> Sheet:
    marks = {name: column for name, column in new if name in _MARKS}
    return tuple((name, marks.get(name, column)) for name, column in (old or new))


def in_style(lines: Sequence[Line], sheet: Sheet) -> list[Line]:
    """New sentences, which are always in the house style of who wrote them."""
    return [replace(line, sheet=sheet) if line.sheet == PLAIN else line for line in lines]


def say_near_days(lines: Sequence[Line], published: date, rng: Random) -> list[Line]:
    """New sentences with some of their days told from the day of writing, where that is the day or the one after.

    The name of the day stays beside it half the time, and is left to later hands as another way to say it.
    """
    return [_with_near_day(line, published) if rng.random() < _NEAR_DAYS else line for line in lines]


def _with_near_day(line: Line, published: date) -> Line:
    near = {"today": published, "yesterday": published - timedelta(days=1)}
    said = {
        f"{before}{day:%A}": (f" {word}", f" {word} ({day:%A})") for word, day in near.items() for before in _BEFORE
    }
    for part in line.parts:
        if part.role == "time" and part.text in said:
            words = said[part.text][published.day % 2]
            told = replace(part, text=words, options=(part.text, *part.options))
            return line.with_parts([told if p is part else p for p in line.parts])
    return line


def name_days(lines: Sequence[Line], rng: Random) -> list[Line]:
    """Sentences with some of the days that were told from the day of writing by their names, as they first were."""
    return [_with_named_day(line) if rng.random() < _NAMED else line for line in lines]


def _with_named_day(line: Line) -> Line:
    near = [p for p in line.parts if p.role == "time" and p.text.startswith((" today", " yesterday"))]
    return line.with_parts([replace(p, text=p.options[0]) if p in near else p for p in line.parts])


def share_words(one: Sequence[Line], other: Sequence[Line]) -> bool:
    """Whether two reports hold any sentence that goes back to the same one."""
    return not set(keys_of(one)).isdisjoint(keys_of(other))
