"""What is done by saying it."""

from __future__ import annotations

import pytest

from tests.extract.test_attributions import found


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The mayor said the pier was safe.", "says"),
        ("The mayor would not say whether the pier was safe.", "declines"),
        ("The union said it had nothing to do with the fire.", "denies"),
        ("The union said the contractor was to blame for the fire.", "accuses"),
        ("The group said it was behind the fire.", "claims"),
        ("The mayor confirmed that nine boats sank.", "confirms"),
        ("The mayor warned that the dam may break.", "warns"),
        ("The mayor urged them to leave.", "urges"),
    ],
)
def test_the_words_make_the_act(text: str, act: str) -> None:
    assert found(text)[0].act == act


def test_a_denial_that_another_makes_is_not_the_speakers() -> None:
    assert [one.act for one in found("The mayor said the union denied the charge.")] == ["says", "denies"]
