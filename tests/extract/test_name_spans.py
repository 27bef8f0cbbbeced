"""The name that a word stands in."""

from __future__ import annotations

from spacy.tokens import Span

from firsthand.extract.name_spans import name_at
from firsthand.language.documents import analyse_text


def test_every_word_of_a_name_gives_the_whole_name_and_no_other_gives_one() -> None:
    document = analyse_text("Ines Marlow of Oxfam met Peter Sorel of Reuters.")
    assert document.ents
    for word in document:
        of_document: list[Span] = [name for name in document.ents if name.start <= word.i < name.end]
        found = name_at(document, word.i)
        assert ([(found.start, found.end, found.label_)] if found is not None else []) == [
            (name.start, name.end, name.label_) for name in of_document
        ]
