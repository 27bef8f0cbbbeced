"""What every kind of evaluation returns: one table of measures, and the errors behind them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One measure."""

    measure: str  # what is measured, in words
    value: float | int  # a share from 0 to 1, or a count
    n: int  # of how many
    note: str = ""  # what a reader must know to read the value


@dataclass(frozen=True)
class Table:
    """All measures of one kind."""

    kind: str  # the name given to --kind
    rows: tuple[Row, ...]  # in the order they are read
    errors: tuple[str, ...]  # one line for each thing that was not right
