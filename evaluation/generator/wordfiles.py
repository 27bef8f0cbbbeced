"""The word files that reports are made of: `words.toml`, `patterns.toml` and `styles.toml` of one folder."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import Any

OWN_WORDS = Path(__file__).parent
_FOLDER: ContextVar[Path] = ContextVar("folder of the word files", default=OWN_WORDS)


@contextmanager
def words_from(folder: Path) -> Iterator[None]:
    """Within this context all words come from the files of `folder`."""
    token = _FOLDER.set(folder)
    try:
        yield
    finally:
        _FOLDER.reset(token)


def words_folder() -> Path:
    """Where words come from now."""
    return _FOLDER.get()


def read_words(name: str) -> dict[str, Any]:
    """What the file of this name says, in the folder at hand."""
    return _read(words_folder() / f"{name}.toml")


@cache
def _read(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8"))
