"""What the analyst set for a case."""

from __future__ import annotations

from pathlib import Path

import pytest

from firsthand.casefile.folder import make_folder
from firsthand.casefile.settings import Settings, read_settings
from firsthand.errors import BadSettings


def test_a_new_case_has_settings_that_explain_themselves(tmp_path: Path) -> None:
    path = make_folder(tmp_path / "case").settings
    assert "[outlets]" in path.read_text()
    assert read_settings(path) == Settings()


def test_an_alias_stands_for_an_outlet(tmp_path: Path) -> None:
    path = tmp_path / "case.toml"
    path.write_text('[outlets]\n"hn.example" = " Harbour News "\n')
    assert read_settings(path).outlets == {"hn.example": "Harbour News"}


def test_no_file_means_no_settings(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "case.toml") == Settings()


def test_other_settings_have_another_digest() -> None:
    one, same, other = Settings({"a": "A", "b": "B"}), Settings({"b": "B", "a": "A"}), Settings({"a": "B"})
    assert one.digest == same.digest
    assert one.digest != other.digest


WRONG = {
    "not toml": ("[outlets", "cannot be read as TOML"),
    "unknown key": ("places = 1", "unknown key 'places'; known are: outlets; remove or rename it"),
    "no table": ("outlets = 3", r"outlets is not a table; write \[outlets\]"),
    "no name": ("[outlets]\nx = 3", 'what \'x\' stands for is not a name; write "x" = "Outlet"'),
    "empty name": ('[outlets]\nx = " "', "what 'x' stands for is not a name"),
}


@pytest.mark.parametrize(("toml", "says"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_told_with_file_key_and_remedy(toml: str, says: str, tmp_path: Path) -> None:
    path = tmp_path / "case.toml"
    path.write_text(toml)
    with pytest.raises(BadSettings, match=rf"case\.toml: {says}"):
        read_settings(path)
