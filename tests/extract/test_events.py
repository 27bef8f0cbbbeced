"""What happened, read from sentences of our own."""

from __future__ import annotations

from typing import Any

import pytest

from firsthand.extract.actors import find_actors
from firsthand.extract.attributions import find_attributions
from firsthand.extract.events import find_incidents
from firsthand.extract.marks import Marks
from firsthand.extract.places import find_places
from firsthand.extract.quantities import find_quantities
from firsthand.extract.times import find_times
from firsthand.language.documents import analyse
from firsthand.language.sentences import split_sentences
from firsthand.records.contract import passages_in
from firsthand.records.event import Event
from firsthand.records.incident import Incident
from tests.makers import report


def read(
    text: str, published: str | None = None, agency: str | None = None
) -> tuple[tuple[Event, ...], tuple[Incident, ...]]:
    made = report("r", text, published=published, agency=agency)
    sentences = split_sentences(made)
    document = analyse(made, sentences)
    actors = tuple(find_actors(made, document))
    marks = Marks(
        sentences,
        tuple(find_quantities(sentences, document)),
        actors,
        tuple(find_times(made, sentences, document)),
        tuple(find_attributions(made, document, actors)),
        tuple(find_places(made, document)),
    )
    return find_incidents(made, document, marks)


def slots(text: str) -> dict[str, list[Any]]:
    """The values of the first incident: names, or lowest and highest numbers."""
    incident = read(text)[1][0]
    return {
        slot: [one.value.get("name") or (one.value["low"], one.value["high"]) for one in statements]
        for slot, statements in incident.slots.items()
    }


@pytest.mark.parametrize(
    ("text", "slot", "values"),
    [
        pytest.param("Gunmen attacked a convoy near Arbat.", "actor", ["Gunmen"], id="subject"),
        pytest.param("A convoy was attacked by gunmen.", "actor", ["gunmen"], id="agent of a passive"),
        pytest.param("A raid by soldiers on the camp failed.", "actor", ["soldiers"], id="by after a noun"),
        pytest.param("Rebels staged an attack on the bridge.", "actor", ["Rebels"], id="subject of a verb of doing"),
        pytest.param("The murder of two nuns shook Arbat.", "victim", ["two nuns"], id="of after a murder"),
        pytest.param("Soldiers who abducted a judge fled.", "actor", ["Soldiers"], id="relative clause"),
        pytest.param("Gunmen tried to kidnap a judge.", "actor", ["Gunmen"], id="governed verb"),
        pytest.param("A bomb exploded outside the town hall.", "weapon", ["A bomb"], id="what went off"),
        pytest.param("A bomb exploded outside the town hall.", "target", ["the town hall"], id="where it went off"),
        pytest.param("Rebels blew up a bridge and two pylons.", "target", ["a bridge", "two pylons"], id="joined"),
        pytest.param("Two guards were killed in a blast.", "killed", [(2.0, 2.0)], id="counted"),
        pytest.param("A judge was shot dead in Arbat.", "killed", [(1, 1)], id="one person"),
        pytest.param("A blast left two guards wounded.", "injured", [(2.0, 2.0)], id="left so"),
        pytest.param("A man was shot and pronounced dead.", "killed", [(1, 1)], id="pronounced dead"),
        pytest.param("In the attack a nurse suffered a wound.", "injured", [(1, 1)], id="suffered"),
        pytest.param("Shelling hit the camp, but no one was injured.", "injured", [(0, 0)], id="none hurt"),
        pytest.param("Shelling hit the camp, damaging a mosque.", "damage", ["a mosque"], id="damaged"),
        pytest.param("An attack in Arbat killed a guard.", "place", ["Arbat"], id="place in its clause"),
    ],
)
def test_a_slot_is_read_from_the_grammar_around_the_trigger(text, slot, values):
    assert slots(text)[slot] == values


def test_a_count_before_all_events_belongs_to_the_first_told_after_it():
    assert slots("Four people are dead in Arbat. The shooting began at dawn.")["killed"] == [(4.0, 4.0)]


def test_a_day_is_no_target():
    assert "target" not in slots("Gunmen shot five men at a mill in Arbat on Tuesday.")


def test_a_count_is_of_no_arrest():
    assert all("killed" not in one.slots for one in read("Police arrested a judge. A guard died in his bed.")[1])


def test_silence_about_casualties_is_no_statement():
    assert "killed" not in slots("Gunmen attacked a convoy near Arbat.")


@pytest.mark.parametrize(
    ("text", "status", "modality"),
    [
        pytest.param("Gunmen attacked a convoy.", "event", "asserted", id="told as done"),
        pytest.param("Gunmen will attack a convoy.", "hypothetical", "asserted", id="to come"),
        pytest.param("The group threatened to attack the port.", "hypothetical", "threatened", id="threatened"),
        pytest.param("Gunmen did not attack the convoy.", "hypothetical", "denied", id="denied"),
        pytest.param("Gunmen allegedly attacked a convoy.", "event", "alleged", id="hedged"),
        pytest.param("Attacks on convoys continued.", "aggregate", "asserted", id="a plural"),
        pytest.param("There was a wave of bombings.", "aggregate", "asserted", id="a wave"),
        pytest.param("In the last five years 300 farmers were killed.", "aggregate", "asserted", id="over years"),
    ],
)
def test_a_trigger_tells_of_one_event_of_several_or_of_none(text, status, modality):
    event = next(one for one in read(text)[0] if one.kind != "threat")
    assert (event.status, event.modality) == (status, modality)


def test_what_did_not_happen_is_no_incident():
    assert read("Gunmen did not attack the convoy.")[1] == ()
    assert read("Farmers sold 300 sheep at the fair in Arbat.") == ((), ())


def test_one_strike_told_three_ways_is_one_incident():
    text = "Gunmen attacked a convoy near Arbat. Two guards were killed in the attack. The ambush lasted an hour."
    events, incidents = read(text)
    assert len(incidents) == 1
    assert {event.incident for event in events} == {incidents[0].id}


def test_another_attack_is_another_incident():
    assert len(read("Gunmen attacked a convoy near Arbat. In another attack a mill was hit.")[1]) == 2


def test_people_who_suffer_apart_are_apart():
    text = "Gunmen kidnapped Jan Roe on Monday. Soldiers kidnapped Ana Doe in Bihać."
    assert len(read(text)[1]) == 2


def test_a_short_name_is_given_in_the_fullest_form_with_its_words():
    incident = read("Gunmen killed Mendez on Monday. Rosa Mendez was a judge.")[1][0]
    [victim] = [one for one in incident.slots["victim"] if one.value["name"] == "Rosa Mendez"]
    assert [passage.text for passage in victim.evidence] == ["Mendez", "killed", "Rosa Mendez"]


def test_who_claims_an_attack_did_it_by_its_own_word():
    incident = read("A bomb exploded at the bank. The Front claimed responsibility for the attack.")[1][0]
    assert [(one.value["name"], one.modality) for one in incident.slots["actor"]] == [("The Front", "claimed")]
    assert [one.value["name"] for one in incident.slots["claimed_by"]] == ["The Front"]


def test_who_is_blamed_is_alleged_to_have_done_it():
    incident = read("Police blamed rebels for the attack on the bank.")[1][0]
    assert [(one.value["name"], one.modality) for one in incident.slots["actor"]] == [("rebels", "alleged")]


def test_who_is_hurt_in_an_accident_is_of_the_accident():
    events, incidents = read("A bus crashed near Arbat, killing two pupils.")
    assert [incident.kind for incident in incidents] == ["accident"]
    assert incidents[0].slots["killed"][0].value["low"] == 2
    assert len(events) == 2


def test_every_value_carries_words_of_the_report():
    text = "Gunmen shot dead two guards in an attack on the market of Oru Bako. A bomb damaged two cars."
    for record in (*read(text)[0], *read(text)[1]):
        assert all(text[passage.start : passage.end] == passage.text for passage in passages_in(record))


def test_a_statement_names_the_attribution_that_its_words_stand_in():
    incident = read("Gunmen attacked a convoy, a spokesman for the ministry said. The attack killed two guards.")[1][0]
    assert incident.slots["actor"][0].attribution is not None
    assert incident.slots["killed"][0].attribution is None


def test_what_is_said_in_accusation_is_alleged():
    incident = read("The ministry accused rebels of attacking a convoy near Arbat.")[1][0]
    assert [(one.value["name"], one.modality) for one in incident.slots["actor"]] == [("rebels", "alleged")]


def test_an_incident_has_the_day_that_its_clause_tells():
    incident = read("Gunmen attacked a convoy near Arbat on 4 May 2021.")[1][0]
    assert [one.value["earliest"] for one in incident.slots["time"]] == ["2021-05-04"]


def test_upper_case_throughout_is_read_alike():
    text = "Two guards were killed when gunmen attacked a convoy near Arbat."
    assert [len(part) for part in read(text)] == [len(part) for part in read(text.upper())]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A blast hit a mill on 4 May 2021. A blast hit a mill on 9 May 2021.", id="days"),
        pytest.param("A bomb exploded in Erbil. It was a calm day. A bomb exploded in Kirkuk.", id="places"),
        pytest.param("Shelling hit a school. A guard was arrested in the village.", id="kinds"),
        pytest.param("A rocket attack hit a base. A driver was killed in a drone strike.", id="exact kinds"),
        pytest.param("The judge Ana Doe was shot. The nurse Rosa Lind was shot.", id="people"),
        pytest.param("An Israeli attack hit a mill. A Turkish attack hit a mill.", id="doers"),
        pytest.param("A convoy was attacked. Rain fell. Prices rose. A bakery was attacked.", id="things"),
        pytest.param("On 4 May 2021 at 7:10 a clerk was hurt. On 4 May 2021 at 9:30 a cook was hurt.", id="hours"),
    ],
)
def test_what_is_told_differently_keeps_two_incidents_apart(text):
    incidents = read(text)[1]
    assert len(incidents) == 2
    assert all(not incident.possibly_same for incident in incidents)


def test_what_no_words_join_stays_apart_and_is_possibly_the_same():
    incidents = read(
        "Gunmen attacked a convoy. Prices rose. Rain fell. Farmers waited. Meanwhile a guard was attacked."
    )[1]
    assert {one.id: [like.id for like in one.possibly_same] for one in incidents} == {
        incidents[0].id: [incidents[1].id],
        incidents[1].id: [incidents[0].id],
    }
    assert all(like.because for one in incidents for like in one.possibly_same)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Gunmen attacked a convoy. Rain fell. Prices rose. The attack lasted an hour.", id="the attack"),
        pytest.param("A nurse was shot. Rain fell. Prices rose. The nurse had been shot twice.", id="the same person"),
        pytest.param("A nurse was shot. The shooting happened on 4 May 2021.", id="a day told later"),
        pytest.param("A bomb that killed two guards exploded in Erbil.", id="what did it"),
    ],
)
def test_words_that_point_back_join_mentions(text):
    assert len(read(text)[1]) == 1


def test_a_dated_event_of_long_before_is_background():
    text = "Gunmen attacked a convoy on Monday. Rain fell. On 4 May 2019 rebels attacked a mill, killing two guards."
    incidents = read(text, "2021-06-10")[1]
    assert sorted(incident.status for incident in incidents) == ["background", "event"]


def test_what_the_report_begins_with_is_its_news_however_old():
    assert read("Gunmen attacked a convoy on 4 May 2019.", "2021-06-10")[1][0].status == "event"


def test_what_went_on_for_long_is_several_at_once():
    assert read("Rebels have long battled soldiers in the hills.")[1][0].status == "aggregate"


def test_harm_without_a_deed_of_its_own_belongs_to_one_act_before_several():
    text = "Rockets hit a terminal in Arbat. The Front took responsibility for raids on depots. A third clerk died."
    one = next(incident for incident in read(text)[1] if "killed" in incident.slots)
    assert one.kind == "rocket_attack"
