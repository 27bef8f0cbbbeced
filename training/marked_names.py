"""Our own corpus as examples: names of all kinds.

Triggers, roles, attributions, quantities and times stand in the same marks (`training/notation.py`). A head for one of
them takes its gold from here: a field of `Word`, filled by `_words` as `names` is.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from firsthand.language.tokens import english_tokenizer
from training.examples import KINDS, OUTSIDE, Example, Word, mask_names
from training.notation import Mark, Marked, read_marked

CORPUS = Path(__file__).parent / "corpus"
SOURCE = "own"


def read_corpus(*, kept_out: bool, folder: Path = CORPUS) -> Iterator[Example]:
    """The sentences of the corpus, in order: of the tenth of reports that is kept out of training, or of the rest."""
    for file in sorted(folder.glob("*.txt")):
        for report in read_marked(file):
            if is_kept_out(report.id) == kept_out:
                yield from _sentences(report)


def is_kept_out(report: str) -> bool:
    """Whether the report of that id is in the tenth that is for measuring: by the hash of its id."""
    return hashlib.sha256(report.encode()).digest()[0] < 26


def _sentences(report: Marked) -> Iterator[Example]:
    names = [mark for mark in report.marks if mark.name in KINDS and mark.belongs is None]
    for number, (start, end) in enumerate(report.sentences, 1):
        inside = [mark for mark in names if start <= mark.start and mark.end <= end]
        words = tuple(_words(report.text[start:end], start, inside))
        if words:
            yield Example(SOURCE, f"{report.id}:{number}", words)


def _words(text: str, offset: int, names: list[Mark]) -> Iterator[Word]:
    """The words of one sentence. A name takes in every word that it touches; of two that nest, the outer counts."""
    opened: set[int] = set()
    for token in english_tokenizer()(text):
        if token.is_space:
            continue
        start, end = offset + token.idx, offset + token.idx + len(token)
        over = [at for at, mark in enumerate(names) if mark.start < end and start < mark.end]
        if over:
            at = max(over, key=lambda at: names[at].end - names[at].start)
            mask = mask_names("I" if at in opened else "B", [names[at].name])
            opened.add(at)
        else:
            mask = OUTSIDE
        yield Word(token.text, space=bool(token.whitespace_), names=mask)
