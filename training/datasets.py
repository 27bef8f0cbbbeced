"""The data sets: where each file lies, its hash, its licence, how it is read, and what it is used for."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from training.examples import NAME_TAGS, Example
from training.readers import read_columns, read_conllu, without_handles


class ChangedDataError(Exception):
    """A file is not the one that the model was made from."""


@dataclass(frozen=True)
class DataFile:
    """One file of one data set; `datasets.toml` says what each field may be."""

    id: str
    use: str
    form: str
    path: str
    sha256: str
    joins: str = ""  # id of the file whose sentences this one labels


@dataclass(frozen=True)
class DataSet:
    """One data set, as its makers name it."""

    name: str
    licence: str
    address: str
    files: tuple[DataFile, ...]


def _read_sets() -> tuple[DataSet, ...]:
    table = tomllib.loads((Path(__file__).parent / "datasets.toml").read_text(encoding="utf-8"))
    return tuple(
        DataSet(entry["name"], entry["licence"], entry["address"], tuple(DataFile(**file) for file in entry["file"]))
        for entry in table["set"]
    )


DATA_SETS = _read_sets()
FILES = tuple(file for data_set in DATA_SETS for file in data_set.files)

MESSAGES = frozenset(file.id for file in FILES if file.id.startswith(("wnut", "btc")))  # short ones, of the net


def load(data: Path, use: str) -> Iterator[Example]:
    """The sentences of all sets of that use, sets that label the same sentences joined into one example each.

    Raises:
        ChangedDataError: if a file's hash is not the one written here.
        FileNotFoundError: if a file is missing.
    """
    used = [entry for entry in FILES if entry.use == use]
    named = {(entry.joins, one.id): one for entry in used if entry.joins for one in read(data, entry)}
    for entry in used:
        if not entry.joins:
            for example in read(data, entry):
                yield _joined(example, named.get((entry.id, example.id)))


def read(data: Path, entry: DataFile) -> Iterator[Example]:
    """The sentences of one file, after its hash was checked."""
    file = data / entry.path
    content = file.read_bytes()
    found = hashlib.sha256(content).hexdigest()
    if found != entry.sha256:
        raise ChangedDataError(f"{file} is not the file of {entry.id}: its SHA-256 is {found}, not {entry.sha256}")
    text = content.decode("utf-8")
    if entry.form == "conllu":
        yield from read_conllu(entry.id, text)
    elif entry.form == "iob2":
        yield from read_columns(entry.id, text, word=1, tag=2)
    else:
        yield from map(without_handles, read_columns(entry.id, text))


def _joined(example: Example, names: Example | None) -> Example:
    if names is None or [word.form for word in names.words] != [word.form for word in example.words]:
        return example
    words = zip(example.words, names.words, strict=True)
    return replace(example, words=tuple(replace(word, names=named.names) for word, named in words))


def narrow(examples: Sequence[Example]) -> list[Example]:
    """The examples with every kind of name taken out of the masks that no set labels on its own.

    A kind that is never told apart would only draw words away from those that are.
    """
    told = {word.names for example in examples for word in example.words if word.names.bit_count() == 1}
    known = sum(told) | 1
    for tag in ("person", "organisation", "place"):
        known |= sum(1 << NAME_TAGS.index(f"{part}-{tag}") for part in "BI")
    return [
        replace(example, words=tuple(replace(word, names=(word.names & known) or 1) for word in example.words))
        for example in examples
    ]
