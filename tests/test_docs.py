"""The documents keep step with the code: commands, options, exit codes, words, questions, conditions, links."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from docs.reference import write_reference
from firsthand.cli.exits import MEANINGS
from firsthand.cli.main import app

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
SOURCE = ROOT / "src" / "firsthand"
COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]
QUESTIONS = sorted((SOURCE / "casefile" / "questions").glob("*.sql"))
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.rglob("*.md"))]


def read(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def test_the_reference_of_the_command_line_is_current() -> None:
    assert read(DOCS / "cli.md") == write_reference(), "run make docs"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_is_described_and_every_help_ends_with_an_example(name: str) -> None:
    command = COMMANDS[name]
    assert [one.name for one in command.params if not one.help] == []
    example = (command.epilog or "").strip().splitlines()[-1]
    assert re.search(rf"firsthand {name} \S", example)
    assert example in read(DOCS / "cli.md")


def test_every_key_of_what_json_prints_is_documented(tmp_path: Path) -> None:
    case = str(tmp_path / "case")
    for command in (["build", str(ROOT / "examples"), "--case", case], ["show", case], ["compare", "--case", case]):
        written = json.loads(CliRunner().invoke(app, [*command, "--json"]).stdout)
        row = next(line for line in read(DOCS / "cli.md").splitlines() if line.startswith(f"| `{command[0]}` |"))
        assert [key for key in written if f"`{key}`" not in row] == []


def test_every_exit_code_is_documented() -> None:
    page = read(DOCS / "cli.md")
    assert [code for code, meaning in MEANINGS.items() if f"| {code.value} | {meaning} |" not in page] == []


def test_every_record_is_in_the_glossary() -> None:
    glossary = read(DOCS / "glossary.md").lower()
    plumbing = {"__init__", "contract"}  # rules about records, not words of the field
    names = [file.stem for file in (SOURCE / "records").glob("*.py") if file.stem not in plumbing]
    assert [name for name in sorted(names) if not re.search(rf"\b{name.replace('_', ' ')}\b", glossary)] == []


def test_every_condition_of_a_problem_is_documented() -> None:
    used: set[str] = set()
    for file in SOURCE.rglob("*.py"):
        used |= set(re.findall(r"condition=\"(\w+)\"", read(file)))
    pages = "".join(read(page) for page in DOCS.glob("*.md"))
    assert [condition for condition in sorted(used) if not re.search(rf"\b{condition}\b", pages)] == []


@pytest.mark.parametrize("file", QUESTIONS, ids=lambda file: file.stem)
def test_every_question_says_what_it_asks(file: Path) -> None:
    assert read(file).startswith("-- ")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_to_a_file_leads_to_one(page: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)|(?:src|href)=\"([^\"#]+)\"", read(page))
    targets = [target for pair in links for target in pair if target and not re.match(r"[a-z]+:", target)]
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_every_target_of_make_that_the_documents_name_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", read(ROOT / "Makefile"), re.MULTILINE))
    named = {name for page in PAGES for name in re.findall(r"`make ([a-z]+)", read(page))}
    assert sorted(named - targets) == []
