"""Who is hurt by what is told of their state: in critical condition, taken to a hospital, hit in the leg, shot.

The numbers that count people have this from `casualties.py`; here it is asked of those whom no number counts (“the boy
was flown to a hospital”), and of both it is noted whether it says that they live.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from firsthand.extract.casualty_words import casualty_words
from firsthand.extract.deeds import prepositional, undergoers_of
from firsthand.extract.loss import INJURED, KILLED, Loss, count_of, is_year, number_before
from firsthand.extract.parsed import Parsed
from firsthand.extract.phrases import THINGS, Phrase, in_class, lemma, phrase_of
from firsthand.extract.stand_ins import stand_in
from firsthand.lexicon.incident_kinds import load_kinds

if TYPE_CHECKING:
    from spacy.tokens import Token

_REACH = 120  # characters after a phrase in which several words stand that only together say it
_SUBJECTS = ("nsubj", "nsubj:pass")
_PEOPLE = frozenset(("person", "pronoun"))
_NO_PEOPLE = THINGS | {"weapon", "place"}
_DEATHS = frozenset(("killing", "murder", "homicide", "slaying"))  # each of which counts one dead
_ALIVE = re.compile(r"injur(?!y\b|ies\b)|\bwound(?:ed|ing)\b|\bhurt|\bexpected\b|^(?:is|are|remains?)\b")


def told_of_state(parsed: Parsed) -> Iterator[Loss]:
    """Those hurt by their state, or by what hit them, in reading order."""
    for word in parsed.words:
        if word.dep_ in _SUBJECTS and (found := _condition(parsed, word)) is not None:
            yield from _one(parsed, word, *found)
        elif word.pos_ == "VERB" and (lemma(word) == "shoot" or (in_class(word, "hit") and _where(word))):
            for head in undergoers_of(word):
                if lemma(word) != "shoot" or head.pos_ in ("NOUN", "PROPN", "NUM", "ADJ"):
                    yield from _one(parsed, head, word)


def counted(parsed: Parsed) -> Iterator[Loss]:
    """What numbers count that were found killed or hurt; not by how many a toll rose, nor some of those counted."""
    whole_of = {(quantity.passage, quantity.casualty) for quantity in parsed.quantities}
    for quantity in parsed.quantities:
        if quantity.casualty not in (KILLED, INJURED) or quantity.fate is None or quantity.change is not None:
            continue
        head = parsed.root_of(quantity.head or quantity.passage)
        first, fate = parsed.root_of(quantity.passage), parsed.root_of(quantity.fate)
        if head is None or fate is None or first is None or is_year(head):
            continue
        if (quantity.part_of, quantity.casualty) in whole_of:
            continue  # they are among others of whom the same is said
        if quantity.head is None and head.dep_ == "nummod" and head.head.pos_ == "NOUN":
            head = head.head  # “two others”
        phrase = phrase_of(parsed, head)
        number = number_before(fate)
        if number is not None and not phrase.start <= number.i < phrase.end:
            continue
        start, end = min(phrase.start, first.i), max(phrase.end, first.i + 1)
        if (phrase.classes & _NO_PEOPLE or _is_act(head)) and not phrase.classes & _PEOPLE:
            continue
        whole = Phrase(head, start, end, phrase.classes, phrase.name)
        sure = quantity.casualty == KILLED or _says_alive(quantity.fate.text)
        yield Loss(quantity.casualty, whole, fate, quantity.low, quantity.high, quantity.bound, sure)


def _is_act(word: Token) -> bool:
    """Whether a noun means what was done, not those it befell: “eleven raids in which three died”."""
    return lemma(word) in ("incident", "case") or any(
        lemma(word) in (*kind.nouns_on, *kind.nouns_of) and lemma(word) not in _DEATHS for kind in load_kinds().values()
    )


def _says_alive(words: str) -> bool:
    """Whether the words for what became of people are only said of those who live, or lived through it."""
    return _ALIVE.search(words.lower()) is not None


def _one(parsed: Parsed, head: Token, fate: Token, sure: bool = False) -> Iterator[Loss]:
    phrase = stand_in(parsed, phrase_of(parsed, head))
    if phrase is not None and phrase.classes & _PEOPLE and (count := count_of(parsed, phrase)) is not None:
        yield Loss(INJURED, phrase, fate, *count, sure)


def _condition(parsed: Parsed, word: Token) -> tuple[Token, bool] | None:
    """The word on which what is said of the state of a subject hangs, and whether it says that they live."""
    verb = word.head
    objects = [child for child in verb.children if child.dep_ == "obj"]
    does = any(not in_class(one, "wound_noun") and one.lower_ not in casualty_words().oneself for one in objects)
    if does or verb.i < word.i or any(child.lower_ in casualty_words().never for child in verb.children):
        return None  # “officers found three people with wounds”
    auxiliaries = [child.i for child in verb.children if child.dep_.startswith(("aux", "cop")) and child.i > word.i]
    last = parsed.sentences[parsed.sentence_at[word.i]].passage.end
    for place in sorted({min([*auxiliaries, verb.i]), phrase_of(parsed, word).end}):
        before = parsed.doc[place - 1]
        start = before.idx + len(before)
        text = parsed.report.text[start : min(last, start + _REACH)]
        for rule in casualty_words().conditions:
            if rule.gives["casualty"] == INJURED and (match := rule.regex.match(text)):
                first = start + len(match[0]) - len(match[0].lstrip())
                said = parsed.doc.char_span(first, start + match.end(), alignment_mode="expand")
                return None if said is None else (said.root, _says_alive(said.text))
    return None


def _where(verb: Token) -> bool:
    """Whether a verb of hitting says what part of a body was hit, or that a shot hit it."""
    parts = [*prepositional(verb, ("in", "on", "by", "with")), *verb.children]
    return any(in_class(one, "body_part") or in_class(one, "shot") for one in parts)
