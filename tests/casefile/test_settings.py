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


def test_a_place_of_the_case_is_read_and_changes_the_digest(tmp_path: Path) -> None:
    path = tmp_path / "case.toml"
    path.write_text(
        '[[place]]\nname = "Camp Heron"\naliases = ["Heron"]\nkind = "camp"\nlat = 1.5\nlon = 2.5\nradius_km = 3\n'
    )
    settings = read_settings(path)
    (camp,) = settings.places
    assert (camp.feature.ref, camp.feature.name, camp.aliases) == ("case:camp-heron", "Camp Heron", ("Heron",))
    assert (camp.feature.lat, camp.feature.lon, camp.feature.source) == (1.5, 2.5, "case.toml")
    assert settings.digest != Settings().digest


WRONG = {
    "place no list": ("place = 1", r"place is not a list of tables; write \[\[place\]\]"),
    "place of no kind": ('[[place]]\nname = "Heron"', "place 'Heron' lacks kind"),
    "not toml": ("[outlets", "cannot be read as TOML"),
    "unknown key": ("places = 1", "unknown key 'places'; known are: outlets, place; remove or rename it"),
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
