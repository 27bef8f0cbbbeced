"""What a step of the pipeline is, and the check that each finds what it reads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

GIVEN = ("paths", "settings", "own_places")  # what no step makes


@dataclass(frozen=True, slots=True)
class Step:
    """One step: a function from records to records."""

    name: str
    function: Callable[..., Any]
    over: str  # what one call of it looks at: inputs, arrival, report, pair or case
    reads: tuple[str, ...]  # what it is given, in this order where it looks at a report
    writes: tuple[str, ...]  # what it makes
    note: str  # what it does for the reader


def check_steps(steps: Sequence[Step]) -> None:
    """Checks that each step reads only what is given or what a step before it writes.

    Raises:
        ValueError: naming the step and what it lacks.
    """
    there = set(GIVEN)
    for step in steps:
        if lacking := set(step.reads) - there:
            raise ValueError(f"step {step.name} reads {sorted(lacking)}, which no step before it writes")
        there.update(step.writes)
