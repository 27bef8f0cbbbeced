"""The sentences of one report, with exact offsets and a kind each.

Every character that is not blank belongs to exactly one sentence. What stands around the text (`Report.evidence`
"header", "header[1]" …) and the headline are sentences of their own. The rest is parted into paragraphs
(`language/paragraphs.py`), those into sentences (`language/boundaries.py`), and each paragraph is told a heading, a
lead-in or body text (`language/headings.py`).
"""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.language.boundaries import find_boundaries
from firsthand.language.headings import Block, Span, tell_kinds
from firsthand.language.paragraphs import find_paragraphs, trim
from firsthand.records.passage import Passage
from firsthand.records.report import Report
from firsthand.records.sentence import Sentence

_FIXED = {"header": "header", "headline": "heading"}  # evidence -> the kind of sentence it is


def split_sentences(report: Report) -> tuple[Sentence, ...]:
    """The sentences of `report`, in reading order, trimmed and disjoint; none where the text is blank.

    Example:
        >>> from firsthand.records.report import Report
        >>> report = Report(id="a", sha256="", source="-", text="Gen. Roe left. The fort fell.")
        >>> [sentence.passage.text for sentence in split_sentences(report)]
        ['Gen. Roe left.', 'The fort fell.']
    """
    text = report.text
    credits = _evidence(report, "credits")
    blocks = list(_blocks(report))
    sentences: list[Sentence] = []
    for kind, block in zip(tell_kinds(text, blocks), blocks, strict=True):
        for start, end in block.spans:
            credited = kind != "header" and any(left < end and start < right for left, right in credits)
            passage = Passage(report.id, start, end, text[start:end])
            sentences.append(Sentence(passage, "credit" if credited else kind))
    return tuple(sentences)


def _blocks(report: Report) -> Iterator[Block]:
    text = report.text
    position = 0
    for start, end, kind in _fixed_spans(report):
        yield from _paragraph_blocks(text, position, start)
        yield Block(((start, end),), kind)
        position = end
    yield from _paragraph_blocks(text, position, len(text))


def _fixed_spans(report: Report) -> Iterator[tuple[int, int, str]]:
    """Headers and headline in reading order; of two that overlap, the one that begins first, then the longer."""
    found = [(*span, kind) for name, kind in _FIXED.items() for span in _evidence(report, name)]
    position = 0
    for start, end, kind in sorted(found, key=lambda span: (span[0], -span[1])):
        left, right = trim(report.text, start, end)
        if position <= left < right:
            yield left, right, kind
            position = right


def _evidence(report: Report, field: str) -> list[Span]:
    """The passages of `field` and of `field[1]` …"""
    return [(found.start, found.end) for name, found in report.evidence.items() if name.partition("[")[0] == field]


def _paragraph_blocks(text: str, start: int, end: int) -> Iterator[Block]:
    for left, right in find_paragraphs(text, start, end):
        yield Block(tuple(_sentence_spans(text, left, right)))


def _sentence_spans(text: str, start: int, end: int) -> list[Span]:
    """The sentences of one paragraph. What holds no letter and no figure, a stray quote, joins the one before it."""
    spans: list[Span] = []
    first = start
    for boundary in (*find_boundaries(text, start, end), end):
        left, right = trim(text, first, boundary)
        if spans and not any(map(str.isalnum, text[left:right])):
            spans[-1] = (spans[-1][0], right)
        else:
            spans.append((left, right))
        first = boundary
    return spans
