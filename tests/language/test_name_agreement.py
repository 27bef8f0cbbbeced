from __future__ import annotations

import pytest
from spacy.tokens import Doc, Span

from firsthand.language.name_agreement import agree
from firsthand.language.tokens import english_tokenizer


def names(text: str, *found: tuple[str, str], made: str = "model") -> list[tuple[str, str, str]]:
    """The names that agree, given `found`: words, the next time that they stand, and kind."""
    doc: Doc = english_tokenizer()(text)
    spans: list[Span] = []
    position = 0
    for words, kind in found:
        start = text.index(words, position)
        position = start + len(words)
        span = doc.char_span(start, position, label=kind, span_id=made)
        assert span is not None
        spans.append(span)
    return [(name.text, name.label_, name.id_) for name in agree(doc, spans)]


def test_a_name_behind_an_office_is_a_person() -> None:
    assert names("They met Ambassador Marlow .", ("Marlow", "government")) == [("Marlow", "person", "report")]


def test_a_name_behind_another_word_keeps_its_kind() -> None:
    assert names("They met near Marlow .", ("Marlow", "place")) == [("Marlow", "place", "model")]


def test_letters_in_brackets_are_of_the_kind_of_the_name_before_them() -> None:
    text = "The Council of Marn Elders ( CME ) met . Later the CME left , and CME vans with it ."
    assert names(text, ("Council of Marn Elders", "organisation"), ("CME", "place"), ("CME", "person")) == [
        ("Council of Marn Elders", "organisation", "model"),
        ("CME", "organisation", "report"),
        ("CME", "organisation", "report"),
        ("CME", "organisation", "report"),
    ]


def test_letters_that_are_not_those_of_the_name_are_left() -> None:
    assert names("The Marn Elders ( BBC ) met .", ("Marn Elders", "organisation"))[1:] == []


def test_a_name_taken_for_one_kind_thrice_is_of_that_kind_where_it_is_doubtful() -> None:
    text = "Tarak fell . Tarak burned . Tarak starved . Tarak wept . All left Tarak ."
    found = [("Tarak", "place")] * 3 + [("Tarak", "person")]
    assert [kind for _, kind, _ in names(text, *found)] == ["place"] * 5


@pytest.mark.parametrize("kinds", [["place", "place", "person"], ["place", "place", "place", "person", "person"]])
def test_a_name_of_two_kinds_is_left_so(kinds: list[str]) -> None:
    text = " ".join(["Tarak fell ."] * len(kinds))
    assert [kind for _, kind, _ in names(text, *(("Tarak", kind) for kind in kinds))] == kinds


def test_a_body_called_like_a_person_of_the_report_is_that_person() -> None:
    found = [("Omar Tarak", "person"), ("Tarak", "government")]
    assert names("Omar Tarak came . Tarak spoke .", *found)[1] == ("Tarak", "person", "report")


def test_what_the_lexicon_knows_is_not_changed() -> None:
    text = "They met Ambassador Marlow ."
    assert names(text, ("Marlow", "place"), made="both") == [("Marlow", "place", "both")]
