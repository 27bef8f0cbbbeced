"""The attributions of one report: source, cue and content, for speech quoted or not, for written sources, for minds.

Cues with their grammar come from `extract/verb_frames.py` and `extract/noun_frames.py`, what is said from
`extract/contents.py`, who says it from `extract/speakers.py` and `extract/antecedents.py`, words that keep a name back
from `extract/anonymity.py`. An attribution may stand in the content of another. Whether two reports quote one source is
left to others.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from firsthand.extract.acts import tell_act
from firsthand.extract.anonymity import find_anonymity
from firsthand.extract.antecedents import Antecedents, Introduced
from firsthand.extract.contents import Quoted, Stretch, continued, merge, quoted_beside, stretches_of, told_below
from firsthand.extract.frames import Frame
from firsthand.extract.noun_frames import frame_of_according, frame_of_adjective, frame_of_colon, frame_of_noun
from firsthand.extract.quotations import find_quotations
from firsthand.extract.speakers import has_seen, is_dateline, source_words, speaker_behind
from firsthand.extract.verb_frames import frame_of_verb
from firsthand.records.actor_mention import ActorMention
from firsthand.records.attribution import Attribution
from firsthand.records.passage import Passage
from firsthand.records.report import Report

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

_LONGEST = 8  # words of a source that the parse missed
_PRONOUNS = frozenset(("which", "who", "whom"))
_THIRD = frozenset(("he", "she"))
_OPENING = '“"'
_OUTLET = frozenset(("we", "us", "our"))


@dataclass(frozen=True, slots=True)
class _Draft:
    """An attribution in the making, as stretches of the text."""

    frame: Frame
    cue: Stretch
    source: Span | None
    content: tuple[Stretch, ...]


def find_attributions(report: Report, document: Doc, actors: Sequence[ActorMention]) -> Iterator[Attribution]:
    """The attributions of a report, in the order of their cues; each has a cue and a content.

    Args:
        report: the report.
        document: its text as `language` analysed it.
        actors: the names in it, as `find_actors` gives them.
    """
    drafts = _find_drafts(document)
    who = _sources(report, document, actors, drafts)
    made: dict[int, Attribution] = {}
    parents = _parents(drafts)
    for at in range(len(drafts)):
        line = [at]  # from the innermost outwards, to what is made already
        while (outer := parents[line[-1]]) is not None and outer not in made and outer not in line:
            line.append(outer)
        for one in reversed(line):
            if one not in made:
                made[one] = _make(
                    report, drafts[one], who.get(one), made.get(-1 if (parent := parents[one]) is None else parent)
                )
    inside: dict[str | None, list[Attribution]] = defaultdict(list)
    for at in range(len(drafts)):
        inside[made[at].within].append(made[at])
    told = [tell_act(made[at], inside[made[at].id]) for at in range(len(drafts))]
    yield from _with_anonymity(report, document, _with_witnesses(told))


def _sources(
    report: Report, document: Doc, actors: Sequence[ActorMention], drafts: Sequence[_Draft]
) -> dict[int, Introduced | None]:
    """Number of a draft -> who its source is; asked in the order in which sources are read."""
    told = sorted(stretch for draft in drafts if draft.source for stretch in draft.content)
    antecedents = Antecedents(report, document, actors, told)
    placed = [(draft.source.start, draft.cue, at) for at, draft in enumerate(drafts) if draft.source is not None]
    found: dict[int, Introduced | None] = {}
    for *_, at in sorted(placed):
        source = drafts[at].source
        if source is not None:
            found[at] = antecedents.resolve(source, drafts[at].frame.source or source.root)
    return found


def _find_drafts(document: Doc) -> list[_Draft]:
    quoted = Quoted(document.text, find_quotations(document.text))
    drafts = [draft for frame in _find_frames(document) if (draft := _draft(frame, quoted))]
    return sorted(drafts, key=lambda draft: draft.cue)


def _find_frames(document: Doc) -> Iterator[Frame]:
    for sentence in document.sents:
        for word in sentence:
            frame = None
            if word.pos_ in ("VERB", "AUX"):
                frame = frame_of_verb(word)
            elif word.pos_ in ("NOUN", "PROPN"):
                frame = frame_of_noun(word)
            elif word.pos_ == "ADJ":
                frame = frame_of_adjective(word)
            if frame is None and word.lower_ == "according" and word.dep_ in ("case", "mark"):
                frame = frame_of_according(word)
            if frame is not None:
                yield frame
        if (frame := frame_of_colon(sentence)) is not None:
            yield frame


def _draft(frame: Frame, quoted: Quoted) -> _Draft | None:
    document_text = quoted.text
    cue = (min(word.idx for word in frame.cue), max(word.idx + len(word.text) for word in frame.cue))
    source = source_words(frame) if frame.source is not None and not is_dateline(frame.source) else None
    sentence = frame.head.sent.start_char, frame.head.sent.end_char
    content = stretches_of(frame.content, quoted, cue)
    if not content:
        clause = cue if source is None else (min(cue[0], source.start_char), max(cue[1], source.end_char))
        content = quoted_beside(cue, clause, quoted, sentence)
    if not content and quoted.around(cue[0]) is None:
        content = told_below(cue[1], sentence[1], document_text)
    if not content or all(document_text[slice(*one)].lower() in _PRONOUNS for one in content):
        return None  # “the book, which was published”: nothing is told
    if source is None:
        content, source = _parted(frame, content, quoted)
    if quoted.around(cue[0]) is None and any(quoted.touches(one) for one in content):
        content += continued(max(sentence[1], content[-1][1]), quoted)
    return _Draft(frame, cue, source, tuple(merge(content, quoted.text)))


def _parted(frame: Frame, content: list[Stretch], quoted: Quoted) -> tuple[list[Stretch], Span | None]:
    """A quotation and the words between it and its cue, its source, where the parse took both for what is said."""
    if (words := speaker_behind(frame)) is not None:
        kept = [(start, min(end, words.start_char)) for start, end in content if start < words.start_char]
        kept = [(start, start + len(quoted.text[start:end].rstrip(" ,"))) for start, end in kept]
        return (kept, words) if kept else (content, None)
    start, end = content[0]
    closing = quoted.last_within(start, end)
    words = frame.head.doc.char_span(closing.end, end, alignment_mode="contract") if closing else None
    if closing is None or words is None or frame.rule != "say" or closing.end >= end or end > frame.cue[0].idx:
        return content, None
    if not closing.closed or len(words) > _LONGEST or words[-1].i + 1 != frame.cue[0].i:
        return content, None
    return [(start, closing.end)], words


def _parents(drafts: Sequence[_Draft]) -> list[int | None]:
    """Of each draft, the number of the one in whose content its cue stands; of several, the shortest."""
    held = sorted((start, end, at) for at, draft in enumerate(drafts) for start, end in draft.content)
    longest = max((end - start for start, end, _ in held), default=0)
    found: list[int | None] = []
    for at, draft in enumerate(drafts):
        holders = []
        place = bisect_right(held, (draft.cue[0], len(held) and held[-1][1] + 1, 0)) - 1
        while place >= 0 and held[place][0] >= draft.cue[0] - longest:
            start, end, other = held[place]
            if other != at and start <= draft.cue[0] and draft.cue[1] <= end and not _holds(draft, drafts[other]):
                holders.append(other)
            place -= 1
        found.append(min(holders, key=lambda one: (sum(e - s for s, e in drafts[one].content), one), default=None))
    return found


def _holds(outer: _Draft, inner: _Draft) -> bool:
    return any(start <= inner.cue[0] and inner.cue[1] <= end for start, end in outer.content)


def _make(report: Report, draft: _Draft, who: Introduced | None, outer: Attribution | None) -> Attribution:
    cue = Passage.of(report.id, report.text, *draft.cue)
    source, kind, actor, named = draft.source, None, None, False
    if who is not None and source is not None and _is_third(source) and outer is not None and outer.actor == who.actor:
        # in his own quotation “he” is another
        own = report.text[outer.content[0].start] not in _OPENING or not any(
            part.start <= source.start_char < part.end for part in outer.content
        )
        who = who if own else Introduced(_local_id(report, str(source.start_char)), "person", named=False)
    if who is not None:
        kind, actor, named = who.kind, who.actor, who.named
    elif source is not None and outer is not None:  # “I” in a quotation is who is quoted
        kind, actor, named = outer.source_kind, outer.actor, not outer.anonymous
    elif source is not None:
        kind, named = ("media" if source.root.lower_ in _OUTLET else "person"), True
        actor = _local_id(report, "outlet")
    return Attribution(
        id=_local_id(report, str(draft.cue[0]), cue.text),
        source=None if source is None else Passage.of(report.id, report.text, source.start_char, source.end_char),
        source_kind=kind,
        actor=actor,
        cue=cue,
        content=tuple(Passage.of(report.id, report.text, *stretch) for stretch in draft.content),
        act=draft.frame.act,
        anonymous=not named,
        anonymity=None,
        rule=draft.frame.rule,
        within=outer.id if outer is not None else None,
    )


def _is_third(source: Span) -> bool:
    return source.root.lower_ in _THIRD


def _with_witnesses(made: Sequence[Attribution]) -> list[Attribution]:
    """The same, a person who says that he saw or heard it being a witness in all that he says."""
    saw = {
        one.actor
        for one in made
        if one.source_kind == "person" and one.within is None and has_seen(part.text for part in one.content)
    }
    return [
        replace(one, source_kind="witness") if one.source_kind == "person" and one.actor in saw else one for one in made
    ]


def _local_id(report: Report, *parts: str) -> str:
    return hashlib.sha256("\n".join((report.id, *parts)).encode()).hexdigest()[:12]


def _with_anonymity(report: Report, document: Doc, made: Sequence[Attribution]) -> Iterator[Attribution]:
    """The same with the words that keep a source's name back, for all that this source says."""
    granted: dict[str, Passage] = {}
    starts = [one.cue.start for one in made]
    for sentence in document.sents:
        first, last = (bisect_left(starts, place) for place in (sentence.start_char, sentence.end_char))
        inside = made[first:last]
        spans = [one.cue.start for one in inside]
        for start, end in find_anonymity(report.text, sentence.start_char, sentence.end_char, spans):
            near = [one for one in inside if one.actor and one.anonymous]
            near = (
                [one for one in near if not start <= one.cue.start < end]
                or near
                or _beside(made, first, start, document.text)
            )
            if near:
                closest = min(near, key=lambda one: abs((one.source or one.cue).start - start))
                granted.setdefault(str(closest.actor), Passage.of(report.id, report.text, start, end))
    # “asked not to be named” is no news of its own
    left_out = {one.id: one.within for one in made if any(_holds_cue(words, one) for words in granted.values())}
    for one in made:
        if one.id in left_out:
            continue
        within = one.within
        while within in left_out:
            within = left_out[within]
        words = granted.get(one.actor) if one.actor else None
        yield replace(one, within=within, anonymity=words, anonymous=one.anonymous or words is not None)


def _beside(made: Sequence[Attribution], first: int, start: int, text: str) -> list[Attribution]:
    """The last attribution before a sentence that has none, else the first behind it, in its paragraph."""
    for at in (first - 1, first):
        if 0 <= at < len(made) and made[at].actor and made[at].anonymous:
            low, high = sorted((made[at].cue.start, start))
            if "\n\n" not in text[low:high]:
                return [made[at]]
    return []


def _holds_cue(words: Passage, one: Attribution) -> bool:
    return words.start <= one.cue.start < words.end
