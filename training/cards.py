"""The papers of the shipped weights: a model card with the hashes, a notice that names every source, the licences."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from pathlib import Path

from training.datasets import DATA_SETS
from training.fitting import Plan
from training.marked_names import read_corpus
from training.shipping import hashes

_PAPERS = Path(__file__).parent / "papers"  # what does not change from one training to the next
_VERSIONS = ("torch", "numpy", "onnx", "onnxruntime", "spacy")


def write_card(weights: Path, base: Path, plans: Sequence[Plan]) -> None:
    """Writes MODEL_CARD.md, NOTICE, LICENSE and LICENSE-BASE into `weights`."""
    for name in ("LICENSE", "LICENSE-BASE"):
        (weights / name).write_bytes((_PAPERS / name).read_bytes())
    notice = (_PAPERS / "NOTICE").read_text(encoding="utf-8")
    (weights / "NOTICE").write_text(notice + "".join(_sources()), encoding="utf-8")
    card = (_PAPERS / "card.md").read_text(encoding="utf-8")
    (weights / "MODEL_CARD.md").write_text(card + "".join(_making(weights, base, plans)), encoding="utf-8")


def _sources() -> Iterator[str]:
    for data_set in DATA_SETS:
        yield f"\n* {data_set.name}: {data_set.licence}. {data_set.address}\n"
    yield "\n* Firsthand's own corpus (training/corpus): CC BY-SA 4.0.\n"


def _making(weights: Path, base: Path, plans: Sequence[Plan]) -> Iterator[str]:
    yield "\n## How it was made\n\n`make train`, from these files:\n\n| file | SHA-256 |\n| --- | --- |\n"
    files = [(f"base/{file.name}", _hash(file)) for file in (base / "config.json", base / "model.safetensors")]
    files += [(file.path, file.sha256) for data_set in DATA_SETS for file in data_set.files]
    for name, digest in files:
        yield f"| {name} | `{digest}` |\n"
    learned = [(word.form, word.names) for example in read_corpus(kept_out=False) for word in example.words]
    digest = hashlib.sha256(repr(learned).encode()).hexdigest()
    yield f"\nand from {len(learned)} words of our own corpus, all but the kept tenth (words and names: `{digest}`).\n"
    yield f"\nWith {', '.join(f'{name} {version(name)}' for name in _VERSIONS)}. The phases:\n\n"
    for plan in plans:
        yield f"* `{plan}`\n"
    yield "\n## What is shipped\n\n| file | SHA-256 |\n| --- | --- |\n"
    for name, digest in hashes(weights).items():
        yield f"| {name} | `{digest}` |\n"


def _hash(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
