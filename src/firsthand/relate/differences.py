"""Where two aligned passages differ, word by word.

Longest common runs first (Ratcliff and Obershelp, as in the standard `difflib`), because a reader sees a phrase
that moved as moved, not as letters that happen to recur.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from firsthand.relate.words import Word


@dataclass(frozen=True, slots=True)
class Difference:
    """One stretch in which the words differ; one side may be empty."""

    source: range  # indexes of words of the source
    derived: range


def find_differences(source: Sequence[Word], derived: Sequence[Word]) -> tuple[Difference, ...]:
    """The differing stretches in reading order.

    A word that differs in punctuation, typography or case alone is a stretch of its own, apart from what was
    really exchanged beside it.
    """
    matcher = SequenceMatcher(None, [w.key for w in source], [w.key for w in derived], autojunk=False)
    found: list[Difference] = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            pairs = zip(range(i1, i2), range(j1, j2), strict=True)
            found.extend(_one_word(i, j) for i, j in pairs if source[i].text != derived[j].text)
        elif tag == "replace":
            found.extend(_exchanged(source, derived, Difference(range(i1, i2), range(j1, j2))))
        else:
            found.append(Difference(range(i1, i2), range(j1, j2)))
    return tuple(found)


def _exchanged(source: Sequence[Word], derived: Sequence[Word], whole: Difference) -> Iterator[Difference]:
    """An exchange, cut at the words that both sides keep but for punctuation or case."""
    i0, j0 = whole.source.start, whole.derived.start
    bare = SequenceMatcher(
        None,
        [source[i].bare or "-" for i in whole.source],
        [derived[j].bare or "–" for j in whole.derived],
        autojunk=False,
    )
    for tag, i1, i2, j1, j2 in bare.get_opcodes():
        if tag == "equal":
            yield from (_one_word(i0 + i, j0 + j) for i, j in zip(range(i1, i2), range(j1, j2), strict=True))
        else:
            yield Difference(range(i0 + i1, i0 + i2), range(j0 + j1, j0 + j2))


def _one_word(i: int, j: int) -> Difference:
    return Difference(range(i, i + 1), range(j, j + 1))


def shared_runs(source: Sequence[str], derived: Sequence[str], *, longer_than: int) -> tuple[int, ...]:
    """Lengths of the runs of words that both share, in order, of those longer than `longer_than` words."""
    if source == derived:
        return (len(source),) if len(source) > longer_than else ()
    blocks = SequenceMatcher(None, source, derived, autojunk=False).get_matching_blocks()
    return tuple(block.size for block in blocks if block.size > longer_than)
