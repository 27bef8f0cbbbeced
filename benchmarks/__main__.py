"""`python -m benchmarks [--reports N …] [--runs N]`: times our steps beside a peer, and prints one table.

The peers answer the same question, which sentences of two reports stand for each other, without choosing candidates:
they compare every sentence of every pair of reports. They are timed in the same process on a random sample of pairs,
and their time for all pairs is extrapolated from it.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import astuple
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.corpora import write_corpus
from benchmarks.measurement import Measurement, measure

_HEAD = ("reports", "derivations", "extract s", "derive s", "stemma s", "peak MiB", "difflib s*", "rapidfuzz s*")
_FOOT = "* every sentence of every pair of reports, extrapolated from a sample measured in the same process"


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the table.

    Returns:
        0.
    """
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--reports", type=int, nargs="+", default=[200, 1000, 2000], help="sizes of the corpora")
    parser.add_argument("--runs", type=int, default=3, help="how often each is measured; medians are printed")
    options = parser.parse_args(arguments)
    rows = [_measure_often(reports, options.runs) for reports in options.reports]
    for line in _lay_out(rows, options.runs):
        print(line)
    return 0


def _measure_often(reports: int, runs: int) -> Measurement:
    """The median of every figure over `runs` runs, each in a fresh process."""
    with TemporaryDirectory() as folder:
        corpus = Path(folder) / "corpus.jsonl"
        write_corpus(corpus, reports)
        found = []
        for _ in range(runs):
            with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as fresh:
                found.append(astuple(fresh.submit(measure, corpus).result()))
    return Measurement(*(median(figures) for figures in zip(*found, strict=True)))


def _lay_out(rows: Sequence[Measurement], runs: int) -> Iterator[str]:
    yield "  ".join((*_HEAD, "difflib ×", "rapidfuzz ×"))
    for row in rows:
        times = (row.extract, row.derive, row.stemma, row.memory, row.difflib, row.rapidfuzz)
        cells = (f"{row.reports:.0f}", f"{row.derivations:.0f}", *(f"{time:.2f}" for time in times))
        ratios = (f"{row.difflib / row.derive:.0f}", f"{row.rapidfuzz / row.derive:.1f}")
        widths = map(len, (*_HEAD, "difflib ×", "rapidfuzz ×"))
        yield "  ".join(f"{cell:>{width}}" for cell, width in zip((*cells, *ratios), widths, strict=True))
    yield f"medians of {runs} runs, one core; ×: the peer's time for all pairs over ours to derive"
    yield _FOOT


if __name__ == "__main__":
    sys.exit(main())
