"""Seams: places where a report's habits of writing change with the words it shares.

A writer keeps to one kind of quotation mark and one spelling of a name. Where the words that two reports share
follow the habit of one of them throughout, and in the other depart from its own, the other took them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from firsthand.records.passage import Passage
from firsthand.relate.differences import find_differences
from firsthand.relate.names import same_name, spelling_key
from firsthand.relate.overlaps import Overlap, name_of
from firsthand.relate.words import EDGES, capitalised_words, fold, split_words

_CURLY = re.compile(r"[’‘“”]")
_STRAIGHT = re.compile(r"(?<=\w)'(?=\w)|\"")
_ENOUGH_MARKS = 3  # quotation marks and apostrophes before a part of a text shows a habit
_HABIT = 0.8  # of the marks are of one kind
_KEPT = 16384  # sentences whose marks, names and words a process remembers
_SHORTEST_NAME = 5  # letters; shorter names sound alike by chance


@dataclass(frozen=True, slots=True)
class Seam:
    """One seam, and the report whose words it shows to be taken over."""

    derived: str  # report id
    rule: str  # seam_typography seam_spelling half_house_style
    says: str  # a sentence for the reader
    evidence: tuple[Passage, ...]


def find_seams(overlap: Overlap) -> Iterator[Seam]:
    """Every seam in either report, at most one of each rule a report."""
    for left in (True, False):
        for seam in (_by_typography(overlap, left), _by_spelling(overlap, left), _by_half_style(overlap, left)):
            if seam is not None:
                yield seam


def _by_typography(overlap: Overlap, left: bool) -> Seam | None:
    """Its own words use one kind of quotation mark, those it shares the other kind, as the other report does."""
    shared, own = overlap.parted(left=left)
    there_shared, there_own = overlap.parted(left=not left)
    in_shared, in_own = _quote_habit(shared), _quote_habit(own)
    if in_shared is None or in_own is None or in_shared == in_own or _quote_habit(there_shared) != in_shared:
        return None
    if _quote_habit(there_own) not in (None, in_shared):
        return None
    report = (overlap.left if left else overlap.right).report
    says = f"{name_of(report)} writes {in_own} quotation marks of its own and {in_shared} ones in the shared words"
    return Seam(report.id, "seam_typography", says, (*_showing(shared, in_shared), *_showing(own, in_own)))


def _by_spelling(overlap: Overlap, left: bool) -> Seam | None:
    """Its own words spell a name otherwise than the words it shares, and the other report does not."""
    shared, own = overlap.parted(left=left)
    there = {name for part in overlap.parted(left=not left) for passage in part for name in _names_in(passage.text)}
    spellings = _first_places(shared)
    by_sound: dict[str, list[str]] = defaultdict(list)
    for name in sorted(spellings):
        by_sound[spelling_key(name)].append(name)
    for name, passage in sorted(_first_places(own).items()):
        if name in there:
            continue
        twin = next((o for o in by_sound.get(spelling_key(name), ()) if o.casefold() != name.casefold()), None)
        if twin in there:
            assert twin is not None
            report = (overlap.left if left else overlap.right).report
            says = f"{name_of(report)} writes “{name}” of its own and “{twin}” in the shared words"
            return Seam(report.id, "seam_spelling", says, (passage, spellings[twin]))
    return None


def _by_half_style(overlap: Overlap, left: bool) -> Seam | None:
    """It writes a name its own way in some of the shared words and leaves the other's way standing in the rest."""
    shared, _ = overlap.parted(left=left)
    report = (overlap.left if left else overlap.right).report
    for match in overlap.matches:
        if match.similarity == 100.0:
            continue
        passages = overlap.left_passage(match), overlap.right_passage(match)
        here = passages[0] if left else passages[1]
        for spellings in _respellings(passages[0].text, passages[1].text):
            now, was = spellings if left else reversed(spellings)
            if not was[:1].isupper():
                continue
            kept = next(
                (p for p in shared if p != here and was in (words := _words_in(p.text)) and now not in words), None
            )
            if kept is not None:
                says = f"{name_of(report)} turns “{was}” into “{now}” in some shared words, not in others"
                return Seam(report.id, "half_house_style", says, (here, kept))
    return None


def _quote_habit(passages: Sequence[Passage]) -> str | None:
    marks = [_count_marks(passage.text) for passage in passages]
    curly, straight = sum(mark[0] for mark in marks), sum(mark[1] for mark in marks)
    if curly + straight < _ENOUGH_MARKS:
        return None
    if curly >= _HABIT * (curly + straight):
        return "curly"
    return "straight" if straight >= _HABIT * (curly + straight) else None


@lru_cache(maxsize=_KEPT)
def _count_marks(text: str) -> tuple[int, int]:
    """How many quotation marks and apostrophes are curly, and how many straight."""
    return len(_CURLY.findall(text)), len(_STRAIGHT.findall(text))


def _showing(passages: Sequence[Passage], habit: str) -> list[Passage]:
    """The first passage with a mark of the habit."""
    pattern = _CURLY if habit == "curly" else _STRAIGHT
    return [p for p in passages if pattern.search(p.text)][:1]


def _first_places(passages: Sequence[Passage]) -> dict[str, Passage]:
    """The names in some passages, each with the first it stands in."""
    return {name: passage for passage in reversed(passages) for name in _names_in(passage.text)}


@lru_cache(maxsize=_KEPT)
def _names_in(text: str) -> tuple[str, ...]:
    """Capitalised words inside a sentence, of those long enough to compare."""
    return tuple(name for name in capitalised_words(text) if len(name) >= _SHORTEST_NAME)


@lru_cache(maxsize=_KEPT)
def _respellings(one: str, other: str) -> tuple[tuple[str, str], ...]:
    """Single words that two passages spell each its own way."""
    words, others = split_words(one), split_words(other)
    exchanged = (
        (words[difference.source[0]].key.strip(EDGES), others[difference.derived[0]].key.strip(EDGES))
        for difference in find_differences(one, other)
        if len(difference.source) == len(difference.derived) == 1
    )
    return tuple((a, b) for a, b in exchanged if a != b and same_name(a, b))


@lru_cache(maxsize=_KEPT)
def _words_in(text: str) -> frozenset[str]:
    return frozenset(fold(run)[0].strip(EDGES) for run in text.split())
