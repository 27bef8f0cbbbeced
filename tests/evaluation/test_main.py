"""`python -m evaluation` prints one table and says what it found no gold for."""

from __future__ import annotations

from pathlib import Path

import pytest

from evaluation.__main__ import KINDS, lay_out, main
from evaluation.table import Row, Table


def test_rows_of_all_kinds_stand_in_one_aligned_table() -> None:
    tables = [
        Table("alignment", (Row("pairs found", 9, 10), Row("false", 0, 9, "none is best")), ()),
        Table("times", (Row("value right", 0.91264, 1200),), ()),
    ]
    assert list(lay_out(tables)) == [
        "kind       measure      value    of  note",
        "alignment  pairs found      9    10",
        "alignment  false            0     9  none is best",
        "times      value right  0.913  1200",
    ]


def test_a_folder_without_gold_is_said_to_hold_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "data")]) == 3
    complaints = capsys.readouterr().err.splitlines()
    assert [line.split(":")[0] for line in complaints] == [kind.KIND for kind in KINDS]


def test_kinds_have_names_of_their_own() -> None:
    assert len({kind.KIND for kind in KINDS}) == len(KINDS)
