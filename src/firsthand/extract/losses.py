"""How many were killed and injured, by the words that say so, and which event they are of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from firsthand.extract.deeds import doers_of, prepositional, undergoers_of
from firsthand.extract.loss import DAMAGE, INJURED, KILLED, Loss, count_of, is_year, number_before, quantity_of
from firsthand.extract.negations import is_negated
from firsthand.extract.parsed import Parsed
from firsthand.extract.phrases import THINGS, Phrase, in_class, lemma, phrase_of, with_conjuncts
from firsthand.extract.stand_ins import stand_in
from firsthand.extract.states_of_health import counted, told_of_state
from firsthand.extract.survivors import without_the_dead
from firsthand.records.quantity import Quantity

if TYPE_CHECKING:
    from spacy.tokens import Token

_SOMETIMES = frozenset(("execute", "stab", "hack", "shoot"))  # deadly with “dead”, “to death”, “fatally”
_DEAD = frozenset(("dead",))
_HURT = frozenset(("wounded", "injured", "hurt"))
_TOLLS = {
    "dead": (KILLED,),
    "death": (KILLED,),
    "fatality": (KILLED,),
    "injury": (INJURED,),
    "wounded": (INJURED,),
    "injured": (INJURED,),
}
_BOTH = frozenset(("casualty", "victim"))  # none of whom: none killed and none injured
_ANYBODY = frozenset(("anyone", "anybody"))
_NONE = frozenset(("no", "none", "nobody", "not"))


def find_losses(parsed: Parsed) -> list[Loss]:
    """All of a report, in reading order."""
    found: dict[tuple[str, int], Loss] = {}
    for word in parsed.words:
        for slot, heads in _said(word):
            for head in heads:
                phrase = stand_in(parsed, phrase_of(parsed, head))
                if phrase is not None and (loss := _count(parsed, slot, phrase, word)) is not None:
                    found.setdefault((slot, phrase.start), loss)
    losses = list(found.values())
    taken = {key for one in losses for key in _keys(one)}
    for one in (*counted(parsed), *told_of_state(parsed)):
        keys = _keys(one)
        if not taken & keys:  # else both read the same words of the same people
            taken |= keys
            losses.append(one)
    return sorted(without_the_dead(losses), key=lambda one: (one.phrase.start, one.slot))


def _keys(one: Loss) -> set[tuple[str | int, int]]:
    """Each word of who is meant, with what became of them and with the word that says it."""
    return {(said, place) for said in (one.slot, one.word.i) for place in range(one.phrase.start, one.phrase.end)}


def _said(word: Token) -> Iterator[tuple[str, Iterable[Token]]]:
    """What a word says of whom: slot, and heads of phrases of people."""
    form = lemma(word)
    hurts = in_class(word, "hurt")
    deadly = in_class(word, "kill") or form == "execute" or ((hurts or form in _SOMETIMES) and _dead_after(word))
    if word.pos_ in ("VERB", "ADJ") and (deadly or form in _SOMETIMES):
        yield KILLED, _numbered(word) or (undergoers_of(word) if deadly else ())
    elif word.pos_ == "VERB" and in_class(word, "die"):
        yield KILLED, doers_of(word)
    elif word.pos_ in ("VERB", "ADJ") and hurts:
        yield INJURED, undergoers_of(word) or (doers_of(word) if word.pos_ == "ADJ" else [])
    elif word.pos_ == "VERB" and in_class(word, "suffer") and any(in_class(one, "wound_noun") for one in _borne(word)):
        yield INJURED, doers_of(word)
    elif word.pos_ == "VERB" and in_class(word, "break"):
        yield DAMAGE, undergoers_of(word)
    elif word.pos_ == "NOUN" and form in ("damage", "destruction"):
        yield DAMAGE, prepositional(word, ("to", "of"))
    elif word.pos_ in ("ADJ", "NOUN") and word.lower_ in _DEAD | _HURT:
        yield from _as_state(word)
    elif word.pos_ == "NOUN" and in_class(word, "death_noun"):
        joined = [
            child
            for child in word.children
            if child.dep_ == "nmod:poss" or (child.dep_ == "nmod" and any(c.lower_ == "of" for c in child.children))
        ]
        yield KILLED, [one for child in joined for one in with_conjuncts(child)]
    if (
        word.pos_ == "NOUN"
        and form in _TOLLS
        and any(
            (child.dep_ in ("nummod", "det") and child.lower_ in _NONE | {"zero"}) or child.dep_ == "nummod"
            for child in word.children
        )
    ):
        for slot in _TOLLS[form]:
            yield slot, [word]
    if word.pos_ == "NOUN" and _spares_all(word):
        yield KILLED, [word]
        yield INJURED, [word]


def _spares_all(word: Token) -> bool:
    """“There were no casualties”."""
    return lemma(word) in _BOTH and any(child.lower_ in ("no", "zero") for child in word.children)


def _borne(verb: Token) -> list[Token]:
    """What is suffered: “suffered gunshot wounds”, “suffering from a wound”."""
    return [*undergoers_of(verb), *prepositional(verb, ("from", "with"))]


def _as_state(word: Token) -> Iterator[tuple[str, Iterable[Token]]]:
    """“left four dead”, “three were injured”, “the four dead”, “12 wounded”."""
    slot = KILLED if word.lower_ in _DEAD else INJURED
    subjects = [child for child in word.children if child.dep_.startswith("nsubj")]
    if (number := number_before(word)) is not None:
        yield slot, [number]
    elif subjects:
        found = [one for subject in subjects for one in with_conjuncts(subject)]
        yield slot, [one for one in found if one.i < word.i] or found
    elif word.dep_ == "xcomp":
        found = undergoers_of(word.head)  # “left four dead”, “he was pronounced dead”, not “left one dead, four hurt”
        yield slot, [one for one in found if one.i < word.i] or found
    elif word.dep_ in ("amod", "acl") and word.head.pos_ in ("NOUN", "NUM", "PROPN"):
        yield slot, [word.head]
    elif any(child.dep_ == "nummod" for child in word.children):
        yield slot, [word]


def _dead_after(word: Token) -> bool:
    return any(
        child.lower_ in ("dead", "fatally", "mortally", "death")
        or (child.dep_ == "conj" and lemma(child) == "kill" and not _has_its_own(child, word))
        for child in word.children
    )


def _numbered(verb: Token) -> list[Token]:
    """Those of whom alone it is deadly: the one of “six were shot, one fatally”."""
    deadly = [child for child in verb.children if child.lower_ in ("fatally", "mortally")]
    before = [one.doc[one.i - 1] for one in deadly if one.i]
    return [one for one in before if one.pos_ == "NUM"]


def _has_its_own(verb: Token, other: Token) -> bool:
    """Whether a joined verb is said of others: “two men were shot and a guard killed”, “hurting two, killing one”."""
    objects = [any(child.dep_ == "obj" for child in one.children) for one in (verb, other)]
    return all(objects) or any(child.dep_.startswith("nsubj") for child in verb.children)


def _count(parsed: Parsed, slot: str, phrase: Phrase, word: Token) -> Loss | None:
    if is_year(phrase.head) or phrase.head.lower_ in _ANYBODY:
        return None  # “the killing of 2003”, “would never hurt anyone”
    first = {child.lower_ for child in phrase.head.children} | {phrase.head.lower_}
    none = first & _NONE and not first & {"only"}
    if slot == DAMAGE or not (none or _are_people(phrase)) or (not none and is_negated(word)):
        things = slot == DAMAGE and phrase.classes & THINGS and not is_negated(word)
        return Loss(slot, phrase, word, None, None, "unknown") if things else None
    if none:
        return Loss(slot, phrase, word, 0, 0, "exact")
    if _has_other_fate(slot, quantity_of(parsed, phrase)):
        return None
    count = count_of(parsed, phrase)
    return Loss(slot, phrase, word, *count, not in_class(word, "suffer")) if count is not None else None


def _has_other_fate(slot: str, count: Quantity | None) -> bool:
    """Whether the word right before a number says otherwise of them: the five of “killed one and wounded five”."""
    if count is None or count.casualty in (None, slot) or count.fate is None:
        return False
    return count.fate.end + 1 == count.passage.start


def _are_people(phrase: Phrase) -> bool:
    known = phrase.classes & {"person", "force", "nation", "body", "pronoun"}
    return bool(known) or phrase.head.pos_ == "NUM" or lemma(phrase.head) in _TOLLS
