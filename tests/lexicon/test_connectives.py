"""Words that join incidents: each finds what it says it finds."""

from __future__ import annotations

import pytest

from firsthand.errors import BadLexicon
from firsthand.lexicon.connectives import KINDS, load_connectives, read_connectives
from tests.extract.test_events import read

CONNECTIVES = [pytest.param(one, id=one.id) for one in load_connectives()[0]]


def found_in(text: str) -> set[str]:
    return {relation.because for incident in read(text)[1] for relation in incident.relations}


@pytest.mark.parametrize("connective", CONNECTIVES)
def test_a_connective_finds_what_it_says_it_finds(connective):
    assert connective.finds
    assert [text for text in connective.finds if connective.id not in found_in(text)] == []


@pytest.mark.parametrize("connective", CONNECTIVES)
def test_a_connective_passes_over_what_it_says_it_passes_over(connective):
    assert connective.passes_over
    assert [text for text in connective.passes_over if connective.id in found_in(text)] == []


def test_every_kind_of_relation_has_words():
    assert {one.kind for one in load_connectives()[0]} == set(KINDS)


@pytest.mark.parametrize(
    ("toml", "says"),
    [
        pytest.param(
            'id = "x"\nnote = "n"\nkind = "led_to"\ncolour = "red"', r"has unknown keys \['colour'\]", id="unknown"
        ),
        pytest.param('id = "x"\nnote = "n"', r"lacks \['kind'\]", id="missing"),
        pytest.param('id = "x"\nnote = "n"\nkind = "near"\nnouns = "a"', "is of kind 'near'", id="kind"),
        pytest.param('id = "x"\nnote = "n"\nkind = "led_to"', "has no words", id="words"),
    ],
)
def test_a_faulty_entry_is_refused_by_name(toml, says):
    with pytest.raises(BadLexicon, match=f"here: connective 'x' {says}"):
        read_connectives(f"[[connective]]\n{toml}", where="here")


def test_an_id_stands_once():
    entry = '[[connective]]\nid = "x"\nnote = "n"\nkind = "led_to"\nnouns = "a"\n'
    with pytest.raises(BadLexicon, match="'x' stands there twice"):
        read_connectives(entry + entry, where="here")
