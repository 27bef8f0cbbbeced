"""Classes of words are proved as they are loaded."""

from __future__ import annotations

import pytest

from firsthand.errors import BadLexicon
from firsthand.lexicon.word_classes import load_classes, read_classes


def test_the_files_hold_what_the_finders_ask_for():
    assert {"force", "person", "weapon", "structure", "place", "do", "happen", "wish", "negation"} <= set(
        load_classes()
    )


@pytest.mark.parametrize(
    ("more", "says"),
    [
        pytest.param('finds = ["a mill"]', "does not find 'a mill'", id="not found"),
        pytest.param('passes_over = ["two ships"]', "finds 'two ships'", id="found all the same"),
        pytest.param("colour = 1", "needs id, note and words", id="unknown key"),
    ],
)
def test_a_class_that_is_not_as_it_says_is_refused(more, says):
    with pytest.raises(BadLexicon, match=says):
        read_classes(f'[[class]]\nid = "vessel"\nnote = "afloat"\nwords = "ship boat"\n{more}', where="here")
