"""The differing words of two aligned passages, cut into stretches that each carry one kind of thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from firsthand.lexicon.rules import load_rules
from firsthand.relate.cues import Cue
from firsthand.relate.differences import Difference
from firsthand.relate.names import same_name
from firsthand.relate.voices import same_speaker
from firsthand.relate.words import Word

# The first of these that a word carries decides; a negation is shown as a denial.
_PRECEDENCE = (
    "denial",
    "accusation",
    "attribution",
    "hearsay",
    "number",
    "bound",
    "time",
    "place",
    "actor",
    "label",
    "negation",
)
CLAUSE = 4  # words: more than these, come or gone at once, are a clause of their own
_JOINS_ATTRIBUTION = ("actor", "place", "label")  # the source's own words belong to the attribution


@dataclass(frozen=True, slots=True)
class Segment:
    """Neighbouring differing words of one side."""

    block: int  # index of the difference they stand in
    words: range  # indexes of words
    cue: Cue | None  # what they carry; None: wording only


@dataclass(frozen=True, slots=True)
class Side:
    """One passage of a pair, as the comparison sees it."""

    words: tuple[Word, ...]
    cues: tuple[Cue, ...]
    defined: frozenset[tuple[str, str]] = frozenset()  # short names with the full ones that its report gives them


def cut_segments(side: Side, other: Side, stretches: Sequence[range], opposite: Sequence[range]) -> tuple[Segment, ...]:
    """The differing words of `side`, cut where what they carry changes.

    A cue counts only if the other side lacks it: what merely moved within the sentence carries no change. A "not"
    inside a clause that came or went as a whole turns nothing around that was kept.

    Args:
        stretches: of `side`, one a difference.
        opposite: of `other`, in the same order.
    """
    differing = [cue for cue in _lacking(side, other) if cue.kind in _PRECEDENCE]
    segments: list[Segment] = []
    for block, stretch in enumerate(stretches):
        tags = [_strongest(differing, side.words[i]) for i in stretch]
        if not opposite[block] and len(stretch) > CLAUSE:
            tags = [None if tag is not None and tag.kind == "negation" else tag for tag in tags]
        tags = _extend_attributions(tags, [side.words[i] for i in stretch])
        tags = _absorb_small_words(tags, [side.words[i] for i in stretch])
        start = stretch.start
        for length, cue in _runs(tags):
            segments.append(Segment(block, range(start, start + length), cue))
            start += length
    return tuple(segments)


def _lacking(side: Side, other: Side) -> list[Cue]:
    """Cues of one side that have no counterpart on the other."""
    left = list(other.cues)
    lacking = []
    for cue in side.cues:
        twin = next((candidate for candidate in left if _correspond(cue, candidate)), None)
        if twin is None:
            lacking.append(cue)
        else:
            left.remove(twin)
    return lacking


def _correspond(cue: Cue, other: Cue) -> bool:
    """Whether two cues carry the same thing. A name may be a place here and a doer there; one who speaks may be named
    here and a pronoun there."""
    if cue.kind == other.kind == "attribution":
        return cue.meaning == other.meaning and same_speaker(cue.sense, other.sense)
    return cue.meaning == other.meaning and (cue.kind == other.kind or {cue.kind, other.kind} == {"actor", "place"})


def respelled(cue: Cue, side: Side, other: Side) -> Cue | None:
    """The name of the other side that `cue` only spells differently; None if there is none."""
    names = [c for c in other.cues if c.kind in ("actor", "place")]
    defined = side.defined | other.defined
    return next((name for name in names if _is_defined(cue, name, defined) or same_name(cue.text, name.text)), None)


def _is_defined(cue: Cue, other: Cue, defined: frozenset[tuple[str, str]]) -> bool:
    """Whether a report says of one of two names that it is short for the other."""
    pairs = ((cue.text, other.text), (other.text, cue.text))
    return any((short, full) in defined for short, full in pairs)


def _strongest(cues: Sequence[Cue], word: Word) -> Cue | None:
    over = [cue for cue in cues if cue.start < word.end and word.start < cue.end and word.bare]
    return min(over, key=lambda cue: _PRECEDENCE.index(cue.kind), default=None)


def _extend_attributions(tags: Sequence[Cue | None], words: Sequence[Word]) -> list[Cue | None]:
    """Spread an attribution over the differing words around it, up to a comma or a stop."""
    extended = list(tags)
    for at, cue in enumerate(tags):
        if cue is None or cue.kind not in ("attribution", "hearsay", "accusation", "denial"):
            continue
        for step in (1, -1):
            i = at
            while 0 <= (i := i + step) < len(tags) and not _closes(words[min(i, i - step)]):
                tag = tags[i]
                if tag is not None and tag.kind not in _JOINS_ATTRIBUTION:
                    break
                extended[i] = cue
    return extended


def _closes(word: Word) -> bool:
    return word.key[-1:] in ",;:" or (word.key[-1:] == "." and len(word.bare) > 3)


def _absorb_small_words(tags: Sequence[Cue | None], words: Sequence[Word]) -> list[Cue | None]:
    """Let "into", "the" and the like go with what follows them, and marks that stand alone with either side."""
    absorbed = list(tags)
    for i in reversed(range(len(tags) - 1)):
        if absorbed[i] is None and _is_small(words[i]):
            absorbed[i] = absorbed[i + 1]
    for i in range(1, len(tags)):
        if absorbed[i] is None and not words[i].bare:
            absorbed[i] = absorbed[i - 1]
    return absorbed


def _is_small(word: Word) -> bool:
    return not word.bare or any(rule.regex.fullmatch(word.bare) for rule in load_rules("openers"))


def _runs(tags: Sequence[Cue | None]) -> list[tuple[int, Cue | None]]:
    runs: list[tuple[int, Cue | None]] = []
    for cue in tags:
        if runs and _one_kind(runs[-1][1], cue):
            runs[-1] = (runs[-1][0] + 1, runs[-1][1])
        else:
            runs.append((1, cue))
    return runs


def _one_kind(a: Cue | None, b: Cue | None) -> bool:
    if a is None or b is None:
        return a is b
    return a.kind == b.kind and (a.kind != "label" or a.sense == b.sense)


def stretches(differences: Sequence[Difference], *, derived: bool) -> list[range]:
    """The differing stretches of one side."""
    return [difference.derived if derived else difference.source for difference in differences]
