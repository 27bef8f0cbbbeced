"""What every command has in common: version, help, and a quiet, documented end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from time import perf_counter, sleep

import pytest

from firsthand import __version__
from tests.cli.conftest import Ask

PROGRAM = [sys.executable, "-c", "from firsthand.cli.main import run; run()"]
HEAVY = {"rich", "starlette", "uvicorn", "jinja2", "trafilatura", "htmldate", "lxml", "rapidfuzz", "numpy", "sqlite3"}


def start(*arguments: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [*PROGRAM, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, check=False, env={**os.environ, **environment})


def test_the_version_is_printed(ask: Ask) -> None:
    assert ask("--version").stdout == f"firsthand {__version__}\n"


def test_help_lists_the_commands_in_the_order_of_use_and_the_exit_codes(ask: Ask) -> None:
    text = ask("--help").stdout
    places = [
        text.index(f"\n  {name}  ")
        for name in ("extract", "build", "show", "compare", "counts", "places", "export", "verify", "serve")
    ]
    assert places == sorted(places)
    assert "130  interrupted" in text


def test_help_is_quick_because_nothing_heavy_is_imported() -> None:
    code = "import sys; from firsthand.cli import main; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert HEAVY & {name.split(".")[0] for name in loaded} == set()
    begin = perf_counter()
    assert start("--help").returncode == 0
    assert perf_counter() - begin < 2  # 0.1 s on an idle machine


def test_an_unknown_option_is_a_matter_of_usage(ask: Ask) -> None:
    assert ask("show", "--nonsense").exit_code == 2


def test_an_error_is_its_message_alone(ask: Ask, tmp_path: Path) -> None:
    result = ask("verify", tmp_path / "nowhere")
    assert result.exit_code == 4
    assert result.stderr.startswith("firsthand: ")
    assert len(result.stderr.splitlines()) == 1


def test_a_fault_in_the_program_is_a_line_and_a_trace_on_request(tmp_path: Path) -> None:
    broken = "import firsthand.case as c; c.open_case = lambda path: 1 / 0; from firsthand.cli.main import run; run()"
    command = [sys.executable, "-c", broken, "verify", str(tmp_path)]
    quiet = subprocess.run(command, capture_output=True, text=True, check=False)
    loud = subprocess.run(
        command, capture_output=True, text=True, check=False, env={**os.environ, "FIRSTHAND_DEBUG": "1"}
    )
    assert quiet.returncode == 70
    assert "ZeroDivisionError: division by zero" in quiet.stderr
    assert "Traceback" not in quiet.stderr
    assert "Traceback" in loud.stderr


def test_a_reader_that_goes_away_is_no_error(reports: Path, tmp_path: Path) -> None:
    with (reports / "many.jsonl").open("w") as lines:
        for number in range(3000):
            lines.write(f'{{"id": "n{number}", "text": "Report number {number} of the day."}}\n')
    command = [*PROGRAM, "extract", str(reports / "many.jsonl")]
    remarks = tmp_path / "remarks"
    with remarks.open("wb") as errors, subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.wait() == 141
    assert "Error" not in remarks.read_text(encoding="utf-8")


def test_a_reader_of_words_that_goes_away_is_no_error_either(case: Path) -> None:
    begun = subprocess.Popen([*PROGRAM, "show", str(case)], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    with begun as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.wait() == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("command", ["show", "export", "verify"])
def test_a_full_disk_is_no_fault_of_the_program(case: Path, command: str) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run([*PROGRAM, command, str(case)], stdout=full, stderr=subprocess.PIPE, check=False)
    assert ended.returncode == 2
    assert ended.stderr.startswith(b"firsthand: the output could not be written: No space left")


def test_a_closed_standard_input_is_said() -> None:
    command = [sys.executable, "-c", "import sys; sys.stdin = None; from firsthand.cli.main import run; run()"]
    ended = subprocess.run([*command, "extract", "-"], capture_output=True, check=False)
    assert ended.returncode == 3
    assert b"there is no standard input" in ended.stderr


def test_an_interrupt_ends_quietly_with_its_own_code(tmp_path: Path) -> None:
    remarks = tmp_path / "remarks"
    command = [*PROGRAM, "extract", "-"]
    with remarks.open("wb") as errors, subprocess.Popen(command, stdin=subprocess.PIPE, stderr=errors) as process:
        sleep(1.5)  # until it waits for standard input
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == 130
    assert remarks.read_text(encoding="utf-8") == ""


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_a_terminal_of_another_encoding_gets_data_in_utf_8_and_words_as_it_can(case: Path, encoding: str) -> None:
    told = start("show", case, PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    data = start("export", case, PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert (told.returncode, data.returncode) == (0, 0)
    assert b"At least" in told.stdout
    assert "SELLA (Corrin) —".encode() in data.stdout
