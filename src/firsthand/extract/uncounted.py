"""Those harmed whom no numeral counts: “a guard was killed” is one, “nobody was hurt” none.

Elsewhere “a” counts nothing: it is a number only where something befell the person it stands before. One that follows
“including” has its fate from the number before, if that has any: `is_unharmed` tells those that got none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from firsthand.extract.casualties import Casualty, find_casualty
from firsthand.extract.casualty_words import casualty_words
from firsthand.extract.parsed_sentences import ParsedSentence, Word
from firsthand.extract.persons import is_person
from firsthand.extract.scopes import find_scope
from firsthand.extract.units import Unit, name_unit
from firsthand.lexicon.rules import load_rules
from firsthand.records.passage import Passage
from firsthand.records.quantity import Quantity

_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS", "JJ"))
_REACH = 40  # characters before “a” in which “including” stands
_FARTHEST = 8  # words from “a” to its noun


def find_uncounted(sentence: ParsedSentence, taken: Sequence[Passage]) -> list[Quantity]:
    """The quantities that only these words tell of, in reading order.

    Args:
        sentence: where to look.
        taken: what counts already; nothing that stands in it is looked at again.
    """
    begin = sentence.passage.start
    counted = {word.at for one in taken for word in sentence.within(one.start - begin, one.end - begin)}
    found = []
    for word in sentence.words:
        if word.at in counted:
            continue
        made = (_nobody(sentence, word) if word.lower in _words("nobody") else None) or _some(sentence, word)
        if made:
            found.append(made)
    return found


def is_unharmed(quantity: Quantity) -> bool:
    """Whether a quantity is none after all: an article before a person whom nothing befell."""
    return quantity.casualty is None and quantity.passage.text.lower() in _values()


def _some(sentence: ParsedSentence, word: Word) -> Quantity | None:
    low, high = _values().get(word.lower, (None, None))
    if low is None:
        return None
    head = sentence.words[word.head]
    if not 0 < head.at - word.at <= _FARTHEST or head.tag not in _NOUNS or not is_person(head):
        return _alone(sentence, word, (low, high))
    first = sentence.words[word.at + 1]
    unit = Unit(first.start, head.end, name_unit(head.text), head)
    if word.at and sentence.words[word.at - 1].lower == "such":
        return None
    harmed = find_casualty(sentence, word.start, word.end, unit)
    listed = _among_them().search(sentence.text[max(0, word.start - _REACH) : word.start])
    return _quantity(sentence, word.start, word.end, (low, high), unit, harmed) if harmed or listed else None


def _alone(sentence: ParsedSentence, word: Word, ends: tuple[float, float | None]) -> Quantity | None:
    """`one was killed and another wounded`, `it wounded several`: words that stand for those they count."""
    before, following = sentence.words[max(0, word.at - 1) : word.at], sentence.words[word.at + 1 : word.at + 2]
    if word.lower not in _words("alone") or (before and before[0].lower in ("one", "after")):
        return None
    if following and following[0].tag in _NOUNS | {"CD"} and following[0].lower not in casualty_words().states:
        return None
    harmed = find_casualty(sentence, word.start, word.end, None)
    unit = Unit(word.start, word.end, "people")
    return _quantity(sentence, word.start, word.end, ends, unit, harmed) if harmed else None


def _nobody(sentence: ParsedSentence, word: Word) -> Quantity | None:
    """`no one was hurt`, `nobody died`, `none of them was hurt`."""
    end = word.end
    if word.lower == "no":
        following = sentence.words[word.at + 1 : word.at + 2]
        if not following or following[0].lower != "one":
            return None
        end, word = following[0].end, following[0]
    whole = Unit(word.start, word.end, "people", word)
    harmed = find_casualty(sentence, word.start, end, whole)
    start = end - len("no one") if word.lower == "one" else word.start
    unit = Unit(start, end, "people")
    return _quantity(sentence, start, end, (0.0, 0.0), unit, harmed) if harmed else None


def _quantity(
    sentence: ParsedSentence,
    start: int,
    end: int,
    ends: tuple[float, float | None],
    unit: Unit,
    harmed: Casualty | None,
) -> Quantity:
    low, high = ends
    counted = unit.start >= end
    return Quantity(
        passage=sentence.quote(start, end),
        low=low,
        high=high,
        bound="exact" if low == high else "unknown",
        unit=unit.name,
        of=sentence.quote(unit.start, unit.end) if counted else None,
        head=sentence.quote(unit.head.start, unit.head.end) if counted and unit.head else None,
        casualty=harmed.kind if harmed else None,
        fate=harmed.fate if harmed else None,
        whose=harmed.whose if harmed else None,
        scope=tuple(find_scope(sentence, start, end, unit)),
    )


@cache
def _among_them() -> re.Pattern[str]:
    return next(rule.regex for rule in load_rules("parts") if rule.id == "among_them")


@cache
def _values() -> dict[str, tuple[float, float | None]]:
    values: dict[str, tuple[float, float | None]] = {}
    for rule in load_rules("uncounted"):
        if "low" in rule.gives:
            low = float(rule.gives["low"])
            values.update((word, (low, None if rule.gives["high"] == "open" else low)) for word in rule.words)
    return values


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(next(rule for rule in load_rules("uncounted") if rule.id == name).words)
