"""The table of steps."""

from __future__ import annotations

import pytest

from firsthand.pipeline import STEPS
from firsthand.steps import Step, check_steps


def test_every_step_reads_what_an_earlier_one_writes() -> None:
    check_steps(STEPS)


def test_a_step_that_reads_what_comes_later_is_refused() -> None:
    late = Step("guess", print, "report", ("tomorrow",), ("guesses",), "guesses")
    with pytest.raises(ValueError, match=r"step guess reads \['tomorrow'\]"):
        check_steps((*STEPS, late))
