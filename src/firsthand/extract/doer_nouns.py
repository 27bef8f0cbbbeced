"""Doers known by their deed alone: “the kidnappers fled” says who did the abduction told just before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from firsthand.extract.parsed import Parsed
from firsthand.extract.participations import Part
from firsthand.extract.phrases import in_class, phrase_of
from firsthand.extract.statuses import BACKGROUND, HYPOTHETICAL
from firsthand.extract.told import Gathered, Told
from firsthand.lexicon.word_classes import load_classes

if TYPE_CHECKING:
    from spacy.tokens import Token

BY_DEED = "called by the deed"

_DOERS = {  # classes of nouns, by the families of the deeds that their doers are called by
    "abductor": ("abduction",),
    "robber": ("robbery",),
    "attacker": ("armed_attack", "arson"),
}
_BACK = 3  # sentences back to the deed
_POINTERS = frozenset(("the", "his", "her", "their", "its", "these", "those"))


def add_doers(parsed: Parsed, gathered: Sequence[Gathered]) -> None:
    """Gives incidents whose doers are not told the next ones whom a noun calls by such a deed."""
    open_ones = [group for group in gathered if not _is_done(group)]
    taken = {part.phrase.head.i for group in gathered for one in group.told for part in one.parts}
    for word in parsed.words:
        if word.pos_ != "NOUN" or word.i in taken:
            continue
        families = next((of for name, of in _DOERS.items() if in_class(word, name)), ())
        if not families or not _points(word):
            continue
        home = _told_before(parsed, word, open_ones, families)
        if home is not None:
            group, mention = home
            mention.parts.append(Part("actor", phrase_of(parsed, word), BY_DEED, mention.trigger, None, word))
            open_ones.remove(group)


def _is_done(group: Gathered) -> bool:
    return group.several or any(part.slot == "actor" for one in group.told for part in one.parts)


def _points(word: Token) -> bool:
    """Whether the noun heads a phrase that means known ones, and is no mere guess: “the killers”, “two of the killers”.

    “The killers of her brother” and “the bank robbers” name a deed of their own.
    """
    if word.dep_ in ("compound", "nmod:desc", "amod", "appos"):
        return False
    near = {child.lower_ for child in word.children}
    own = any(child.dep_ in ("nmod", "compound") for child in word.children)
    return bool(near & _POINTERS) and not own and not near & load_classes()["unknown_who"]


def _told_before(
    parsed: Parsed, word: Token, groups: Sequence[Gathered], families: Sequence[str]
) -> tuple[Gathered, Told] | None:
    """The last mention of such a deed in the sentences before a word, with its incident."""
    at = parsed.sentence_at[word.i]
    near = [
        (group, one)
        for group in groups
        if group.kind.family in families
        for one in group.told
        if one.trigger.start < word.i
        and at - _BACK <= one.sentence <= at
        and one.status not in (HYPOTHETICAL, BACKGROUND)
    ]
    return max(near, key=lambda pair: pair[1].trigger.start, default=None)
