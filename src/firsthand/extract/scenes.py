"""Where and when, told of those who came: “officers were called to Elm Street about 7 p.m.”, “it happened at noon”.

Local reports name the act in one sentence, and in another where police were called, or that “the incident” happened.
Such a time or place is of the act told just before, or if there is none, just after.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from firsthand.extract.circumstances import NEAR, SCENE, Circumstance, Mark, is_time
from firsthand.extract.deeds import is_passive
from firsthand.extract.parsed import Parsed
from firsthand.extract.phrases import in_class, lemma, marks_of, phrase_of
from firsthand.extract.statuses import EVENT
from firsthand.extract.tellings import days_of, spots_differ, spots_of
from firsthand.extract.told import Told

if TYPE_CHECKING:
    from spacy.tokens import Token

_BACK = 6  # sentences back to the act
_AHEAD = 2  # sentences on to it
_ELSEWHERE = frozenset(("arrest", "meeting", "statement", "travel", "threat", "protest", "robbery"))
_HEALING = frozenset(("hospital", "clinic", "medical"))
_CALLS = frozenset(("call", "report"))  # “a report of a shooting”
_FOUND = frozenset(("find", "discover", "locate"))
_AWAY = frozenset(("from", "of", "by", "with"))


def add_scenes(parsed: Parsed, told: Sequence[Told], times: Iterable[Mark], places: Iterable[Mark]) -> None:
    """Gives each time and place of a clause that tells of a scene to the act whose scene it is."""
    acts = [one for one in told if one.status == EVENT and one.trigger.kind.family not in _ELSEWHERE]
    for mark, when in (*((mark, True) for mark in times), *((mark, False) for mark in places)):
        if not _tells_scene(parsed, mark, when=when):
            continue
        act = _act_of(parsed.sentence_at[mark.head.i], acts)
        if act is None:
            continue
        kept = act.times if when else act.places
        if any(one.mark == mark and one.nearness != NEAR for one in kept):
            continue
        kept[:] = [one for one in kept if one.mark != mark]
        kept.append(Circumstance(mark, SCENE))


def _tells_scene(parsed: Parsed, mark: Mark, *, when: bool) -> bool:
    """Whether the verb that a mark hangs on tells of a scene; a place that it goes away from is none."""
    if not when and _is_left(mark):
        return False
    verbs = (word for word in _upward(mark.head) if word.pos_ in ("VERB", "AUX"))
    verb = next((word for word in verbs if not (word.dep_ == "acl" and lemma(word.head) in _CALLS)), None)
    if verb is None or not _is_of_scene(parsed, verb):
        return False
    return when or not any(lemma(word) in _HEALING for word in _between(verb, mark.head))


def _is_left(mark: Mark) -> bool:
    """Whether it says whence, or whose: “officers from Elm arrived”."""
    first = mark.head.doc.char_span(mark.passage.start, mark.passage.end, alignment_mode="expand")
    before = first[0].nbor(-1).lower_ if first is not None and first[0].i else ""
    return before in _AWAY and not set(marks_of(mark.head)) - _AWAY


def _between(verb: Token, word: Token) -> Iterator[Token]:
    """The words that lead from a word up to the verb."""
    for one in _upward(word):
        if one.i == verb.i:
            return
        yield one


def _is_of_scene(parsed: Parsed, verb: Token) -> bool:
    subjects = [child for child in verb.children if child.dep_.startswith("nsubj")]
    if verb.dep_ == "conj" and not subjects:
        return _is_of_scene(parsed, verb.head)
    if any(in_class(one, "happening_noun") for one in subjects):
        return in_class(verb, "happen") or (lemma(verb) == "report" and is_passive(verb))
    if in_class(verb, "stay") and any(child.lower_ in ("was", "were") for child in verb.children):
        return any(_is_person(parsed, one) and not _comes(one) for one in subjects)
    if lemma(verb) in _FOUND and is_passive(verb):
        return any(_is_person(parsed, one) for one in subjects)
    if not any(in_class(one, "responder") for one in subjects):
        return False
    return in_class(verb, "respond") or (lemma(verb) in ("receive", "get") and _has_object(verb, _CALLS))


def _comes(word: Token) -> bool:
    """Whether a word means the police and the like, and is no pronoun."""
    return in_class(word, "responder") and word.pos_ != "PRON"


def _is_person(parsed: Parsed, word: Token) -> bool:
    classes = phrase_of(parsed, word).classes
    return "person" in classes or "pronoun" in classes


def _has_object(verb: Token, forms: Collection[str]) -> bool:
    return any(child.dep_ == "obj" and lemma(child) in forms for child in verb.children)


def _act_of(sentence: int, acts: Sequence[Told]) -> Told | None:
    """The act of the sentence, else the last told before it, else the first after it."""
    within = [one for one in acts if one.sentence == sentence]
    before = [one for one in acts if sentence - _BACK <= one.sentence < sentence]
    after = [one for one in acts if sentence < one.sentence <= sentence + _AHEAD]
    return within[0] if within else before[-1] if before else after[0] if after else None


def _upward(word: Token) -> Iterator[Token]:
    while word.head.i != word.i:
        yield word
        word = word.head
    yield word


def agrees(group: Sequence[Told], teller: Told, scene: Circumstance) -> bool:
    """Whether what a scene tells may be of the incident: a time shares a day with those of its clauses, if any; a place
    does not lie apart from all of theirs.
    """
    if not is_time(scene.mark):
        return not spots_differ([scene.mark.value], spots_of(group))
    own = [day for one in group for time in one.times if time.nearness != SCENE and (day := days_of(one, time))]
    day = days_of(teller, scene)
    return not own or day is None or any(first <= day[1] and day[0] <= last for first, last in own)
