"""Things joined two by two into groups (disjoint sets)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

Thing = TypeVar("Thing")


class Groups(Generic[Thing]):
    """Each thing starts alone; `join` unites the groups of two. Groups and their members keep the order given."""

    def __init__(self, things: Iterable[Thing]) -> None:
        self._leader = {thing: thing for thing in things}

    def join(self, one: Thing, other: Thing) -> None:
        """Unite the groups of two things."""
        self._leader[self._lead(other)] = self._lead(one)

    def are_one(self, one: Thing, other: Thing) -> bool:
        """Whether two things are in one group."""
        return self._lead(one) == self._lead(other)

    def all(self) -> list[list[Thing]]:
        """Every group, by its first member."""
        groups: dict[Thing, list[Thing]] = {}
        for thing in self._leader:
            groups.setdefault(self._lead(thing), []).append(thing)
        return list(groups.values())

    def _lead(self, thing: Thing) -> Thing:
        while self._leader[thing] != thing:
            self._leader[thing] = self._leader[self._leader[thing]]  # halve the path on the way
            thing = self._leader[thing]
        return thing
