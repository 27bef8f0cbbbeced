"""Which nouns mean people, and which mean beasts."""

from __future__ import annotations

import re
from functools import cache

from firsthand.extract.parsed_sentences import Word
from firsthand.extract.units import name_unit
from firsthand.lexicon.rules import load_rules

_OLD = re.compile(r"(?:.*-)?(?:year|month|week|day)s?-olds?$|olds?$")  # a 3-year-old


def is_person(word: Word) -> bool:
    """Whether the word, in the singular or plural, means a person or people."""
    name = name_unit(word.text)
    return name in _persons() or word.lower in _persons() or word.name == "person" or _OLD.match(word.lower) is not None


def is_animal(word: Word) -> bool:
    """Whether the word, in the singular or plural, means a beast: what befalls it is no casualty."""
    return name_unit(word.text) in _animals() or word.lower in _animals()


def is_group(word: Word) -> bool:
    """Whether the word means several persons at once: a family of seven, a crew of five."""
    return name_unit(word.text) in _groups()


@cache
def _groups() -> frozenset[str]:
    return frozenset(next(rule for rule in load_rules("persons") if rule.id == "groups").words)


@cache
def _animals() -> frozenset[str]:
    return frozenset(next(rule for rule in load_rules("persons") if rule.id == "animals").words)


@cache
def _persons() -> frozenset[str]:
    nations = next(rule for rule in load_rules("nations") if rule.id == "demonym").words
    demonyms = {word.lower() for word in nations}
    return frozenset(load_rules("persons")[0].words) | demonyms
