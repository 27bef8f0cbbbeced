from __future__ import annotations

import pytest
from spacy.tokens import Doc, Span

from firsthand.language.long_names import lengthen
from firsthand.language.tokens import english_tokenizer


def names(text: str, *found: tuple[int, int, str]) -> list[tuple[str, str, str]]:
    doc: Doc = english_tokenizer()(text)
    spans = [Span(doc, start, end, label=kind, span_id="model") for start, end, kind in found]
    return [(name.text, name.label_, name.id_) for name in lengthen(doc, spans)]


@pytest.mark.parametrize(
    ("text", "found", "whole"),
    [
        pytest.param(
            "They fired at Iraqi Security Forces near the dam .",
            [(3, 4, "nationality")],
            [("Iraqi Security Forces", "military_unit", "both")],
            id="a people's name and the head of a body",
        ),
        pytest.param(
            "The Polish Red Cross came .",
            [(1, 2, "nationality"), (2, 4, "organisation")],
            [("Polish Red Cross", "organisation", "both")],
            id="a people's name and the name of a body",
        ),
        pytest.param(
            "They asked the Government of Iraq for tents .",
            [(3, 4, "government"), (5, 6, "place")],
            [("Government of Iraq", "government", "both")],
            id="a body of a state",
        ),
        pytest.param(
            "The Embassy of the Netherlands closed .",
            [(4, 5, "place")],
            [("Embassy of the Netherlands", "government", "both")],
            id="a body of a state whose name has an article",
        ),
        pytest.param(
            "It was held by the 3rd Border Brigade .",
            [],
            [("3rd Border Brigade", "military_unit", "lexicon")],
            id="a numbered unit",
        ),
        pytest.param(
            "It began as Operation Iron Gate in May .",
            [(3, 6, "organisation")],
            [("Operation Iron Gate", "occasion", "both")],
            id="an operation",
        ),
        pytest.param(
            "He fired Katyusha rockets at it .",
            [(2, 3, "weapon"), (3, 4, "weapon")],
            [("Katyusha rockets", "weapon", "both")],
            id="a make and what it is",
        ),
    ],
)
def test_names_that_stand_in_parts_are_made_whole(
    text: str, found: list[tuple[int, int, str]], whole: list[tuple[str, str, str]]
) -> None:
    assert names(text, *found) == whole


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("The Iraqi army fled .", [(1, 2, "nationality")], id="small letters"),
        pytest.param("Iraq Police Station burned down .", [(0, 1, "place")], id="the head stands inside another name"),
        pytest.param("Rebels Storm Syrian Army Base North", [(2, 3, "nationality")], id="a line in capitals"),
        pytest.param("Most of Syria's Army fled .", [(2, 3, "place")], id="an owner"),
        pytest.param("The 3rd Marn Street shop burned .", [], id="a number before no unit"),
    ],
)
def test_what_only_looks_like_part_of_a_name_is_left(text: str, found: list[tuple[int, int, str]]) -> None:
    assert [kind for _, kind, _ in names(text, *found)] == [kind for _, _, kind in found]
