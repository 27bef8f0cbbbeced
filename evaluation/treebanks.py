"""Gold of words: the sentences of a CoNLL-U file, and of a file of names in columns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Gold:
    """One sentence of a treebank; each field from `forms` on has one entry a word."""

    text: str
    forms: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]  # in `text`
    lemmas: tuple[str, ...]
    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    heads: tuple[int, ...]  # place of the head, from 1; 0: the root
    relations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NamedSentence:
    """One sentence of a file of names."""

    document: str  # the report it stands in; empty where the file does not say
    words: tuple[str, ...]
    names: list[tuple[int, int, str]]  # (start, end, label) in words, `end` after the last


def find_treebanks(data: Path, part: str) -> list[Path]:
    """The treebank files of a part: `dev` or `test`.

    Raises:
        FileNotFoundError: if `data` holds none.
    """
    files = sorted((data / "language").glob(f"*-ud-{part}.conllu"))
    if not files:
        raise FileNotFoundError(f"no language/*-ud-{part}.conllu in {data}")
    return files


def read_treebank(file: Path) -> Iterator[Gold]:
    """The sentences of a CoNLL-U file, in order; ranges of words and empty nodes are left out."""
    for block in file.read_text(encoding="utf-8").split("\n\n"):
        lines = block.split("\n")
        text = next((line.removeprefix("# text = ") for line in lines if line.startswith("# text = ")), "")
        cells = [line.split("\t") for line in lines]
        words = [row for row in cells if row[0].isdigit()]
        if words:
            forms = tuple(row[1] for row in words)
            columns = (tuple(row[column] for row in words) for column in (2, 3, 4, 7))
            lemmas, upos, xpos, relations = columns
            heads = tuple(int(row[6]) for row in words)
            yield Gold(text, forms, _find(text, forms), lemmas, upos, xpos, heads, relations)


def read_names(file: Path) -> Iterator[NamedSentence]:
    """The sentences of a file of Universal NER, in order."""
    words: list[str] = []
    names: list[tuple[int, int, str]] = []
    document = ""
    for line in (*file.read_text(encoding="utf-8").split("\n"), ""):
        if line.startswith("# sent_id = "):
            document = line.removeprefix("# sent_id = ").rpartition("-")[0]
        cells = line.split("\t")
        if len(cells) < 3:
            if words and not line:
                yield NamedSentence(document, tuple(words), names)
                words, names = [], []
            continue
        part, _, label = cells[2].partition("-")
        if part == "B" and label != "O":
            names.append((len(words), len(words) + 1, label))
        elif part == "I" and names:
            names[-1] = (names[-1][0], len(words) + 1, names[-1][2])
        words.append(cells[1])


def _find(text: str, forms: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    spans = []
    position = 0
    for form in forms:
        found = text.find(form, position)
        start = position if found < 0 else found
        spans.append((start, start + len(form)))
        position = start + len(form)
    return tuple(spans)
