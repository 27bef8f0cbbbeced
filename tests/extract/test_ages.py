"""Ages of who is hurt, in sentences of our own."""

from __future__ import annotations

import pytest

from tests.extract.test_events import read


@pytest.mark.parametrize(
    ("text", "incidents"),
    [
        pytest.param("A 23-year-old man was shot. A 31-year-old man was shot.", 2, id="other ages"),
        pytest.param("A man, 23, was shot. A woman, 31, was shot.", 2, id="behind a comma"),
        pytest.param("A 23-year-old man was shot. The 23-year-old was shot in the leg.", 1, id="one age"),
        pytest.param("Two people were shot. A 23-year-old man was shot in the leg.", 1, id="one of several"),
        pytest.param(
            "A clerk was shot in the 300 block of Tolm Street. A clerk was shot in the 900 block of Arva Road.",
            2,
            id="other blocks",
        ),
    ],
)
def test_ages_and_blocks_part_the_items_of_a_list(text, incidents):
    assert len([one for one in read(text)[1] if one.kind == "shooting"]) == incidents
