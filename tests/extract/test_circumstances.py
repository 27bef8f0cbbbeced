"""When and where each event took place, read from sentences of our own."""

from __future__ import annotations

import pytest

from tests.extract.test_events import read


def told(text: str, slot: str, kind: str) -> list[str]:
    """The words of a slot of the first incident of a kind."""
    incident = next(one for one in read(text, published="2020-05-20")[1] if one.kind == kind)
    return [one.evidence[0].text for one in incident.slots.get(slot, ())]


@pytest.mark.parametrize(
    ("text", "kind", "times"),
    [
        pytest.param("Gunmen kidnapped a judge on Monday.", "abduction", ["Monday"], id="its clause"),
        pytest.param("Police said on Monday that gunmen had kidnapped a judge.", "abduction", [], id="the telling"),
        pytest.param("The mayor condemned today the murder of a judge.", "killing", [], id="the judging"),
        pytest.param("Those who arrived on Monday saw that gunmen shot a judge.", "shooting", [], id="who is meant"),
        pytest.param("A judge was kidnapped on Sunday and freed on Monday.", "abduction", ["Sunday"], id="joined"),
        pytest.param(
            "On Monday gunmen came, shot a guard and burned a van.", "arson", ["Monday"], id="before all that is joined"
        ),
        pytest.param(
            "The talks were broken off over the murder of a judge on Monday.", "killing", ["Monday"], id="just behind"
        ),
    ],
)
def test_a_day_is_of_the_deed_that_its_verb_tells(text, kind, times):
    assert told(text, "time", kind) == times


def test_where_a_local_report_was_sent_from_is_where_that_took_place_with_which_it_begins():
    text = "MADRID - Gunmen shot a guard on Monday.\n\nA judge was kidnapped in April."
    assert told(text, "place", "shooting") == ["MADRID"]
    assert told(text, "place", "abduction") == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("MADRID - Gunmen shot a guard in Lisbon.", id="its own words say where"),
        pytest.param("MADRID - The mayor condemned the murder of a guard.", id="told in passing"),
    ],
)
def test_else_a_dateline_says_nothing_of_where(text):
    assert all("MADRID" not in told(text, "place", one.kind) for one in read(text)[1])


def test_an_agency_sends_from_where_its_office_is():
    text = "MADRID - Gunmen shot a guard on Monday."
    assert "place" in read(text)[1][0].slots
    assert "place" not in read(text, agency="Reuters")[1][0].slots
