"""What two reports share, before it is asked which of them had it first."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
import numpy.typing as npt

from firsthand.records.passage import Passage
from firsthand.records.reading import Reading
from firsthand.records.report import Report
from firsthand.records.sentence import Sentence
from firsthand.relate.alignments import Match, align
from firsthand.relate.differences import shared_runs
from firsthand.relate.notices import is_notice
from firsthand.relate.words import bare_words

CHANCE_RUN = 4  # words in a row that unrelated texts share all the time; only what is longer counts
ENOUGH = 8  # words beyond chance, over all runs: one run of twelve words, or four formulas of six
ENOUGH_WHERE_SHORT = 2  # the same, where at least `WHOLE` of one report is shared
WHOLE = 0.5
ENOUGH_WHERE_REWORDED = 14  # where no sentence is nearly the same: formulas meet by chance, and half a sentence does
MANY_PAIRS = 4  # sentences; so many rewordings of one text do not meet by chance
NEARLY_EQUAL = 85.0  # of 100, similarity


@dataclass(frozen=True)
class Overlap:
    """Two reports and the sentences that stand for each other, `left` being the one dated first (then by id)."""

    left: Reading
    right: Reading
    matches: tuple[Match, ...]  # indexes count in `sentences_of(reading)`

    @cached_property
    def left_sentences(self) -> tuple[Sentence, ...]:
        """The sentences of `left` without its headers."""
        return sentences_of(self.left)

    @cached_property
    def right_sentences(self) -> tuple[Sentence, ...]:
        """The sentences of `right` without its headers."""
        return sentences_of(self.right)

    def left_passage(self, match: Match) -> Passage:
        """The passage of `left` in a match."""
        return spanned(self.left, self.left_sentences, match.left)

    def right_passage(self, match: Match) -> Passage:
        """The passage of `right` in a match."""
        return spanned(self.right, self.right_sentences, match.right)

    @cached_property
    def shared(self) -> int:
        """Words that stand in runs longer than chance, over all matches but notices."""
        return sum(sum(runs) for runs in self._runs)

    @cached_property
    def strength(self) -> int:
        """Words by which the shared runs are longer than chance, over all matches but notices."""
        return sum(run - CHANCE_RUN for runs in self._runs for run in runs)

    @cached_property
    def _runs(self) -> tuple[tuple[int, ...], ...]:
        pairs = [(self.left_passage(match).text, self.right_passage(match).text) for match in self.matches]
        return tuple(
            shared_runs(bare_words(left), bare_words(right), longer_than=CHANCE_RUN)
            for left, right in pairs
            if not is_notice(left)
        )

    def parted(self, *, left: bool) -> tuple[Sequence[Passage], Sequence[Passage]]:
        """The shared and the own sentences of one report, each in reading order."""
        return self._left_parts if left else self._right_parts

    @cached_property
    def _left_parts(self) -> tuple[Sequence[Passage], Sequence[Passage]]:
        return _part(self.left_sentences, {i for match in self.matches for i in match.left})

    @cached_property
    def _right_parts(self) -> tuple[Sequence[Passage], Sequence[Passage]]:
        return _part(self.right_sentences, {j for match in self.matches for j in match.right})

    @property
    def left_share(self) -> float:
        """The part of `left` that stands in `right`, by words, 0 to 1."""
        return self.shared / max(_words_of(_texts(self.left_sentences)).count, 1)

    @property
    def right_share(self) -> float:
        """The part of `right` that stands in `left`, by words, 0 to 1."""
        return self.shared / max(_words_of(_texts(self.right_sentences)).count, 1)


def find_overlap(a: Reading, b: Reading) -> Overlap | None:
    """What two reports share; None where it is too little to say that their wording has one source."""
    left, right = sorted((a, b), key=lambda reading: (reading.report.published or "9999", reading.report.id))
    texts = _texts(sentences_of(left)), _texts(sentences_of(right))
    if not _may_be_enough(*map(_words_of, texts)):
        return None
    overlap = Overlap(left, right, align(*texts))
    if overlap.strength < ENOUGH_WHERE_SHORT or overlap.strength < _needed(overlap):
        return None
    return overlap


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a report, as far as they bound what it can share with another."""

    count: int
    runs: npt.NDArray[np.int64]  # hashes of its runs of words that are longer than chance by one, sorted


@lru_cache(maxsize=8192)
def _words_of(texts: tuple[str, ...]) -> _Words:
    words = [word for text in texts for word in bare_words(text)]
    runs = zip(*(words[start:] for start in range(CHANCE_RUN + 1)), strict=False)
    return _Words(len(words), np.sort(np.array([hash(run) for run in runs], dtype=np.int64)))


def _may_be_enough(one: _Words, other: _Words) -> bool:
    """Whether two reports can share enough, however their sentences are paired.

    Each word by which a shared run is longer than chance begins a run of `CHANCE_RUN` + 1 words that stands in both.
    """
    strength = _count_common(one.runs, other.runs)
    shared = strength * (CHANCE_RUN + 1)  # at most: each of them in a run of its own
    short = shared >= WHOLE * min(one.count, other.count)
    return strength >= (ENOUGH_WHERE_SHORT if short else ENOUGH)


def _count_common(one: npt.NDArray[np.int64], other: npt.NDArray[np.int64]) -> int:
    """How many of one's numbers stand among the other's; both sorted."""
    if not len(other):
        return 0
    return int(np.count_nonzero(other.take(other.searchsorted(one), mode="clip") == one))


def _needed(overlap: Overlap) -> int:
    """How many words beyond chance it takes to say that the wording has one source."""
    if max(overlap.left_share, overlap.right_share) >= WHOLE:
        return ENOUGH_WHERE_SHORT
    nearness = [m.similarity for m in overlap.matches if not is_notice(overlap.left_passage(m).text)]
    convincing = len(nearness) >= MANY_PAIRS or max(nearness, default=0.0) >= NEARLY_EQUAL
    return ENOUGH if convincing else ENOUGH_WHERE_REWORDED


def name_of(report: Report) -> str:
    """How a sentence for the reader names a report: its outlet, else its agency, else its source."""
    return report.outlet or report.agency or report.source


def sentences_of(reading: Reading) -> tuple[Sentence, ...]:
    """The sentences that can be paired: all but headers."""
    return tuple(sentence for sentence in reading.sentences if sentence.kind != "header")


def spanned(reading: Reading, sentences: Sequence[Sentence], indexes: Sequence[int]) -> Passage:
    """The passage from the first of some neighbouring sentences to the end of the last."""
    first, last = sentences[indexes[0]].passage, sentences[indexes[-1]].passage
    if first is last:
        return first
    return Passage.of(reading.report.id, reading.report.text, first.start, last.end)


def _texts(sentences: Sequence[Sentence]) -> tuple[str, ...]:
    return tuple(sentence.passage.text for sentence in sentences)


def _part(sentences: Sequence[Sentence], shared: Collection[int]) -> tuple[Sequence[Passage], Sequence[Passage]]:
    passages = [sentence.passage for sentence in sentences]
    return [p for i, p in enumerate(passages) if i in shared], [p for i, p in enumerate(passages) if i not in shared]
