"""The rows of a comparison: two reports aligned in the reading order of the derived one.

What only the source has stands where a reader of the source would miss it: after the last sentence before it that
was kept, or before the first.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, zip_longest

from firsthand.records.change import Change
from firsthand.records.derivation import Derivation
from firsthand.records.omission import Omission
from firsthand.records.pair import Pair
from firsthand.records.passage import Passage
from firsthand.records.reading import Reading
from firsthand.records.sentence import Sentence
from firsthand.web.comparison import Cell, Note, Row, Run, Stretch
from firsthand.web.runs import mark_pair, weigh
from firsthand.web.wording import GRAVITY, clip, count_words, gravity, isolate, join_words

SIGNS = {"verbatim": "=", "restyled": "≈", "edited": "≠", "added": "+", "dropped": "−", "header": "·"}
LABELS = {
    "verbatim": "word for word",
    "restyled": "house style only",
    "edited": "edited",
    "added": "its own text",
    "dropped": "left out",
    "header": "stands around the text",
}
NEUTRAL_LABELS = LABELS | {"edited": "worded differently", "added": "only here", "dropped": "only here"}

# Kinds of row that fold in long stretches, with the rows left standing before and after.
_SAID = ("attribution", "accusation", "denial")  # a sentence makes one of these; of numbers it may hold several
_FOLDS = {"verbatim": (1, 1), "added": (2, 0), "dropped": (1, 0)}
_FOLDED = {"verbatim": "word for word", "added": "of its own", "dropped": "left out"}


def align_rows(
    source: Reading, derived: Reading, derivation: Derivation, *, names: tuple[str, str], neutral: bool
) -> tuple[Row, ...]:
    """Every sentence of both reports, each in one row, in the reading order of the derived.

    Args:
        source: the reading of `derivation.source`.
        derived: the reading of `derivation.derived`.
        derivation: what the two share.
        names: what to call the two, source first.
        neutral: which came first is undecided: nothing is called edited, added or left out.
    """
    maker = _Maker(source, derived, names=names, neutral=neutral)
    pairs = sorted(derivation.pairs, key=lambda pair: pair.derived.start)
    moved = _moved(pairs)
    around_source = _unnamed(source, [*(p.source for p in pairs), *(o.passage for o in derivation.dropped)])
    around_derived = _unnamed(derived, [*(p.derived for p in pairs), *derivation.added])
    head_source = _leading(around_source, source)
    head_derived = _leading(around_derived, derived)

    alone = [(o.passage.start, maker.omission(o)) for o in derivation.dropped]
    alone += [(s.passage.start, maker.around(s, None)) for s in around_source[len(head_source) :]]
    alone.sort(key=lambda entry: entry[0])
    follows = _placed([start for start, _ in alone], pairs)

    lines: list[tuple[tuple[int, int, int], Row]] = []
    for index, pair in enumerate(pairs):
        lines.append(((pair.derived.start, 0, 0), maker.pair(pair, moved=index in moved)))
    lines += [((passage.start, 0, 0), maker.addition(passage)) for passage in derivation.added]
    lines += [((s.passage.start, 0, 0), maker.around(None, s)) for s in around_derived[len(head_derived) :]]
    for order, ((at, side), (_, row)) in enumerate(zip(follows, alone, strict=True)):
        lines.append(((at, side, order), row))
    lines.sort(key=lambda line: line[0])
    heads = [maker.around(mine, theirs) for mine, theirs in zip_longest(head_source, head_derived)]
    return (*heads, *(row for _, row in lines))


def fold_rows(rows: Sequence[Row]) -> tuple[Stretch, ...]:
    """The rows with long quiet stretches folded, a row or two of each left standing."""
    stretches: list[Stretch] = []
    for (kind, quiet), group in groupby(rows, key=lambda row: (row.kind, not (row.finding or row.notes))):
        members = tuple(group)
        before, after = _FOLDS.get(kind, (0, 0))
        inner = members[before : len(members) - after]
        if not quiet or kind not in _FOLDS or len(inner) < 2:
            stretches.append(Stretch(members, ""))
            continue
        shown = Stretch(members[:before], ""), Stretch(inner, _say_fold(kind, inner)), Stretch(members[-after:], "")
        stretches += shown if after else shown[:2]
    return tuple(stretches)


def _say_fold(kind: str, rows: Sequence[Row]) -> str:
    cell = rows[0].derived or rows[0].source
    words = clip("".join(run.text for run in cell.runs), 60) if cell else ""
    return f"{count_words(len(rows), 'more passage')} {_FOLDED[kind]}: “{words}”"


class _Maker:
    """Rows of one comparison: what every kind of row needs to know of the two reports."""

    def __init__(self, source: Reading, derived: Reading, *, names: tuple[str, str], neutral: bool) -> None:
        self._languages = (source.report.language, derived.report.language)
        self._names = names
        self._neutral = neutral
        self._labels = NEUTRAL_LABELS if neutral else LABELS

    def pair(self, pair: Pair, *, moved: bool) -> Row:
        mine, theirs = mark_pair(pair, neutral=self._neutral)
        notes = self._gather_notes(pair)
        if moved:
            notes.append(Note("moved", "stands at another place in the source", "style", len(GRAVITY)))
        return self._row(f"d{pair.derived.start}", pair.label, mine, theirs, tuple(notes))

    def _gather_notes(self, pair: Pair) -> list[Note]:
        """A note for each kind of change, however many there are; the most serious first, house style last."""
        said: dict[tuple[int, str, str], dict[str, None]] = {}
        for change in pair.changes:
            kind = "style" if change.style else change.kind
            says = self._say_both(change) if self._neutral else change.note.removeprefix("house style: ")
            said.setdefault((gravity(kind), kind, weigh(change)), {})[says] = None
        return [Note(kind, "; ".join(notes), weight, rank) for (rank, kind, weight), notes in sorted(said.items())]

    def _say_both(self, change: Change) -> str:
        """A change with no word of which side came first."""
        sides = [side and f"“{clip(side.text, 60)}”" for side in (change.source, change.derived)]
        if not all(sides):
            return f"{sides[0] or sides[1]} only in {isolate(self._names[0] if sides[0] else self._names[1])}"
        return f"{sides[0]} in {isolate(self._names[0])}, {sides[1]} in {isolate(self._names[1])}"

    def addition(self, passage: Passage) -> Row:
        return self._row(f"d{passage.start}", "added", None, (Run(passage.text),), ())

    def omission(self, omission: Omission) -> Row:
        loads = sorted(omission.carries, key=gravity)
        if omission.finding:
            weight, says = "alarm", self._say_finding(loads)
        else:
            weight, says = "style", f"carried {join_words([_an(load) for load in loads])}" if loads else ""
        notes = (Note("dropped", says, weight, gravity(loads[0]) if loads else len(GRAVITY)),) if says else ()
        runs = (Run(omission.passage.text),)
        return self._row(f"s{omission.passage.start}", "dropped", runs, None, notes)

    def _say_finding(self, loads: Sequence[str]) -> str:
        if self._neutral:
            carried = f", with {join_words([_an(load) for load in loads])}" if loads else ""
            return f"only in this report{carried}; both have the sentences around it"
        grave = [load for load in loads if load in (*_SAID, "number")] or loads
        what = join_words([f"the {load}" if load in _SAID else _an(load) for load in grave]) or "this"
        return f"{what} {'were' if len(grave) > 1 else 'was'} dropped; the sentences around were kept"

    def around(self, mine: Sentence | None, theirs: Sentence | None) -> Row:
        anchor = f"s{mine.passage.start}" if mine else f"d{theirs.passage.start}" if theirs else ""
        sides = [(Run(side.passage.text),) if side else None for side in (mine, theirs)]
        return self._row(anchor, "header", sides[0], sides[1], ())

    def _row(
        self,
        anchor: str,
        kind: str,
        source: tuple[Run, ...] | None,
        derived: tuple[Run, ...] | None,
        notes: tuple[Note, ...],
    ) -> Row:
        return Row(
            anchor=anchor,
            kind=kind,
            sign=SIGNS[kind],
            label=self._labels[kind],
            source=Cell(source, self._languages[0]) if source else None,
            derived=Cell(derived, self._languages[1]) if derived else None,
            notes=notes,
            finding=any(note.weight == "alarm" for note in notes),
        )


def _an(load: str) -> str:
    return f"{'an' if load[0] in 'aeiou' else 'a'} {load}"


def _unnamed(reading: Reading, passages: Iterable[Passage]) -> list[Sentence]:
    """The sentences that no pair, addition or omission speaks of: headers, mostly."""
    spans = sorted((passage.start, passage.end) for passage in passages)
    starts = [start for start, _ in spans]

    def named(sentence: Sentence) -> bool:
        before = bisect_right(starts, sentence.passage.start) - 1
        inside = bisect_left(starts, sentence.passage.start)
        return (before >= 0 and spans[before][1] > sentence.passage.start) or (
            inside < len(starts) and starts[inside] < sentence.passage.end
        )

    return [sentence for sentence in reading.sentences if not named(sentence)]


def _leading(unnamed: Sequence[Sentence], reading: Reading) -> list[Sentence]:
    """Those of the unnamed sentences that open the report."""
    return [mine for mine, first in zip(unnamed, reading.sentences, strict=False) if mine == first]


def _placed(starts: Sequence[int], pairs: Sequence[Pair]) -> Iterator[tuple[int, int]]:
    """For offsets in the source, the derived offset they are placed at, and whether before (-1) or after (1) it."""
    kept = sorted((pair.source.start, pair.derived.start) for pair in pairs)
    for start in starts:
        before = bisect_right(kept, (start, 0)) - 1
        if not kept:
            yield -1, 0
        elif before < 0:
            yield kept[0][1], -1
        else:
            yield kept[before][1], 1


def _moved(pairs: Sequence[Pair]) -> frozenset[int]:
    """Indexes of the pairs outside the longest run of pairs that keeps the source's order."""
    tails: list[int] = []  # tails[n]: the pair that ends the best run of length n + 1
    before: list[int] = []
    for index, pair in enumerate(pairs):
        at = bisect_left(tails, pair.source.start, key=lambda tail: pairs[tail].source.start)
        before.append(tails[at - 1] if at else -1)
        tails[at : at + 1] = [index]
    kept: set[int] = set()
    at = tails[-1] if tails else -1
    while at >= 0:
        kept.add(at)
        at = before[at]
    return frozenset(range(len(pairs))) - kept
