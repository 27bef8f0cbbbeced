"""Seams: places where a report's habits of writing change with the words it shares.

A writer keeps to one kind of quotation mark and one spelling of a name. Where the words that two reports share
follow the habit of one of them throughout, and in the other depart from its own, the other took them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from firsthand.records.passage import Passage
from firsthand.relate.differences import find_differences
from firsthand.relate.names import same_name, spelling_key
from firsthand.relate.overlaps import Overlap, name_of
from firsthand.relate.words import EDGES, capitalised_words, split_words

_CURLY = re.compile(r"[’‘“”]")
_STRAIGHT = re.compile(r"(?<=\w)'(?=\w)|\"")
_ENOUGH_MARKS = 3  # quotation marks and apostrophes before a part of a text shows a habit
_HABIT = 0.8  # of the marks are of one kind
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
    there = {name for part in overlap.parted(left=not left) for name in _names(part)}
    spellings = _names(shared)
    for name, passage in sorted(_names(own).items()):
        twin = _twin(name, spellings)
        if twin in there and name not in there and twin is not None:
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
        here, there = passages if left else (passages[1], passages[0])
        for before, after in _respellings(there, here):
            kept = next((p for p in shared if p != here and _has(p, before) and not _has(p, after)), None)
            if kept is not None:
                says = f"{name_of(report)} turns “{before}” into “{after}” in some shared words, not in others"
                return Seam(report.id, "half_house_style", says, (here, kept))
    return None


def _quote_habit(passages: Sequence[Passage]) -> str | None:
    curly = sum(len(_CURLY.findall(p.text)) for p in passages)
    straight = sum(len(_STRAIGHT.findall(p.text)) for p in passages)
    if curly + straight < _ENOUGH_MARKS:
        return None
    if curly >= _HABIT * (curly + straight):
        return "curly"
    return "straight" if straight >= _HABIT * (curly + straight) else None


def _showing(passages: Sequence[Passage], habit: str) -> list[Passage]:
    """The first passage with a mark of the habit."""
    pattern = _CURLY if habit == "curly" else _STRAIGHT
    return [p for p in passages if pattern.search(p.text)][:1]


def _names(passages: Sequence[Passage]) -> dict[str, Passage]:
    """Capitalised words inside sentences, each with the first passage it stands in."""
    found: dict[str, Passage] = {}
    for passage in passages:
        for name in [n for n in capitalised_words(passage.text) if len(n) >= _SHORTEST_NAME]:
            found.setdefault(name, passage)
    return found


def _twin(name: str, others: dict[str, Passage]) -> str | None:
    """Another spelling of the name, by sound."""
    key = spelling_key(name)
    return next((o for o in sorted(others) if o.casefold() != name.casefold() and spelling_key(o) == key), None)


def _respellings(old: Passage, new: Passage) -> Iterator[tuple[str, str]]:
    """Single words that one passage spells otherwise than the other."""
    a, b = split_words(old.text), split_words(new.text)
    for difference in find_differences(a, b):
        if len(difference.source) == len(difference.derived) == 1:
            before = a[difference.source[0]].key.strip(EDGES)
            after = b[difference.derived[0]].key.strip(EDGES)
            if before != after and before[:1].isupper() and same_name(before, after):
                yield before, after


def _has(passage: Passage, name: str) -> bool:
    return any(word.key.strip(EDGES) == name for word in split_words(passage.text))
