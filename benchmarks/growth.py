"""`python -m benchmarks.growth [--reports N …] [--plot FILE]`: how time and memory grow with the number of reports.

Each size is measured in a process of its own: a case is built of generated reports, from their text to the family tree
and the figures, with one worker; then twenty more reports are added one by one. Families do not grow with the number of
reports. Times are of the processor, so that a machine which is busy with other work gives nearly the same.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time

from benchmarks.measurement import peak_memory
from benchmarks.plots import Curve, draw_curves
from evaluation.generator.__main__ import main as generate

_ADDED = 20  # reports, one by one
_SEED = "5"
_HEAD = ("reports", "derivations", "build s", "ms a report", "peak MiB", "case MB", "one more ms")


@dataclass(frozen=True, slots=True)
class Growth:
    """What one size took."""

    reports: int
    derivations: int
    build: float  # seconds of the processor, from text to family tree
    memory: float  # MiB, the most the process held
    size: float  # MB of the case's database
    one_more: float  # seconds of the processor to add a report, the median


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the table, and draws the plot if asked to.

    Returns:
        0.
    """
    parser = argparse.ArgumentParser(prog="python -m benchmarks.growth", description=__doc__)
    parser.add_argument("--reports", type=int, nargs="+", default=[1000, 2000, 10000, 50000], help="sizes of the cases")
    parser.add_argument("--plot", type=Path, help="an SVG file to write")
    options = parser.parse_args(arguments)
    rows = []
    print("  ".join(_HEAD), flush=True)
    for reports in options.reports:
        rows.append(_measure_apart(reports))
        print(_lay_out(rows[-1]), flush=True)
    if options.plot:
        options.plot.write_text(draw_curves("reports", tuple(_curves(rows))), encoding="utf-8")
    return 0


def measure_growth(corpus: Path, folder: Path) -> Growth:
    """Builds a case of all reports of a JSON lines file but the last twenty in `folder`, then adds these."""
    from firsthand.case import open_case
    from firsthand.pipeline import build

    lines = corpus.read_text(encoding="utf-8").splitlines(keepends=True)
    first = folder / "first.jsonl"
    first.write_text("".join(lines[:-_ADDED]), encoding="utf-8")
    start = process_time()
    case = build(folder / "case", [str(first)], workers=1).case
    built = process_time() - start
    memory = peak_memory()
    with open_case(case) as opened:
        derivations = len(opened.outlines())
    taken = []
    for number, line in enumerate(lines[-_ADDED:]):
        one = folder / f"{number}.jsonl"
        one.write_text(line, encoding="utf-8")
        start = process_time()
        build(case, [str(one)], workers=1)
        taken.append(process_time() - start)
    size = (case / "case.sqlite").stat().st_size / 1e6
    return Growth(len(lines) - _ADDED, derivations, built, memory, size, median(taken))


def _measure_apart(reports: int) -> Growth:
    with TemporaryDirectory() as folder:
        generate([folder, "--seed", _SEED, "--reports", str(reports + _ADDED)])
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as fresh:
            return fresh.submit(measure_growth, Path(folder) / "reports.jsonl", Path(folder)).result()


def _lay_out(row: Growth) -> str:
    cells = (
        f"{row.reports:,}",
        f"{row.derivations:,}",
        f"{row.build:.1f}",
        f"{1000 * row.build / row.reports:.1f}",
        f"{row.memory:.0f}",
        f"{row.size:.0f}",
        f"{1000 * row.one_more:.0f}",
    )
    return "  ".join(f"{cell:>{len(head)}}" for cell, head in zip(cells, _HEAD, strict=True))


def _curves(rows: Sequence[Growth]) -> Iterator[Curve]:
    yield Curve("build, seconds", tuple((row.reports, row.build) for row in rows))
    yield Curve("memory at most, MiB", tuple((row.reports, row.memory) for row in rows))
    yield Curve("one more report, milliseconds", tuple((row.reports, 1000 * row.one_more) for row in rows))


if __name__ == "__main__":
    sys.exit(main())
