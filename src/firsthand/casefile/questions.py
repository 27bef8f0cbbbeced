"""Every question that is asked about a case file: each a file in `questions/`, asked by its name.

The first line of a question is a comment that says what it answers.
"""

from __future__ import annotations

import sqlite3
from functools import cache
from importlib import resources
from typing import Any

from firsthand.casefile.faults import said_plainly


def ask(db: sqlite3.Connection, name: str, /, **values: object) -> list[tuple[Any, ...]]:
    """The rows that answer the question `name`, with its named values filled in.

    Raises:
        BrokenCase: if the database cannot answer.
    """
    with said_plainly():
        return db.execute(question(name), values).fetchall()


@cache
def question(name: str) -> str:
    """The SQL of the question `name`."""
    return resources.files("firsthand.casefile").joinpath("questions", f"{name}.sql").read_text(encoding="utf-8")


def questions() -> tuple[str, ...]:
    """The names of all questions, sorted."""
    folder = resources.files("firsthand.casefile").joinpath("questions")
    return tuple(sorted(file.name.removesuffix(".sql") for file in folder.iterdir() if file.name.endswith(".sql")))
