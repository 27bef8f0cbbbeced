"""A pair's passages cut into runs: what is the same, and word for word what differs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from firsthand.records.change import Change
from firsthand.records.pair import Pair
from firsthand.records.passage import Passage
from firsthand.web.comparison import Run

# A word with its inner apostrophes, hyphens and points ("U.S", "1,200"), white space, or one other character.
_TOKENS = re.compile(r"\w+(?:[-'’.,]\w+)*|\s+|[^\w\s]")


@dataclass(frozen=True, slots=True, order=True)
class _Span:
    start: int
    end: int
    weight: str


def mark_pair(pair: Pair, *, neutral: bool) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """The runs of the source's passage and of the derived passage.

    Inside a change only the words that really differ are marked.

    Args:
        pair: two aligned passages with their changes.
        neutral: which came first is undecided: nothing is called cut or put in.
    """
    sides: tuple[list[_Span], list[_Span]] = ([], [])
    for change in pair.changes:
        for spans, found in zip(sides, _differing(change), strict=True):
            spans.extend(found)
    marks = ("differs", "differs") if neutral else ("cut", "put")
    return _cut(pair.source, sides[0], marks[0]), _cut(pair.derived, sides[1], marks[1])


def weigh(change: Change) -> str:
    """How loudly a change is printed: alarm, wording or style."""
    if change.style:
        return "style"
    return "wording" if change.kind == "wording" else "alarm"


def _differing(change: Change) -> tuple[list[_Span], list[_Span]]:
    weight = weigh(change)
    if change.source is None or change.derived is None:
        return _whole(change.source, weight), _whole(change.derived, weight)
    mine, theirs = _TOKENS.findall(change.source.text), _TOKENS.findall(change.derived.text)
    blocks = SequenceMatcher(None, mine, theirs, autojunk=False).get_matching_blocks()
    kept = [(block.a, block.b, block.size) for block in blocks]
    source = list(_gaps(change.source, mine, [(a, size) for a, _, size in kept], weight))
    derived = list(_gaps(change.derived, theirs, [(b, size) for _, b, size in kept], weight))
    if source or derived:
        return source, derived
    return _whole(change.source, weight), _whole(change.derived, weight)


def _whole(passage: Passage | None, weight: str) -> list[_Span]:
    return [_Span(passage.start, passage.end, weight)] if passage else []


def _gaps(passage: Passage, tokens: list[str], kept: list[tuple[int, int]], weight: str) -> Iterator[_Span]:
    """What lies between the kept tokens. Gaps that only a space parts are one, and no mark begins or ends in space."""
    offsets = [passage.start]
    for token in tokens:
        offsets.append(offsets[-1] + len(token))
    gaps: list[tuple[int, int]] = []
    at = 0
    for first, size in kept:
        if first > at:
            gaps.append((at, first))
        if size == 1 and tokens[first].isspace() and gaps and gaps[-1][1] == first:
            gaps[-1] = (gaps[-1][0], first + 1)  # joined with the next, or trimmed below
        at = first + size
    for first, last in _join(gaps):
        start, end = offsets[first], offsets[last]
        words = passage.text[start - passage.start : end - passage.start]
        start += len(words) - len(words.lstrip())
        end -= len(words) - len(words.rstrip())
        if start < end:
            yield _Span(start, end, weight)


def _join(gaps: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for first, last in gaps:
        if joined and joined[-1][1] == first:
            joined[-1] = (joined[-1][0], last)
        else:
            joined.append((first, last))
    return joined


def _cut(passage: Passage, spans: list[_Span], mark: str) -> tuple[Run, ...]:
    runs: list[Run] = []
    at = passage.start
    for span in sorted(spans):
        start, end = max(span.start, at), min(span.end, passage.end)
        if start >= end:
            continue
        if start > at:
            runs.append(Run(passage.text[at - passage.start : start - passage.start]))
        runs.append(Run(passage.text[start - passage.start : end - passage.start], mark, span.weight))
        at = end
    if at < passage.end:
        runs.append(Run(passage.text[at - passage.start :]))
    return tuple(runs)
