"""The shape of the code: small files and functions, one name a module, imports that point down, versions that agree."""

from __future__ import annotations

import ast
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "firsthand"
MODULES = sorted(SOURCE.rglob("*.py"))
CODE = [
    *MODULES,
    *(file for folder in ("evaluation", "benchmarks", "tests", "docs") for file in ROOT.glob(f"{folder}/**/*.py")),
]
DRAWERS = {"base", "common", "core", "helper", "helpers", "lib", "manager", "misc", "shared", "tools", "util", "utils"}

each_file = pytest.mark.parametrize("file", CODE, ids=lambda file: file.relative_to(ROOT).as_posix())


def functions(file: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def parameters(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    names = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
    return sum(name.arg not in ("self", "cls") for name in names)


def imported(file: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(node.module or "")
    return found


@each_file
def test_no_file_is_longer_than_300_lines(file: Path) -> None:
    assert len(file.read_text(encoding="utf-8").splitlines()) <= 300


@each_file
def test_no_function_is_longer_than_60_lines_or_takes_more_than_6_parameters(file: Path) -> None:
    long = [one.name for one in functions(file) if (one.end_lineno or 0) - one.lineno + 1 > 60]
    wide = [one.name for one in functions(file) if parameters(one) > 6]
    assert (long, wide) == ([], [])


@pytest.mark.parametrize("file", MODULES, ids=lambda file: file.relative_to(SOURCE).as_posix())
def test_every_module_says_what_it_is_for(file: Path) -> None:
    assert ast.get_docstring(ast.parse(file.read_text(encoding="utf-8")))


def test_no_two_modules_share_a_name() -> None:
    names = Counter(file.stem for file in MODULES if file.stem != "__init__")
    assert [name for name, count in names.items() if count > 1] == []


def test_no_module_is_a_drawer() -> None:
    names = {file.stem for file in CODE} | {file.parent.name for file in CODE}
    assert names & DRAWERS == set()


def test_the_program_imports_none_of_its_measurements() -> None:
    outside = {"evaluation", "benchmarks", "training", "tests", "docs"}
    assert [file.name for file in MODULES if {name.split(".")[0] for name in imported(file)} & outside] == []


def test_import_directions_hold() -> None:
    from importlinter.cli import lint_imports

    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True) == 0


def locked(name: str) -> dict[str, list[str]]:
    versions: dict[str, list[str]] = {}
    for line in (ROOT / name).read_text(encoding="utf-8").splitlines():
        if match := re.match(r"([A-Za-z0-9._-]+)==([^ ;\\]+)", line):
            versions.setdefault(normal(match[1]), []).append(match[2])
    return versions


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def required(*extras: str) -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = [*project["dependencies"], *(line for extra in extras for line in project["optional-dependencies"][extra])]
    return [Requirement(line) for line in lines]


@pytest.mark.parametrize(
    ("lock", "extras"),
    [("requirements.lock", ()), ("requirements-dev.lock", ("dev",))],
    ids=["run time", "development"],
)
def test_the_lock_agrees_with_what_the_project_requires(lock: str, extras: tuple[str, ...]) -> None:
    versions = locked(lock)
    wrong = [
        str(need)
        for need in required(*extras)
        if not any(need.specifier.contains(version) for version in versions.get(normal(need.name), []))
    ]
    assert wrong == []


def test_both_locks_hold_the_same_versions_with_hashes_and_name_no_index() -> None:
    run_time, development = locked("requirements.lock"), locked("requirements-dev.lock")
    assert {name: versions for name, versions in development.items() if name in run_time} == run_time
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert "://" not in text
        assert all("--hash=sha256:" in entry for entry in re.split(r"\n(?=\S)", text) if "==" in entry)
