from __future__ import annotations

from pathlib import Path

import pytest

from training.datasets import FILES, ChangedDataError, load, narrow
from training.examples import NAME_TAGS, Example, Word, mask_names

DATA = Path(__file__).parents[3] / "shared" / "data"


def test_no_test_part_is_learned_from_but_that_of_a_set_that_is_not_scored() -> None:
    used = {file.path for file in FILES}
    assert not [path for path in used if "test" in path and "wnut17" not in path]
    assert not [path for path in used if "pud" in path or "re3d" in path]


def test_a_changed_file_is_refused(tmp_path: Path) -> None:
    for file in FILES:
        (tmp_path / file.path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file.path).write_text("changed", encoding="utf-8")
    with pytest.raises(ChangedDataError, match="is not the file of"):
        list(load(tmp_path, "train"))


@pytest.mark.shared
@pytest.mark.skipif(not DATA.is_dir(), reason="the evaluation data is not beside the checkout")
def test_sentences_that_two_sets_label_are_one_example() -> None:
    examples = list(load(DATA, "dev"))
    place = mask_names("B", ["place", "facility"])
    named = [example for example in examples if any(word.names == place for word in example.words)]
    assert len(named) > 200
    assert all(word.head is not None for example in named for word in example.words)


def test_kinds_that_no_set_tells_apart_are_taken_out() -> None:
    bodies = mask_names("B", ["organisation", "media"])
    examples = [Example("a", "1", (Word("Lode", names=bodies), Word("fell", names=1 | mask_names("B", ["weapon"]))))]
    assert [word.names for word in narrow(examples)[0].words] == [mask_names("B", ["organisation"]), 1]
    told = [*examples, Example("own", "1", (Word("Herald", names=mask_names("B", ["media"])),))]
    assert narrow(told)[0].words[0].names == bodies
    assert len(NAME_TAGS) == 27
