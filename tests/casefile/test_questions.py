"""Every question: said in words, asked somewhere, and answered."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

import firsthand
from firsthand.casefile.questions import ask, question, questions
from firsthand.casefile.reconciliation import watch
from firsthand.errors import BrokenCase

SOURCE = Path(firsthand.__file__).parent
CODE = "\n".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py"))
VALUES = {
    "limit": 5,
    "query": '"dam"',
    "name": "x",
    "ending": "%/x",
    "today": "2021-05-04",
    "number": 1,
    "prints": "[1]",
    "reports": "[]",
}


@pytest.mark.parametrize("name", questions())
def test_a_question_says_first_what_it_answers(name: str) -> None:
    assert re.match(r"-- [A-Z].*[.:,a-z]\n", question(name))


@pytest.mark.parametrize("name", questions())
def test_a_question_is_asked(name: str) -> None:
    assert re.search(rf'ask\([^)]*"{name}"', CODE), f"nobody asks {name}: remove it"


@pytest.mark.parametrize("name", questions())
def test_a_question_runs(name: str, case: Path) -> None:
    values = {key: VALUES.get(key, "x") for key in re.findall(r"(?<!:):(\w+)", question(name))}
    with closing(sqlite3.connect(case / "case.sqlite")) as db:
        watch(db)  # what changed since is a question too
        ask(db, name, **values)


def test_a_question_to_a_database_that_cannot_answer_is_told_with_its_remedy() -> None:
    with (
        closing(sqlite3.connect(":memory:")) as db,
        pytest.raises(BrokenCase, match=r"delete case\.sqlite and build again"),
    ):
        ask(db, "reports_by_date")
