"""How well sentences are parted: boundaries inside paragraphs, against the sentences of Universal Dependencies.

Running text is put together from each `*-ud-dev.conllu` under `language/`: a paragraph is one line, a blank line parts
two. A boundary is the offset at which a sentence begins that does not begin its paragraph. Documents are parted in two
halves by a hash of their id: rules may be tuned on the first, the second confirms.

A paragraph begins at each `newpar`. GUM also says how many sentences a block holds (`newpar_block = head (1 s)`), and
where a heading, a caption or an item ends the page has a line break, though no `newpar` stands there: the paragraph
ends with its block. The rows “newpar alone” are those of a text in which the two are run together.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from evaluation.table import Row, Table
from evaluation.treebanks import find_treebanks
from firsthand.language.sentences import split_sentences
from firsthand.records.report import Report

KIND = "sentences"

_PARTING = frozenset({"p", "head", "caption", "item", "list", "quote", "sp", "note", "table", "row", "cell", "lg"})
_BLOCK = re.compile(r"(\w+)[^|]*?\((\d+) s\)")  # as GUM writes a block: its kind, and how many sentences it holds

Paragraph = list[tuple[str, str]]  # each sentence with the space that follows it


@dataclass(frozen=True)
class Document:
    """One document of the gold, as running text."""

    id: str
    genre: str  # news, interview …, the word after the corpus in the id; "" where the id says none
    text: str
    paragraphs: frozenset[int]  # offsets at which a paragraph begins
    boundaries: frozenset[int]  # offsets at which another sentence begins


@dataclass
class _Block:
    kind: str
    left: int  # sentences of it still to come


@dataclass
class _Count:
    found: int = 0
    gold: int = 0
    right: int = 0
    documents: list[str] = field(default_factory=list)


def score(data: Path) -> Table:
    """Scores the boundaries of all documents by corpus, genre and half.

    Raises:
        FileNotFoundError: if `data` holds no `language/*-ud-dev.conllu`.
    """
    return _score(data, "dev")


def score_test(data: Path) -> Table:
    """Scores the boundaries of the test parts: at a release, not while rules are written.

    Raises:
        FileNotFoundError: if `data` holds no `language/*-ud-test.conllu`.
    """
    return _score(data, "test")


def _score(data: Path, part: str) -> Table:
    counts: dict[tuple[str, str], _Count] = defaultdict(_Count)
    alone: dict[tuple[str, str], _Count] = defaultdict(_Count)
    errors: list[str] = []
    for file in find_treebanks(data, part):
        conllu = file.read_text(encoding="utf-8")
        for document in read_documents(conllu):
            group = _group(document), _half(document.id) if part == "dev" else part
            errors += score_document(document, counts[group])
        for document in read_documents(conllu, blocks=False) if "newpar_block" in conllu else ():
            group = "GUM all, newpar alone", _half(document.id) if part == "dev" else part
            deque(score_document(document, alone[group]), maxlen=0)
    _add_sums(counts)
    return Table(KIND, tuple(_rows(counts | alone)), tuple(errors))


def read_documents(conllu: str, *, blocks: bool = True) -> Iterator[Document]:
    """The documents of a CoNLL-U file as running text, with their boundaries.

    Args:
        conllu: the file's text.
        blocks: whether a paragraph ends where its block ends; false: only where a `newpar` stands.
    """
    name = ""
    paragraphs: list[Paragraph] = []
    opened: list[_Block] = []
    for block in conllu.split("\n\n"):
        comments = dict(_comments(block))
        if "newdoc id" in comments:
            if paragraphs:
                yield _document(name, paragraphs)
            name, paragraphs, opened = comments["newdoc id"], [], []
        if "text" not in comments:
            continue
        closed = blocks and any(one.left == 0 and one.kind in _PARTING for one in opened)
        if not paragraphs or closed or any(key.split()[0] == "newpar" for key in comments):
            paragraphs.append([])
        paragraphs[-1].append((comments["text"], _space_after(block)))
        opened = [one for one in opened if one.left]
        opened += [_Block(kind, int(size)) for kind, size in _BLOCK.findall(comments.get("newpar_block", ""))]
        for one in opened:
            one.left -= 1
    if paragraphs:
        yield _document(name, paragraphs)


def score_document(document: Document, count: _Count) -> Iterator[str]:
    """Adds one document to `count`, and gives a line for each boundary missed or false."""
    report = Report(id=document.id, sha256="", source=document.id, text=document.text)
    found = {sentence.passage.start for sentence in split_sentences(report)} - document.paragraphs
    count.found += len(found)
    count.gold += len(document.boundaries)
    count.right += len(found & document.boundaries)
    count.documents.append(document.id)
    for offset in sorted(found ^ document.boundaries):
        verdict = "missed" if offset in document.boundaries else "false"
        around = document.text[max(0, offset - 30) : offset] + "|" + document.text[offset : offset + 30]
        yield f"{document.id}: {verdict}: {around!r}"


def _comments(block: str) -> Iterator[tuple[str, str]]:
    for line in block.splitlines():
        if line.startswith("# "):
            key, _, value = line[2:].partition(" = ")
            yield key, value


def _space_after(block: str) -> str:
    tokens = [line.split("\t") for line in block.splitlines() if line[:1].isdigit()]
    joined = any(token[0].endswith(tokens[-1][0]) and "SpaceAfter=No" in token[-1] for token in tokens[-2:])
    return "" if joined else " "


def _document(name: str, paragraphs: Sequence[Paragraph]) -> Document:
    text = ""
    starts, boundaries = set(), set()
    for paragraph in paragraphs:
        text += "\n\n" if text else ""
        starts.add(len(text))
        for index, (sentence, space) in enumerate(paragraph):
            if index:
                boundaries.add(len(text))
            text += sentence + (space if index < len(paragraph) - 1 else "")
    genre = name.replace("-", "_").split("_")
    return Document(name, genre[1 if genre[0] == "GUM" else 0], text, frozenset(starts), frozenset(boundaries))


def _group(document: Document) -> str:
    corpus = "GUM" if document.id.startswith("GUM_") else "EWT"
    return f"{corpus} {document.genre}"


def _half(name: str) -> str:
    return "tuned on" if hashlib.sha256(name.encode()).digest()[0] % 2 == 0 else "held out"


def _add(whole: _Count, count: _Count) -> None:
    whole.found += count.found
    whole.gold += count.gold
    whole.right += count.right
    whole.documents += count.documents


def _add_sums(counts: dict[tuple[str, str], _Count]) -> None:
    for (group, half), count in list(counts.items()):
        _add(counts[f"{group.split()[0]} all", half], count)


def _rows(counts: dict[tuple[str, str], _Count]) -> Iterator[Row]:
    for (group, half), count in sorted(counts.items()):
        precision = count.right / count.found if count.found else 0.0
        recall = count.right / count.gold if count.gold else 0.0
        harmonic = 2 * count.right / (count.found + count.gold) if count.found + count.gold else 0.0
        note = f"precision {precision:.3f}, recall {recall:.3f}, {len(count.documents)} documents, {half}"
        yield Row(f"boundaries, {group}, {half}: F1", harmonic, count.gold, note)
