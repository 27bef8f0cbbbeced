from __future__ import annotations

import platform

import pytest

from training.platforms import main


def test_the_machine_of_the_lock_is_let_through(monkeypatch: pytest.MonkeyPatch) -> None:
    _pretend(monkeypatch, ("3", "11", "7"), "Linux", "x86_64")
    assert main() is None


@pytest.mark.parametrize(
    ("version", "system", "machine"),
    [
        (("3", "12", "1"), "Linux", "x86_64"),
        (("3", "11", "7"), "Darwin", "arm64"),
        (("3", "11", "7"), "Linux", "aarch64"),
    ],
)
def test_another_machine_is_told_what_to_do(
    monkeypatch: pytest.MonkeyPatch, version: tuple[str, str, str], system: str, machine: str
) -> None:
    _pretend(monkeypatch, version, system, machine)
    assert "PYTHON=python3.11" in (main() or "")


def _pretend(monkeypatch: pytest.MonkeyPatch, version: tuple[str, str, str], system: str, machine: str) -> None:
    monkeypatch.setattr(platform, "python_version_tuple", lambda: version)
    monkeypatch.setattr(platform, "system", lambda: system)
    monkeypatch.setattr(platform, "machine", lambda: machine)
