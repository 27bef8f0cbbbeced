"""What an edit changed: every difference inside a pair, typed and said in plain words.

The changes of a pair tile the words that differ: each differing word lies in exactly one of them. A change of
typography, spelling or naming of the same thing is marked as style; the rest may matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from firsthand.records.change import Change
from firsthand.records.passage import Passage
from firsthand.records.reading import Reading
from firsthand.relate.cues import Cue, find_cues
from firsthand.relate.differences import LONGEST, find_differences
from firsthand.relate.segments import Segment, Side, cut_segments, respelled, stretches
from firsthand.relate.spellings import same_spelling
from firsthand.relate.surroundings import defined_names
from firsthand.relate.words import split_words

_KINDS = {
    "negation": "denial",
    "accusation": "attribution",
    "hearsay": "attribution",
}  # cue -> kind of change, where they differ
_FAMILIES = {"actor": "name", "place": "name", "accusation": "attribution", "hearsay": "attribution"}
_EXCHANGED = ("label", "number", "bound", "time", "actor", "place")  # also across a sentence
_WHAT = {
    "number": "the number",
    "bound": "",
    "actor": "",
    "attribution": "the attribution",
    "denial": "the denial",
    "place": "the place",
    "time": "the time",
    "label": "the word",
    "wording": "",
}


@dataclass(frozen=True, slots=True)
class _Draft:
    source: Segment | None
    derived: Segment | None

    @property
    def cue(self) -> Cue | None:
        for segment in (self.derived, self.source):
            if segment is not None and segment.cue is not None:
                return segment.cue
        return None


def find_changes(
    source: Passage, derived: Passage, *, source_reading: Reading, derived_reading: Reading
) -> tuple[Change, ...]:
    """The changes from `source` to `derived`, in reading order of the derived side."""
    sides = _side(source, source_reading), _side(derived, derived_reading)
    differences = find_differences(source.text, derived.text)
    gone, come = stretches(differences, derived=False), stretches(differences, derived=True)
    old = cut_segments(sides[0], sides[1], gone, come)
    new = cut_segments(sides[1], sides[0], come, gone)
    drafts = _pair_across(_pair_within(old, new, len(differences)), sides)
    passages = (source, derived)
    return tuple(_change(draft, passages, sides) for draft in _in_reading_order(drafts))


def _side(passage: Passage, reading: Reading) -> Side:
    words = split_words(passage.text)
    # In a "sentence" of a whole book's length nothing is typed: its differences are told as wording.
    return Side(words, find_cues(passage, reading) if len(words) <= LONGEST else (), defined_names(reading.report.text))


def _pair_within(old: Sequence[Segment], new: Sequence[Segment], blocks: int) -> list[_Draft]:
    """Pair segments that stand for each other within one difference: of one kind first, then what is left over."""
    drafts: list[_Draft] = []
    for block in range(blocks):
        before = len(drafts)
        olds = [s for s in old if s.block == block]
        news = [s for s in new if s.block == block]
        for segment in list(olds):
            twin = next((s for s in news if _family(s) == _family(segment)), None)
            if twin is not None:
                olds.remove(segment)
                news.remove(twin)
                drafts.append(_Draft(segment, twin))
        alone = len(drafts) == before  # nothing else was exchanged here, so that what is left belongs together
        if alone and len(olds) == len(news) == 1 and None in (olds[0].cue, news[0].cue):
            drafts.append(_Draft(olds.pop(), news.pop()))
        drafts.extend(_Draft(segment, None) for segment in olds)
        drafts.extend(_Draft(None, segment) for segment in news)
    return drafts


def _pair_across(drafts: Sequence[_Draft], sides: tuple[Side, Side]) -> list[_Draft]:
    """Join what left one place of the sentence with the one thing of its kind that came in at another."""
    joined = list(drafts)
    gone = [d for d in drafts if d.derived is None and d.cue is not None]
    come = [d for d in drafts if d.source is None and d.cue is not None]
    families = dict.fromkeys(_family(d.source) for d in gone if d.source and d.cue and d.cue.kind in _EXCHANGED)
    for family in families:
        old = [d for d in gone if d.source and _family(d.source) == family]
        new = [d for d in come if d.derived and _family(d.derived) == family]
        if len(old) == len(new) == 1:
            joined[joined.index(new[0])] = _Draft(old[0].source, new[0].derived)
            joined.remove(old[0])
    return _pair_moved(joined, sides)


def _pair_moved(drafts: list[_Draft], sides: tuple[Side, Side]) -> list[_Draft]:
    """Join wording that left one place with the same wording where it came in."""
    for gone in [d for d in drafts if d.source and d.derived is None and d.cue is None]:
        for come in [d for d in drafts if d.derived and d.source is None and d.cue is None]:
            if _stands_in(_bare(sides[0], gone.source), _bare(sides[1], come.derived)):
                drafts[drafts.index(come)] = _Draft(gone.source, come.derived)
                drafts.remove(gone)
                break
    return drafts


def _bare(side: Side, segment: Segment | None) -> list[str]:
    return [side.words[i].bare for i in segment.words if side.words[i].bare] if segment else []


def _stands_in(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the shorter of two runs, of two words or more, stands unbroken in the longer."""
    short, long = sorted((one, other), key=len)
    return len(short) > 1 and any(long[i : i + len(short)] == short for i in range(len(long) - len(short) + 1))


def _change(draft: _Draft, passages: tuple[Passage, Passage], sides: tuple[Side, Side]) -> Change:
    old = _passage(passages[0], sides[0], draft.source)
    new = _passage(passages[1], sides[1], draft.derived)
    if old is not None and _moved(draft):
        return Change(kind="wording", derived=new, source=old, note=f"{_quote(old)} was moved")
    if respelling := _respelling(draft, old, new, sides):
        return Change(kind="wording", derived=new, source=old, note=respelling, style=True)
    kind = _kind_of_change(draft)
    words = [_words(segment, passage, kind) for segment, passage in ((draft.source, old), (draft.derived, new))]
    return Change(kind=kind, derived=new, source=old, note=_note(kind, *words))


def _kind_of_change(draft: _Draft) -> str:
    cues = [segment.cue for segment in (draft.derived, draft.source) if segment is not None and segment.cue is not None]
    if not cues:
        return "wording"
    if any(cue.kind == "place" for cue in cues):
        return "place"
    if cues[0].kind == "label":
        return "label" if len(cues) > 1 or cues[0].marked else "wording"
    return _KINDS.get(cues[0].kind, cues[0].kind)


def _respelling(draft: _Draft, old: Passage | None, new: Passage | None, sides: tuple[Side, Side]) -> str | None:
    """How the same thing is written on both sides, where that is all the change does; else None."""
    if old is not None and new is not None and same_spelling(old.text, new.text):
        return "punctuation" if _quote(old) == _quote(new) else f"house style: {_quote(old)} → {_quote(new)}"
    names = [
        (segment.cue, respelled(segment.cue, sides[1 - other], sides[other]))
        for segment, other in ((draft.source, 1), (draft.derived, 0))
        if segment is not None and segment.cue is not None and segment.cue.kind in ("actor", "place")
    ]
    if not names or any(twin is None for _, twin in names):
        return None
    mine, twin = names[-1]
    assert twin is not None
    before, after = (twin.text, mine.text) if draft.derived is not None else (mine.text, twin.text)
    return f"house style: “{before}” → “{after}”"


def _note(kind: str, old: str, new: str) -> str:
    what = f"{_WHAT[kind]} " if _WHAT[kind] else ""
    if not old:
        return f"{what}{new} was added"
    return f"{what}{old} became {new}" if new else f"{what}{old} is gone"


def _words(segment: Segment | None, passage: Passage | None, kind: str) -> str:
    """One side in quotation marks, a bound without the small words around it; empty where the side is."""
    if segment is not None and segment.cue is not None and kind == "bound":
        return f"“{segment.cue.text}”"
    return _quote(passage) if passage is not None else ""


def _moved(draft: _Draft) -> bool:
    if draft.source is None or draft.derived is None:
        return False
    return draft.cue is None and draft.source.block != draft.derived.block


def _quote(passage: Passage) -> str:
    return f"“{' '.join(passage.text.split()).strip(',;:.')}”"


def _passage(whole: Passage, side: Side, segment: Segment | None) -> Passage | None:
    if segment is None or not segment.words:
        return None
    start, end = side.words[segment.words[0]].start, side.words[segment.words[-1]].end
    return Passage(whole.report, whole.start + start, whole.start + end, whole.text[start:end])


def _in_reading_order(drafts: Iterable[_Draft]) -> list[_Draft]:
    def place(draft: _Draft) -> tuple[int, int, int]:
        segment = draft.derived or draft.source
        assert segment is not None
        return segment.block, segment.words.start, 0 if draft.derived else 1

    return sorted(drafts, key=place)


def _family(segment: Segment) -> tuple[str, str]:
    """What may be exchanged for what: a name for a name, a label for one of the same sense."""
    cue = segment.cue
    if cue is None:
        return "wording", ""
    return _FAMILIES.get(cue.kind, cue.kind), cue.sense if cue.kind == "label" else ""


def label_pair(source: Passage, derived: Passage, changes: Sequence[Change]) -> str:
    """`verbatim`, `restyled` (typography, spelling or naming only) or `edited`."""
    if not changes or source.text.split() == derived.text.split():
        return "verbatim"
    return "restyled" if all(change.style for change in changes) else "edited"
