"""The name that a word of a document stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span


def name_at(document: Doc, at: int) -> Span | None:
    """The name that the word at a place stands in; `Span.ents` would look through all names of the document."""
    from spacy.tokens import Span

    if not document[at].ent_type_:
        return None
    start, end = at, at + 1
    while document[start].ent_iob_ == "I":
        start -= 1
    while end < len(document) and document[end].ent_iob_ == "I":
        end += 1
    return Span(document, start, end, label=document[at].ent_type_)
