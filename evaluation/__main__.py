"""`python -m evaluation DATA [--kind K] [--errors] [--test]`: scores the program against gold and prints one table."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from evaluation import (
    alignment,
    attributions,
    casualties,
    deeds,
    dependencies,
    derivations,
    incident_scores,
    names,
    places,
    quantities,
    reuse,
    sentences,
    speed,
    spellings,
    times,
)
from evaluation.table import Table
from firsthand.errors import FirsthandError

KINDS = (
    alignment,
    sentences,
    quantities,
    casualties,
    attributions,
    derivations,
    reuse,
    dependencies,
    deeds,
    names,
    spellings,
    incident_scores,
    speed,
    times,
    places,
)
TESTED = (sentences, dependencies, names, incident_scores)  # have parts that are scored at releases alone


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the table of every kind asked for.

    Returns:
        0; 3 when the folder holds no gold of any kind asked for.
    """
    options = _parse(arguments)
    tables = []
    for kind in TESTED if options.test else KINDS:
        if options.kind in (None, kind.KIND):
            try:
                tables.append(kind.score_test(options.data) if options.test else kind.score(options.data))
            except (FirsthandError, FileNotFoundError) as missing:
                print(f"{kind.KIND}: {missing}", file=sys.stderr)
    for line in lay_out(tables):
        print(line)
    if options.errors:
        for table in tables:
            for error in table.errors:
                print(f"{table.kind}: {error}")
    return 0 if tables else 3


def lay_out(tables: Sequence[Table]) -> Iterator[str]:
    """The lines of one table that holds all rows of all `tables`."""
    rows = [("kind", "measure", "value", "of", "note")]
    rows += [
        (table.kind, row.measure, _number(row.value), str(row.n), row.note) for table in tables for row in table.rows
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    for kind, measure, value, n, note in rows:
        line = f"{kind:{widths[0]}}  {measure:{widths[1]}}  {value:>{widths[2]}}  {n:>{widths[3]}}  {note}"
        yield line.rstrip()


def _parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m evaluation", description=__doc__)
    parser.add_argument("data", type=Path, help="the folder that holds the gold")
    parser.add_argument("--kind", choices=[kind.KIND for kind in KINDS], help="score this kind alone")
    parser.add_argument("--test", action="store_true", help="score what is kept for releases, and nothing else")
    parser.add_argument("--errors", action="store_true", help="list what was not right")
    return parser.parse_args(arguments)


def _number(value: float) -> str:
    return str(value) if isinstance(value, int) else f"{value:.3f}"


if __name__ == "__main__":
    sys.exit(main())
