from __future__ import annotations

import re

import pytest

from firsthand.lexicon.openings import openings_of


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        pytest.param(r"\b(?:road|roads|lane)\s+\d", {"roa", "lan"}, id="three letters of a word"),
        pytest.param(r"(?<!\w)(?:a|an|in a)(?!\w)", {"a", "an", "in"}, id="a short word"),
        pytest.param(r"\b\d{1,3}\s+(?:and|or)\b|\b[12]nd\b", {"0"}, id="figures"),
        pytest.param(r"[$£]\s?\d|\+\d", {"$", "£", "+"}, id="signs"),
        pytest.param(r"\.?\b\d+", {".", "0"}, id="a sign or none before figures"),
        pytest.param(r"\b[ap]\.?m\b", {"a", "p", "am", "pm"}, id="a letter and a stop or none"),
        pytest.param(r"\bno\d", {"no"}, id="letters before figures"),
        pytest.param(r"(?:^|(?<![\w-]))May\b", {"may"}, id="where a word begins, said in two ways"),
        pytest.param(r"road", None, id="inside a word"),
        pytest.param(r"\b\w+s\b", None, id="any word"),
        pytest.param(r"\bécole\b", None, id="a letter beyond ASCII"),
        pytest.param(r"\b(?:one)?", None, id="nothing at all"),
    ],
)
def test_a_pattern_tells_what_its_matches_begin_with(pattern: str, found: set[str] | None) -> None:
    assert openings_of(re.compile(pattern, re.IGNORECASE)) == found
