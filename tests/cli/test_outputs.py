"""Data reach a file whole or not at all, and standard output in UTF-8."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from firsthand.cli.outputs import open_output, write_json
from firsthand.errors import BadOption


def write_half(file: Path) -> None:
    with open_output(str(file)) as out:
        out.write("new")
        raise ZeroDivisionError


def test_a_file_appears_when_it_is_complete(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    with open_output(str(file)) as out:
        out.write("½\n")
        assert not file.exists()
    assert file.read_bytes() == "½\n".encode()
    assert list(tmp_path.iterdir()) == [file]


def test_a_failure_leaves_the_old_file_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text("old")
    with pytest.raises(ZeroDivisionError):
        write_half(file)
    assert [one.read_text() for one in tmp_path.iterdir()] == ["old"]


def test_a_file_that_cannot_be_written_is_named_with_the_remedy(tmp_path: Path) -> None:
    with (
        pytest.raises(BadOption, match=r"cannot write .*nowhere/page.html: No such file .*; name another file"),
        open_output(str(tmp_path / "nowhere" / "page.html")),
    ):
        pass


def test_standard_output_stays_open_and_keeps_the_order(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    print("first")
    write_json({"text": "“½”"}, indent=None)
    with open_output("-") as out:
        out.write("name \udce9\n")
    print("last", flush=True)
    assert capfdbinary.readouterr().out == 'first\n{"text": "“½”"}\nname \\udce9\nlast\n'.encode()


def test_a_device_is_written_to_and_never_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    with open_output(str(pipe)) as out:
        out.write("kept")
    assert os.read(reader, 10) == b"kept"
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_link_to_a_file_stays_a_link(tmp_path: Path) -> None:
    file, link = tmp_path / "file", tmp_path / "link"
    file.write_text("old")
    link.symlink_to(file)
    with open_output(str(link)) as out:
        out.write("new")
    assert link.is_symlink()
    assert file.read_text() == "new"
