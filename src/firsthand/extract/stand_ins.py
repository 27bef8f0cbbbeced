"""Whom a pronoun or a bare “the group” stands for: the nearest phrase before it that agrees."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from firsthand.extract.parsed import Parsed
from firsthand.extract.phrases import Phrase, lemma, phrase_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_BACK = 2  # sentences before its own in which it may have been named
_MANY = frozenset(("they", "them", "their", "themselves"))
_SILENT = frozenset(("it", "we", "i", "you", "us", "me", "this", "that", "which", "what", "who", "itself"))


def stand_in(parsed: Parsed, phrase: Phrase) -> Phrase | None:
    """The phrase itself, or for a pronoun the one it stands for; None where that is not known."""
    if "pronoun" not in phrase.classes:
        return phrase
    word = phrase.head.lower_
    if word in ("it", "they") and (speaker := _speaker(parsed, phrase.head)) is not None:
        return speaker
    if word in _SILENT:
        return None
    own = _own_subjects(phrase.head)
    for other in _before(parsed, phrase.head):
        if other.i in own:
            continue
        found = phrase_of(parsed, other)
        if "person" in found.classes | ({"person"} if "force" in found.classes else set()) and _agrees(word, found):
            return found
    return None


def _own_subjects(pronoun: Token) -> set[int]:
    """Who is the subject of the clause that a pronoun is object of, whom “him” and “her” never stand for."""
    if pronoun.tag_ != "PRP" or pronoun.lower_.endswith(("self", "selves")) or pronoun.dep_.startswith("nsubj"):
        return set()
    verb = next((word for word in pronoun.ancestors if word.pos_ in ("VERB", "AUX")), None)
    found: list[Token] = []
    while verb is not None and not found:
        found = [child for child in verb.children if child.dep_.startswith("nsubj")]
        shares = verb.dep_ in ("conj", "xcomp", "advcl") and verb.head.i != verb.i
        verb = verb.head if shares else None
    return {word.i for word in found}


def _speaker(parsed: Parsed, pronoun: Token) -> Phrase | None:
    """The group or body that says what “it” did: “the front said that it had blown up the bridge”."""
    for verb in pronoun.ancestors:
        if verb.dep_ in ("ccomp", "parataxis") and verb.head.i != verb.i:
            for child in verb.head.children:
                found = phrase_of(parsed, child) if child.dep_ == "nsubj" and child.i != pronoun.i else None
                if found is not None and found.classes & {"force", "body"}:
                    return found
        elif verb.dep_ not in ("conj", "xcomp", "advcl"):
            return None
    return None


def _before(parsed: Parsed, word: Token) -> Iterator[Token]:
    """Heads of phrases before `word`, subjects first in each sentence, nearest sentence first."""
    last = parsed.sentence_at[word.i]
    for at in range(last, max(-1, last - _BACK - 1), -1):
        within = parsed.sentences[at].passage
        span = parsed.doc.char_span(within.start, within.end, alignment_mode="expand")
        if span is None:
            continue
        heads = [
            one
            for one in span
            if one.i < word.i and one.pos_ in ("NOUN", "PROPN") and one.dep_ not in ("flat", "compound", "nmod:desc")
        ]
        yield from sorted(heads, key=lambda one: (not one.dep_.startswith("nsubj"), one.i if at < last else -one.i))


def _agrees(word: str, phrase: Phrase) -> bool:
    plural = phrase.head.tag_ in ("NNS", "NNPS") or lemma(phrase.head) in (
        "people",
        "police",
        "troops",
        "group",
        "gang",
    )
    joined = any(child.dep_ == "conj" for child in phrase.head.children)
    return (plural or joined) if word in _MANY else not plural
