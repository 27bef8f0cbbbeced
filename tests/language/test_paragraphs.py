from __future__ import annotations

import pytest

from firsthand.language.paragraphs import find_paragraphs


def paragraphs(text: str) -> list[str]:
    return [text[start:end] for start, end in find_paragraphs(text, 0, len(text))]


WRAPPED = """\
The mill by the river burned on Tuesday night after
a lamp fell in the upper loft, the owner said. Three
workers who slept there ran out in time, and nobody
was hurt.
The town has had no fire of this size since the old
market hall was lost, and its one engine was away in
the next valley."""


def test_a_blank_line_always_parts() -> None:
    assert paragraphs("One\n\ntwo\r\n \r\nthree\n\n\nfour") == ["One", "two", "three", "four"]


def test_each_line_is_a_paragraph_where_lines_are_long() -> None:
    assert paragraphs("The mill burned on Tuesday.\nNobody was hurt.\n") == [
        "The mill burned on Tuesday.",
        "Nobody was hurt.",
    ]


def test_full_lines_of_a_wrapped_text_go_on_and_a_short_one_ends_a_paragraph() -> None:
    assert [found[:8] for found in paragraphs(WRAPPED)] == ["The mill", "The town"]


def test_wrapped_capitals_go_on_as_well() -> None:
    assert len(paragraphs(WRAPPED.upper())) == 2


def test_a_list_of_short_lines_is_not_taken_for_wrapped_text() -> None:
    assert paragraphs("Alden Mill\nCedar Hall\nOld Market\nRiver Dock") == [
        "Alden Mill",
        "Cedar Hall",
        "Old Market",
        "River Dock",
    ]


def test_a_line_that_begins_small_goes_on_from_one_without_a_stop() -> None:
    assert paragraphs("The mill burned\nand fell.\nIt is gone.") == ["The mill burned\nand fell.", "It is gone."]


def test_a_bullet_begins_a_paragraph() -> None:
    assert paragraphs("They took\n• water\n• bread") == ["They took", "• water", "• bread"]


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\x85"])
def test_every_line_break_is_known(line_break: str) -> None:
    assert paragraphs(f"It fell.{line_break}{line_break}They fled.") == ["It fell.", "They fled."]


def test_marks_without_width_are_trimmed_from_the_ends() -> None:
    assert paragraphs("\ufeffIt fell.\u200b\u00a0\n\n\u2060They fled.") == ["It fell.", "They fled."]


def test_only_the_part_asked_for_is_read() -> None:
    assert list(find_paragraphs("One.\n\nTwo.\n\nThree.", 6, 10)) == [(6, 10)]
