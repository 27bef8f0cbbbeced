"""The training itself: some passes over all examples, a checkpoint and dev figures after each."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch
from torch import nn

from firsthand.language.wordpieces import WordPieces
from training.batches import MOST_PIECES, UNTOLD, Batch, Prepared, batches, prepare, vary
from training.datasets import MESSAGES
from training.examples import Example
from training.losses import losses, total
from training.marked_names import SOURCE
from training.network import Labels, Network


@dataclass(frozen=True)
class Plan:
    """All that decides a training but the data."""

    name: str
    seed: int = 1
    passes: int = 6
    pieces: int = 1500  # of a batch
    encoder_rate: float = 2e-4
    head_rate: float = 1.5e-3
    decay: float = 0.01  # of weights
    warm: float = 0.06  # share of the steps over which the rates rise; after it they fall in a line to nothing
    lettering: float = 0.06  # share of sentences set in small letters, capitals or title case
    hidden_pieces: float = 0.04  # share of pieces hidden from the encoder
    only: str = ""  # the one head that learns, the rest standing still; "": all of the network learns
    messages: float = 0.3  # how often one pass reads a short message
    own: float = 2.0  # how often it reads a sentence of our own corpus
    others: float = 1.0  # how often it reads one of any other set
    stress: float = 1.0  # by how much the loss of names weighs more than `losses.WEIGHTS` says
    mixed: float = 0.0  # share of this phase's end in its mixture with the end of the one before; 0: it is not mixed
    share: float = 1.0  # of all examples, to try a change


@dataclass(frozen=True)
class Materials:
    """What a training reads and where it leaves its work."""

    examples: Sequence[Example]
    dev: Sequence[Example]
    labels: Labels
    pieces: WordPieces
    folder: Path


def fit(network: Network, materials: Materials, plan: Plan) -> None:
    """Trains `network` in place; leaves `<name>.pt` and a line of `progress.jsonl` after every pass."""
    chance = random.Random(plan.seed)
    steps = plan.passes * sum(1 for _ in batches(_draw(materials, plan, chance), plan.pieces))
    for name, parameter in network.named_parameters():
        parameter.requires_grad_(name.startswith(plan.only))
    optimiser = torch.optim.AdamW(_groups(network, plan), betas=(0.9, 0.99), fused=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _rate(step, steps, plan.warm))
    began = time.process_time()
    for number in range(plan.passes):
        network.train()
        sums: dict[str, list[float]] = {}
        for batch in batches(_draw(materials, plan, chance), plan.pieces, chance):
            for head, value in _step(network, batch, optimiser, plan).items():
                sums.setdefault(head, []).append(value)
            schedule.step()
            step = schedule.last_epoch
            if step % 100 == 0:
                latest = {head: round(float(np.mean(values[-100:])), 3) for head, values in sums.items()}
                print(f"{plan.name}: step {step} of {steps}, {time.process_time() - began:.0f} s, {latest}", flush=True)
        figures = {"phase": plan.name, "pass": number + 1, "seconds": round(time.process_time() - began)}
        _keep(network, materials, plan, figures | check(network, materials.dev, materials.labels, materials.pieces))


def _keep(network: Network, materials: Materials, plan: Plan, figures: dict[str, object]) -> None:
    print(figures, flush=True)
    with (materials.folder / "progress.jsonl").open("a", encoding="utf-8") as progress:
        progress.write(json.dumps(figures) + "\n")
    state = {"network": network.state_dict(), "labels": asdict(materials.labels), "plan": asdict(plan)}
    torch.save(state, materials.folder / f"{plan.name}.pt")


def _draw(materials: Materials, plan: Plan, chance: random.Random) -> list[Prepared]:
    """What one pass reads: of a set that is given a share, another part each time; its letters varied."""
    drawn: list[Prepared] = []
    for example in materials.examples:
        share = plan.messages if example.source in MESSAGES else plan.own if example.source == SOURCE else plan.others
        for _ in range(int(share * plan.share + chance.random())):
            found = prepare(vary(example, chance, plan.lettering), materials.labels, materials.pieces)
            if len(found.pieces) <= MOST_PIECES:
                drawn.append(found)
    return drawn


def _step(network: Network, batch: Batch, optimiser: torch.optim.Optimizer, plan: Plan) -> dict[str, float]:
    """One step, in bfloat16 where torch thinks it safe: a third faster on a processor that has it."""
    hidden = (torch.rand(batch.pieces.shape) < plan.hidden_pieces) & (batch.pieces != 0)
    pieces = batch.pieces.masked_fill(hidden, 103)  # [MASK]
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = network(pieces, batch.shapes, batch.first, batch.last)
        found = losses(network, scores, batch)
        loss = total(found, plan.stress)
    if not loss.requires_grad:
        return {}  # no sentence of the batch says anything to the head that learns
    optimiser.zero_grad(set_to_none=True)
    loss.backward()
    nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimiser.step()
    return {head: float(value.detach()) for head, value in found.items()}


def _groups(network: Network, plan: Plan) -> list[dict[str, object]]:
    encoder = list(network.encoder.parameters())
    known = {id(parameter) for parameter in encoder}
    heads = [each for each in network.parameters() if each.requires_grad and id(each) not in known]
    return [
        {"params": [p for p in encoder if p.ndim > 1], "lr": plan.encoder_rate, "weight_decay": plan.decay},
        {"params": [p for p in encoder if p.ndim == 1], "lr": plan.encoder_rate, "weight_decay": 0.0},
        {"params": heads, "lr": plan.head_rate, "weight_decay": plan.decay},
    ]


def _rate(step: int, steps: int, warm: float) -> float:
    rising = max(1, int(warm * steps))
    return min((step + 1) / rising, max(0.0, (steps - step) / (steps - rising)))


@torch.no_grad()
def check(network: Network, dev: Sequence[Example], labels: Labels, pieces: WordPieces) -> dict[str, float]:
    """Shares of right words on the dev part, each word's head taken alone; see `make evaluate` for the rest."""
    network.eval()
    counts: dict[str, list[int]] = {}
    for source in sorted({example.source for example in dev}):
        chosen = [prepare(example, labels, pieces) for example in dev if example.source == source]
        for batch in batches(chosen, 4000):
            scores = network(batch.pieces, batch.shapes, batch.first, batch.last)
            told = batch.heads != UNTOLD
            padding = batch.first == 0
            padding[:, 0] = False
            heads = scores["arcs"].masked_fill(padding[:, None], -1e4).argmax(-1)
            row, dependent = told.nonzero(as_tuple=True)
            pairs = network.relations.score(scores["dependent"][row, dependent], scores["head"][row, heads[told]])
            right = heads[told] == batch.heads[told]
            both = right & (pairs.argmax(-1) == batch.relations[told])
            xpos = scores["xpos"].argmax(-1)[told] == batch.xpos[told]
            upos = scores["upos"].argmax(-1)[told] == batch.upos[told]
            for name, value in (("UAS", right), ("LAS", both), ("XPOS", xpos), ("UPOS", upos)):
                tally = counts.setdefault(f"{source} {name}", [0, 0])
                tally[0] += int(value.sum())
                tally[1] += len(value)
            named = ~batch.names.all(-1)
            best = scores["names"][named].argmax(-1, keepdim=True)
            ok = batch.names[named].gather(-1, best)[:, 0]
            inside = ~batch.names[named][:, 0]
            for name, value in (("names right", ok), ("names found", ok[inside])):
                tally = counts.setdefault(f"{source} {name}", [0, 0])
                tally[0] += int(value.sum())
                tally[1] += len(value)
    return {name: round(right / count, 4) for name, (right, count) in counts.items() if count}
