"""Relations between incidents of a report, in sentences of our own."""

from __future__ import annotations

import pytest

from firsthand.records.contract import passages_in
from tests.extract.test_events import read


def relations(text: str) -> list[tuple[str, str, str, str]]:
    """Each relation: kind, and the words that tell of the one, of the other, and that join them."""
    return [
        (one.kind, one.evidence[1].text, one.evidence[2].text, one.evidence[0].text)
        for incident in read(text)[1]
        for one in incident.relations
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "In retaliation for the bombing of a bus, the army shelled the camp.",
            ("in_response_to", "shelled", "bombing", "In retaliation for"),
            id="before the act",
        ),
        pytest.param(
            "Soldiers carried out an air strike in response to the kidnapping of a judge.",
            ("in_response_to", "air strike", "kidnapping", "in response to"),
            id="on the verb of doing",
        ),
        pytest.param(
            "The army shelled the camp in reprisal for an attack on a convoy.",
            ("in_response_to", "shelled", "attack", "in reprisal for"),
            id="two acts of one family stay two",
        ),
        pytest.param(
            "A judge was shot dead in Arbat. It led to riots in the town.",
            ("led_to", "shot dead", "riots", "led to"),
            id="a pronoun for the act told before",
        ),
        pytest.param(
            "Riots sparked by the killing of a student went on.",
            ("led_to", "killing", "Riots", "sparked by"),
            id="a participle, the other way round",
        ),
        pytest.param(
            "Ten guards were killed in rebel attacks in Arbat, prompting army airstrikes.",
            ("led_to", "killed", "airstrikes", "prompting"),
            id="three mentions of two incidents",
        ),
        pytest.param(
            "Rebels blew up a bridge. The bombing was the latest in a string of attacks on the town.",
            ("part_of", "bombing", "attacks", "in a string of"),
            id="one of several",
        ),
    ],
)
def test_words_that_join_two_incidents_relate_them(text, expected):
    assert relations(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Hours after the bombing of a bus the army shelled the camp.", id="order in time alone"),
        pytest.param("The explosion did not trigger a fire in the depot.", id="denied"),
        pytest.param("The killing of a judge could trigger riots in Arbat.", id="not said to have happened"),
        pytest.param("The army threatened to shell the camp in retaliation for the bombing.", id="only threatened"),
        pytest.param("Two guards died as a result of an explosion.", id="harm that the act itself did"),
        pytest.param("The attack was one of the worst attacks in years.", id="a rank"),
        pytest.param("Anger at prices triggered riots in Arbat.", id="no incident on one side"),
    ],
)
def test_nothing_else_relates_them(text):
    assert relations(text) == []


def test_a_relation_goes_to_an_incident_of_the_report():
    incidents = read("The army shelled the camp in retaliation for the bombing of a bus.")[1]
    by_id = {one.id: one for one in incidents}
    [relation] = [one for incident in incidents for one in incident.relations]
    assert by_id[relation.to].passage.text == "bombing"


def test_who_says_so_and_doubt_go_along():
    told = "The bombing was in reprisal for the murder of a judge, police said."
    [relation] = [one for incident in read(told)[1] for one in incident.relations]
    assert relation.attribution is not None
    assert relation.modality == "asserted"
    doubted = "The explosion may have triggered a fire in the depot."
    assert [one.modality for incident in read(doubted)[1] for one in incident.relations] == ["alleged"]


def test_the_words_of_a_relation_are_among_those_that_verify_reads():
    incidents = read("The army shelled the camp in retaliation for the bombing of a bus.")[1]
    [relation] = [one for incident in incidents for one in incident.relations]
    assert set(relation.evidence) <= {words for incident in incidents for words in passages_in(incident)}
