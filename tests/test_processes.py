"""Work spread over processes."""

from __future__ import annotations

import multiprocessing
import os

import pytest

from firsthand.processes import MANY, Processes


def whereabouts(number: int) -> tuple[int, bool]:
    """The number, and whether another process than the tests' own was asked."""
    return number, multiprocessing.parent_process() is not None


def die_elsewhere(number: int) -> int:
    if multiprocessing.parent_process() is not None and number == MANY:
        os._exit(1)
    return number


def fail(number: int) -> int:
    raise ValueError(number)


def test_few_things_are_done_here() -> None:
    with Processes(2) as processes:
        assert list(processes.map(whereabouts, range(MANY))) == [(number, False) for number in range(MANY)]


def test_one_worker_is_this_process() -> None:
    with Processes(1) as processes:
        assert not any(elsewhere for _, elsewhere in processes.map(whereabouts, range(MANY + 1)))


def test_many_things_are_done_elsewhere_and_come_in_order() -> None:
    with Processes(2) as processes:
        made = list(processes.map(whereabouts, range(MANY + 1)))
    assert made == [(number, True) for number in range(MANY + 1)]


def test_what_a_dying_process_leaves_undone_is_done_here() -> None:
    with Processes(2) as processes:
        assert list(processes.map(die_elsewhere, range(2 * MANY))) == list(range(2 * MANY))


def test_an_error_elsewhere_is_an_error_here() -> None:
    with Processes(2) as processes, pytest.raises(ValueError, match="0"):
        list(processes.map(fail, range(MANY + 1)))
