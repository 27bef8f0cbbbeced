"""The published way to score filled templates, on cases worked out by hand."""

from __future__ import annotations

import pytest

from evaluation.templates import TYPE, Template, map_templates, normalise, read_gold, score_templates


def template(kind: str, **roles: list[tuple[str, ...]]) -> Template:
    return Template(kind, {role: tuple(entities) for role, entities in roles.items()})


def test_a_found_mention_is_right_if_it_is_any_mention_of_the_entity():
    found = template("attack", PerpOrg=[("grey wolves",)], Victim=[("john roe",)])
    wanted = template("attack", PerpOrg=[("band of grey wolves", "grey wolves")], Victim=[("jane roe",)])
    tally = score_templates([([found], [wanted])])
    # type and organisation are right, the victim is not: 2 of 3 on both sides
    assert (tally.precision(), tally.recall()) == (pytest.approx(2 / 3), pytest.approx(2 / 3))
    assert (tally.f1("PerpOrg"), tally.f1("Victim"), tally.f1(TYPE)) == (1.0, 0.0, 1.0)


def test_templates_of_another_type_have_no_partner():
    found = template("bombing", Weapon=[("bomb",)])
    tally = score_templates([([found], [template("attack", Weapon=[("bomb",)])])])
    assert (tally.f1(), tally.found.total(), tally.wanted.total()) == (0.0, 2, 2)


def test_an_alternative_type_of_the_gold_is_as_right():
    tally = score_templates([([template("bombing")], [template("attack / bombing")])])
    assert tally.f1() == 1.0


def test_templates_are_mapped_so_that_the_document_scores_best():
    found = [template("attack", Victim=[("a b",)]), template("attack", Victim=[("c d",)], Target=[("bridge",)])]
    wanted = [template("attack", Victim=[("c d",)], Target=[("bridge",)]), template("attack", Victim=[("x y",)])]
    assert map_templates(found, wanted) == ((0, 1), (1, 0))
    tally = score_templates([(found, wanted)])
    assert (tally.right_found.total(), tally.found.total()) == (4, 5)  # two types, one victim, one target


def test_what_is_found_in_a_document_without_incident_is_wrong():
    tally = score_templates([([template("attack", Victim=[("a b",)])], [])])
    assert (tally.precision(), tally.recall(), tally.found.total()) == (0.0, 0.0, 2)


def test_two_found_entities_may_both_be_right_by_one_of_the_gold():
    found = template("attack", Victim=[("john roe",), ("roe",)])
    tally = score_templates([([found], [template("attack", Victim=[("john roe", "roe")])])])
    assert (tally.right_found["Victim"], tally.right_wanted["Victim"]) == (2, 1)


def test_gold_loses_mentions_that_do_not_stand_in_the_text_and_templates_told_twice():
    one = {TYPE: "ATTACK", "PerpInd": [], "PerpOrg": [], "Target": [], "Weapon": []}
    one["Victim"] = [
        [{"start": 3, "text": "The Mayor"}, {"start": None, "text": "nobody"}],
        [{"start": None, "text": "x"}],
    ]
    [read] = read_gold([one, dict(one)])
    assert read.type == "attack"
    assert read.roles["Victim"] == (("mayor",),)


def test_normalising_takes_case_punctuation_and_articles_away():
    assert normalise('A car-bomb, the "BIG" one') == "carbomb big one"
