from __future__ import annotations

import pytest

from firsthand.language.lemmas import LemmaTable, load_lemmas


@pytest.mark.parametrize(
    ("form", "tag", "lemma"),
    [
        ("killed", "VBD", "kill"),
        ("went", "VBD", "go"),
        ("fleeing", "VBG", "flee"),
        ("making", "VBG", "make"),
        ("stopped", "VBN", "stop"),
        ("denies", "VBZ", "deny"),
        ("Men", "NNS", "man"),
        ("bodies", "NNS", "body"),
        ("wives", "NNS", "wife"),
        ("crashes", "NNS", "crash"),
        ("better", "JJR", "good"),
        ("October", "NNP", "October"),
        ("Palestinians", "NNPS", "Palestinian"),
        ("1990s", "NNS", "1990s"),
        ("n’t", "RB", "not"),
        ("US", "NNP", "US"),
    ],
)
def test_the_lemma_is_the_dictionary_form(form: str, tag: str, lemma: str) -> None:
    assert load_lemmas().find(form, tag) == lemma


@pytest.mark.parametrize(
    ("form", "tag", "lemma"),
    [
        ("drobes", "NNS", "drobe"),
        ("blashes", "VBZ", "blash"),
        ("trummed", "VBD", "trum"),
        ("gorified", "VBN", "gorify"),
        ("bling", "VBG", "bling"),
    ],
)
def test_of_a_word_that_nobody_knows_only_the_ending_is_taken(form: str, tag: str, lemma: str) -> None:
    assert LemmaTable({}).find(form, tag) == lemma
