from __future__ import annotations

import pytest

from firsthand.ingest.credits import find_credits

BODY = "The pier reopened on Monday. Nobody was hurt. "


def credits_of(text: str) -> list[str]:
    return [text[start:end] for start, end in find_credits(text, ())]


@pytest.mark.parametrize(
    "credit",
    [
        "Associated Press writer Jane Doe in Port Sel contributed to this report.",
        "Jane Doe contributed reporting from Port Sel.",
        "(Reporting by Jane Doe; Editing by John Roe)",
        "Additional reporting by Jane Doe",
        "With files from AFP",
        "This article was originally published by Harbour Courier.",
        "Source: AP",
        "© 2023 Harbour Courier",
        "Copyright 2023 Harbour Courier. All rights reserved.",
        "Associated Press",
        "— AFP",
        "Contributing: Jane Doe, Harbour Courier",
    ],
)
def test_a_credit_below_the_text_is_taken_as_printed(credit: str) -> None:
    assert credits_of(f"{BODY}\n\n{BODY * 20}\n\n{credit}\n") == [credit]


@pytest.mark.parametrize(
    "credit",
    [
        "Jane Doe of Harbour Courier contributed to this report.",
        "(Reporting by Jane Doe)",
        "— AFP",
        "With files from AFP",
    ],
)
@pytest.mark.parametrize("sentences", [2, 30])
def test_a_credit_that_ends_a_paragraph_is_parted_from_it(credit: str, sentences: int) -> None:
    assert credits_of(BODY * sentences + credit) == [credit]


def test_credits_come_in_reading_order_and_without_the_header() -> None:
    text = "Source: AP\n\n" + BODY + "\n\nWith files from AFP\n\n© 2023 Harbour Courier"
    found = find_credits(text, ((0, 10),))
    assert [text[start:end] for start, end in found] == ["With files from AFP", "© 2023 Harbour Courier"]


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "The fog contributed to the delay.",
        "He praised the reporting by the local paper and left.",
        "Copyright law was on the agenda of the council.",
        "(Photo: Contributed)",
        "",
    ],
)
def test_text_that_only_sounds_like_a_credit_is_none(text: str) -> None:
    assert credits_of(text) == []
