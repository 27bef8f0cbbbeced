"""Reports of our own for the pages, and the records between two of them, made by hand."""

from __future__ import annotations

from firsthand.records.change import Change
from firsthand.records.derivation import Derivation
from firsthand.records.omission import Omission
from firsthand.records.pair import Pair
from firsthand.records.passage import Passage
from firsthand.records.reading import Reading
from firsthand.records.reason import Reason
from firsthand.records.report import Report
from firsthand.records.sentence import Sentence

WIRE = (
    "At least 40 barges sank in the Tollen lock on Sunday.",
    "The lock keepers blamed the pump crew, but the crew has denied it.",
    "Divers raised the first hull before noon.",
    "The harbour master closed the canal for a week.",
)
PAPER = (
    "Bakers in Tollen sold bread from their boats this week.",
    "40 barges sank in the Tollen lock on Sunday.",
    "Divers raised the first hull before noon.",
    "The harbour master closed the canal for a week.",
)


def reading(name: str, *sentences: str, published: str | None = None, outlet: str | None = None) -> Reading:
    """A report of the given sentences, two lines apart; the first is a header where it ends in a dash."""
    text = "\n\n".join(sentences)
    report = Report(
        id=name, sha256="0" * 64, text=text, source=f"{name}.txt", published=published, outlet=outlet, language="en"
    )
    made, start = [], 0
    for sentence in sentences:
        kind = "header" if sentence.endswith("—") else "body"
        made.append(Sentence(Passage.of(name, text, start, start + len(sentence)), kind))
        start += len(sentence) + 2
    return Reading(report, tuple(made))


def within(made: Reading, words: str) -> Passage:
    """The first place where the words stand in the report."""
    start = made.report.text.index(words)
    return Passage.of(made.report.id, made.report.text, start, start + len(words))


def pair(source: Reading, derived: Reading, words: str, other: str | None = None, *changes: Change) -> Pair:
    """A pair of two passages: verbatim, or edited where the words differ."""
    label = "verbatim" if other is None else "edited"
    return Pair(
        within(derived, other or words), within(source, words), label, 100.0 if other is None else 80.0, changes
    )


def wire() -> Reading:
    return reading("wire", *WIRE, published="2031-03-02", outlet="Corrin")


def paper() -> Reading:
    return reading("paper", *PAPER, published="2031-03-04", outlet="The Lock Gazette")


def copied(*, direction: str = "certain", kind: str = "copy", credit: Passage | None = None) -> Derivation:
    """The paper took three sentences of the wire, cut a bound, and left out the denial."""
    source, derived = wire(), paper()
    bound = Change("bound", None, within(source, "At least"), "“at least” is gone")
    return Derivation(
        derived="paper",
        source="wire",
        kind=kind,
        direction=direction,
        because=(Reason("published_earlier", "Corrin published 2 days earlier", 0.7, (within(source, "Sunday"),)),),
        credit=credit,
        pairs=(
            pair(source, derived, WIRE[0], PAPER[1], bound),
            pair(source, derived, WIRE[2]),
            pair(source, derived, WIRE[3]),
        ),
        added=(within(derived, PAPER[0]),),
        dropped=(Omission(within(source, WIRE[1]), "body", ("accusation", "denial"), finding=True),),
    )
