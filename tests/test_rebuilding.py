"""The same case, however it came about: in any order, at once or one by one, interrupted, by several processes."""

from __future__ import annotations

import io
import itertools
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from firsthand import open_case, pipeline
from firsthand.casefile import linkages, placements
from firsthand.pipeline import build, extract
from firsthand.relate.descents import find_descents
from firsthand.relate.figures import share_figures
from tests.casefile.conftest import FILES, OTHER, WIRE, line, write_files


def export(case: Path) -> str:
    out = io.StringIO()
    with open_case(case) as opened:
        opened.export_json(out, text=True)
    return out.getvalue()


@pytest.fixture
def files(tmp_path: Path) -> Path:
    return write_files(tmp_path / "files")


@pytest.fixture
def whole(files: Path, tmp_path: Path) -> str:
    """The export of a case built of all files at once."""
    return export(build(tmp_path / "whole", [str(files)], workers=1).case)


def test_the_number_of_workers_changes_nothing(tmp_path: Path) -> None:
    many = "".join(line(f"r{n}", f"On Monday {n} boats left {OTHER}", published="2021-05-04") for n in range(60))
    (tmp_path / "many.jsonl").write_text(many)
    paths = [str(tmp_path / "many.jsonl")]
    assert list(extract(paths, workers=2)) == list(extract(paths, workers=1))
    alone, together = (build(tmp_path / f"case{n}", paths, workers=n).case for n in (1, 2))
    assert export(alone) == export(together)


def test_nothing_is_read_twice(files: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    case = build(tmp_path / "case", [str(files)], workers=1).case
    monkeypatch.setattr(pipeline, "read_reports", lambda *_, **__: pytest.fail("read again"))
    monkeypatch.setattr(pipeline, "derive", lambda *_: pytest.fail("compared again"))
    assert build(case, [str(files)], workers=1).unchanged == 7


@pytest.mark.parametrize("seed", range(6))
def test_files_added_one_by_one_in_any_order_make_the_same_case(seed: int, whole: str, tmp_path: Path) -> None:
    names = list(FILES)
    random.Random(seed).shuffle(names)
    for name in names:
        # One folder a file, so that each keeps the name it has among the others.
        build(tmp_path / "case", [str(write_files(tmp_path / name.replace("/", "-"), name))], workers=1)
    assert export(tmp_path / "case") == whole


def test_a_case_without_its_database_makes_the_same_one_again(files: Path, whole: str, tmp_path: Path) -> None:
    case = build(tmp_path / "case", [str(files)], workers=1).case
    moved = case.rename(tmp_path / "moved here, ünd away")
    (moved / "case.sqlite").unlink()
    build(moved)
    assert export(moved) == whole


def test_what_is_settled_piece_by_piece_is_what_is_settled_at_once(files: Path, tmp_path: Path) -> None:
    for part in sorted(files.iterdir()):
        build(tmp_path / "case", [str(part)], workers=1)
    with open_case(tmp_path / "case") as case:
        assert set(case.figures) == set(share_figures(list(case.readings()), case.derivations))
        assert case.stemma == find_descents(case.reports, case.derivations)
        assert case.figures
        assert any(descent.parents for descent in case.stemma)


STOPS = {
    "after what came is kept": (pipeline, "sync"),
    "before anything is read": (pipeline, "read_arrivals"),
    "in the middle of reading": (placements, "note_offer"),
    "before the reports are placed": (pipeline, "place_reports"),
    "in the middle of placing": (placements, "renamed"),
    "before anything is compared": (pipeline, "compare_reports"),
    "in the middle of comparing": (linkages, "lru_cache"),
    "before the tree is drawn": (pipeline, "settle"),
    "in the middle of drawing it": (linkages, "recount_figures"),
}


@pytest.mark.parametrize(("module", "name"), STOPS.values(), ids=STOPS)
def test_an_interrupted_build_is_taken_up_by_the_next(
    module: Any, name: str, files: Path, whole: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = tmp_path / "case"
    build(case, [str(files / "c.jsonl")], workers=1)
    reached = getattr(module, name)
    turns = itertools.count()

    def interrupt(*given: Any, **named: Any) -> Any:
        if next(turns) >= (2 if name == "note_offer" else 0):
            raise KeyboardInterrupt
        return reached(*given, **named)

    with monkeypatch.context() as patched:
        patched.setattr(module, name, interrupt)
        with pytest.raises(KeyboardInterrupt):
            build(case, [str(files)], workers=1)
    build(case, [str(files)], workers=1)
    assert export(case) == whole


KILLED = """
import os, signal, sys
from firsthand import pipeline
def die(*_): os.kill(os.getpid(), signal.SIGKILL)
setattr(pipeline, sys.argv[3], die)
pipeline.build(sys.argv[1], [sys.argv[2]], workers=1)
"""


@pytest.mark.parametrize("name", ["sync", "place_reports", "derive_pair", "settle"])
def test_a_killed_build_leaves_no_lock_and_no_harm(name: str, files: Path, whole: str, tmp_path: Path) -> None:
    case = tmp_path / "case"
    ended = subprocess.run([sys.executable, "-c", KILLED, str(case), str(files), name], check=False)
    assert ended.returncode == -signal.SIGKILL
    (case / "reports" / f".{'0' * 64}.1.part").write_bytes(b"half a rep")
    build(case, [str(files)], workers=1)
    assert export(case) == whole
    assert list(case.rglob("*.part")) == []


def test_a_file_taken_out_of_the_folder_takes_its_reports_along(files: Path, tmp_path: Path) -> None:
    case = build(tmp_path / "case", [str(files)]).case
    without = build(tmp_path / "without", [str(write_files(tmp_path / "few", *(set(FILES) - {"c.jsonl"})))]).case
    with open_case(case) as opened:
        (gone,) = (report.sha256 for report in opened.reports if report.source == "c.jsonl#1")
    (case / "reports" / gone).unlink()
    (case / "reports" / f"{gone}.receipts.json").unlink()
    build(case)
    assert export(case) == export(without)


def test_one_more_report_costs_little_however_many_there_are(tmp_path: Path) -> None:
    many = "".join(line(f"r{n}", f"On day {n} the tide rose by {n} feet at pier {n}.") for n in range(400))
    (tmp_path / "many.jsonl").write_text(many)
    case = build(tmp_path / "case", [str(tmp_path / "many.jsonl")], published="2021-05-04", workers=1).case
    one = write_files(tmp_path / "in", "wire.txt") / "wire.txt"
    started = time.process_time()
    assert len(build(case, [str(one)], workers=1).added) == 1
    assert time.process_time() - started < 0.5


def test_a_report_that_is_called_like_a_lost_original_keeps_its_place(tmp_path: Path) -> None:
    days = {"lost-1": "2021-05-04", "second": "2021-05-06", "third": "2021-05-08"}
    for name, day in days.items():
        (tmp_path / f"{name}.jsonl").write_text(
            line(name, WIRE.replace("(AP) ", ""), published=day, outlet=name), encoding="utf-8"
        )
    for name in days:
        build(tmp_path / "case", [str(tmp_path / f"{name}.jsonl")], workers=1)
    with open_case(tmp_path / "case") as case:
        assert [descent.report for descent in case.stemma] == sorted(days)
