"""Where the gazetteer lies, and that one process builds it."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest

from firsthand.errors import NoGazetteer
from firsthand.gazetteer import cached_files
from firsthand.gazetteer.__main__ import main
from firsthand.gazetteer.cached_files import FOLDER_VARIABLE, built_file, cache_folder, gazetteer_file


@pytest.fixture
def builds(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[Path]:
    """The builds asked for, each done at once, in a cache folder of its own."""
    asked: list[Path] = []

    def build(path: Path) -> None:
        asked.append(path)
        path.write_bytes(b"built")

    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "cache"))
    monkeypatch.setattr(cached_files, "_build", build)
    return asked


def test_the_variable_names_the_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, "~/elsewhere")
    assert cache_folder() == Path.home() / "elsewhere"


@pytest.mark.parametrize(
    ("platform", "variable", "end"),
    [
        ("linux", "XDG_CACHE_HOME", "given/firsthand"),
        ("linux", None, ".cache/firsthand"),
        ("darwin", None, "Library/Caches/firsthand"),
        ("win32", "LOCALAPPDATA", "given/firsthand/Cache"),
    ],
)
def test_each_platform_has_its_own_place(
    monkeypatch: pytest.MonkeyPatch, platform: str, variable: str | None, end: str
) -> None:
    for name in (FOLDER_VARIABLE, "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    if variable:
        monkeypatch.setenv(variable, "given")
    monkeypatch.setattr(cached_files.sys, "platform", platform)
    assert cache_folder().as_posix().endswith(end)


def test_it_is_built_once(builds: list[Path]) -> None:
    assert built_file() == built_file() == gazetteer_file()
    assert len(builds) == 1


def test_who_comes_second_waits_for_the_first(builds: list[Path], tmp_path: Path) -> None:
    (tmp_path / "cache").mkdir()
    first = sqlite3.connect(tmp_path / "cache" / "gazetteer.lock", isolation_level=None)
    first.execute("BEGIN EXCLUSIVE")
    second = threading.Thread(target=built_file)
    second.start()
    gazetteer_file().write_bytes(b"built by the first")
    first.close()
    second.join(timeout=30)
    assert not second.is_alive()
    assert builds == []


def test_a_folder_that_cannot_be_made_is_named_with_the_remedy(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "file" / "cache"))
    with pytest.raises(NoGazetteer, match=f"set {FOLDER_VARIABLE}"):
        built_file()


def test_a_build_that_fails_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    monkeypatch.setattr(cached_files.sys, "executable", "/bin/false")
    with pytest.raises(NoGazetteer, match="failed"):
        built_file()
    assert [file.name for file in tmp_path.iterdir()] == ["gazetteer.lock"]


def test_another_copy_of_the_program_does_not_build_under_the_name_of_this_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path / "file.sqlite"), "gazetteer-0123456789abcdef"]) == 1
    assert "not those that asked for it" in capsys.readouterr().err
    assert not (tmp_path / "file.sqlite").exists()
