"""The persons that a phrase names: in it, beside it, listed or identified after it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from firsthand.extract.phrases import Parsed, in_class, marks_of

if TYPE_CHECKING:
    from spacy.tokens import Span, Token


def persons_below(parsed: Parsed, head: Token) -> Iterator[Span]:
    """The persons that a phrase names: its own name, names beside it and names joined to it, in order."""
    seen: set[int] = set()
    for word in sorted(head.subtree, key=lambda one: one.i):
        name = parsed.names.get(word.i)
        if name is not None and name.label_ == "person" and name.start not in seen and _names_same(name.root, head):
            seen.add(name.start)
            yield name


def _names_same(word: Token, head: Token) -> bool:
    """Whether the way from a name up to `head` goes by words that name, list or identify alone."""
    while word.i != head.i:
        if word.dep_ == "nmod":
            if not {"including", "with", "like"} & {
                case.lower_ for case in word.children if case.dep_ in ("case", "fixed")
            }:
                return False
        elif word.dep_.startswith("obl"):
            if not (in_class(word.head, "identify") and marks_of(word)[:1] == ["as"]):
                return False
        elif word.dep_ in ("acl", "xcomp", "obj"):
            if not in_class(word if word.dep_ == "acl" else word.head, "identify"):
                return False
        elif word.dep_ not in ("appos", "conj", "flat", "nmod:desc"):
            return False
        word = word.head
    return True
