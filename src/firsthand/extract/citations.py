"""Speech at second hand: "was quoted as saying", "citing the police"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from firsthand.extract.frames import (
    Frame,
    children,
    clause_of,
    cue_words,
    make_frame,
    opened_by,
    rule_for,
    subject_of,
    subtrees,
)
from firsthand.extract.source_nouns import kind_of_noun

if TYPE_CHECKING:
    from spacy.tokens import Token


def frame_of_citation(verb: Token) -> Frame | None:
    """The frame of a verb that cites another, or by which another is cited; None for any other."""
    return _quoted_as_saying(verb) or _citing(verb)


def says_as(verb: Token) -> bool:
    """Whether a verb is the "saying" of "quoted as saying"."""
    return verb.tag_ == "VBG" and opened_by(verb) == "as" and rule_for("verb", "speech", verb) is not None


def _quoted_as_saying(verb: Token) -> Frame | None:
    """`He was quoted as saying that …`: all of it is the cue."""
    if not says_as(verb) or rule_for("verb", "speech", verb.head) is None or verb.head.i > verb.i:
        return None
    clauses = children(verb, "ccomp", "obj")
    between = verb.doc[verb.head.i + 1 : verb.i]
    frame = make_frame(verb, rule_for("verb", "speech", verb), subtrees(clauses), subject_of(verb.head))
    return replace(frame, cue=(*cue_words(verb.head), *between, verb))


def _may_speak(word: Token) -> bool:
    """Whether a noun is a name or makes a source other than a document or a figure."""
    return word.pos_ == "PROPN" or kind_of_noun(word.lemma_.lower()) not in (None, "document")


def _citing(verb: Token) -> Frame | None:
    """`…, citing the police`: who is cited says what the clause says."""
    if verb.tag_ != "VBG" or verb.dep_ not in ("advcl", "acl") or rule_for("verb", "citing", verb) is None:
        return None
    cited = next((child for child in children(verb, "obj") if _may_speak(child)), None)
    if cited is None:
        return None
    clause = verb.head
    while clause.pos_ not in ("VERB", "AUX") and clause.head != clause:
        clause = clause.head
    complements = children(clause, "ccomp")
    own = {word.i for word in verb.subtree}
    if not complements:
        subject = subject_of(clause)
        own |= {word.i for word in subject.subtree} if subject is not None and verb.head != clause else set()
    words = subtrees(complements) or clause_of(clause)
    return make_frame(verb, rule_for("verb", "citing", verb), [word for word in words if word.i not in own], cited)
