"""The whole network: one encoder, one head for each thing told of a word.

To add a head: give it a class here with its scores, its loss in `training/losses.py`, its gold in
`training/batches.py`, and its output in `training/exporting.py`.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from training.encoder import Dropout, Encoder

SHAPE_WIDTH = 24
ARC_WIDTH = 256
RELATION_WIDTH = 96


@dataclass(frozen=True)
class Labels:
    """The labels of each head, in the order of its scores."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    relations: tuple[str, ...]
    names: tuple[str, ...]


class Network(nn.Module):
    """Pieces and shapes into scores of every head for every word; word 0 of each sentence is its root."""

    def __init__(self, encoder: Encoder, labels: Labels) -> None:
        super().__init__()
        self.encoder = encoder
        self.shapes = nn.Embedding(encoder.shapes.num_embeddings, SHAPE_WIDTH)
        width = encoder.pieces.embedding_dim + SHAPE_WIDTH
        self.dropout = Dropout(0.2)
        self.upos = nn.Linear(width, len(labels.upos))
        self.xpos = nn.Linear(width, len(labels.xpos))
        self.names = nn.Sequential(nn.Linear(width, 192), nn.GELU(), Dropout(0.2), nn.Linear(192, len(labels.names)))
        self.arcs = Arcs(width)
        self.relations = Relations(width, len(labels.relations))

    def forward(self, pieces: Tensor, shapes: Tensor, first: Tensor, last: Tensor) -> dict[str, Tensor]:
        """Scores by name of the head.

        Args:
            pieces: `(sentences, pieces)`, 0 for padding; the first is the opening mark, which stands for the root.
            shapes: `(sentences, pieces)`, the shape of each piece's word.
            first: `(sentences, words)`, the place of each word's first piece; 0 for the root and for padding.
            last: the same for its last piece.
        """
        words = self.dropout(self.words(pieces, shapes, first, last))
        dependent, head = self.relations.project(words)
        return {
            "upos": self.upos(words),
            "xpos": self.xpos(words),
            "names": self.names(words),
            "arcs": self.arcs(words),
            "dependent": dependent,
            "head": head,
        }

    def words(self, pieces: Tensor, shapes: Tensor, first: Tensor, last: Tensor) -> Tensor:
        """The vectors of words `(sentences, words, width)`: the mean of the first and last piece, then the shape."""
        hidden = self.encoder(pieces, shapes)
        rows = torch.arange(len(pieces))[:, None]
        mean = (hidden[rows, first] + hidden[rows, last]) * 0.5
        return torch.cat([mean, self.shapes(shapes[rows, first])], dim=-1)


class Arcs(nn.Module):
    """Scores `(sentences, words, words)` of the second word being the head of the first (Dozat and Manning 2017)."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.dependent = nn.Sequential(nn.Linear(width, ARC_WIDTH), nn.GELU(), Dropout(0.33))
        self.head = nn.Sequential(nn.Linear(width, ARC_WIDTH), nn.GELU(), Dropout(0.33))
        self.between = nn.Linear(ARC_WIDTH, ARC_WIDTH, bias=False)
        self.alone = nn.Linear(ARC_WIDTH, 1, bias=False)
        nn.init.zeros_(self.between.weight)

    def forward(self, words: Tensor) -> Tensor:
        head = self.head(words)
        return self.between(self.dependent(words)) @ head.transpose(1, 2) + self.alone(head).transpose(1, 2)


class Relations(nn.Module):
    """Scores of each relation between a word and its head."""

    def __init__(self, width: int, count: int) -> None:
        super().__init__()
        self.dependent = nn.Sequential(nn.Linear(width, RELATION_WIDTH), nn.GELU(), Dropout(0.33))
        self.head = nn.Sequential(nn.Linear(width, RELATION_WIDTH), nn.GELU(), Dropout(0.33))
        self.between = nn.Parameter(torch.zeros(RELATION_WIDTH + 1, count, RELATION_WIDTH + 1))

    def project(self, words: Tensor) -> tuple[Tensor, Tensor]:
        """The vectors of words as dependents and as heads, each `(sentences, words, RELATION_WIDTH)`."""
        return self.dependent(words), self.head(words)

    def score(self, dependent: Tensor, head: Tensor) -> Tensor:
        """Scores `(words, relations)` of pairs `(words, RELATION_WIDTH)`."""
        one = torch.ones(len(dependent), 1, dtype=dependent.dtype)
        halfway = torch.cat([dependent, one], -1) @ self.between.flatten(1)
        halfway = halfway.view(len(dependent), -1, RELATION_WIDTH + 1)
        return (halfway * torch.cat([head, one], -1)[:, None]).sum(-1)
