"""The benchmark measures what it says and prints one table."""

from __future__ import annotations

import pytest

from benchmarks.__main__ import main


def test_a_small_run_prints_a_row_with_all_derivations_found(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--reports", "10", "--runs", "1"]) == 0
    head, row, *notes = capsys.readouterr().out.splitlines()
    assert head.split()[:2] == ["reports", "derivations"]
    assert row.split()[:2] == ["10", "20"]
    assert "extrapolated" in notes[-1]
