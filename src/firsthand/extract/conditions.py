"""Requirements as the lexicon writes them.

The lexicon writes a requirement as alternatives joined by “or”, each of conditions joined by “and”. A condition is a
name of `NEEDS`, or a side and the classes of words (`lexicon/word_classes.py`; name, nation, pronoun; any; `=bomb` is
the word itself) of which one must stand there: `object person|force`; “no” before either forbids it. Sides:

    subject, object         who does a verb, and whom or what it is done to
    either                  the one or the other
    beside                  words that qualify a noun before it, owners among them
    head                    the noun that it qualifies, before it or by a preposition
    verb                    the verb that a noun is subject, object or adjunct of
    does, suffers           that verb where the noun is its subject, or its object
    after                   prepositions before the noun, as they stand, in place of classes
    anything else           prepositions that join what is meant: `in|at place`
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from firsthand.errors import BadLexicon
from firsthand.extract.deeds import doers_of, governor, prepositional, undergoers_of
from firsthand.extract.parsed import Parsed
from firsthand.extract.phrases import in_class, lemma, marks_of
from firsthand.extract.requirements import NEEDS, Test, stands_for
from firsthand.lexicon.word_classes import load_classes

if TYPE_CHECKING:
    from spacy.tokens import Token

_SPECIAL = frozenset(("name", "nation", "pronoun", "any"))  # classes that no list holds


def weight_of(need: str | None) -> int:
    """How many conditions a requirement joins at least: the more it asks for, the more exact the word is."""
    return 0 if need is None else min(part.count(" and ") + 1 for part in need.split(" or "))


@cache
def requirement(text: str) -> Test:
    """The test that the lexicon writes as `text`.

    Raises:
        BadLexicon: if a part of it is neither a name of `NEEDS` nor a side with classes of words.
    """
    ways = [[_condition(part.strip(), text) for part in way.split(" and ")] for way in text.split(" or ")]
    return lambda parsed, word: any(all(test(parsed, word) for test in way) for way in ways)


def _condition(part: str, text: str) -> Test:
    if part in NEEDS:
        return NEEDS[part]
    *sides, names = part.split()
    forbids = sides[:1] == ["no"]
    if names in NEEDS and sides == ["no"]:
        return lambda parsed, word: not NEEDS[names](parsed, word)
    sides = sides[forbids:]
    wanted = frozenset(names.split("|"))
    known = _SPECIAL | set(load_classes()) | {name for name in wanted if name[0] == "="}
    if len(sides) != 1 or (sides[0] != "after" and wanted - known):
        raise BadLexicon(f"requirement {text!r}: {part!r} is no condition; it needs one side and known classes")
    if sides[0] == "after":
        return lambda _, word: bool(set(marks_of(word)) & wanted) != forbids
    return lambda parsed, word: _stands(parsed, word, sides[0], wanted) != forbids


def _stands(parsed: Parsed, word: Token, side: str, wanted: frozenset[str]) -> bool:
    """Whether a word of one of the classes stands on that side."""
    lists = [name for name in wanted - _SPECIAL if name[0] != "="]
    return any(
        "any" in wanted
        or not wanted.isdisjoint((f"={lemma(one)}", f"={one.lower_}"))
        or stands_for(parsed, one) & wanted
        or any(in_class(one, name) for name in lists)
        for found in _on_side(word, side)
        for one in (found, *_titles(parsed, found))
    )


def _titles(parsed: Parsed, word: Token) -> Iterator[Token]:
    """What a person is called beside the name: “Governor Jan Roe”, “Jan Roe, the governor”."""
    name = parsed.names.get(word.i)
    if name is not None and name.label_ == "person":
        for child in word.children:
            if child.dep_ in ("compound", "nmod:desc", "appos") and child.i not in range(name.start, name.end):
                yield child


def _on_side(word: Token, side: str) -> list[Token]:
    verb = governor(word) if side in ("verb", "does", "suffers") else None
    if verb is not None:
        roles = {"does": ("nsubj",), "suffers": ("obj", "nsubj:pass", "iobj")}
        return [verb] if side == "verb" or word.dep_ in roles[side] else []
    found: list[Token] = []
    if side in ("subject", "either"):
        found += doers_of(word)
    if side in ("object", "either"):
        found += undergoers_of(word)
    if side == "beside":
        found = [one for one in word.children if one.dep_ in ("compound", "amod", "nmod:poss", "nmod:desc", "advmod")]
    if side == "head" and (word.dep_ in ("compound", "nmod", "amod") or word.head.pos_ == "ADJ"):
        found = [word.head]
    return found or list(prepositional(word, side.split("|")))
