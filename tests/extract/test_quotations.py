"""Where quotation marks open and close."""

from __future__ import annotations

import pytest

from firsthand.extract.quotations import find_quotations, is_speech


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Go,” he said. “Stay.”", ["“Go,”", "“Stay.”"]),
        ('"Go," he said. "Stay."', ['"Go,"', '"Stay."']),
        ("''Go,'' he said.", ["''Go,''"]),
        ("“We stay.\n\n“We sing.”", ["“We stay.", "“We sing.”"]),
        ("It's the crew's boat.", []),
        ("He is 6' 2\" tall.", []),
    ],
)
def test_quotations_are_found_paragraph_by_paragraph(text: str, expected: list[str]) -> None:
    assert [text[one.start : one.end] for one in find_quotations(text)] == expected


def test_one_that_the_paragraph_ends_is_not_closed() -> None:
    assert [one.closed for one in find_quotations("“We stay.\n\n“We sing.”")] == [False, True]


@pytest.mark.parametrize(("text", "speech"), [("“Sails”", False), ("“Go,”", True), ("“all of us went home”", True)])
def test_a_name_in_marks_is_no_speech(text: str, speech: bool) -> None:
    [one] = find_quotations(text)
    assert is_speech(text, one) is speech
