"""Patterns of sentences, and a line made of one."""

from __future__ import annotations

import re
from random import Random
from typing import Any

from evaluation.generator.facts import Facts, Filling, fill
from evaluation.generator.parts import Line, Part
from evaluation.generator.wordfiles import read_words

_TOKEN = re.compile(r"\{[^}]+\}|<[^>]+>|\([^)]+\)|[\[\]]|[^{<(\[\]]+")


def patterns() -> dict[str, Any]:
    """All patterns, by subject and part of a report."""
    return read_words("patterns")


def make_line(pattern: str, facts: Facts, unit: str, rng: Random) -> Line:
    """The sentence of a pattern about an event.

    Args:
        unit: what the keys of its parts begin with; no other sentence may have it.
    """
    parts: list[Part] = []
    clause = clauses = 0
    for token in _TOKEN.findall(pattern):
        if token == "[":
            clauses += 1
            clause = clauses
        elif token == "]":
            clause = 0
        else:
            for filling in _fillings(token, facts, rng):
                key = f"{unit}.{len(parts):02}"
                parts.append(Part(key, filling.role, filling.text, filling.options, clause, filling.optional))
    return Line(tuple(parts))


def _fillings(token: str, facts: Facts, rng: Random) -> list[Filling]:
    if token[0] == "{":
        return fill(token[1:-1], facts, rng)
    if token[0] == "<":
        role, _, inner = token[1:-1].partition(":")
        return [_marked(role, inner, facts, rng)]
    if token[0] == "(":
        ways = token[1:-1].split("|")
        return [Filling("wording", rng.choice(ways), tuple(ways))]
    return [Filling("", token)]


def _marked(role: str, inner: str, facts: Facts, rng: Random) -> Filling:
    """Words of one kind throughout, whatever stands in them; an attribution to a person may go to another."""
    chosen = re.sub(r"\(([^)]+)\)", lambda match: rng.choice(match.group(1).split("|")), inner)
    state = rng.getrandbits(32)
    text = _flat(chosen, facts, Random(state))
    options: tuple[str, ...] = ()
    if role == "attribution" and "{official}" in chosen:
        others = [_flat(chosen.replace("{official}", name), facts, Random(state)) for name in facts.officials]
        options = tuple(other for other in dict.fromkeys(others) if other != text)
    return Filling(role, text, options)


def _flat(inner: str, facts: Facts, rng: Random) -> str:
    """The words of a pattern without its marks."""

    def slot(match: re.Match[str]) -> str:
        return "".join(filling.text for filling in fill(match.group(1), facts, rng))

    return re.sub(r"\{([^}]+)\}", slot, inner)
