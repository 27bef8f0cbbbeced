from __future__ import annotations

import pytest

from firsthand.extract.tenses import direction
from firsthand.language.documents import analyse_text


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("The council met on Tuesday.", "past"),
        ("The council will meet on Tuesday.", "future"),
        ("The council plans to meet on Tuesday.", "future"),
        ("The council is expected to meet on Tuesday.", "future"),
        ("The bridge has been shut since Tuesday.", "past"),
        ("The bridge stays shut until Tuesday.", "future"),
        ("The council criticised the Tuesday vote.", "past"),
    ],
)
def test_the_verb_tells_the_direction(text: str, way: str) -> None:
    document = analyse_text(text)
    place = next(word.i for word in document if word.text == "Tuesday")
    assert direction(document, place) == way
