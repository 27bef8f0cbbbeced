"""Weapons that the sentence of an act names though no word joins them to it: “He drew a knife … and stabbed her.”"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from firsthand.extract.circumstances import NEAR
from firsthand.extract.parsed import Parsed
from firsthand.extract.participations import Part
from firsthand.extract.phrases import in_class, phrase_of
from firsthand.extract.statuses import AGGREGATE, HYPOTHETICAL
from firsthand.extract.told import Told

if TYPE_CHECKING:
    from spacy.tokens import Token

_ARMED = frozenset(("armed_attack", "armed_clash", "robbery", "arson", "abduction", "raid", "interception"))
_NONE = frozenset(("no", "without", "any"))


def add_near_weapons(parsed: Parsed, told: Sequence[Told]) -> None:
    """Gives each weapon that no act has yet to the nearest act of violence of its sentence."""
    taken = {at for one in told for part in one.parts for at in range(part.phrase.start, part.phrase.end)}
    taken |= {at for one in told for at in range(one.trigger.start, one.trigger.end)}
    by_sentence: dict[int, list[Told]] = {}
    for one in told:
        if one.status not in (HYPOTHETICAL, AGGREGATE) and one.trigger.kind.family in _ARMED:
            by_sentence.setdefault(one.sentence, []).append(one)
    for word in _weapons(parsed):
        acts = by_sentence.get(parsed.sentence_at[word.i], [])
        phrase = phrase_of(parsed, word)
        if acts and not taken & set(range(phrase.start, phrase.end)):
            act = min(acts, key=lambda one: _distance(word, one))
            act.parts.append(Part("weapon", phrase, NEAR, act.trigger))
            taken |= set(range(phrase.start, phrase.end))


def _weapons(parsed: Parsed) -> Iterator[Token]:
    """Heads of phrases of weapons at work: not those found, sold or denied."""
    for named in parsed.words:
        name = parsed.names.get(named.i)
        known = in_class(named, "weapon") if name is None else name.label_ == "weapon" and name.root.i == named.i
        if not known or named.pos_ not in ("NOUN", "PROPN"):
            continue
        qualifies = named.dep_ in ("compound", "amod", "nmod:desc", "nmod")
        if qualifies and not (named.dep_ == "compound" and in_class(named.head, "shot_noun")):
            continue
        word = named.head if qualifies else named
        beside = [child for child in word.children if child.dep_ in ("compound", "amod", "nummod")]
        vague = in_class(word, "loose_weapon") and not any(in_class(one, "weapon") for one in beside)
        none = {child.lower_ for child in word.children} & _NONE
        if not vague and not none and not _is_held(word):
            yield word


def _is_held(word: Token) -> bool:
    """Whether it hangs on a verb or noun that tells of weapons found, taken, traded or kept."""
    for one in word.ancestors:
        if one.pos_ in ("VERB", "NOUN") and in_class(one, "hold"):
            return True
        if one.pos_ in ("VERB", "AUX"):
            return False
    return False


def _distance(word: Token, one: Told) -> tuple[bool, int]:
    """How near an act is: one that the weapon hangs on first."""
    return one.trigger.word.i not in {above.i for above in word.ancestors}, abs(one.trigger.word.i - word.i)
