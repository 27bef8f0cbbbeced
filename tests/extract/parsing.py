"""Sentences of our own, parsed as the finders of incidents read them."""

from __future__ import annotations

from firsthand.extract.parsed import Parsed
from firsthand.extract.quantities import find_quantities
from firsthand.language.documents import analyse
from firsthand.language.sentences import split_sentences
from tests.makers import report


def parse(text: str) -> Parsed:
    """A report of this text, with its counts and without its actors."""
    made = report("r", text)
    sentences = split_sentences(made)
    document = analyse(made, sentences)
    return Parsed(made, sentences, document, (), tuple(find_quantities(sentences, document)))
