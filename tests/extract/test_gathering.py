"""Which mentions of a report are one incident, in sentences of our own."""

from __future__ import annotations

import pytest

from tests.extract.test_events import read


def told(text: str, published: str | None = "2024-03-14") -> list[list[str]]:
    """The words that tell of each incident, in reading order."""
    events, incidents = read(text, published=published)
    found = [[event.trigger.text for event in events if event.incident == one.id] for one in incidents]
    return sorted(found, key=lambda words: text.index(words[0]))


FILLER = "Prices rose. Rain fell. Farmers waited. Schools stayed shut. Buses ran."


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"A nurse was shot dead in Arbat. {FILLER} The gunman fired twice.", id="nothing differs"),
        pytest.param("A bomb exploded in Arbat, damaging a shop.", id="what a participle says came of it"),
        pytest.param("The army launched a raid on a camp, killing two.", id="what came of an act that was launched"),
        pytest.param("Rebels attacked a bridge, destroying two trucks.", id="other things that it destroyed"),
        pytest.param("The bomb, which was placed at a bank, destroyed a car.", id="one bomb"),
        pytest.param("Arbat mourned an attack in which two guards were killed.", id="clause of where"),
        pytest.param("Two masked men robbed a bank. Nobody was hurt.", id="harm after what may hurt"),
        pytest.param(f"Judge Ana Ruiz was killed. {FILLER} Ruiz was shot on Monday in Arbat.", id="a shorter name"),
        pytest.param(
            f"Five men were shot in Arbat. Ali Reza was shot. {FILLER} Omar Aziz was shot.",
            id="another name among several",
        ),
    ],
)
def test_one_incident(text: str):
    assert len(told(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Two men were arrested in connection with the attack on Jan Roe.", id="arrested for it"),
        pytest.param(f"A nurse was shot dead. {FILLER} Meanwhile a clerk was shot.", id="put beside it"),
        pytest.param(f"Gunmen shot a nurse on Monday. {FILLER} Gunmen shot a nurse on Tuesday.", id="other days"),
        pytest.param("This attack came a week after an attack on a bank.", id="brought up as new in one sentence"),
        pytest.param(
            f"Rain fell. Rain fell. Gunmen shot a nurse in Arbat. {FILLER} On Monday, a clerk was shot.",
            id="a day and people of its own",
        ),
        pytest.param(
            f"Rain fell. Rain fell. A fire hurt nine girls. {FILLER} Guards shot dead a man in Arbat.",
            id="called by another kind, with a place of its own",
        ),
        pytest.param("Gunmen attacked a bank before the attack on the port.", id="before the other"),
        pytest.param("A bus was attacked by gunmen since the attack on the port.", id="since the other"),
        pytest.param("Minister Jan Roe arrived in Oslo. Minister Ann Poe arrived in Oslo.", id="other travellers"),
        pytest.param(f"Ana Ruiz was killed in Arbat. {FILLER} Ali Reza was killed.", id="other names"),
    ],
)
def test_two_incidents(text: str):
    assert len(told(text)) == 2


def test_what_is_doubted_says_why_on_both_sides():
    incidents = read(f"A nurse was shot dead. {FILLER} Meanwhile a clerk was shot.")[1]
    assert [like.id for one in incidents for like in one.possibly_same] == [incidents[1].id, incidents[0].id]
    assert {like.because for one in incidents for like in one.possibly_same} == {
        "nothing told of them differs, but the later is brought up beside the other"
    }


def test_the_surest_words_join_before_the_last_told():
    text = f"Ana Ruiz was shot in Arbat on Monday. {FILLER} Meanwhile a clerk was shot. {FILLER} Ruiz was shot at home."
    assert told(text) == [["shot", "shot"], ["shot"]]


def test_of_very_many_incidents_a_mention_is_compared_with_the_first_and_the_last():
    days = [f"On {1 + at % 28} {month} a clerk was shot." for month in ("March", "May", "July") for at in range(28)]
    text = " ".join([*days, "The clerk of 28 July was shot twice."])
    assert len(told(text, published="2024-08-01")) == len(days)
