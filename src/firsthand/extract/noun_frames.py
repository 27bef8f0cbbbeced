"""Nouns and adjectives that attribute, "according to", surveys, and the colon of headlines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firsthand.extract.frames import (
    Frame,
    children,
    clause_of,
    cue_words,
    find_source,
    is_deed,
    make_frame,
    opened_by,
    preposition_of,
    rule_for,
)
from firsthand.lexicon.rules import Rule

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_ABOUT = frozenset(("of", "for", "to", "about", "on", "with", "against", "over", "at"))
_BEFORE_NOUN = frozenset(("amod", "det", "compound"))
_LONGEST = 8  # words before the colon of a headline
_LEAST = 3  # words behind it


def frame_of_noun(noun: Token) -> Frame | None:
    """`His claim that …`, `made a promise to …`, `her criticism of …`; None where the noun only names something."""
    if noun.lower_ != noun.lemma_.lower() or not rule_for("noun", "survey", noun):
        rule = rule_for("noun", "clause", noun)
        return _of_saying(noun, rule) if rule else None
    return _of_survey(noun)


def _of_saying(noun: Token, rule: Rule) -> Frame | None:
    owner = next((child for child in noun.children if child.dep_ == "nmod:poss"), None)
    light = noun.dep_ == "obj" and noun.head.i < noun.i and rule_for("verb", "light", noun.head) is not None
    for clause in children(noun, "acl", "ccomp"):
        if clause.i > noun.i and (is_deed(clause) or opened_by(clause) == "that"):
            return _noun_frame(noun, rule, owner, list(clause.subtree), noun, light=light)
    if owner is None and not light:
        return None
    for thing in children(noun, "nmod"):
        preposition = preposition_of(thing)
        if thing.i > noun.i and preposition is not None and preposition.lower_ in _ABOUT:
            words = [word for word in thing.subtree if word != preposition]
            return _noun_frame(noun, rule, owner, words, preposition, light=light)
    return None


def _noun_frame(
    noun: Token, rule: Rule, owner: Token | None, words: list[Token], last: Token, *, light: bool
) -> Frame | None:
    source = find_source(noun.head) if light else None
    first = noun.i
    if source is not None:
        first = cue_words(noun.head)[0].i
    else:
        source = owner
        opens = owner.i if owner is not None else -1
        before = [child.i for child in noun.children if child.dep_ in _BEFORE_NOUN and opens < child.i < noun.i]
        while first - 1 in before:
            first -= 1
    cue = tuple(noun.doc[first : last.i + 1])
    return Frame(noun, rule.id, rule.gives["act"], source, cue, tuple(words))


def _of_survey(noun: Token) -> Frame | None:
    """`In the poll, …`: what a survey found, without a word for finding it."""
    preposition = preposition_of(noun)
    rule = rule_for("noun", "survey", noun)
    if rule is None or preposition is None or preposition.lower_ != "in" or not noun.dep_.startswith("obl"):
        return None
    return _beside_clause(noun, noun, (preposition,), rule.id)


def frame_of_adjective(word: Token) -> Frame | None:
    """`She is sure that …`, `they are critical of …`."""
    rule = rule_for("adjective", "clause", word)
    if rule is None or not children(word, "cop"):
        return None
    for child in children(word, "ccomp", "xcomp", "advcl", "obl"):
        if child.i < word.i:
            continue
        if child.dep_ == "ccomp" or is_deed(child) or (child.dep_ == "advcl" and opened_by(child) == "that"):
            return make_frame(word, rule, child.subtree, find_source(word))
        preposition = preposition_of(child)
        if child.dep_.startswith("obl") and preposition is not None and preposition.lower_ in _ABOUT:
            words = [below for below in child.subtree if below != preposition]
            return make_frame(word, rule, words, find_source(word), [preposition])
    return None


def frame_of_according(word: Token) -> Frame | None:
    """`According to the mayor, …`: the clause that it stands beside is what the mayor says."""
    source = word.head
    if source.head == source:
        return None
    cue = (word, *(child for child in word.children if child.lower_ == "to"))
    return _beside_clause(word, source, cue, "according_to")


def _beside_clause(head: Token, source: Token, cue: tuple[Token, ...], rule: str) -> Frame:
    own = {word.i for word in source.subtree}
    clause = tuple(word for word in clause_of(source.head) if word.i not in own)
    return Frame(head, rule, "says", source, cue, clause)


def frame_of_colon(sentence: Span) -> Frame | None:
    """`X: what X says`, in a headline or a transcript; a name or a word for a speaker must stand before the colon."""
    words = [word for word in sentence if not word.is_space]
    at = next((place for place, word in enumerate(words[: _LONGEST + 1]) if word.text == ":"), 0)
    speaker, said = words[:at], words[at + 1 :]
    if not speaker or len(said) < _LEAST or any(word.pos_ in ("VERB", "AUX") or word.like_num for word in speaker):
        return None
    if any(word.is_punct and word.text not in (".", "’", "'", "-", "–") for word in speaker):
        return None
    if not any(word.pos_ == "PROPN" or rule_for("noun", "headline", word) for word in speaker):
        return None
    inside = {word.i for word in speaker}
    head = next((word for word in speaker if word.head.i not in inside or word.head == word), speaker[-1])
    return Frame(words[at], "colon", "says", head, (words[at],), tuple(said))
