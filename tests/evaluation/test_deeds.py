from __future__ import annotations

import pytest

from evaluation.deeds import find_deed
from firsthand.language.documents import analyse_text


@pytest.mark.parametrize(
    ("text", "verb", "deed"),
    [
        ("Rebels shelled the port.", "shelled", ("Rebels", "port")),
        ("The port was shelled by rebels.", "shelled", ("rebels", "port")),
        ("The port was shelled on Sunday.", "shelled", (None, "port")),
        ("Rebels shelled the port and burned two trucks.", "burned", ("Rebels", "trucks")),
        ("The bridge collapsed.", "collapsed", ("bridge", None)),
    ],
)
def test_the_tree_says_who_did_it_and_whom_it_was_done_to(
    text: str, verb: str, deed: tuple[str | None, str | None]
) -> None:
    word = next(word for word in analyse_text(text) if word.text == verb)
    assert tuple(found and found.text for found in find_deed(word)) == deed
