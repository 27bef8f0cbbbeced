from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from firsthand.language.arcs import best_tree


def is_tree(heads: tuple[int, ...]) -> bool:
    if heads.count(0) != 1:
        return False
    for start in range(1, len(heads) + 1):
        path = [start]
        while path[-1] and len(path) <= len(heads):
            path.append(heads[path[-1] - 1])
        if path[-1]:
            return False
    return True


def best_by_trying_all(scores: np.ndarray) -> float:
    words = len(scores) - 1
    trees = filter(is_tree, product(range(words + 1), repeat=words))
    return max(sum(float(scores[at + 1, head]) for at, head in enumerate(tree)) for tree in trees)


@pytest.mark.parametrize("seed", range(60))
def test_the_tree_has_the_best_score_of_all_trees_with_one_root(seed: int) -> None:
    words = 1 + seed % 5
    scores = np.random.default_rng(seed).normal(scale=3, size=(words + 1, words + 1)).astype(np.float32)
    found = tuple(best_tree(scores))
    assert is_tree(found)
    total = sum(float(scores[at + 1, head]) for at, head in enumerate(found))
    assert total == pytest.approx(best_by_trying_all(scores), abs=1e-4)


def test_loops_within_loops_are_opened() -> None:
    scores = np.random.default_rng(5).normal(size=(120, 120)).astype(np.float32)
    scores[:, 0] = -50
    assert is_tree(tuple(best_tree(scores)))


def test_a_sentence_of_one_word_is_its_own_root() -> None:
    assert best_tree(np.zeros((2, 2), dtype=np.float32)) == [0]
