"""Growth is measured size by size and drawn."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest

from benchmarks.growth import main
from benchmarks.plots import Curve, draw_curves

SVG = "{http://www.w3.org/2000/svg}"


def test_each_size_has_a_row_and_a_point_on_every_curve(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plot = tmp_path / "growth.svg"
    assert main(["--reports", "12", "24", "--plot", str(plot)]) == 0
    head, *rows = capsys.readouterr().out.splitlines()
    assert head.split()[:2] == ["reports", "derivations"]
    assert [row.split()[0] for row in rows] == ["12", "24"]
    drawing = ElementTree.fromstring(plot.read_text(encoding="utf-8"))
    assert len(drawing.findall(f"{SVG}circle")) == 6


def test_ten_times_as_much_is_one_step_up_and_one_step_right() -> None:
    drawing = ElementTree.fromstring(draw_curves("things", [Curve("cost", ((10, 1), (100, 10), (1000, 100)))]))
    spots = [(float(dot.get("cx", "")), float(dot.get("cy", ""))) for dot in drawing.findall(f"{SVG}circle")]
    steps = {(round(x2 - x1), round(y1 - y2)) for (x1, y1), (x2, y2) in pairwise(spots)}
    assert len(steps) == 1
    assert min(steps.pop()) > 0
    assert "cost" in [text.text for text in drawing.findall(f"{SVG}text")]
