"""Who does what a verb says, and to whom: read from the tree of dependencies, as words.

Passives, participles, relative clauses, joined and governed verbs are followed: in “gunmen tried to kill the mayor” the
gunmen are who would kill, in “the man arrested on Monday” the man is whom it was done to.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from firsthand.extract.phrases import RELATIVE, in_class, lemma, marks_of, with_conjuncts

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = ("nsubj", "nsubj:outer", "csubj")
_SHARED = ("xcomp", "conj", "advcl", "parataxis")  # a verb that may take its subject from the one above it
ACCUSING = frozenset(("accuse", "suspect", "charge", "blame", "convict", "acquit", "clear"))
_DEEP = 4  # verbs above that may lend their subject


def is_passive(verb: Token) -> bool:
    """Whether the subject of the verb suffers it."""
    children = {child.dep_ for child in verb.children}
    if "nsubj:pass" in children or "aux:pass" in children or _is_reduced(verb):
        return True
    if verb.tag_ in ("VBD", "VBN") and "nsubj" in children and _lacks_object(verb):
        return True
    if verb.tag_ != "VBN" or is_perfect(verb):
        return "obl:agent" in children and verb.dep_.startswith(("acl", "advcl", "amod"))
    return (
        verb.dep_ in ("acl", "amod", "advcl", "root", "parataxis", "ccomp", "xcomp", "conj") and "obj" not in children
    )


def is_perfect(verb: Token) -> bool:
    """Whether “have” stands before it: “has killed”, “may have killed”."""
    return any(child.dep_ == "aux" and lemma(child) == "have" for child in verb.children)


def _is_reduced(verb: Token) -> bool:
    """Whether it is a participle after its noun: “two nurses, kidnapped a week ago,”, be it read as a past tense."""
    if verb.tag_ not in ("VBD", "VBN") or verb.dep_ not in ("acl", "acl:relcl") or verb.i < verb.head.i:
        return False
    return not any(
        child.dep_.startswith(("nsubj", "csubj", "obj", "iobj", "aux", "mark", "cop", "ccomp")) or child.tag_[0] == "W"
        for child in verb.children
    )


def _lacks_object(verb: Token) -> bool:
    """Whether a verb of harm has nobody it is done to: “two guards wounded in a blast”."""
    if not in_class(verb, "needs_object") or any(child.dep_ == "aux" for child in verb.children):
        return False
    verbs = (verb, *(child for child in verb.children if child.dep_ == "conj"))
    if verb.dep_ == "conj":
        verbs = (*verbs, verb.head)
    return not any(child.dep_ in ("obj", "iobj", "ccomp") for one in verbs for child in one.children)


def doers_of(verb: Token) -> list[Token]:
    """Who or what does it, those joined by “and” each; none where nobody is said."""
    if is_passive(verb):
        agents = [child for child in verb.children if child.dep_ == "obl:agent" and "with" not in marks_of(child)]
        agents = agents or [
            child for child in verb.children if child.dep_.startswith("obl") and marks_of(child)[:1] == ["by"]
        ]
        return spread(agents)
    return spread(_subjects(verb))


def undergoers_of(verb: Token) -> list[Token]:
    """Whom or what it is done to, or, of a verb without object, to whom it happens where it is passive."""
    if is_passive(verb):
        found = [child for child in verb.children if child.dep_ in ("nsubj:pass", *_SUBJECTS)]
        return spread(found or _above(verb, passive=True))
    return spread([child for child in verb.children if child.dep_ in ("obj", "iobj")])


def prepositional(word: Token, marks: Sequence[str]) -> Iterator[Token]:
    """What hangs on a verb or noun by one of the prepositions `marks`."""
    for child in word.children:
        if child.dep_.startswith(("obl", "nmod")) and any(mark in marks for mark in marks_of(child)):
            yield from with_conjuncts(child)


def spots(word: Token, marks: Sequence[str]) -> Iterator[Token]:
    """What a deed was done at: as `prepositional`, but of “in front of the bank”, “in the vicinity of …” the bank."""
    for found in prepositional(word, marks):
        side = in_class(found, "side")
        inner = [child for child in found.children if child.dep_ == "nmod" and marks_of(child)[:1] == ["of"]]
        if side and inner:
            for child in inner:
                yield from with_conjuncts(child)
        elif not side:
            yield found


def governor(word: Token) -> Token | None:
    """The verb that a noun is subject, object or adjunct of; None where there is none."""
    head = word.head
    if word.dep_ in ("conj", "appos") and head.i != word.i:
        return governor(head)
    return head if head.pos_ in ("VERB", "AUX", "ADJ") and head.i != word.i else None


def _subjects(verb: Token) -> list[Token]:
    own = [child for child in verb.children if child.dep_ in _SUBJECTS]
    return own or _above(verb, passive=False)


def _above(verb: Token, *, passive: bool) -> list[Token]:
    """The subject that the verb shares with what it hangs on."""
    if verb.dep_ in ("acl", "amod") or _is_reduced(verb):
        return [verb.head] if passive or verb.tag_ == "VBG" else []
    marks = {child.lower_ for child in verb.children if child.dep_ == "mark"}
    if verb.dep_ == "advcl" and verb.tag_ == "VBG" and marks & {"of", "with", "for"}:
        held = lemma(verb.head) in ACCUSING or in_class(verb.head, "sentence") or in_class(verb.head, "seize")
        return undergoers_of(verb.head) if held else _subjects(verb.head)
    return _lent(verb, passive=passive)


def _lent(verb: Token, *, passive: bool) -> list[Token]:
    """The subject or object of a verb above, through joined and governed verbs."""
    word = verb
    found: list[Token] = []
    for _ in range(_DEEP):
        finite = word.dep_ == "advcl" and word.tag_ not in ("VBG", "VBN", "VB")
        if found or finite or word.dep_ not in _SHARED or word.head.i == word.i:
            break
        above = word.head
        objects = [child for child in above.children if child.dep_ in ("obj", "iobj")]
        subjects = [child for child in above.children if child.dep_ in (*_SUBJECTS, "nsubj:pass")]
        if word.dep_ == "xcomp" and word.tag_ in ("VB", "VBN") and objects:
            found = objects
        elif subjects:
            agrees = word.dep_ != "conj" or passive == is_passive(above) or above.i == verb.head.i
            return subjects if agrees else []
        elif above.dep_ in ("acl", "acl:relcl"):
            found = [above.head]
        word = above
    return found


def spread(words: Sequence[Token]) -> list[Token]:
    """Each word, what is joined to it, and for a relative pronoun what it stands for."""
    found: list[Token] = []
    for word in words:
        if word.lower_ in RELATIVE and word.pos_ in ("PRON", "SCONJ", "DET"):
            clause = next((one for one in (word.head, *word.head.ancestors) if one.dep_ in ("acl:relcl", "acl")), None)
            found += [clause.head] if clause is not None else []
        else:
            found += list(with_conjuncts(word))
    return found
