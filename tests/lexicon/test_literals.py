from __future__ import annotations

import re

import pytest

from firsthand.lexicon.literals import literals_of


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        pytest.param(r"\w+[ -]years?[ -]olds?", {"year"}, id="the longest word"),
        pytest.param(r"(?:sign|write)\b.*\bup", {"sign", "write"}, id="the words of a choice, where they are longer"),
        pytest.param(r"[#@]\w+|(?:www\.)+\w", {"#", "@", "www."}, id="a class of signs, and what is repeated"),
        pytest.param(r"(?:Mr\.)?\s*\w+", None, id="what may be left out is not needed"),
        pytest.param(r"road|\d+", None, id="a choice that asks for no word"),
        pytest.param(r"[^,]+|[a-z]", None, id="an open class"),
    ],
)
def test_a_pattern_tells_what_its_matches_hold(pattern: str, found: set[str] | None) -> None:
    assert literals_of(re.compile(pattern, re.IGNORECASE)) == found
