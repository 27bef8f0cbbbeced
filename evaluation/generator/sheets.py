"""House styles: how one outlet writes what another writes otherwise."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from pathlib import Path
from random import Random

Sheet = tuple[tuple[str, int], ...]  # (dimension, column), sorted; a dimension that is missing has column 0
PLAIN: Sheet = ()


@cache
def _dimensions() -> dict[str, list[list[str]]]:
    data = tomllib.loads((Path(__file__).parent / "styles.toml").read_text(encoding="utf-8"))
    return {dimension["name"]: dimension["rows"] for dimension in data["dimensions"]}


def draw_sheet(rng: Random) -> Sheet:
    """A house style: for each thing that may be written several ways, one of them."""
    return tuple((name, rng.randrange(len(rows[0]))) for name, rows in _dimensions().items())


@lru_cache(maxsize=65536)
def restyle(words: str, sheet: Sheet) -> str:
    """Words of the patterns in a house style."""
    for name, column in sheet:
        if column:
            forms = {row[0]: row[column] for row in _dimensions()[name]}
            words = _pattern(name).sub(lambda match, forms=forms: forms[match.group()], words)  # type: ignore[misc]
    return words


@cache
def _pattern(name: str) -> re.Pattern[str]:
    written = sorted((row[0] for row in _dimensions()[name]), key=lambda form: (-len(form), form))
    bounded = [rf"{_edge(form[0], behind=True)}{re.escape(form)}{_edge(form[-1], behind=False)}" for form in written]
    return re.compile("|".join(bounded))


def _edge(character: str, *, behind: bool) -> str:
    if not character.isalnum():
        return ""
    return r"(?<![\w-])" if behind else r"(?![\w-])"
