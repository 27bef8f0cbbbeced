"""Names from scores of tags: the best run of tags in which every name that goes on was opened.

Tag 0 is no name; kind `k` has the tags `2k + 1`, which opens a name, and `2k + 2`, in which it goes on.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]


def find_names(scores: Scores) -> list[tuple[int, int, int]]:
    """The names in one sentence as `(start, end, kind)`, words counted from 0, `end` after the last, in order.

    Args:
        scores: `(words, tags)`, as the module says.

    Example:
        >>> import numpy as np
        >>> find_names(np.array([[0, 5, 1], [0, 2, 9], [7, 1, 1]], dtype=np.float32))
        [(0, 2, 0)]
    """
    if not len(scores):
        return []
    tags = scores.argmax(1)
    if _broken(tags):
        tags = _best_run(scores)
    names: list[tuple[int, int, int]] = []
    for word, tag in enumerate(tags.tolist()):
        if tag and tag % 2:
            names.append((word, word + 1, tag // 2))
        elif tag:
            names[-1] = (names[-1][0], word + 1, names[-1][2])
    return names


def _broken(tags: NDArray[np.intp]) -> bool:
    """Whether a name goes on that was not opened."""
    goes_on = (tags > 0) & (tags % 2 == 0)
    before = np.concatenate([[0], tags[:-1]])
    return bool((goes_on & (before != tags) & (before != tags - 1)).any())


def _best_run(scores: Scores) -> NDArray[np.intp]:
    words, tags = scores.shape
    going_on = np.arange(2, tags, 2)
    came_from = np.zeros((words, tags), dtype=np.intp)
    total = scores[0].astype(np.float64)
    total[going_on] = -np.inf
    for word in range(1, words):
        best = int(total.argmax())
        came_from[word] = best
        into = np.full(tags, total[best])
        opened = total[going_on - 1] >= total[going_on]
        came_from[word, going_on] = np.where(opened, going_on - 1, going_on)
        into[going_on] = np.maximum(total[going_on - 1], total[going_on])
        total = into + scores[word]
    run = np.zeros(words, dtype=np.intp)
    run[-1] = total.argmax()
    for word in range(words - 1, 0, -1):
        run[word - 1] = came_from[word, run[word]]
    return run
