"""How fast texts are analysed, everything included, and where the time goes: on the news of `times/timebank.jsonl`.

Each figure comes from a process of its own that began with nothing loaded, and is processor time, which a busy machine
stretches less than the clock; the two processes at once are timed by the clock.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from typing import Any
from unittest.mock import patch

from evaluation.table import Row, Table

KIND = "speed"

_WORDS = 30_000  # analysed in one run
_UNITS_A_MB = 1e6 if sys.platform == "darwin" else 1e3  # what the system counts memory in
_STARTS = 9  # fresh processes, of which the median is told
_LOADING = """
import resource, time
import spacy
before = time.process_time()
from firsthand.language.documents import analyse_text
analyse_text("It rained.")
print(time.process_time() - before, time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""
_PARTS = {  # what the table calls it -> the functions whose time it is
    "sentences": ("documents.split_sentences",),
    "cutting into words": ("documents._lay_out",),
    "pieces and stacks": ("parses.cut_windows", "parses.stack_windows"),
    "network": ("parses.Network._score",),
    "relations": ("parses.Network._relate",),
    "trees": ("parses.best_tree",),
    "names": ("parses.find_names", "documents.join_names"),
}


def score(data: Path) -> Table:
    """Measures on as many reports as hold 30,000 words.

    Raises:
        FileNotFoundError: if `data` holds no `times/timebank.jsonl`.
    """
    file = data / "times" / "timebank.jsonl"
    if not file.is_file():
        raise FileNotFoundError(f"no times/timebank.jsonl in {data}")
    texts = [json.loads(line)["text"] for line in file.read_text(encoding="utf-8").splitlines()]
    chosen: list[str] = []
    while sum(len(text.split()) for text in chosen) < _WORDS and len(chosen) < len(texts):
        chosen.append(texts[len(chosen)])
    return Table(KIND, tuple(_rows(chosen)), ())


def _rows(texts: list[str]) -> Iterator[Row]:
    context = get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as one:
        words, seconds, peak = one.submit(_analyse, texts).result()
    with ProcessPoolExecutor(1, mp_context=context) as another:  # the first would know every sentence again
        parts = another.submit(_time_parts, texts).result()
    ours, everything, memory = _load()
    yield Row(
        "load, seconds", ours, _STARTS, f"{memory:.0f} MB resident after it; Python and spaCy's import not counted"
    )
    yield Row("load with Python and spaCy's import, seconds", everything, _STARTS)
    yield Row("words a second, one process", round(words / seconds), words, f"at most {peak:.0f} MB resident")
    with ProcessPoolExecutor(2, mp_context=context) as two:
        list(two.map(_analyse, [texts[:1]] * 2))
        began = time.perf_counter()
        done = sum(found[0] for found in two.map(_analyse, [texts[::2], texts[1::2]]))
        yield Row("words a second, two processes, by the clock", round(done / (time.perf_counter() - began)), done)
    whole = sum(parts.values())
    for part, spent in sorted(parts.items(), key=lambda pair: -pair[1]):
        yield Row(f"share of time: {part}", spent / whole, words)


def _load() -> tuple[float, float, float]:
    """Medians over fresh processes: seconds of processor time without and with Python and spaCy's import, and MB."""
    starts = [
        subprocess.run([sys.executable, "-c", _LOADING], check=True, capture_output=True, text=True).stdout.split()
        for _ in range(_STARTS)
    ]
    ours, everything, most = (median(map(float, column)) for column in zip(*starts, strict=True))
    return ours, everything, most / _UNITS_A_MB


def _analyse(texts: list[str]) -> tuple[int, float, float]:
    """Words, seconds of processor time, and the most memory in MB so far."""
    from firsthand.language.documents import analyse_text

    began = time.process_time()
    words = sum(sum(not word.is_space for word in analyse_text(text)) for text in texts)
    return words, time.process_time() - began, _resident()


def _time_parts(texts: list[str]) -> dict[str, float]:
    """Seconds of processor time by part; what is in none of them is the making of documents."""
    from firsthand.language import documents, parses

    modules = {"documents": documents, "parses": parses}
    spent: dict[str, float] = defaultdict(float)
    with ExitStack() as patches:
        for part, names in _PARTS.items():
            for name in names:
                module, *path, function = name.split(".")
                owner: Any = getattr(modules[module], path[0]) if path else modules[module]
                patches.enter_context(patch.object(owner, function, _timed(getattr(owner, function), part, spent)))
        began = time.process_time()
        for text in texts:
            documents.analyse_text(text)
        spent["documents and lemmas"] = time.process_time() - began - sum(spent.values())
    return spent


def _timed(function: Callable[..., Any], part: str, spent: dict[str, float]) -> Callable[..., Any]:
    def timed(*given: Any, **named: Any) -> Any:
        began = time.process_time()
        found = function(*given, **named)
        found = iter(list(found)) if hasattr(found, "__next__") else found
        spent[part] += time.process_time() - began
        return found

    return timed


def _resident() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _UNITS_A_MB
