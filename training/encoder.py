"""The encoder: the BERT architecture, with the weights of MiniLM, and shapes of capitalisation added to its pieces."""

from __future__ import annotations

import json
import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F


@dataclass(frozen=True)
class Dimensions:
    """How large the encoder is."""

    vocabulary: int = 30522
    width: int = 384
    layers: int = 6
    heads: int = 12
    inner: int = 1536
    positions: int = 512
    shapes: int = 12


class Dropout(nn.Module):
    """Sets a share of the values to nothing while training, drawn from random bytes: ten times as fast as torch's."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.cut = round(256 * share)

    def forward(self, values: Tensor) -> Tensor:
        """The values with the rest scaled up; unchanged outside training."""
        if not self.training:
            return values
        drawn = _CHANCE.integers(0, 256, size=values.numel(), dtype=np.uint8)
        kept = torch.from_numpy(drawn).view(values.shape) >= self.cut
        return values * kept.to(values.dtype).mul_(256 / (256 - self.cut))


_CHANCE = np.random.default_rng(1)


class Encoder(nn.Module):
    """Pieces `(sentences, pieces)` and their shapes into vectors `(sentences, pieces, width)`."""

    def __init__(self, size: Dimensions, dropout: float = 0.1) -> None:
        super().__init__()
        self.pieces = nn.Embedding(size.vocabulary, size.width)
        self.positions = nn.Embedding(size.positions, size.width)
        self.shapes = nn.Embedding(size.shapes, size.width)
        nn.init.zeros_(self.shapes.weight)  # so that training begins from what the base encoder knows
        self.norm = nn.LayerNorm(size.width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(size, dropout) for _ in range(size.layers))
        self.dropout = Dropout(dropout)

    def forward(self, pieces: Tensor, shapes: Tensor) -> Tensor:
        """Piece 0 is padding: nothing attends to it."""
        hidden = self.pieces(pieces) + self.positions.weight[: pieces.shape[1]] + self.shapes(shapes)
        hidden = self.dropout(self.norm(hidden))
        ignored = (pieces == 0)[:, None, None, :] * -10_000.0
        for layer in self.layers:
            hidden = layer(hidden, ignored)
        return hidden


class Layer(nn.Module):
    """One layer: attention, then two linear maps with GELU between, each added and normalised."""

    def __init__(self, size: Dimensions, dropout: float) -> None:
        super().__init__()
        self.heads = size.heads
        self.query_key_value = nn.Linear(size.width, 3 * size.width)
        self.attended = nn.Linear(size.width, size.width)
        self.attention_norm = nn.LayerNorm(size.width, eps=1e-12)
        self.widen = nn.Linear(size.width, size.inner)
        self.narrow = nn.Linear(size.inner, size.width)
        self.norm = nn.LayerNorm(size.width, eps=1e-12)
        self.dropout = Dropout(dropout)

    def forward(self, hidden: Tensor, ignored: Tensor) -> Tensor:
        batch, length, width = hidden.shape
        parts = self.query_key_value(hidden).view(batch, length, 3, self.heads, width // self.heads)
        query, key, value = parts.permute(2, 0, 3, 1, 4).unbind(0)
        weights = query @ key.transpose(-1, -2) * (width // self.heads) ** -0.5 + ignored
        weights = self.dropout(weights.softmax(-1))
        mixed = (weights @ value).transpose(1, 2).reshape(batch, length, width)
        hidden = self.attention_norm(hidden + self.dropout(self.attended(mixed)))
        return self.norm(hidden + self.dropout(self.narrow(F.gelu(self.widen(hidden)))))


def load_base(folder: Path) -> Encoder:
    """The encoder with the weights of the base model in `folder` (`config.json`, `model.safetensors`)."""
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    size = Dimensions(
        vocabulary=config["vocab_size"],
        width=config["hidden_size"],
        layers=config["num_hidden_layers"],
        heads=config["num_attention_heads"],
        inner=config["intermediate_size"],
        positions=config["max_position_embeddings"],
    )
    encoder = Encoder(size)
    tensors = read_safetensors(folder / "model.safetensors")
    encoder.load_state_dict(_renamed(tensors, size.layers), strict=False)
    return encoder


def read_safetensors(file: Path) -> dict[str, Tensor]:
    """The 32-bit tensors of a safetensors file by name."""
    content = file.read_bytes()
    (length,) = struct.unpack("<Q", content[:8])
    header = json.loads(content[8 : 8 + length])
    body = memoryview(content)[8 + length :]
    tensors = {}
    for name, entry in header.items():
        if name != "__metadata__" and entry["dtype"] == "F32":
            start, end = entry["data_offsets"]
            values = np.frombuffer(body[start:end], dtype="<f4").reshape(entry["shape"])
            tensors[name] = torch.from_numpy(values.copy())
    return tensors


def _renamed(tensors: dict[str, Tensor], layers: int) -> dict[str, Tensor]:
    """Names of the base model into ours. The type embedding is the same for every piece and joins the positions."""
    state = {
        "pieces.weight": tensors["embeddings.word_embeddings.weight"],
        "positions.weight": tensors["embeddings.position_embeddings.weight"]
        + tensors["embeddings.token_type_embeddings.weight"][0],
    }
    renamed = {"embeddings.LayerNorm": "norm"}
    for number in range(layers):
        old, new = f"encoder.layer.{number}", f"layers.{number}"
        for part in ("weight", "bias"):
            kinds = (f"{old}.attention.self.{kind}.{part}" for kind in ("query", "key", "value"))
            state[f"{new}.query_key_value.{part}"] = torch.cat([tensors[kind] for kind in kinds])
        renamed |= {
            f"{old}.attention.output.dense": f"{new}.attended",
            f"{old}.attention.output.LayerNorm": f"{new}.attention_norm",
            f"{old}.intermediate.dense": f"{new}.widen",
            f"{old}.output.dense": f"{new}.narrow",
            f"{old}.output.LayerNorm": f"{new}.norm",
        }
    for old, new in renamed.items():
        state |= {f"{new}.{part}": tensors[f"{old}.{part}"] for part in ("weight", "bias")}
    return state
