"""Writes what the program ships: graphs, vocabulary, labels, lemmas, licences, model card, hashes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

import onnx

from training.examples import KINDS, Example
from training.exporting import export_network, export_relations
from training.lemma_tables import lines, make_table
from training.network import Labels, Network


def ship(network: Network, labels: Labels, vocabulary: str, examples: Sequence[Example], folder: Path) -> None:
    """Writes the files of `folder` that are made from the trained network and the training data."""
    folder.mkdir(parents=True, exist_ok=True)
    network.eval()
    onnx.save(export_network(network), folder / "network.onnx")
    onnx.save(export_relations(network.relations), folder / "relations.onnx")
    (folder / "vocabulary.txt").write_text(vocabulary, encoding="utf-8")
    told = {"upos": labels.upos, "xpos": labels.xpos, "relations": labels.relations, "kinds": KINDS}
    (folder / "labels.json").write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    (folder / "lemmas.tsv").write_text("".join(lines(make_table(examples))), encoding="utf-8")


def hashes(folder: Path) -> dict[str, str]:
    """The SHA-256 of each data file of the shipped folder, by name."""
    made = sorted(file for file in folder.iterdir() if file.suffix in {".onnx", ".json", ".tsv", ".txt"})
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in made}
