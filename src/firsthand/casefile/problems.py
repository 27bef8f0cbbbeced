"""The case's list of what went wrong: what could not be read, what was read with a reservation, what came twice."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from firsthand.casefile.questions import ask
from firsthand.casefile.receipts import problem_key
from firsthand.records.problem import Problem


def find_problems(db: sqlite3.Connection, refused: Iterable[Problem]) -> tuple[Problem, ...]:
    """Every problem of the case, sorted.

    Args:
        db: the case's database.
        refused: what could not be received; it counts no more once something was received under its name.
    """
    received = {row[0] for row in ask(db, "received_names")}
    found = {problem for problem in refused if problem.source not in received}
    found.update(Problem(*row) for row in ask(db, "complaints"))
    found.update(_same_reports(db))
    found.update(_same_texts(db))
    found.update(_same_ids(db))
    return tuple(sorted(found, key=problem_key))


def find_future_dates(db: sqlite3.Connection, today: str) -> tuple[Problem, ...]:
    """A problem for each report published after `today` (YYYY-MM-DD); never stored, for no output holds the time."""
    found = []
    for source, sha256, report, published in ask(db, "reports_after", today=today):
        says = f"{source}: dated {published}, after today ({today}); check the date, or give another with --published"
        found.append(Problem(source, "future_date", says, sha256, report))
    return tuple(sorted(found, key=problem_key))


def _same_reports(db: sqlite3.Connection) -> Iterator[Problem]:
    for source, sha256, report, standing in ask(db, "same_reports"):
        message = f"{source}: the same report as {standing}; it stands in the case once, under the name of the latter"
        yield Problem(source, "same_report", message, sha256, report)


def _same_texts(db: sqlite3.Connection) -> Iterator[Problem]:
    for source, sha256, report, first, outlet in ask(db, "same_texts"):
        whose = f"report {first}" + (f" ({outlet})" if outlet else "")
        yield Problem(
            source, "same_text", f"{source}: its text is that of {whose}; both are reports of the case", sha256, report
        )


def _same_ids(db: sqlite3.Connection) -> Iterator[Problem]:
    for source, sha256, report, asked in ask(db, "same_ids"):
        message = f"{source}: another report has the id {asked} as well; this one is called {report}"
        yield Problem(source, "same_id", message, sha256, report)
