"""What was not done: “was not killed”, “without firing”, “nobody has been arrested”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firsthand.extract.phrases import in_class

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_negated(verb: Token) -> bool:
    """Whether a verb says that it was not done, or that nobody did or suffered it."""
    if is_said_of_nobody(verb):
        return True
    if any(child.lower_ == "longer" or (child.lower_ == "without" and child.dep_ == "mark") for child in verb.children):
        return True
    return any(
        in_class(child, "negation") for child in verb.children if child.dep_ in ("advmod", "det", "neg", "discourse")
    )


def is_said_of_nobody(word: Token) -> bool:
    """“Nobody has been arrested”, “no one was in custody”."""
    subjects = [child for child in word.children if child.dep_.startswith("nsubj")]
    no_one = (one for one in subjects if one.lower_ == "one" and any(child.lower_ == "no" for child in one.children))
    return any(one.lower_ in ("nobody", "none") for one in subjects) or any(no_one)


def is_nobody(word: Token) -> bool:
    """Whether a phrase, or what it is joined to, says that there was none: “no paper or group”, “any group”."""
    first = word.head if word.dep_ == "conj" else word
    return any(
        one.lower_ == "any" or in_class(one, "nobody") for head in (first, word) for one in (head, *head.children)
    )
