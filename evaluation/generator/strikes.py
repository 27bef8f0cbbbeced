"""Sentences of real releases on air strikes, in the public domain, cut into parts.

They are read from the evaluation data when a corpus is made, and are not part of the project.
"""

from __future__ import annotations

import csv
import re
from pathlib import Path
from random import Random

from evaluation.generator.parts import Line, Part

_FEWEST_WORDS = 16  # shorter releases repeat each other word for word
_NUMBER = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d[\\d,]*"
_TOKEN = re.compile(rf"\b(?:{_NUMBER})\b|\bISIL\b|\b(?:engaged|destroyed|damaged|suppressed)\b|;[^;]*")
_WAYS = {
    "engaged": ("engaged", "struck", "hit"),
    "destroyed": ("destroyed", "wrecked"),
    "damaged": ("damaged", "harmed"),
    "suppressed": ("suppressed", "silenced"),
}


def read_strikes(file: Path) -> list[list[tuple[str, str]]]:
    """Place and description of each release that is long enough and unlike the others, by day, the days in order.

    Returns:
        An empty list if there is no such file.
    """
    days: dict[str, list[tuple[str, str]]] = {}
    seen: set[str] = set()
    if not file.is_file():
        return []
    with file.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            said = re.match(r"-?\s*Near ([^,]+), (.+)", row["line"])
            if not said or "Near" in said.group(2) or len(said.group(2).split()) < _FEWEST_WORDS:
                continue
            form = re.sub(rf"\b(?:{_NUMBER}|an?)\b|s\b", "", said.group(2)).casefold()
            if form not in seen:
                seen.add(form)
                days.setdefault(row["date"], []).append((said.group(1), said.group(2)))
    return [days[day] for day in sorted(days) if len(days[day]) > 2]


def strike_line(place: str, said: str, unit: str, others: tuple[str, ...]) -> Line:
    """One release as a sentence whose numbers, place and verbs are parts of their own.

    Args:
        others: places that an edit may put for `place`.
    """
    parts = [Part(f"{unit}.00", "", "near "), Part(f"{unit}.01", "place", place, others), Part(f"{unit}.02", "", ", ")]

    def add(role: str, text: str, clause: int, options: tuple[str, ...] = ()) -> None:
        parts.append(Part(f"{unit}.{len(parts):02}", role, text, options, clause))

    for clause, piece in enumerate(re.split(r"(?=;)", said.rstrip(". "))):
        at = 0
        for match in _TOKEN.finditer(piece, 1 if clause else 0):
            if match.group().startswith(";"):
                continue
            if match.start() > at:
                add("", piece[at : match.start()], clause)
            word = match.group()
            role = "actor" if word == "ISIL" else "wording" if word in _WAYS else "number"
            add(role, word, clause, _WAYS.get(word, ("al-Nusra",) if word == "ISIL" else ()))
            at = match.end()
        if at < len(piece):
            add("", piece[at:], clause)
    add("", ".", 0)
    return Line(tuple(parts))


def draw_day(days: list[list[tuple[str, str]]], rng: Random) -> list[tuple[str, str]]:
    """The releases of one day, taken out of `days`; empty when none are left."""
    return days.pop(rng.randrange(len(days))) if days else []
