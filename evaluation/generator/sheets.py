"""House styles: how one outlet writes what another writes otherwise."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path
from random import Random

from evaluation.generator.wordfiles import read_words, words_folder

Sheet = tuple[tuple[str, int], ...]  # (dimension, column), sorted; a dimension that is missing has column 0
PLAIN: Sheet = ()


def _dimensions() -> dict[str, list[list[str]]]:
    return {dimension["name"]: dimension["rows"] for dimension in read_words("styles")["dimensions"]}


def draw_sheet(rng: Random) -> Sheet:
    """A house style: for each thing that may be written several ways, one of them."""
    return tuple((name, rng.randrange(len(rows[0]))) for name, rows in _dimensions().items())


def restyle(words: str, sheet: Sheet) -> str:
    """Words of the patterns in a house style."""
    return _restyle(words, sheet, words_folder())


@lru_cache(maxsize=65536)
def _restyle(words: str, sheet: Sheet, folder: Path) -> str:
    for name, column in sheet:
        if column:
            forms = {row[0]: row[column] for row in _dimensions()[name]}
            words = _pattern(name, folder).sub(lambda match, forms=forms: forms[match.group()], words)  # type: ignore[misc]
    return words


@cache
def _pattern(name: str, _folder: Path) -> re.Pattern[str]:
    written = sorted((row[0] for row in _dimensions()[name]), key=lambda form: (-len(form), form))
    bounded = [rf"{_edge(form[0], behind=True)}{re.escape(form)}{_edge(form[-1], behind=False)}" for form in written]
    return re.compile("|".join(bounded))


def _edge(character: str, *, behind: bool) -> str:
    if not character.isalnum():
        return ""
    return r"(?<![\w-])" if behind else r"(?![\w-])"
