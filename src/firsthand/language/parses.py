"""What the network says of sentences: parts of speech, the tree of dependencies, and names.

The network is one encoder with one head for each thing told. It is loaded once a process, from `language/weights`,
and computes on one thread. To add a head: export it under a name of its own (`training/exporting.py`), and give
`Parse` a field that is read from its scores in `_read`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from firsthand.language.arcs import best_tree
from firsthand.language.name_tags import find_names
from firsthand.language.windows import Stack, Window, cut_windows, stack_windows
from firsthand.language.wordpieces import WordPieces

_REMEMBERED = 10_000  # sentences; some 20 MB
_JOINED = "parataxis"  # between the parts of a sentence that was too long to be read at once

Arrays = dict[str, NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class Parse:
    """One sentence of words; each field but `names` has one entry a word."""

    upos: tuple[str, ...]  # universal parts of speech
    xpos: tuple[str, ...]  # Penn tags
    heads: tuple[int, ...]  # place of the word's head, from 0; its own place: it is the root
    relations: tuple[str, ...]  # to the head, as Universal Dependencies calls them; "root" of the root
    names: tuple[tuple[int, int, str], ...]  # (start, end, kind), `end` after the last word, in order, disjoint


class Network:
    """The shipped network."""

    def __init__(self) -> None:
        """Loads the weights: 25 MB, some tenths of a second."""
        from onnxruntime import InferenceSession, SessionOptions

        options = SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1  # processes share the cores, threads do not
        options.log_severity_level = 3
        folder = files("firsthand.language") / "weights"
        with as_file(folder / "network.onnx") as words, as_file(folder / "relations.onnx") as pairs:
            self._words = InferenceSession(words, options, providers=["CPUExecutionProvider"])
            self._pairs = InferenceSession(pairs, options, providers=["CPUExecutionProvider"])
        labels: dict[str, list[str]] = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
        self._upos, self._xpos = labels["upos"], labels["xpos"]
        self._relations, self._kinds = labels["relations"], labels["kinds"]
        self._pieces = WordPieces((folder / "vocabulary.txt").read_text(encoding="utf-8").split("\n")[:-1])
        self._outputs = [output.name for output in self._words.get_outputs()]

    def parse(self, sentences: Sequence[Sequence[str]]) -> list[Parse]:
        """One parse for each sentence of words, in order; the same whatever sentences stand beside it.

        Costs time in proportion to the number of words. A sentence without words has an empty parse.
        """
        parts: dict[int, dict[int, Parse]] = {number: {} for number in range(len(sentences))}
        for stack in stack_windows(cut_windows(sentences, self._pieces), self._pieces):
            for window, parse in zip(stack.windows, self._read(stack), strict=True):
                parts[window.sentence][window.start] = parse
        return [_join(parts[number]) for number in range(len(sentences))]

    def _read(self, stack: Stack) -> Iterator[Parse]:
        scores = self._score(stack)
        upos, xpos = scores["upos"].argmax(-1), scores["xpos"].argmax(-1)
        sizes = [len(window.pieces) for window in stack.windows]
        heads = [best_tree(arcs[: size + 1, : size + 1]) for arcs, size in zip(scores["arcs"], sizes, strict=True)]
        relations = self._relate(scores, heads)
        for row, size in enumerate(sizes):
            names = find_names(scores["names"][row, 1 : size + 1])
            yield Parse(
                upos=tuple(self._upos[tag] for tag in upos[row, 1 : size + 1].tolist()),
                xpos=tuple(self._xpos[tag] for tag in xpos[row, 1 : size + 1].tolist()),
                heads=tuple(head - 1 if head else word for word, head in enumerate(heads[row])),
                relations=relations[row],
                names=tuple((start, end, self._kinds[kind]) for start, end, kind in names),
            )

    def _score(self, stack: Stack) -> Arrays:
        given = {"pieces": stack.pieces, "shapes": stack.shapes, "first": stack.first, "last": stack.last}
        return dict(zip(self._outputs, self._words.run(None, given), strict=True))

    def _relate(self, scores: Arrays, heads: Sequence[Sequence[int]]) -> list[tuple[str, ...]]:
        """The relation of each word of each window to its head: the best but `root` where it has one."""
        rows = np.repeat(np.arange(len(heads)), [len(found) for found in heads])
        words = np.concatenate([np.arange(1, len(found) + 1) for found in heads])
        above = np.concatenate([np.array(found, dtype=np.int64) for found in heads])
        given = {"dependent": scores["dependent"][rows, words], "head": scores["head"][rows, above]}
        table: Any = self._pairs.run(None, given)[0]
        root = self._relations.index("root")
        table[above > 0, root] = -np.inf
        table[above == 0, root] = np.inf
        best = iter(table.argmax(-1).tolist())
        return [tuple(self._relations[next(best)] for _ in found) for found in heads]


def _join(parts: dict[int, Parse]) -> Parse:
    """The parse of a sentence from those of its windows: the roots of later ones hang on the root of the first."""
    upos: list[str] = []
    xpos: list[str] = []
    heads: list[int] = []
    relations: list[str] = []
    names: list[tuple[int, int, str]] = []
    root = 0
    for start, part in sorted(parts.items()):
        for word, (head, relation) in enumerate(zip(part.heads, part.relations, strict=True)):
            is_root = head == word
            if is_root and not start:
                root = word
            heads.append(root if is_root and start else head + start)
            relations.append(_JOINED if is_root and start else relation)
        upos += part.upos
        xpos += part.xpos
        names += ((left + start, right + start, kind) for left, right, kind in part.names)
    return Parse(tuple(upos), tuple(xpos), tuple(heads), tuple(relations), tuple(names))


class Memory:
    """The network, and what it said of the sentences it read lately: reports that share passages hold the same ones."""

    def __init__(self, network: Network) -> None:
        """Remembers nothing yet."""
        self._network = network
        self._lately: dict[tuple[str, ...], Parse] = {}

    def parse(self, sentences: Sequence[Sequence[str]]) -> list[Parse]:
        """As `Network.parse`; a sentence read lately costs nothing."""
        asked = [tuple(words) for words in sentences]
        if len(self._lately) > _REMEMBERED:
            self._lately = {}
        new = [words for words in dict.fromkeys(asked) if words not in self._lately]
        self._lately.update(zip(new, self._network.parse(new), strict=True))
        return [self._lately[words] for words in asked]


@cache
def load_network() -> Network:
    """The network, loaded once a process."""
    return Network()


@cache
def load_memory() -> Memory:
    """The network with the memory of this process."""
    return Memory(load_network())


__all__ = ["Memory", "Network", "Parse", "Window", "load_memory", "load_network"]
