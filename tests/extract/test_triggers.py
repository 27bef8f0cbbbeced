"""Words that tell of an event, beyond what the lexicon's own examples show."""

from __future__ import annotations

import pytest

from firsthand.extract.parsed import Parsed
from firsthand.extract.triggers import find_triggers
from firsthand.language.documents import analyse
from firsthand.language.sentences import split_sentences
from tests.makers import report


def told(text: str) -> list[tuple[str, str]]:
    """The words of each trigger, and its kind."""
    made = report("r", text)
    sentences = split_sentences(made)
    parsed = Parsed(made, sentences, analyse(made, sentences))
    return [(parsed.passage(one.start, one.end).text, one.kind.id) for one in find_triggers(parsed)]


def test_a_noun_with_the_means_what_the_report_told_of():
    assert ("shaking", "earthquake") in told("An earthquake woke Arbat at noon. Many slept through the shaking.")
    assert told("Many slept through the shaking.") == []


@pytest.mark.parametrize("text", ["Nobody was hurt.", "No guard was killed.", "None of the pupils was injured."])
def test_harm_to_nobody_is_no_event(text):
    assert told(text) == []


def test_a_bomb_is_no_bombing():
    assert told("Youths threw a bomb at the office. The bomb was grey.") == [("threw", "bombing")]


def test_aircraft_make_an_attack_an_air_strike():
    assert told("Warplanes fired two missiles at a mill.") == [("fired", "air_strike")]
    assert told("Rebels fired two missiles at a mill.") == [("fired", "rocket_attack")]


@pytest.mark.parametrize(
    "text",
    [
        "The two sides struck a deal.",
        "An attack advert angered him.",
        "Shares fell by two percent.",
        "They met on the campaign trail.",
        "Sales met expectations.",
        "The talks collapsed.",
        "Visit our website.",
        "The coach said he would fire him.",
    ],
)
def test_violence_and_mishaps_in_a_manner_of_speaking_are_passed_over(text):
    assert [kind for _, kind in told(text) if kind not in ("meeting",)] == []
