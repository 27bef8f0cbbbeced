"""Slots of filled templates, scored on cases worked out by hand."""

from __future__ import annotations

from datetime import date

import pytest

from evaluation.template_slots import Answer, SlotTally, add_document, read_answers, read_days, read_place

NOTHING: dict[str, tuple[Answer, ...]] = dict.fromkeys(("date", "place", "count", "effect", "confidence"), ())
DAY = date(1990, 3, 4)


def score(slot: str, ours: list[Answer], gold: list[Answer]) -> SlotTally:
    tally = SlotTally()
    add_document(tally, [NOTHING | {slot: tuple(ours)}], [NOTHING | {slot: tuple(gold)}], [(0, 0)])
    return tally


@pytest.mark.parametrize(
    ("raw", "days"),
    [
        pytest.param("04 MAR 90", (DAY, DAY), id="a day"),
        pytest.param("- 04 MAR 90", (None, DAY), id="until a day"),
        pytest.param("01 MAR 90 - 04 MAR 90", (date(1990, 3, 1), DAY), id="from day to day"),
        pytest.param("04 MAR", None, id="no year"),
    ],
)
def test_days_of_a_key(raw, days):
    assert read_days(raw) == days


def test_a_place_is_its_country_and_its_most_exact_names():
    assert read_place("CHILE: MAULE (REGION): TALCA (CITY)") == ("chile", ("talca",))
    assert read_place("CHILE") == ("chile", ())


@pytest.mark.parametrize(
    ("slot", "ours", "gold", "points"),
    [
        pytest.param("date", (DAY, DAY), (DAY, DAY), 1, id="the day"),
        pytest.param("date", (DAY, DAY), (None, DAY), 0.5, id="a day among those it may be"),
        pytest.param("date", (DAY, DAY), (date(1990, 3, 5), date(1990, 3, 5)), 0, id="another day"),
        pytest.param("place", ("chile", "talca"), ("chile", ("talca",)), 1, id="the town"),
        pytest.param("place", ("chile", ""), ("chile", ("talca",)), 0.5, id="the country alone"),
        pytest.param("place", ("chile", "talca"), ("chile", ()), 0.5, id="a town where the key names the country"),
        pytest.param("place", ("peru", "talca"), ("chile", ("talca",)), 0, id="another country"),
    ],
)
def test_date_and_place_may_be_half_right(slot, ours, gold, points):
    assert score(slot, [Answer(ours)], [Answer(gold)]).points[slot] == points


def test_a_count_is_half_right_when_it_is_counted_of_another():
    soldiers, nuns = frozenset({"two soldiers"}), frozenset({"nuns"})
    assert score("count", [Answer("2", soldiers)], [Answer("2", frozenset({"soldiers"}))]).points["count"] == 1
    assert score("count", [Answer("2", soldiers)], [Answer("2", nuns)]).points["count"] == 0.5
    assert score("count", [Answer("3", nuns)], [Answer("2", nuns)]).points["count"] == 0


def test_fillers_of_templates_without_partner_count_against_precision_of_all_alone():
    tally = SlotTally()
    ours = NOTHING | {"effect": (Answer("DEATH"),)}
    add_document(tally, [ours, ours], [ours], [(0, 0)])
    assert tally.recall("effect") == 1
    assert (tally.precision("effect"), tally.precision("effect", of_all=True)) == (1, 0.5)


def test_what_is_optional_is_not_missed():
    tally = score("confidence", [], [Answer("POSSIBLE", optional=True), Answer("REPORTED AS FACT")])
    assert (tally.wanted["confidence"], tally.recall("confidence")) == (1, 0)


def test_answers_of_a_key():
    slots = {
        "incident_date": [{"raw": "04 MAR 90", "values": ["04 MAR 90"]}],
        "incident_location": [{"raw": "PERU: LIMA (CITY)", "values": ["PERU: LIMA (CITY)"]}],
        "hum_tgt_number": [{"raw": '2: "NUNS"', "values": ["2"], "of": ["NUNS"]}],
        "hum_tgt_effect_of_incident": None,
        "perp_organization_confidence": [{"raw": "? POSSIBLE", "values": ["POSSIBLE"], "of": [], "optional": True}],
    }
    answers = read_answers({"slots": slots})
    assert answers["count"] == (Answer("2", frozenset({"nuns"})),)
    assert answers["place"] == (Answer(("peru", ("lima",))),)
    assert answers["confidence"][0].optional
