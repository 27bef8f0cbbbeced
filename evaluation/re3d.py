"""Gold of re3d as names: what of its marks is a name, and of a kind that we tell too.

re3d marks whoever and whatever is meant, in any words, one mark inside another: a person "may be a name, by title, a
combination of title and name, or by reference", an organisation is "a group of people" and may be "an abstract class"
(README of dstl/re3d). Universal NER and we mark names. So:

* a mark's leading article is left off, and of a person's mark the office before the name and what follows a comma;
  a mark "town, country" is two places;
* what is left counts where its first and its last word have capitals, and it is no pronoun and no people's name;
* marks are taken in the order of their confidence, the longest first; what overlaps one that is taken is not wanted;
* neither wanted nor false is a name found on a mark with a confidence below .5, on one inside a wanted one, or within
  one that is a description ("senior officials of the EU").
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from firsthand.lexicon.rules import load_rules

Name = tuple[int, int, str]

_KINDS = {"Person": "person", "Organisation": "organisation", "Location": "place"}
_ARTICLE = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)
_PARTICLE = re.compile(r"\W*(?:(?:al|el|ad|as|ash|ar|an|de|di|du|da|la|le|bin|ibn|van|von)[- ’'])?")
_PRONOUNS = frozenset(("I", "He", "She", "We", "They", "It", "You", "His", "Her", "Our", "Their", "My"))
_SURE = 0.5  # the least confidence that counts


@dataclass
class Gold:
    """Names wanted in one report, and marks on which a name found is neither right nor wrong."""

    wanted: set[Name] = field(default_factory=set)
    nested: set[Name] = field(default_factory=set)
    doubtful: set[tuple[int, int]] = field(default_factory=set)
    descriptions: list[tuple[int, int]] = field(default_factory=list)

    def counted(self, found: set[Name]) -> set[Name]:
        """The names of `found` that are right or wrong."""
        return {name for name in found if name in self.wanted or not self._is_open(name)}

    def _is_open(self, name: Name) -> bool:
        start, end, _ = name
        if name in self.nested or (start, end) in self.doubtful:
            return True
        described = any(left <= start and end <= right for left, right in self.descriptions)
        return described and not any(start < right and left < end for left, right, _ in self.wanted)


def read_re3d(file: Path) -> Iterator[tuple[str, Gold, bool]]:
    """Each report's text, its gold, and whether it is in the half by which rules were tuned."""
    for line in file.read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        tuned = sha256(document["id"].encode()).digest()[0] % 2 == 0
        yield document["text"], _read_gold(document["text"], document["gold"]["entities"]), tuned


def bare(text: str, start: int, end: int) -> int:
    """Where the words from `start` to `end` begin without an article."""
    article = _ARTICLE.match(text, start, end)
    return article.end() if article else start


def _read_gold(text: str, entities: list[dict[str, Any]]) -> Gold:
    gold = Gold()
    for entity in sorted(entities, key=lambda one: (-one["confidence"], one["start"] - one["end"])):
        mark = bare(text, entity["start"], entity["end"]), entity["end"]
        if entity["confidence"] < _SURE:
            gold.doubtful.add(mark)
        elif entity["type"] in _KINDS:
            kind = _KINDS[entity["type"]]
            for start, end in _names_in(text, mark, kind):
                if not _is_name(text[start:end], kind):
                    gold.descriptions.append(mark)
                elif any(start < right and left < end for left, right, _ in gold.wanted):
                    gold.nested.add((start, end, kind))
                else:
                    gold.wanted.add((start, end, kind))
    return gold


def _names_in(text: str, mark: tuple[int, int], kind: str) -> Iterator[tuple[int, int]]:
    """The parts of a mark that may be names."""
    start, end = mark
    if kind == "place":
        yield from (part.span() for part in re.compile(r"[^,\s][^,]*").finditer(text, start, end))
        return
    if kind == "person":
        end = text.find(",", start, end) if "," in text[start:end] else end
        start = max((office.end() for office in _offices().finditer(text, start, end)), default=start)
        start += len(text[start:end]) - len(text[start:end].lstrip())
    yield start, end


def _is_name(words: str, kind: str) -> bool:
    if not words.strip() or words in _PRONOUNS or (kind == "organisation" and words in _peoples()):
        return False
    return (_first(words).isupper() or _first(words).isdigit()) and _first(words.rsplit(maxsplit=1)[-1]).isupper()


def _first(words: str) -> str:
    """The first letter or figure, a particle like `al-` left out."""
    particle = _PARTICLE.match(words)
    return words[particle.end() if particle else 0 :][:1]


@cache
def _offices() -> re.Pattern[str]:
    """Offices and ranks as they stand before a name, in capitals throughout too."""
    rules = (*load_rules("offices"), *load_rules("titles"))
    forms = sorted({form for rule in rules for word in rule.words for form in (word, word.upper())}, key=len)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, reversed(forms)))})(?=\s|$)")


@cache
def _peoples() -> frozenset[str]:
    rules = [rule for rule in load_rules("nations") if rule.id == "demonym"]
    rules += [rule for rule in load_rules("known_names") if rule.gives["kind"] == "nationality"]
    return frozenset(word for rule in rules for word in rule.words)
