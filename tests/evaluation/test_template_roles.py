"""The perpetrators of a template, with strings as that task writes them, on sentences of our own."""

from __future__ import annotations

import pytest

from evaluation.template_mapping import to_templates
from evaluation.template_roles import roles_of
from firsthand.extract.actors import find_actors
from firsthand.extract.attributions import find_attributions
from firsthand.extract.events import find_incidents
from firsthand.extract.marks import Marks
from firsthand.extract.places import find_places
from firsthand.extract.times import find_times
from firsthand.language.documents import analyse
from firsthand.language.sentences import split_sentences
from tests.makers import report


def roles(text: str) -> dict[str, list[str]]:
    made = report("r", text)
    sentences = split_sentences(made)
    doc = analyse(made, sentences)
    incident = find_incidents(made, doc, Marks(sentences, actors=tuple(find_actors(made, doc))))[1][0]
    return {role: [entity[0] for entity in entities] for role, entities in roles_of(doc, incident)}


@pytest.mark.parametrize(
    ("text", "individuals", "bodies"),
    [
        pytest.param("Four armed men kidnapped a banker.", ["armed men"], [], id="no number"),
        pytest.param("A group of men kidnapped a banker.", ["group of men"], [], id="a group of people"),
        pytest.param("Members of the FARC kidnapped a banker.", ["members of farc"], ["farc"], id="members of a body"),
        pytest.param("FARC guerrillas kidnapped a banker.", ["guerrillas"], ["farc"], id="members by a common noun"),
        pytest.param("A rebel group kidnapped a banker.", ["rebel group"], [], id="a body without a name"),
        pytest.param("Helicopters machinegunned a village.", [], [], id="a vehicle is nobody"),
        pytest.param("The army denied any involvement in the murder of a banker.", [], [], id="who denies it"),
    ],
)
def test_perpetrators_are_individuals_and_bodies(text, individuals, bodies):
    found = roles(text)
    assert (found["PerpInd"], found["PerpOrg"]) == (individuals, bodies)


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        pytest.param("Gunmen attacked the offices of the union in Arbat.", ["offices of union"], id="where it is"),
        pytest.param("Gunmen attacked Roe's car.", ["roes car"], id="whose it is"),
        pytest.param("Gunmen attacked his car.", ["car"], id="his"),
    ],
)
def test_targets_keep_whose_they_are_and_not_where(text, targets):
    assert roles(text)["Target"] == targets


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        pytest.param("The FARC kidnapped the banker Juan Roe in Lima yesterday.", "REPORTED AS FACT", id="told"),
        pytest.param(
            "The FARC claimed responsibility on Monday for the kidnapping of the banker Juan Roe in Lima yesterday.",
            "CLAIMED OR ADMITTED",
            id="claimed",
        ),
        pytest.param(
            "Police blamed the FARC for the kidnapping of the banker Juan Roe in Lima yesterday.",
            "SUSPECTED OR ACCUSED BY AUTHORITIES",
            id="blamed by police",
        ),
    ],
)
def test_confidence_is_how_and_by_whom_a_body_is_held_to_have_done_it(text, confidence):
    made = report("r", text, published="1989-03-20")
    sentences = split_sentences(made)
    doc = analyse(made, sentences)
    actors = tuple(find_actors(made, doc))
    said = tuple(find_attributions(made, doc, actors))
    times, places = tuple(find_times(made, sentences, doc)), tuple(find_places(made, doc))
    marks = Marks(sentences, actors=actors, attributions=said, times=times, places=places)
    events, incidents = find_incidents(made, doc, marks)
    [(_, answers)] = to_templates(made, doc, events, incidents, said)
    assert [answer.value for answer in answers["confidence"]] == [confidence]
