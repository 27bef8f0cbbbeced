"""Running one function over many things: in this process, or in several where there is enough to do."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from types import TracebackType
from typing import TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")

MANY = 50  # things; below, starting processes takes longer than the work
_LARGEST_TASK = 32  # things that a process is handed at once
_COLLECT_AFTER = 100_000  # things made and not freed before unused cycles are looked for; usual are 700
_TASKS = 4  # for each process: at least, so that none waits long for the last, and at most made ahead


class Processes:
    """Processes that are started when first needed and end with the `with` statement."""

    def __init__(self, workers: int | None) -> None:
        """`workers`: how many at most; None: one for each processor."""
        self._workers = workers or os.cpu_count() or 1
        self._executor: ProcessPoolExecutor | None = None

    def __enter__(self) -> Processes:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._executor is not None:
            self._executor.shutdown(wait=kind is None, cancel_futures=True)

    def map(self, function: Callable[[Given], Made], things: Sequence[Given]) -> Iterator[Made]:
        """What the function makes of each thing, in the order of the things.

        No more is made ahead than keeps the processes busy, so that what is made need not fit in memory. Should the
        processes die (no memory, or a script that starts them without a main guard), the rest is done in this one:
        slower, and the same.
        """
        done = 0
        if self._workers > 1 and len(things) > MANY:
            try:
                for made in self._map_elsewhere(function, things):
                    done += 1
                    yield made
            except BrokenProcessPool:
                self._workers = 1
        yield from map(function, things[done:])

    def _map_elsewhere(self, function: Callable[[Given], Made], things: Sequence[Given]) -> Iterator[Made]:
        size = max(1, min(_LARGEST_TASK, len(things) // (_TASKS * self._workers)))
        tasks = (things[start : start + size] for start in range(0, len(things), size))
        executor = self._started()
        ahead = deque(executor.submit(_do, function, task) for task in islice(tasks, _TASKS * self._workers))
        while ahead:
            made = ahead.popleft().result()
            ahead.extend(executor.submit(_do, function, task) for task in islice(tasks, 1))
            yield from made

    def _started(self) -> ProcessPoolExecutor:
        if self._executor is None:
            context = multiprocessing.get_context("spawn")  # the same on every system, and safe beside threads
            self._executor = ProcessPoolExecutor(self._workers, mp_context=context, initializer=_begin)
        return self._executor


def _do(function: Callable[[Given], Made], task: Sequence[Given]) -> list[Made]:
    return [function(thing) for thing in task]


@contextmanager
def few_collections() -> Iterator[None]:
    """Inside, unused objects that hold each other are looked for seldom.

    Records hold no such cycles, and many are kept: the search found nothing and took a fifth of the time.
    """
    usual = gc.get_threshold()
    gc.set_threshold(_COLLECT_AFTER, *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def _begin() -> None:
    """Leaves Ctrl-C to the process that started this one, and looks for unused cycles seldom."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(_COLLECT_AFTER, *gc.get_threshold()[1:])
