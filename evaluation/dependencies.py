"""How well words and their dependencies are told, against Universal Dependencies: `*-ud-dev.conllu` in `language/`.

On gold words: the share of words with the right head (UAS), with the right head and relation, subtypes included (LAS),
with the right tags and lemma. From raw text: F1 of words that stand where the gold has them with the right head and
relation, each sentence of the gold parted and cut into words by the program.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from evaluation.table import Row, Table
from evaluation.treebanks import Gold, find_treebanks, read_treebank
from firsthand.language.documents import analyse_text
from firsthand.language.lemmas import load_lemmas
from firsthand.language.parses import Parse, load_network

KIND = "dependencies"


def score(data: Path) -> Table:
    """Scores the development parts.

    Raises:
        FileNotFoundError: if `data` holds no `language/*-ud-dev.conllu`.
    """
    return _score(data, "dev")


def score_test(data: Path) -> Table:
    """Scores the test parts: at a release, not while anything is tuned.

    Raises:
        FileNotFoundError: if `data` holds no `language/*-ud-test.conllu`.
    """
    return _score(data, "test")


def _score(data: Path, part: str) -> Table:
    rows: list[Row] = []
    errors: list[str] = []
    for file in find_treebanks(data, part):
        name = f"{'GUM' if 'gum' in file.name else 'EWT'} {part}"
        gold = list(read_treebank(file))
        parses = load_network().parse([sentence.forms for sentence in gold])
        rows += _on_gold_words(name, gold, parses)
        rows.append(_from_raw_text(name, gold))
        errors += _confusions(name, gold, parses)
    return Table(KIND, tuple(rows), tuple(errors))


def _on_gold_words(name: str, gold: list[Gold], parses: list[Parse]) -> Iterator[Row]:
    right: Counter[str] = Counter()
    words = 0
    table = load_lemmas()
    for sentence, parse in zip(gold, parses, strict=True):
        for at, form in enumerate(sentence.forms):
            words += 1
            head = _head(parse, at) == sentence.heads[at]
            relation = parse.relations[at] == sentence.relations[at]
            general = parse.relations[at].partition(":")[0] == sentence.relations[at].partition(":")[0]
            right["UAS"] += head
            right["LAS"] += head and relation
            right["LAS, relations without subtypes"] += head and general
            right["XPOS"] += parse.xpos[at] == sentence.xpos[at]
            right["UPOS"] += parse.upos[at] == sentence.upos[at]
            right["lemmas"] += table.find(form, parse.xpos[at]).lower() == sentence.lemmas[at].lower()
    for measure, count in right.items():
        yield Row(f"{name}, gold words: {measure}", count / words, words)


def _from_raw_text(name: str, gold: list[Gold]) -> Row:
    found = wanted = right = 0
    for sentence in gold:
        doc = analyse_text(sentence.text)
        spans = [(word.idx, word.idx + len(word)) for word in doc]
        ours = {
            (spans[word.i], None if word.head is word or word.head.i == word.i else spans[word.head.i], word.dep_)
            for word in doc
            if not word.is_space
        }
        heads = [sentence.spans[head - 1] if head else None for head in sentence.heads]
        theirs = set(zip(sentence.spans, heads, sentence.relations, strict=True))
        found, wanted, right = found + len(ours), wanted + len(theirs), right + len(ours & theirs)
    return Row(f"{name}, raw text: LAS F1", 2 * right / (found + wanted), wanted, "words and sentences by the program")


def _confusions(name: str, gold: list[Gold], parses: list[Parse]) -> Iterator[str]:
    """What is mistaken for what, the most frequent first."""
    counts: Counter[str] = Counter()
    for sentence, parse in zip(gold, parses, strict=True):
        for at, relation in enumerate(sentence.relations):
            head = "right head" if _head(parse, at) == sentence.heads[at] else "wrong head"
            if head == "wrong head" or parse.relations[at] != relation:
                counts[f"{relation} read as {parse.relations[at]}, {head}"] += 1
    for confusion, count in counts.most_common(40):
        yield f"{name}: {count} times {confusion}"


def _head(parse: Parse, at: int) -> int:
    return 0 if parse.heads[at] == at else parse.heads[at] + 1
