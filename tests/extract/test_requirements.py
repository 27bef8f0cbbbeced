"""What must stand beside ambiguous words, in sentences of our own."""

from __future__ import annotations

import pytest

from tests.extract.test_events import read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("Protesters clashed with police in Arbat.", "riot", id="a crowd"),
        pytest.param("Soldiers clashed with rebels in Arbat.", "armed_clash", id="two armed sides"),
        pytest.param("Jets bombed a village near Arbat.", "air_strike", id="from the air"),
        pytest.param("Rebels bombed a bank in Arbat.", "bombing", id="on the ground"),
        pytest.param("Jets fired two missiles at a mill.", "air_strike", id="missiles of jets"),
        pytest.param("Gunmen seized two engineers near Arbat.", "abduction", id="people seized"),
        pytest.param("Troops seized the town of Arbat.", "armed_clash", id="a town seized"),
        pytest.param("Ten people died in a plane crash near Arbat.", "accident", id="a crash of a plane"),
        pytest.param("The crash of the peso hurt trade.", None, id="a crash of money"),
        pytest.param("Hundreds of students marched on the ministry.", "protest", id="a march"),
    ],
)
def test_kind(text, kind):
    incidents = read(text)[1]
    assert (incidents[0].kind if incidents else None) == kind
