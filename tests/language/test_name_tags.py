from __future__ import annotations

import numpy as np
import pytest

from firsthand.language.name_tags import find_names

NONE, OPENS, GOES_ON, OTHER_OPENS, OTHER_GOES_ON = range(5)


def scores(*tags: int | dict[int, float]) -> np.ndarray:
    table = np.zeros((len(tags), 5), dtype=np.float32)
    for word, tag in enumerate(tags):
        for number, score in (tag if isinstance(tag, dict) else {tag: 9.0}).items():
            table[word, number] = score
    return table


@pytest.mark.parametrize(
    ("table", "names"),
    [
        pytest.param(scores(NONE, NONE), [], id="none"),
        pytest.param(scores(OPENS, GOES_ON, NONE), [(0, 2, 0)], id="one name of two words"),
        pytest.param(scores(OPENS, OPENS), [(0, 1, 0), (1, 2, 0)], id="two names side by side"),
        pytest.param(scores(OPENS, OTHER_OPENS, OTHER_GOES_ON), [(0, 1, 0), (1, 3, 1)], id="two kinds"),
        pytest.param(
            scores(NONE, {GOES_ON: 5, OPENS: 4}, GOES_ON),
            [(1, 3, 0)],
            id="a name that goes on is opened where it can be",
        ),
        pytest.param(
            scores({OTHER_OPENS: 5, OPENS: 4}, GOES_ON), [(0, 2, 0)], id="the kind of the opening follows the rest"
        ),
    ],
)
def test_names_are_the_best_run_of_tags(table: np.ndarray, names: list[tuple[int, int, int]]) -> None:
    assert find_names(table) == names


def test_no_words_hold_no_names() -> None:
    assert find_names(np.zeros((0, 5), dtype=np.float32)) == []
