from __future__ import annotations

import pytest

from firsthand.relate.spellings import same_spelling


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("harbour", "harbor"),
        ("organisation", "organization"),
        ("five", "5"),
        ("Nov.", "November"),
        ("per cent", "percent"),
        ("“late”", "late"),
        ("cease-fire", "ceasefire"),
        ("travelling", "traveling"),
    ],
)
def test_regional_spelling_and_marks_do_not_count(one: str, other: str) -> None:
    assert same_spelling(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("five", "6"), ("June", "July"), ("wise", "wide"), ("four", "for"), ("61", "16"), ("no", "")]
)
def test_other_words_do_count(one: str, other: str) -> None:
    assert not same_spelling(one, other)
