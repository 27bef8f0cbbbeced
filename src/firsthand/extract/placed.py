"""Things of a report, found by where they stand: so that a long report costs in proportion to its length."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

Thing = TypeVar("Thing")

_BLOCK = 500  # characters
_ENDS = 20  # things


class Placed(Generic[Thing]):
    """Things in the order of their places.

    Example:
        >>> Placed(["bee", "a", "cat"], len).within(2, 4)
        ['bee', 'cat']
    """

    def __init__(self, things: Iterable[Thing], place: Callable[[Thing], int]) -> None:
        self._things = sorted(things, key=place)
        self._places = [place(thing) for thing in self._things]

    def within(self, start: int, end: int) -> Sequence[Thing]:
        """Those whose place lies in `[start, end)`; of one place in the order given."""
        return self._things[bisect_left(self._places, start) : bisect_left(self._places, end)]


class Stretched(Generic[Thing]):
    """Things that stretch over a text, in the order given.

    Example:
        >>> Stretched([((0, 40), "quote"), ((5, 8), "name")]).at(6, 7)
        ['quote', 'name']
    """

    def __init__(self, things: Iterable[tuple[tuple[int, int], Thing]]) -> None:
        self._things = list(things)
        self._blocks: dict[int, list[int]] = {}
        for number, ((start, end), _) in enumerate(self._things):
            for block in range(start // _BLOCK, end // _BLOCK + 1):
                self._blocks.setdefault(block, []).append(number)

    def at(self, start: int, end: int) -> list[Thing]:
        """Those of which some character lies in `[start, end)`."""
        blocks = range(start // _BLOCK, end // _BLOCK + 1)
        near = sorted({number for block in blocks for number in self._blocks.get(block, ())})
        found = (self._things[number] for number in near)
        return [thing for (first, last), thing in found if first < end and start < last]


def ends(things: Sequence[Thing]) -> Sequence[Thing]:
    """All of a few things; of very many the first and the last."""
    return things if len(things) <= 2 * _ENDS else [*things[:_ENDS], *things[-_ENDS:]]
