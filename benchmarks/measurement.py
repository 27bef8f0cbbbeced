"""One measurement, in a process of its own: our steps on a corpus, then the peers on a sample of its pairs."""

from __future__ import annotations

import resource
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations
from pathlib import Path
from random import Random
from time import perf_counter

Compare = Callable[[Sequence[str], Sequence[str]], None]

_SAMPLE = 60  # pairs of reports that the quick peer compares
_SLOW_SAMPLE = 2  # pairs of reports that difflib compares


@dataclass(frozen=True)
class Measurement:
    """What one run took. Times are seconds on one core."""

    reports: int
    derivations: int
    extract: float
    derive: float  # fingerprints, candidates and every derivation
    stemma: float
    memory: float  # MiB, the most the process held before the peers ran
    difflib: float  # all pairs of reports, extrapolated from a sample
    rapidfuzz: float  # the same


def measure(corpus: Path) -> Measurement:
    """Runs everything once on the JSON lines file `corpus`."""
    from firsthand.pipeline import extract
    from firsthand.records.reading import Reading
    from firsthand.relate.candidates import find_candidates, find_common
    from firsthand.relate.derivations import derive
    from firsthand.relate.descents import find_descents
    from firsthand.relate.fingerprints import fingerprint

    start = perf_counter()
    readings = {item.report.id: item for item in extract([str(corpus)]) if isinstance(item, Reading)}
    read = perf_counter()
    prints = {report: fingerprint(reading.sentences) for report, reading in readings.items()}
    by_age = sorted(readings, key=lambda name: (readings[name].report.published or "9999", name))
    pairs = find_candidates(prints, new=prints, common=find_common(prints, by_age=by_age))
    derivations = [found for a, b in pairs if (found := derive(readings[a], readings[b]))]
    derived = perf_counter()
    find_descents([reading.report for reading in readings.values()], derivations)
    end = perf_counter()
    memory = peak_memory()
    texts = [[sentence.passage.text for sentence in reading.sentences] for reading in readings.values()]
    return Measurement(
        reports=len(readings),
        derivations=len(derivations),
        extract=read - start,
        derive=derived - read,
        stemma=end - derived,
        memory=memory,
        difflib=_all_pairs(texts, _compare_slowly, _SLOW_SAMPLE),
        rapidfuzz=_all_pairs(texts, _compare_quickly, _SAMPLE),
    )


def _all_pairs(texts: Sequence[Sequence[str]], compare: Compare, sample: int) -> float:
    """Seconds that `compare` would take for every pair of reports, from what it takes for a random sample."""
    pairs = list(combinations(range(len(texts)), 2))
    chosen = Random(0).sample(pairs, min(sample, len(pairs)))
    start = perf_counter()
    for a, b in chosen:
        compare(texts[a], texts[b])
    return (perf_counter() - start) / len(chosen) * len(pairs)


def _compare_slowly(a: Sequence[str], b: Sequence[str]) -> None:
    for one in b:
        matcher = SequenceMatcher(None, "", one, autojunk=False)
        for other in a:
            matcher.set_seq1(other)
            matcher.ratio()


def _compare_quickly(a: Sequence[str], b: Sequence[str]) -> None:
    from rapidfuzz import fuzz, process

    process.cdist(a, b, scorer=fuzz.ratio, workers=1)


def peak_memory() -> float:
    """MiB, the most this process held so far."""
    size = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return size / 2**20 if sys.platform == "darwin" else size / 2**10
