"""Irregular verbs are led back to their dictionary form."""

from __future__ import annotations

import pytest

from firsthand.errors import BadLexicon
from firsthand.lexicon.verb_forms import dictionary_form, read_forms


@pytest.mark.parametrize(
    ("form", "verb"), [("shook", "shake"), ("sawn", "saw"), ("severed", "sever"), ("walked", None)]
)
def test_a_form_leads_to_its_verb(form, verb):
    assert dictionary_form(form) == verb


def test_a_form_of_two_verbs_is_refused_by_name():
    with pytest.raises(BadLexicon, match="here: 'wound' stands under 'wind' and 'hurt'; keep one"):
        read_forms('[forms]\nwind = "wound"\nhurt = "wound"', where="here")


def test_a_text_without_forms_is_refused():
    with pytest.raises(BadLexicon, match="here: not a table of forms"):
        read_forms("words = 1", where="here")
