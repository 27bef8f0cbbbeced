"""What training makes small: one loss for each head, over the words of which a data set says something."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional as F

from training.batches import UNTOLD, Batch
from training.network import Network

WEIGHTS = {"upos": 0.3, "xpos": 0.5, "arcs": 1.0, "relations": 1.0, "names": 1.0}


def losses(network: Network, scores: dict[str, Tensor], batch: Batch) -> dict[str, Tensor]:
    """The mean loss of each head over the batch; heads of which it holds no gold are left out."""
    found: dict[str, Tensor] = {}
    told = batch.heads != UNTOLD
    if told.any():
        found["upos"] = _choice(scores["upos"][told], batch.upos[told])
        found["xpos"] = _choice(scores["xpos"][told], batch.xpos[told])
        arcs = scores["arcs"].float().masked_fill(_padding(batch)[:, None], -1e4)
        found["arcs"] = _choice(arcs[told], batch.heads[told])
        row, dependent = told.nonzero(as_tuple=True)
        head = batch.heads[told]
        pairs = network.relations.score(scores["dependent"][row, dependent], scores["head"][row, head])
        found["relations"] = _choice(pairs, batch.relations[told])
    named = ~batch.names.all(-1)
    if named.any():
        found["names"] = _any_of(scores["names"][named], batch.names[named])
    return found


def total(found: dict[str, Tensor], stress: float = 1.0) -> Tensor:
    """The weighted sum, that of names `stress` times as much."""
    weights = WEIGHTS | {"names": stress * WEIGHTS["names"]}
    return torch.stack([weights[head] * loss for head, loss in found.items()]).sum()


def _padding(batch: Batch) -> Tensor:
    padding = batch.first == 0
    padding[:, 0] = False
    return padding


def _choice(scores: Tensor, gold: Tensor) -> Tensor:
    return F.cross_entropy(scores.float(), gold, ignore_index=UNTOLD)


def _any_of(scores: Tensor, allowed: Tensor) -> Tensor:
    """Minus the logarithm of the probability of all allowed tags together.

    So a set that knows only `organisation` teaches that a name is some kind of body, and leaves open which.
    """
    scores = scores.float()
    return (scores.logsumexp(-1) - scores.masked_fill(~allowed, -1e4).logsumexp(-1)).mean()
