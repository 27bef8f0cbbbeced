from __future__ import annotations

import pytest

from firsthand.language.documents import analyse_text
from firsthand.language.tokens import english_tokenizer


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Sheikh Omar al-Amin met El-Sayed.", ["Sheikh", "Omar", "al-Amin", "met", "El-Sayed", "."]),
        ("AL-NUR held ash-Shams.", ["AL-NUR", "held", "ash-Shams", "."]),
        ("An at-risk as-is wall", ["An", "at", "-", "risk", "as", "-", "is", "wall"]),
        ("It fell at 5 a.m. on Oct. 7.", ["It", "fell", "at", "5", "a.m.", "on", "Oct.", "7", "."]),
        ("Capt. Roe left the U.S. today", ["Capt.", "Roe", "left", "the", "U.S.", "today"]),
        ("They didn't; he can't.", ["They", "did", "n't", ";", "he", "ca", "n't", "."]),
        ("Stop?! =====", ["Stop", "?!", "====="]),
        ("a 155mm gun cost $5m", ["a", "155", "mm", "gun", "cost", "$", "5", "m"]),
        ("a U.S.-led, U.N.-run force", ["a", "U.S.", "-", "led", ",", "U.N.", "-", "run", "force"]),
        ("shore.[3] In 2008.[1][2]", ["shore", ".", "[", "3", "]", "In", "2008", ".", "[", "1", "]", "[2", "]"]),
        ("“No,” she said", ["“", "No", ",", "”", "she", "said"]),
    ],
)
def test_words_are_those_of_universal_dependencies_and_names_keep_their_article(text: str, words: list[str]) -> None:
    assert [token.text for token in english_tokenizer()(text)] == words


def test_documents_know_their_language_and_its_noun_chunks() -> None:
    doc = analyse_text("The old mill burned.")
    assert (doc.lang_, [chunk.text for chunk in doc.noun_chunks]) == ("en", ["The old mill"])
    assert doc.vocab is english_tokenizer().vocab


def test_a_long_row_of_brackets_is_cut_at_each() -> None:
    assert [token.text for token in english_tokenizer()("(" * 1000 + "mill" + ")" * 1000)] == [
        *("(" * 1000),
        "mill",
        *(")" * 1000),
    ]
