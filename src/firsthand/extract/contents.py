"""What is said, as stretches of the text: clauses with the quotations they run into, and quotations beside a cue."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from firsthand.extract.quotations import Quotation, is_speech

if TYPE_CHECKING:
    from spacy.tokens import Token

Stretch = tuple[int, int]  # [start, end) in code points of the text

_EDGES = " \t\n\r,;:.!?—–-…"
_PARAGRAPH = re.compile(r"[ \t]*\n\s*\n\s*([^\s].*(?:\n(?!\s*\n).+)*)")
_MARKS = 2  # marks and blanks between a clause and the quotation that it goes on in
_AHEAD = 60  # characters looked at behind a quotation
_OPENING = "“\"„«'‘"
_CLOSING = "”\"»'’"


class Quoted:
    """A text with its quotations, ready to be asked what stands where."""

    def __init__(self, text: str, quotations: Sequence[Quotation]) -> None:
        self.text = text
        self.quotations = quotations
        self._starts = [one.start for one in quotations]

    def around(self, place: int) -> Quotation | None:
        """The quotation that `place` stands in."""
        at = bisect_right(self._starts, place) - 1
        return self.quotations[at] if at >= 0 and place < self.quotations[at].end else None

    def touches(self, stretch: Stretch) -> bool:
        """Whether a stretch begins or ends in a quotation."""
        return self.around(stretch[0]) is not None or self.around(stretch[1] - 1) is not None

    def before(self, place: int) -> Quotation | None:
        """The quotation that ends just before `place`, with at most a comma, a dash and blanks between."""
        at = bisect_right(self._starts, place - 1) - 1
        if at < 0 or self.quotations[at].end > place:
            return None
        between = self.text[self.quotations[at].end : place]
        return self.quotations[at] if "\n" not in between and not between.strip(" ,.—–-") else None

    def after(self, place: int) -> Quotation | None:
        """The quotation that begins just behind `place`."""
        at = bisect_right(self._starts, place - 1)
        if at >= len(self.quotations):
            return None
        between = self.text[place : self.quotations[at].start]
        return self.quotations[at] if not between.strip(" \n,:;.—–-") and between.count("\n\n") <= 1 else None

    def first_within(self, start: int, end: int) -> Quotation | None:
        """The first quotation that begins in `[start, end)`."""
        at = bisect_right(self._starts, start - 1)
        return self.quotations[at] if at < len(self.quotations) and self._starts[at] < end else None

    def last_within(self, start: int, end: int) -> Quotation | None:
        """The last quotation that ends in `[start, end)`, though it may begin before."""
        at = bisect_right(self._starts, end - 1) - 1
        return self.quotations[at] if at >= 0 and start < self.quotations[at].end <= end else None


def stretches_of(words: Sequence[Token], quoted: Quoted, cue: Stretch) -> list[Stretch]:
    """The words as stretches of text: a run each, without marks at its edges, with the quotations it ends in."""
    runs: list[list[Token]] = []
    for word in sorted(words, key=lambda w: w.i):
        if runs and word.i == runs[-1][-1].i + 1:
            runs[-1].append(word)
        else:
            runs.append([word])
    found = []
    for run in runs:
        opens = 0
        while opens < len(run) - 1 and run[opens].dep_ in ("cc", "punct") and run[opens].text not in _OPENING:
            opens += 1
        stretch = _trim(quoted.text, run[opens].idx, run[-1].idx + len(run[-1].text))
        if stretch is not None:
            found.append(_widen(stretch, quoted, cue, run[0].sent.end_char))
    return merge(found, quoted.text)


def _trim(text: str, start: int, end: int) -> Stretch | None:
    while start < end and text[start] in _EDGES + _CLOSING.replace('"', "").replace("'", ""):
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    if end < len(text) and text[end] == "." and "." in text[start:end].rsplit(" ", 1)[-1]:
        end += 1  # “U.S.”
    return (start, end) if any(c.isalnum() for c in text[start:end]) else None


def _widen(stretch: Stretch, quoted: Quoted, cue: Stretch, sentence_end: int) -> Stretch:
    """The stretch with the whole of a quotation that it begins or ends in, or that follows it in its sentence.

    A quotation that the cue stands in too is left alone.
    """
    start, end = stretch
    text = quoted.text
    opening = quoted.around(start) or (quoted.around(start - 1) if start and text[start - 1] in _OPENING else None)
    if opening is not None and not opening.start <= cue[0] < opening.end:
        start = opening.start
    stop = end
    while stop < len(text) and text[stop] in ",.!?" and stop - end < _MARKS:
        stop += 1
    closing = quoted.around(end - 1) or (quoted.around(stop) if text[stop : stop + 1] in _CLOSING else None)
    if closing is not None and closing.closed and not closing.start <= cue[0] < closing.end:
        end = max(end, closing.end)
    more = quoted.after(end) if text[end - 1] not in _CLOSING else None
    if more is not None and more.closed and more.start - end <= _MARKS and more.end <= sentence_end:
        end = more.end
    return start, end


def merge(stretches: Sequence[Stretch], text: str) -> list[Stretch]:
    """The same in order, those that touch, overlap or have only blanks of one paragraph between made one."""
    merged: list[Stretch] = []
    for start, end in sorted(stretches):
        between = text[merged[-1][1] : start] if merged else "x"
        if merged and (start <= merged[-1][1] or (not between.strip() and "\n\n" not in between)):
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def quoted_beside(cue: Stretch, clause: Stretch, quoted: Quoted, sentence: Stretch) -> list[Stretch]:
    """The speech before or behind the clause of a cue that governs nothing.

    Args:
        clause: the cue with its source.
        sentence: in which a quotation behind the cue need not follow it at once.
    """
    if quoted.around(cue[0]) is not None:
        return []
    found = [quoted.before(clause[0]), quoted.after(clause[1]), quoted.first_within(cue[1], sentence[1])]
    found.append(quoted.last_within(sentence[0], clause[0]))
    if quoted.text[cue[1] : sentence[1]].rstrip().endswith(":"):
        found.append(quoted.after(sentence[1]))
    for quotation in found:
        if quotation is not None and is_speech(quoted.text, quotation):
            return [(quotation.start, quotation.end)]
    return []


def told_below(cue_end: int, sentence_end: int, text: str) -> list[Stretch]:
    """The paragraph behind a sentence that ends with its cue and a colon, where no marks quote it."""
    if text[cue_end:sentence_end].strip() != ":":
        return []
    below = _PARAGRAPH.match(text, cue_end + text[cue_end:sentence_end].index(":") + 1)
    if below is None:
        return []
    stretch = below.start(1), below.start(1) + len(below[1].rstrip())
    return [] if text[stretch[0]] in _OPENING else [stretch]


def continued(place: int, quoted: Quoted) -> list[Stretch]:
    """The quotations by which a quoted speech goes on behind its sentence: in its paragraph, and one in the next.

    Args:
        place: where the sentence ends.
    """
    found: list[Stretch] = []
    end = place
    while (more := quoted.after(end)) is not None and is_speech(quoted.text, more) and _stands_alone(quoted, more):
        found.append((more.start, more.end))
        end = more.end
        if "\n" in quoted.text[place : more.start]:
            break
    return found


def _stands_alone(quoted: Quoted, quotation: Quotation) -> bool:
    """Whether a new sentence, a quotation or nothing follows: else the words behind tell whose it is."""
    rest = quoted.text[quotation.end : quotation.end + _AHEAD].split("\n")[0]
    following = rest.strip()[:1]
    if not following or following in _OPENING:
        return True
    return rest[0] == " " and following.isupper() and quoted.text[quotation.end - 2] in ".!?"
