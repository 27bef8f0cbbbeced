"""What went wrong, for a person: each kind of problem a few times, then how many more there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from firsthand.records.problem import Problem

_EACH = 5  # of one condition; a table of five thousand undated reports is one thing to know, not five thousand


def sum_up(problems: Iterable[Problem]) -> Iterator[str]:
    """A line for each problem; of many with one condition, the first few and their number."""
    problems = tuple(problems)
    total = Counter(problem.condition for problem in problems)
    said: Counter[str] = Counter()
    for problem in problems:
        said[problem.condition] += 1
        left = total[problem.condition] - _EACH
        if said[problem.condition] <= _EACH or left == 1:
            yield problem.message
        elif said[problem.condition] == _EACH + 1:
            yield f"and {left:,} more like this; firsthand export CASE --format csv --output FOLDER lists all"
