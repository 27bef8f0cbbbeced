"""Whether words tell of one event, of several or of none, in sentences of our own."""

from __future__ import annotations

import pytest

from tests.extract.test_events import read


@pytest.mark.parametrize(
    ("text", "status"),
    [
        pytest.param("Arsonists burn store in Arbat\n\nA guard saw it.", "event", id="a headline in the present"),
        pytest.param("Arsonists burn stores, he said.", "aggregate", id="the present elsewhere"),
        pytest.param("Rebels burned buses in Arbat on Monday.", "event", id="several things, once"),
        pytest.param("Rebels burned buses.", "aggregate", id="several things, who knows when"),
        pytest.param("Rebels have burned buses in Arbat.", "aggregate", id="several things, again and again"),
        pytest.param("Rebels burned several houses.", "event", id="a few"),
        pytest.param("The market was gutted by fire.", "event", id="a bare noun as cause"),
        pytest.param("The army said 45 rebels had been killed in 38 clashes.", "aggregate", id="in many clashes"),
        pytest.param("So far this year, 26 people have been kidnapped.", "aggregate", id="so far"),
        pytest.param("Four people are said to have been kidnapped every day.", "aggregate", id="by the day"),
        pytest.param("Four people were kidnapped in Arbat.", "event", id="a few, once"),
        pytest.param("The army has shelled the port 61 times since 3 March.", "aggregate", id="many times"),
        pytest.param("She was stabbed several times in the chest.", "event", id="many wounds, once"),
        pytest.param("They killed anyone who spoke.", "aggregate", id="anyone"),
        pytest.param("4 May: A guard shoots and kills Jan Roe.", "event", id="the present, of somebody by name"),
        pytest.param("No one has been arrested.", "hypothetical", id="done to nobody"),
        pytest.param("They want to prevent judges from being murdered.", "hypothetical", id="prevented"),
        pytest.param("He called for the assassination of the mayor.", "hypothetical", id="called for"),
        pytest.param("He had the mission of killing the mayor.", "hypothetical", id="a mission"),
        pytest.param("Fire is a danger in the market.", None, id="a bare noun in general"),
    ],
)
def test_status(text, status):
    events, _ = read(text)
    assert next((event.status for event in events), None) == status


@pytest.mark.parametrize(
    ("text", "done"),
    [
        pytest.param("Rebels used dynamite to blow up a bridge.", True, id="used to"),
        pytest.param("Rebels might use dynamite to blow up a bridge.", False, id="might use to"),
        pytest.param("Rebels came to blow up a bridge.", False, id="a purpose"),
    ],
)
def test_what_something_was_used_for_was_done(text, done):
    assert any(event.trigger.text == "blow up" and event.status == "event" for event in read(text)[0]) == done


def test_what_has_come_of_several_acts_told_just_before_is_of_several() -> None:
    events, incidents = read("Rebels carried out 17 attacks on depots since June, and 26 porters have been hurt.")
    assert [event.status for event in events] == ["aggregate", "aggregate"]
    assert len(incidents) == 1
