"""Two real reports, of which the second copies most of the first: every figure the gold holds is reached."""

from __future__ import annotations

from pathlib import Path

import pytest

from evaluation.alignment import score


@pytest.mark.shared
def test_the_alignment_of_the_two_reports_reaches_the_gold(seeds: Path) -> None:
    table = score(seeds)
    assert {row.measure: (row.value, row.n) for row in table.rows if "change" not in row.measure} == {
        "pairs found": (43, 43),
        "false pairs": (0, 43),
        "verbatim labelled right": (33, 33),
        "edited labelled right": (10, 10),
        "the two least alike edits called out": (2, 2),
        "edits of house style that raise an alarm": (0, 2),
        "dropped units found, with their kind": (9, 9),
        "false drops": (0, 9),
        "dropped disputes that are findings": (1, 1),
        "new sentences found": (12, 12),
        "false additions": (0, 12),
        "direction right": (1, 1),
    }
    assert table.errors == ()


@pytest.mark.shared
def test_every_changed_character_lies_in_a_change_and_little_else_does(seeds: Path) -> None:
    rows = {row.measure: row for row in score(seeds).rows}
    characters = rows["changed characters inside a change"]
    assert characters.value == characters.n > 300
    assert rows["unchanged words in a change, at most"].value <= 2
    assert rows["changes with more than two unchanged words"].value == 0
