"""The page this product is known by: two reports side by side. Only what the template prints, ready to print."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a passage that is printed in one way."""

    text: str  # the words, exactly as they stand in the report
    mark: str = "same"  # same; cut: only in the source; put: only in the derived; differs: undecided which came first
    weight: str = ""  # alarm wording style: how loudly a mark is printed; empty for the same words


@dataclass(frozen=True, slots=True)
class Cell:
    """One side of a row."""

    runs: tuple[Run, ...]  # joined, they are the passage
    language: str | None  # ISO 639-1, for hyphens and screen readers


@dataclass(frozen=True, slots=True)
class Note:
    """A remark in the margin."""

    kind: str  # number bound actor attribution denial place time label wording style dropped moved
    says: str  # in plain words: "“at least” is gone"
    weight: str  # alarm wording style
    rank: int  # place in the order of seriousness, 0 first


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the comparison: a pair, or what stands on one side alone."""

    anchor: str  # its id in the page
    kind: str  # verbatim restyled edited added dropped header
    sign: str  # one character that says the kind without colour
    label: str  # the kind in words
    source: Cell | None  # None: nothing stands for it in the source
    derived: Cell | None  # None: nothing stands for it in the derived
    notes: tuple[Note, ...]  # most serious first
    finding: bool  # a reader should stop here


@dataclass(frozen=True, slots=True)
class Stretch:
    """Rows that are shown or folded together."""

    rows: tuple[Row, ...]  # in reading order
    fold: str  # what a folded stretch holds, in words; empty: it is not folded


@dataclass(frozen=True, slots=True)
class Side:
    """The head of a column."""

    role: str  # Source, Copy, or what the two are to each other
    name: str  # of the outlet, told apart from the other's
    published: str | None  # YYYY-MM-DD
    date: str  # in words; empty where the name holds it
    headline: str  # or first words
    facts: tuple[str, ...]  # dateline, agency, byline and file, in words
    language: str | None  # ISO 639-1
    href: str  # of the report's page


@dataclass(frozen=True, slots=True)
class Count:
    """A number of the summary."""

    number: int  # of such rows, or passages
    says: str  # what is counted: "word for word"
    sign: str  # the sign of such rows
    kind: str  # of such rows


@dataclass(frozen=True, slots=True)
class Quote:
    """Words a reason rests on."""

    name: str  # whose
    text: str  # the words, cut short


@dataclass(frozen=True, slots=True)
class Because:
    """One reason for what the page says of the two."""

    says: str  # a sentence for the reader
    against: bool  # it speaks against what was concluded
    quotes: tuple[Quote, ...]  # the words it rests on; may be none


@dataclass(frozen=True, slots=True)
class Finding:
    """An entry of the list to jump from."""

    kind: str  # of its most serious note
    says: str  # all that is remarked there
    quote: str  # the first words of the passage
    anchor: str  # of the row


@dataclass(frozen=True, slots=True)
class Comparison:
    """The page: `/compare/{a}/{b}`, or a file to send to a colleague."""

    title: str  # of the page
    source: Side  # what the other is derived from; where that is undecided, the one named first
    derived: Side  # the other
    swapped: bool  # the derived report stands on the left
    neutral: bool  # which came first is undecided, or is no question
    verdict: tuple[str, ...]  # which way and how sure, a sentence each
    certainty: str  # certain likely undecided none
    counts: tuple[Count, ...]  # how much of what
    credit: str  # what is said of a credit; empty where the question does not arise
    credit_quote: str  # the words that credit the source; empty: none found
    because: tuple[Because, ...]  # strongest first
    findings: tuple[Finding, ...]  # most serious first
    stretches: tuple[Stretch, ...]  # in reading order of the derived
    swap_href: str  # the same page with the columns swapped
    legend: tuple[tuple[str, str], ...]  # kinds of change that occur, with their meaning
