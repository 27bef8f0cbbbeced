"""How much alike two names are, as two spellings in Latin letters of one foreign name.

A stochastic string transducer (Ristad and Yianilos 1998) with pieces of up to three letters: the cheapest way to turn
one spelling into the other, each piece at the cost learned from the alternate names of GeoNames (`training/
romanisations.py`), so that sh for ch or kh for h is cheap and r for s is not.
"""

from __future__ import annotations

import math
import tomllib
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from rapidfuzz import fuzz

LONGEST = 3  # letters of a piece
UNLIKE = 40.0  # of 100, plain likeness of letters: names less alike are no spellings of each other, and not compared
_LETTERS = str.maketrans({"ı": "i", "đ": "d", "ł": "l", "ø": "o", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"})


def letters(name: str) -> str:
    """A name's letters alone: small, without accents, spaces, hyphens and apostrophes."""
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    return "".join(character for character in plain if character.isalpha())


@lru_cache(maxsize=65536)
def spelling_distance(one: str, other: str) -> float:
    """How far two names are from being two spellings of one.

    Returns:
        0 for the same letters; the mean cost of a letter, in nats above that of leaving it as it is: Khaled and Khalid
        0.5, Iran and Iraq 1.9; infinity where either has no letters or they share hardly any.
    """
    a, b = letters(one), letters(other)
    if a == b:
        return 0.0 if a else math.inf
    if fuzz.ratio(a, b) < UNLIKE:
        return math.inf
    unchanged = sum(_cost(letter, letter) for letter in a + b) / 2
    return (cheapest_way(a, b, _costs(), _unseen())[0] - unchanged) / max(len(a), len(b))


def cheapest_way(
    a: str, b: str, costs: Mapping[tuple[str, str], float], unseen: float
) -> tuple[float, list[tuple[str, str]]]:
    """The least cost at which `a` becomes `b`, and the pieces exchanged in order.

    Args:
        a: letters.
        b: letters.
        costs: of exchanging pieces, either way round.
        unseen: the cost of exchanging, dropping or adding one letter of which `costs` says nothing.
    """
    best: list[list[float]] = [[math.inf] * (len(b) + 1) for _ in range(len(a) + 1)]
    steps: dict[tuple[int, int], tuple[int, int]] = {}
    best[0][0] = 0.0
    for i in range(len(a) + 1):
        for j in range(len(b) + 1):
            for x in range(min(LONGEST, len(a) - i) + 1):
                for y in range(min(LONGEST, len(b) - j) + 1):
                    one, other = a[i : i + x], b[j : j + y]
                    cost = costs.get((one, other), unseen if 0 < x + y <= 2 and max(x, y) == 1 else math.inf)
                    if best[i][j] + cost < best[i + x][j + y]:
                        best[i + x][j + y] = best[i][j] + cost
                        steps[i + x, j + y] = x, y
    pieces: list[tuple[str, str]] = []
    i, j = len(a), len(b)
    while i or j:
        x, y = steps[i, j]
        pieces.append((a[i - x : i], b[j - y : j]))
        i, j = i - x, j - y
    return best[-1][-1], pieces[::-1]


def _cost(one: str, other: str) -> float:
    return _costs().get((one, other), _unseen())


@cache
def _costs() -> Mapping[tuple[str, str], float]:
    table: list[tuple[str, str, float]] = _read_table()["costs"]
    return {pair: cost for one, other, cost in table for pair in ((one, other), (other, one))}


@cache
def _unseen() -> float:
    return float(_read_table()["unseen"])


@cache
def _read_table() -> dict[str, Any]:
    return tomllib.loads((files("firsthand.gazetteer") / "romanisations.toml").read_text(encoding="utf-8"))
