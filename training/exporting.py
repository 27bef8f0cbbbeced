"""The trained network as two ONNX graphs: one for words and arcs, one for the relation of each word to its head."""

from __future__ import annotations

import numpy as np
import onnx
from torch import Tensor, nn

from training.encoder import Encoder, Layer
from training.graphs import Graph
from training.network import Network, Relations

LEAST = -0.17  # what GELU gives is never below it


def export_network(network: Network, *, whole_numbers: bool = True) -> onnx.ModelProto:
    """Pieces and shapes of a batch into the scores of every head.

    Inputs (int64): `pieces` and `shapes` `(sentences, pieces)`, `first` and `last` `(sentences, words)`, as
    `Network.forward` takes them. Outputs: one array a head, `(sentences, words, …)`.
    """
    graph = Graph(whole_numbers=whole_numbers)
    pieces = graph.take("pieces", np.int64, ("sentences", "pieces"))
    shapes = graph.take("shapes", np.int64, ("sentences", "pieces"))
    first = graph.take("first", np.int64, ("sentences", "words"))
    last = graph.take("last", np.int64, ("sentences", "words"))
    hidden = _encoder(graph, network.encoder, pieces, shapes)
    words = _words(graph, network, (hidden, shapes, first, last))
    _give(graph, "upos", _linear(graph, network.upos, words))
    _give(graph, "xpos", _linear(graph, network.xpos, words))
    inner = graph.add("Gelu", _linear(graph, network.names[0], words))
    _give(graph, "names", _linear(graph, network.names[3], inner, floor=LEAST))
    head = _activated(graph, network.arcs.head, words)
    dependent = _activated(graph, network.arcs.dependent, words)
    dependent = _linear(graph, network.arcs.between, dependent, floor=LEAST)
    scores = graph.add("MatMul", dependent, graph.add("Transpose", head, perm=[0, 2, 1]))
    alone = graph.add("MatMul", head, graph.constant(_array(network.arcs.alone.weight).T))
    _give(graph, "arcs", graph.add("Add", scores, graph.add("Transpose", alone, perm=[0, 2, 1])))
    _give(graph, "dependent", _activated(graph, network.relations.dependent, words))
    _give(graph, "head", _activated(graph, network.relations.head, words))
    return graph.model()


def export_relations(relations: Relations) -> onnx.ModelProto:
    """Vectors of words as dependents and of their heads, `(words, width)` each, into scores `(words, relations)`."""
    graph = Graph()
    between = _array(relations.between)
    width, count = between.shape[0] - 1, between.shape[1]
    dependent = graph.take("dependent", np.float32, ("words", width))
    head = graph.take("head", np.float32, ("words", width))
    halfway = graph.linear(dependent, between[:-1].reshape(width, -1).T, between[-1].reshape(-1), floor=LEAST)
    halfway = graph.add("Reshape", halfway, graph.constant(np.array([-1, count, width + 1])))
    one = graph.add("Pad", head, graph.constant(np.array([0, 0, 0, 1])), graph.constant(1.0))
    one = graph.add("Unsqueeze", one, graph.constant(np.array([2])))
    scores = graph.add("Squeeze", graph.add("MatMul", halfway, one), graph.constant(np.array([2])))
    graph.give("relations", scores, ("words", count))
    return graph.model()


def _encoder(graph: Graph, encoder: Encoder, pieces: str, shapes: str) -> str:
    length = graph.add("Shape", pieces, start=1, end=2)
    positions = graph.constant(_array(encoder.positions.weight))
    placed = graph.add("Slice", positions, graph.constant(np.array([0])), length, graph.constant(np.array([0])))
    hidden = graph.add("Add", graph.rows(_array(encoder.pieces.weight), pieces), placed)
    hidden = graph.add("Add", hidden, graph.add("Gather", graph.constant(_array(encoder.shapes.weight)), shapes))
    hidden = _norm(graph, encoder.norm, hidden)
    padding = graph.add("Cast", graph.add("Equal", pieces, graph.constant(np.array(0))), to=onnx.TensorProto.FLOAT)
    ignored = graph.add("Mul", padding, graph.constant(-10_000.0))
    ignored = graph.add("Unsqueeze", ignored, graph.constant(np.array([1, 2])))
    for layer in encoder.layers:
        hidden = _layer(graph, layer, hidden, ignored)
    return hidden


def _layer(graph: Graph, layer: Layer, hidden: str, ignored: str) -> str:
    width = layer.attended.in_features
    each = width // layer.heads
    parts = graph.add(
        "Reshape", _linear(graph, layer.query_key_value, hidden), _whole(graph, 0, 0, 3, layer.heads, each)
    )
    parts = graph.add("Transpose", parts, perm=[2, 0, 3, 1, 4])
    query, key, value = (graph.add("Gather", parts, graph.constant(np.array(number))) for number in range(3))
    query = graph.add("Mul", query, graph.constant(each**-0.5))
    weights = graph.add("MatMul", query, graph.add("Transpose", key, perm=[0, 1, 3, 2]))
    weights = graph.add("Softmax", graph.add("Add", weights, ignored), axis=-1)
    mixed = graph.add("Transpose", graph.add("MatMul", weights, value), perm=[0, 2, 1, 3])
    mixed = graph.add("Reshape", mixed, _whole(graph, 0, 0, width))
    hidden = _norm(graph, layer.attention_norm, graph.add("Add", hidden, _linear(graph, layer.attended, mixed)))
    wide = graph.add("Gelu", _linear(graph, layer.widen, hidden))
    return _norm(graph, layer.norm, graph.add("Add", hidden, _linear(graph, layer.narrow, wide, floor=LEAST)))


def _words(graph: Graph, network: Network, inputs: tuple[str, str, str, str]) -> str:
    hidden, shapes, first, last = inputs
    pair = [graph.add("Unsqueeze", place, graph.constant(np.array([2]))) for place in (first, last)]
    ends = [graph.add("GatherND", hidden, place, batch_dims=1) for place in pair]
    mean = graph.add("Mul", graph.add("Add", *ends), graph.constant(0.5))
    shape = graph.add("GatherND", shapes, pair[0], batch_dims=1)
    beside = graph.add("Gather", graph.constant(_array(network.shapes.weight)), shape)
    return graph.add("Concat", mean, beside, axis=-1)


def _activated(graph: Graph, head: nn.Sequential, words: str) -> str:
    return graph.add("Gelu", _linear(graph, head[0], words))


def _linear(graph: Graph, layer: nn.Linear, values: str, *, floor: float | None = None) -> str:
    return graph.linear(values, _array(layer.weight), None if layer.bias is None else _array(layer.bias), floor=floor)


def _norm(graph: Graph, norm: nn.LayerNorm, values: str) -> str:
    weight, bias = graph.constant(_array(norm.weight)), graph.constant(_array(norm.bias))
    return graph.add("LayerNormalization", values, weight, bias, axis=-1, epsilon=norm.eps)


def _give(graph: Graph, name: str, value: str) -> None:
    graph.give(name, value, ("sentences", "words", f"{name} scores"))


def _whole(graph: Graph, *numbers: int) -> str:
    return graph.constant(np.array(numbers, dtype=np.int64))


def _array(tensor: Tensor) -> np.ndarray:
    return tensor.detach().numpy()
