"""Reports as they are read: dateline, paragraphs, credit line and footer, with where each sentence stands."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from evaluation.generator.draft import Draft
from evaluation.generator.parts import Line, Written, write

_MONTHS = ("Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Placed:
    """A sentence in the text of its report."""

    line: Line
    start: int  # code points from the start of the text
    end: int
    spans: dict[str, tuple[int, int]]  # key -> [start, end) of a part's words in the text
    words: dict[str, str]  # key -> these words


@dataclass(frozen=True, slots=True)
class Printed:
    """The text of a report and its sentences."""

    text: str
    sentences: tuple[Placed, ...]  # of the news, in order


def print_report(draft: Draft, rng: Random) -> Printed:
    """The text of a report."""
    text = draft.dateline
    placed: list[Placed] = []
    room = rng.randint(1, 3)
    for line in draft.lines:
        if placed:
            text += "\n\n" if room == 0 else " "
            room = rng.randint(1, 3) if room == 0 else room
        room -= 1
        written = write(line)
        placed.append(_place(line, written, len(text)))
        text += written.text
    for foot in (draft.credit, draft.footer):
        text += f"\n\n{foot}" if foot else ""
    return Printed(text, tuple(placed))


def _place(line: Line, written: Written, at: int) -> Placed:
    spans = {key: (at + start, at + end) for key, (start, end) in written.spans.items()}
    words = {key: written.text[start:end] for key, (start, end) in written.spans.items()}
    return Placed(line, at, at + len(written.text), spans, words)


def draw_dateline(draft: Draft, rng: Random) -> str:
    """What stands before the first sentence: place, sometimes the day, the agency, a dash; or nothing."""
    agency = f" ({draft.agency})" if draft.agency else ""
    if not agency and rng.random() < 0.35:
        return ""
    city = draft.place.upper() if rng.random() < 0.8 else draft.place
    day = f", {_MONTHS[draft.published.month - 1]} {draft.published.day}" if rng.random() < 0.3 else ""
    return f"{city}{day}{agency}{rng.choice((' — ', ' - ', ' – '))}"
