"""A corpus made of other word files than the generator's own."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from evaluation.generator.__main__ import main
from evaluation.generator.wordfiles import OWN_WORDS, read_words, words_folder, words_from

HELD_OUT = OWN_WORDS / "held_out"
NO_STRIKES = "no/such/file.csv"


def outlets_of(folder: Path) -> set[str]:
    lines = (folder / "reports.jsonl").read_text(encoding="utf-8").splitlines()
    return {json.loads(line)["outlet"] for line in lines}


def test_the_folder_of_word_files_decides_the_words_and_is_forgotten_afterwards(tmp_path: Path) -> None:
    options = ["--seed", "3", "--reports", "30", "--strikes", NO_STRIKES]
    main([str(tmp_path / "own"), *options])
    main([str(tmp_path / "other"), *options, "--words", str(HELD_OUT)])
    main([str(tmp_path / "again"), *options])
    words = {folder: tomllib.loads((folder / "words.toml").read_text("utf-8")) for folder in (OWN_WORDS, HELD_OUT)}
    known = {folder: {*said["outlets"], *said["agencies"]} for folder, said in words.items()}
    assert outlets_of(tmp_path / "own") <= known[OWN_WORDS]
    assert outlets_of(tmp_path / "other") <= known[HELD_OUT]
    texts = {name: (tmp_path / name / "reports.jsonl").read_bytes() for name in ("own", "again")}
    assert texts["own"] == texts["again"]


def test_words_come_from_the_own_folder_again_after_an_error() -> None:
    with pytest.raises(FileNotFoundError), words_from(Path("no such folder")):
        read_words("words")
    assert words_folder() == OWN_WORDS


@pytest.mark.parametrize("folder", [HELD_OUT, HELD_OUT.with_name("unseen")], ids=lambda folder: folder.name)
@pytest.mark.parametrize("name", ["words", "patterns", "styles"])
def test_other_vocabularies_say_what_they_are_and_have_the_structure_of_the_own(name: str, folder: Path) -> None:
    first = (folder / f"{name}.toml").read_text(encoding="utf-8").splitlines()[0]
    assert "without sight of" in first
    assert first.endswith("later runs are development.")
    with words_from(folder):
        other = read_words(name)
    assert other.keys() == read_words(name).keys()
