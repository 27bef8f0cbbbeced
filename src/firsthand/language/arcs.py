"""Which word each word depends on: the best tree over a table of scores.

The method is that of Chu and Liu (1965) and Edmonds (1967): take the best head of every word; where that makes a loop,
contract the loop to one word and begin again.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]

_ONE_ROOT = 1e5  # what a second root costs: more than all scores of a sentence together


def best_tree(scores: Scores) -> list[int]:
    """The head of each word, so that all words form one tree with one root, and its score is the highest.

    Args:
        scores: `(words + 1, words + 1)`; `[d, h]` is the support for word `h` being the head of word `d`. Words count
            from 1, and head 0 means that the word is the root. The first row is not read.

    Returns:
        One head for each word, in order: `words` numbers from 0 to `words`. Of equal ones the first.

    Example:
        >>> import numpy as np
        >>> best_tree(np.array([[0, 0, 0], [1, 0, 3], [2, 4, 0]], dtype=np.float32))
        [0, 1]
    """
    scores = scores.copy()
    np.fill_diagonal(scores, -np.inf)
    heads: list[int] = scores.argmax(1).tolist()
    heads[0] = 0
    if heads.count(0) != 2 or _find_loop(heads):
        table = scores.astype(np.float64)
        table[:, 0] -= _ONE_ROOT
        heads = _tree(table)
    return heads[1:]


def _tree(scores: NDArray[np.float64]) -> list[int]:
    """The best tree: a head for each word, and 0 for the root itself."""
    heads: list[int] = scores.argmax(1).tolist()
    heads[0] = 0
    loop = _find_loop(heads)
    if not loop:
        return heads
    rest = [word for word in range(len(heads)) if word not in loop]
    inside = np.array(loop)
    kept = scores[inside, [heads[word] for word in loop]]
    smaller = np.full((len(rest) + 1, len(rest) + 1), -np.inf)  # its last word stands for the loop
    smaller[:-1, :-1] = scores[rest][:, rest]
    leaving = scores[rest][:, inside]
    smaller[:-1, -1] = leaving.max(1)
    entering = scores[inside][:, rest] - kept[:, None]
    smaller[-1, :-1] = entering.max(0)
    found = _tree(smaller)
    for place, word in enumerate(rest[1:], start=1):
        head = found[place]
        heads[word] = rest[head] if head < len(rest) else loop[int(leaving[place].argmax())]
    entered = loop[int(entering[:, found[-1]].argmax())]
    heads[entered] = rest[found[-1]]
    return heads


def _find_loop(heads: list[int]) -> list[int]:
    """The words of one loop; none where every word leads to the root."""
    seen = [0] * len(heads)  # 0: not looked at; otherwise the word from which it was reached
    seen[0] = -1
    for start in range(1, len(heads)):
        word = start
        while not seen[word]:
            seen[word] = start
            word = heads[word]
        if seen[word] == start:
            loop = [word]
            while heads[loop[-1]] != word:
                loop.append(heads[loop[-1]])
            return sorted(loop)
    return []
