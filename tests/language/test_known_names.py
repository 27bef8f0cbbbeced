from __future__ import annotations

import pytest
from spacy.tokens import Doc, Span

from firsthand.language.known_names import join_names
from firsthand.language.tokens import english_tokenizer


def names(text: str, *model: tuple[int, int, str]) -> list[tuple[str, str, str]]:
    doc: Doc = english_tokenizer()(text)
    joined = join_names(doc, [Span(doc, start, end, label=kind, span_id="model") for start, end, kind in model])
    return [(name.text, name.label_, name.id_) for name in joined]


@pytest.mark.parametrize(
    ("text", "model", "joined"),
    [
        pytest.param("Hamas fired .", [], [("Hamas", "armed_group", "lexicon")], id="the lexicon alone"),
        pytest.param("Roe fired .", [(0, 1, "person")], [("Roe", "person", "model")], id="the model alone"),
        pytest.param("Syria fired .", [(0, 1, "place")], [("Syria", "place", "both")], id="both agree"),
        pytest.param(
            "Hamas fired .", [(0, 1, "organisation")], [("Hamas", "armed_group", "both")], id="the finer kind of a body"
        ),
        pytest.param(
            "ISIL fled .", [(0, 1, "person")], [("ISIL", "armed_group", "both")], id="a body, whatever the model says"
        ),
        pytest.param(
            "Wagner spoke .", [(0, 1, "person")], [("Wagner", "person", "model")], id="a name of other things too"
        ),
        pytest.param(
            "A pickup truck fell .", [], [("pickup truck", "vehicle", "lexicon")], id="a thing by its common name"
        ),
        pytest.param(
            "Jordan spoke .", [(0, 1, "person")], [("Jordan", "person", "model")], id="the model reads the sentence"
        ),
        pytest.param(
            "Port of Syria burned .",
            [(0, 3, "facility")],
            [("Port of Syria", "facility", "model")],
            id="the longer name",
        ),
        pytest.param(
            "Palestinian Islamic Jihad fired .",
            [(1, 3, "organisation")],
            [("Palestinian Islamic Jihad", "armed_group", "lexicon")],
            id="the longer name, from the lexicon",
        ),
        pytest.param("HEZBOLLAH FIRED .", [], [("HEZBOLLAH", "armed_group", "lexicon")], id="capitals throughout"),
        pytest.param("They told us of chad .", [], [], id="small letters are no name"),
    ],
)
def test_names_of_model_and_lexicon_become_one_list(
    text: str, model: list[tuple[int, int, str]], joined: list[tuple[str, str, str]]
) -> None:
    assert names(text, *model) == joined
