"""What a derived report left out of its source, and what went with it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from firsthand.records.omission import Omission
from firsthand.records.reading import Reading
from firsthand.records.sentence import Sentence
from firsthand.relate.cues import find_cues

_CARRIES = ("attribution", "accusation", "denial", "number", "time", "place")  # in the order they are listed
_SERIOUS = {"attribution", "accusation", "denial", "number"}


def find_omissions(sentences: Sequence[Sentence], kept: Collection[int], reading: Reading) -> tuple[Omission, ...]:
    """The sentences of a source that have no counterpart, in reading order.

    Args:
        sentences: all of the source, headers included (they are never dropped).
        kept: indexes of those that have a counterpart.
        reading: the source's.
    """
    if not kept:
        return ()
    first, last = min(kept), max(kept)
    return tuple(
        _omission(sentence, reading, inside=first < i < last)
        for i, sentence in enumerate(sentences)
        if sentence.kind != "header" and i not in kept
    )


def _omission(sentence: Sentence, reading: Reading, *, inside: bool) -> Omission:
    """`inside`: kept sentences stand before and after it, so that it was taken out rather than cut off."""
    cues = find_cues(sentence.passage, reading) if sentence.kind == "body" else ()
    carried = {"attribution" if cue.kind == "hearsay" else cue.kind for cue in cues}
    carries = tuple(kind for kind in _CARRIES if kind in carried)
    return Omission(sentence.passage, sentence.kind, carries, inside and not _SERIOUS.isdisjoint(carries))
