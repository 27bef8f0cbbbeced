"""Where two aligned passages differ, word by word.

Longest common runs first (Ratcliff and Obershelp, as in the standard `difflib`), because a reader sees a phrase
that moved as moved, not as letters that happen to recur.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from firsthand.relate.words import Word, split_words

LONGEST = 4000  # words of a passage that are compared word by word; what is longer differs only between equal ends


@dataclass(frozen=True, slots=True)
class Difference:
    """One stretch in which the words differ; one side may be empty."""

    source: range  # indexes of words of the source
    derived: range


@lru_cache(maxsize=16384)
def find_differences(source_text: str, derived_text: str) -> tuple[Difference, ...]:
    """The differing stretches of two passages in reading order, as indexes of their words (`split_words`).

    A word that differs in punctuation, typography or case alone is a stretch of its own, apart from what was
    really exchanged beside it.
    """
    source, derived = split_words(source_text), split_words(derived_text)
    found: list[Difference] = []
    for tag, i1, i2, j1, j2 in _opcodes([w.key for w in source], [w.key for w in derived]):
        if tag == "equal":
            pairs = zip(range(i1, i2), range(j1, j2), strict=True)
            found.extend(_one_word(i, j) for i, j in pairs if source[i].text != derived[j].text)
        elif tag == "replace":
            found.extend(_exchanged(source, derived, Difference(range(i1, i2), range(j1, j2))))
        else:
            found.append(Difference(range(i1, i2), range(j1, j2)))
    return tuple(found)


def _opcodes(a: Sequence[str], b: Sequence[str]) -> Sequence[tuple[str, int, int, int, int]]:
    """`difflib`'s, but for very long passages, where only the equal words at both ends are told from the rest."""
    if max(len(a), len(b)) <= LONGEST:
        return SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    shorter = min(len(a), len(b))
    first = next((i for i in range(shorter) if a[i] != b[i]), shorter)
    last = next((i for i in range(shorter - first) if a[-1 - i] != b[-1 - i]), shorter - first)
    i, j = len(a) - last, len(b) - last
    codes = [("equal", 0, first, 0, first), ("replace", first, i, first, j), ("equal", i, len(a), j, len(b))]
    return [code for code in codes if code[2] > code[1] or code[4] > code[3]]


def _exchanged(source: Sequence[Word], derived: Sequence[Word], whole: Difference) -> Iterator[Difference]:
    """An exchange, cut at the words that both sides keep but for punctuation or case."""
    i0, j0 = whole.source.start, whole.derived.start
    bare = [source[i].bare or "-" for i in whole.source], [derived[j].bare or "–" for j in whole.derived]
    if set(bare[0]).isdisjoint(bare[1]):
        yield whole
        return
    for tag, i1, i2, j1, j2 in _opcodes(*bare):
        if tag == "equal":
            yield from (_one_word(i0 + i, j0 + j) for i, j in zip(range(i1, i2), range(j1, j2), strict=True))
        else:
            yield Difference(range(i0 + i1, i0 + i2), range(j0 + j1, j0 + j2))


def _one_word(i: int, j: int) -> Difference:
    return Difference(range(i, i + 1), range(j, j + 1))


@lru_cache(maxsize=16384)
def shared_runs(source: tuple[str, ...], derived: tuple[str, ...], *, longer_than: int) -> tuple[int, ...]:
    """Lengths of the runs of words that both share, in order, of those longer than `longer_than` words."""
    if source == derived:
        return (len(source),) if len(source) > longer_than else ()
    if _runs(source, longer_than + 1).isdisjoint(_runs(derived, longer_than + 1)):
        return ()
    runs = (i2 - i1 for tag, i1, i2, _, _ in _opcodes(source, derived) if tag == "equal")
    return tuple(run for run in runs if run > longer_than)


def _runs(words: Sequence[str], length: int) -> set[tuple[str, ...]]:
    return set(zip(*(words[start:] for start in range(length)), strict=False))
