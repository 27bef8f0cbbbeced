"""Which nouns mean people."""

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


@cache
def _persons() -> frozenset[str]:
    nations = next(rule for rule in load_rules("nations") if rule.id == "demonym").words
    demonyms = {word.lower() for word in nations}
    return frozenset(load_rules("persons")[0].words) | demonyms
