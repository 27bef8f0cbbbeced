"""A count of killed or hurt people, or a thing destroyed, and how many people a phrase means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from firsthand.extract.parsed import Parsed
from firsthand.extract.phrases import Phrase, lemma
from firsthand.records.quantity import Quantity

if TYPE_CHECKING:
    from spacy.tokens import Token

KILLED, INJURED, DAMAGE = "killed", "injured", "damage"

_NO_PEOPLE = frozenset(("year", "percent", "km", "dollar"))
_MANY = frozenset(("people", "police", "troops"))
_GROUPS = frozenset(("family", "group", "crew", "party", "team", "gang", "squad", "patrol"))


@dataclass(frozen=True)
class Loss:
    """A count of killed or injured; `low`, `high` None where the words leave it open."""

    slot: str  # killed injured damage
    phrase: Phrase  # who, or the words that count them
    word: Token  # the word that says it
    low: float | None
    high: float | None
    bound: str
    sure: bool = True  # False: who was shot, or brought to a hospital; that they live is not said
    others: tuple[Phrase, ...] = ()  # further phrases whose counts are added up in this one
    because: str | None = None  # the rule, where it is not the word alone


def number_before(state: Token) -> Token | None:
    """The number that a word for how people are belongs to alone: of “eight men shot, two dead”, the two."""
    if state.i == 0 or state.i + 1 >= len(state.doc) or state.doc[state.i + 1].pos_ in ("NOUN", "PROPN", "ADJ"):
        return None
    before = state.doc[state.i - 1]
    return before if before.pos_ == "NUM" else None


def is_year(word: Token) -> bool:
    """Whether a figure looks like a year, and so counts nobody: “the killing of 2003”."""
    return word.text.isdigit() and len(word.text) == 4 and word.text[:2] in ("19", "20")


def count_of(parsed: Parsed, phrase: Phrase) -> tuple[float | None, float | None, str] | None:
    """Lowest, highest and bound of the people that a phrase means; None where it may be a body, not one person."""
    if (said := quantity_of(parsed, phrase)) is not None:
        return said.low, said.high, said.bound
    if phrase.head.tag_ in ("NNS", "NNPS") or lemma(phrase.head) in _MANY:
        return None, None, "unknown"
    alone = "person" in phrase.classes or not phrase.classes & {"body", "force"}
    return (1, 1, "exact") if alone and lemma(phrase.head) not in _GROUPS else None


def quantity_of(parsed: Parsed, phrase: Phrase) -> Quantity | None:
    """The count that stands in the phrase before its head, or is its head; of “a family of six”, the six."""
    begin, end = parsed.doc[phrase.start].idx, parsed.doc[phrase.head.i].idx + len(phrase.head)
    before = [child for child in phrase.head.subtree if child.dep_ in ("nummod", "advmod") and child.i < phrase.head.i]
    begin = min([begin, *(child.idx for child in before)])
    members = [child for child in phrase.head.children if child.dep_ == "nmod" and child.pos_ == "NUM"]
    if members and lemma(phrase.head) in _GROUPS:
        begin, end = members[0].idx, members[0].idx + len(members[0])
    inside = [one for one in parsed.counts.within(begin, end) if (one.unit or "") not in _NO_PEOPLE]
    return min(inside, key=lambda one: one.passage.start, default=None)
