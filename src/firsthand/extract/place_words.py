"""What the words beside a place's name say of it: its kind, a part of it, a street, a body, a state's short form."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from firsthand.lexicon.rules import load_rules

if TYPE_CHECKING:
    from spacy.tokens import Token


_ARTICLES = frozenset(("al", "el", "an", "ar", "as", "ash", "at", "ad", "az", "ul"))  # of Arabic names
_LEADING = tuple(f"{article}-" for article in sorted(_ARTICLES))


class ShortForm(NamedTuple):
    """A state's or province's short form: Ind., N.S.W."""

    name: str  # the whole name
    country: str  # ISO 3166-1 alpha-2
    alone: bool  # whether it names the place without a town and a comma before it


@cache
def short_forms() -> Mapping[str, ShortForm]:
    """Every short form as written -> what it stands for."""
    return {
        word: ShortForm(rule.gives["place"], rule.gives["country"], rule.gives["alone"] == "yes")
        for rule in load_rules("place_short_forms")
        for word in rule.words
    }


@cache
def words_that(meaning: str) -> frozenset[str]:
    """The words whose `is` is `meaning` in `place_words.toml`, as written."""
    return frozenset(word for rule in load_rules("place_words") if rule.gives["is"] == meaning for word in rule.words)


@cache
def homonyms() -> frozenset[str]:
    """Names of places that are also words, with a capital."""
    return frozenset(word for rule in load_rules("place_homonyms") for word in rule.words)


@cache
def titles() -> frozenset[str]:
    """Titles before persons' names: Mr., Gen."""
    return frozenset(word for rule in load_rules("titles") for word in rule.words)


@cache
def kinds_behind() -> Mapping[str, str]:
    """A word behind a name -> the kind of place that it says the name has."""
    return {
        word: rule.gives["kind"] for rule in load_rules("place_words") if "kind" in rule.gives for word in rule.words
    }


def is_capitalised(token: Token) -> bool:
    """Whether a word begins with a capital letter, as a name does, if need be behind an article: al-Marn."""
    if token.text[:1].isupper():
        return True
    leads = token.text in _ARTICLES and token.i + 1 < len(token.doc) and token.nbor().text in ("-", "‑")
    return leads or (token.text.startswith(_LEADING) and not token.text.islower())


def is_direction(token: Token) -> bool:
    """Whether a word says which part of a place: northern, Central."""
    return token.lower_ in words_that("direction")
