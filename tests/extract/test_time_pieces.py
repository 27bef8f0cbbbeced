from __future__ import annotations

import pytest

from firsthand.extract.time_pieces import find_pieces


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It broke on Monday, May 4, at noon.", [("day", "Monday, May 4, at noon")]),
        ("It broke in June last year.", [("month", "June last year")]),
        ("It broke on the morning of March 5.", [("day", "the morning of March 5")]),
        ("It rained May 6-7 and on 8 June.", [("day", "May 6"), ("day", "7"), ("day", "8 June")]),
        ("It rained on 6-7 March.", [("day", "6"), ("day", "7 March")]),
        ("It was late.", []),
    ],
)
def test_pieces_side_by_side_are_joined(text: str, found: list[tuple[str, str]]) -> None:
    assert [(piece.kind, text[piece.start : piece.end]) for piece in find_pieces(text)] == found


def test_a_piece_names_the_rules_that_made_it() -> None:
    [piece] = find_pieces("It broke late on Monday.")
    assert piece.rules == ("edge", "edge_of_time", "weekday")
