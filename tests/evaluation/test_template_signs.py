"""Which incidents that task asks for, on sentences of our own."""

from __future__ import annotations

import pytest

from evaluation.template_mapping import to_templates
from firsthand.extract.actors import find_actors
from firsthand.extract.events import find_incidents
from firsthand.extract.marks import Marks
from firsthand.extract.places import find_places
from firsthand.extract.times import find_times
from firsthand.language.documents import analyse
from firsthand.language.sentences import split_sentences
from tests.makers import report


def types_of(text: str) -> list[str]:
    made = report("r", text, published="1989-03-20")
    sentences = split_sentences(made)
    doc = analyse(made, sentences)
    marks = Marks(
        sentences,
        actors=tuple(find_actors(made, doc)),
        times=tuple(find_times(made, sentences, doc)),
        places=tuple(find_places(made, doc)),
    )
    events, incidents = find_incidents(made, doc, marks)
    return [template.type for template, _ in to_templates(made, doc, events, incidents)]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        pytest.param("Gunmen kidnapped the banker Juan Roe in Lima yesterday.", ["kidnapping"], id="in particular"),
        pytest.param("A bomb destroyed a clinic in Lima on Monday.", ["bombing"], id="a weapon and a day"),
        pytest.param("Attacks in Peru are a plague.", [], id="in general"),
        pytest.param("Rebels killed ten soldiers in Peru in 1980.", [], id="long ago, of soldiers"),
        pytest.param("The army bombed the population in Peru.", [], id="war"),
        pytest.param("Gunmen kidnapped the banker Juan Roe in Kano yesterday.", [], id="a country of its own"),
    ],
)
def test_what_is_told_in_particular_is_asked_for(text, types):
    assert types_of(text) == types


def test_what_a_speaker_says_in_passing_counts_less():
    told = "Gunmen shot a nurse in Peru."
    assert types_of(told) == ["attack"]
    assert types_of(f"[Speech by the president] My people, we know that g{told[1:]}") == []
