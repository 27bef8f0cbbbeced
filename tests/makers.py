"""One-line makers of records for tests."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from firsthand.extract.quantities import find_quantities
from firsthand.language.documents import analyse
from firsthand.language.sentences import split_sentences
from firsthand.records.passage import Passage
from firsthand.records.reading import Reading
from firsthand.records.report import Report
from firsthand.records.sentence import Sentence

_SYLLABLES = ("ba", "do", "ke", "lin", "mar", "no", "pel", "ru", "sta", "tim", "vo", "wen")


def report(
    name: str, text: str, *, published: str | None = None, outlet: str | None = None, agency: str | None = None
) -> Report:
    """A report whose id is its name; `outlet` and `agency` are taken as given by hand."""
    return Report(
        id=name, sha256="0" * 64, text=text, source=f"{name}.txt", published=published, outlet=outlet, agency=agency
    )


def reading(
    name: str, text: str, *, published: str | None = None, outlet: str | None = None, agency: str | None = None
) -> Reading:
    """A report read by the real splitter and the real finder of quantities."""
    made = report(name, text, published=published, outlet=outlet, agency=agency)
    sentences = split_sentences(made)
    return Reading(made, sentences, quantities=tuple(find_quantities(sentences, analyse(made, sentences))))


def passage(text: str, *, within: str | None = None, report: str = "r") -> Passage:
    """The first occurrence of `text` within a longer text, or the whole text."""
    start = 0 if within is None else within.index(text)
    return Passage(report, start, start + len(text), text)


def sentences(*texts: str, kind: str = "body") -> Sequence[Sentence]:
    """Sentences one after another, a space apart."""
    made, start = [], 0
    for text in texts:
        made.append(Sentence(Passage("r", start, start + len(text), text), kind))
        start += len(text) + 1
    return made


def invented(rng: Random) -> str:
    """A sentence of words that mean nothing; no two share a run of them."""
    words = ["".join(rng.choices(_SYLLABLES, k=3)) for _ in range(12)]
    return f"{words[0].capitalize()} {' '.join(words[1:])}."
