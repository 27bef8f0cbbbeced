"""When two spans count as the same."""

from __future__ import annotations

from evaluation.alignment_gold import Span
from firsthand.records.passage import Passage

_SAME = 0.8  # of the union


def span_of(passage: Passage) -> Span:
    """`[start, end)` of a passage."""
    return passage.start, passage.end


def spans_match(a: Span, b: Span) -> bool:
    """Whether the intersection of two spans is at least 0.8 of their union.

    >>> spans_match((0, 100), (20, 100)), spans_match((0, 100), (21, 100))
    (True, False)
    """
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return shared >= _SAME * (max(a[1], b[1]) - min(a[0], b[0]))
