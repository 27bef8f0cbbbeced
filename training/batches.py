"""Examples as arrays: pieces, shapes, words and gold, in batches of about one size."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from torch import Tensor

from firsthand.language.shapes import tell_shapes
from firsthand.language.wordpieces import WordPieces
from training.examples import ANY_NAME, NAME_TAGS, Example, join_articles
from training.network import Labels

MOST_PIECES = 250  # of a sentence in training; the few longer ones are left out
UNTOLD = -100  # gold of a word of which the data set says nothing


@dataclass(frozen=True)
class Batch:
    """Arrays of several sentences; `(sentences, pieces)` and `(sentences, words)`, word 0 of each being the root."""

    pieces: Tensor
    shapes: Tensor
    first: Tensor
    last: Tensor
    upos: Tensor
    xpos: Tensor
    heads: Tensor
    relations: Tensor
    names: Tensor  # (sentences, words, name tags), true where a tag may be right


@dataclass(frozen=True)
class Prepared:
    """One sentence as lists."""

    pieces: list[int]
    shapes: list[int]
    first: list[int]
    last: list[int]
    gold: list[tuple[int, int, int, int, int]]  # of each word: upos, xpos, head, relation, name mask


def prepare(example: Example, labels: Labels, pieces: WordPieces) -> Prepared:
    """The example in numbers."""
    numbers, shapes = [pieces.opening], [0]
    first, last = [0], [0]
    gold = [(UNTOLD, UNTOLD, UNTOLD, UNTOLD, ANY_NAME)]
    forms = [word.form for word in example.words]
    for word, shape in zip(example.words, tell_shapes(forms), strict=True):
        cut = pieces.cut(word.form)
        first.append(len(numbers))
        numbers += cut
        shapes += [shape] * len(cut)
        last.append(len(numbers) - 1)
        gold.append(
            (
                UNTOLD if word.upos is None else labels.upos.index(word.upos),
                UNTOLD if word.xpos is None else labels.xpos.index(word.xpos),
                UNTOLD if word.head is None else word.head,
                UNTOLD if word.relation not in labels.relations else labels.relations.index(word.relation),
                word.names,
            )
        )
    return Prepared([*numbers, pieces.closing], [*shapes, 0], first, last, gold)


def vary(example: Example, chance: random.Random, lettering: float) -> Example:
    """The example as another report might set it: at times in small letters, capitals or title case, names joined."""
    if chance.random() < 0.5:
        example = join_articles(example)
    drawn = chance.random()
    if drawn >= lettering:
        return example
    change = (str.lower, str.upper, str.title)[int(3 * drawn / lettering)]
    return replace(example, words=tuple(replace(word, form=change(word.form)) for word in example.words))


def batches(prepared: Sequence[Prepared], size: int, chance: random.Random | None = None) -> Iterator[Batch]:
    """Batches of sentences of about one length, `size` pieces with padding; shuffled by `chance` where it is given."""
    order = sorted(range(len(prepared)), key=lambda at: (len(prepared[at].pieces), chance.random() if chance else 0.0))
    groups: list[list[int]] = [[]]
    for at in order:
        if groups[-1] and (len(groups[-1]) + 1) * len(prepared[at].pieces) > size:
            groups.append([])
        groups[-1].append(at)
    if chance:
        chance.shuffle(groups)
    for group in groups:
        yield _stack([prepared[at] for at in group])


def _stack(sentences: Sequence[Prepared]) -> Batch:
    pieces = max(len(sentence.pieces) for sentence in sentences)
    words = max(len(sentence.first) for sentence in sentences)
    by_piece = np.zeros((2, len(sentences), pieces), dtype=np.int64)
    by_word = np.zeros((2, len(sentences), words), dtype=np.int64)
    gold = np.full((5, len(sentences), words), UNTOLD, dtype=np.int64)
    gold[4] = ANY_NAME
    for row, sentence in enumerate(sentences):
        by_piece[:, row, : len(sentence.pieces)] = sentence.pieces, sentence.shapes
        by_word[:, row, : len(sentence.first)] = sentence.first, sentence.last
        gold[:, row, : len(sentence.gold)] = np.array(sentence.gold).T
    names = gold[4][..., None] >> np.arange(len(NAME_TAGS)) & 1
    arrays = [*by_piece, *by_word, *gold[:4], names.astype(bool)]
    return Batch(*map(torch.from_numpy, arrays))
