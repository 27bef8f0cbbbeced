"""The machinery around the code: the Python that is chosen, and tests whose needs are missing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BASH = shutil.which("bash") or "/bin/bash"


def choose_python(**environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([BASH, ROOT / ".ci" / "python"], capture_output=True, text=True, check=False, env=environment)


def test_a_python_that_is_named_is_taken() -> None:
    assert choose_python(PATH=os.environ["PATH"], PYTHON=sys.executable).stdout == f"{sys.executable}\n"


def test_without_a_python_the_remedy_is_named(tmp_path: Path) -> None:
    result = choose_python(PATH=str(tmp_path))
    assert result.returncode == 1
    assert "Firsthand needs Python 3.11 or later" in result.stderr
    assert "make install PYTHON=" in result.stderr


def test_a_python_that_is_too_old_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "python3").write_text(f"#!{BASH}\nexit 1\n")
    (tmp_path / "python3").chmod(0o755)
    (tmp_path / "python3.12").symlink_to(sys.executable)
    assert choose_python(PATH=str(tmp_path)).stdout == "python3.12\n"


@pytest.mark.parametrize(
    ("environment", "outcome"),
    [({}, "1 skipped"), ({"FIRSTHAND_REQUIRE_SHARED": "1"}, "1 error")],
    ids=["", "required"],
)
def test_a_test_without_its_data_is_skipped_unless_it_is_required(
    tmp_path: Path, environment: dict[str, str], outcome: str
) -> None:
    tests = tmp_path / "checkout" / "tests"
    tests.mkdir(parents=True)
    shutil.copy(ROOT / "tests" / "conftest.py", tests)
    (tests / "test_one.py").write_text("import pytest\n\n@pytest.mark.shared\ndef test_one():\n    pass\n")
    bare = {name: value for name, value in os.environ.items() if not name.startswith("FIRSTHAND_")}
    result = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-q", "-W", "ignore", str(tests)],
        capture_output=True,
        text=True,
        check=False,
        env=bare | environment,
        cwd=tests,
    )
    assert outcome in result.stdout


def test_commands_that_read_no_text_do_not_load_spacy() -> None:
    """It takes half a second, which `show` and `verify` need not spend."""
    asked = "import sys, firsthand.pipeline; print('spacy' in sys.modules, 'onnxruntime' in sys.modules)"
    result = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert result.stdout.split() == ["False", "False"]
