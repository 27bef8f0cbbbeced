"""Kinds of incident: each finds what it says it finds."""

from __future__ import annotations

import pytest

from firsthand.errors import BadLexicon
from firsthand.extract.parsed import Parsed
from firsthand.extract.triggers import find_triggers
from firsthand.language.documents import analyse
from firsthand.language.sentences import split_sentences
from firsthand.lexicon.incident_kinds import load_kinds, read_kinds
from tests.makers import report

KINDS = [pytest.param(kind, id=kind.id) for kind in load_kinds().values()]


def kinds_in(text: str) -> set[str]:
    made = report("r", text)
    sentences = split_sentences(made)
    return {trigger.kind.id for trigger in find_triggers(Parsed(made, sentences, analyse(made, sentences)))}


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_finds_what_it_says_it_finds(kind):
    assert kind.finds
    assert [text for text in kind.finds if kind.id not in kinds_in(text)] == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_passes_over_what_it_says_it_passes_over(kind):
    assert kind.passes_over
    assert [text for text in kind.passes_over if kind.id in kinds_in(text)] == []


def test_unknown_keys_are_refused_by_name():
    with pytest.raises(BadLexicon, match=r"here: kind 'x' has unknown keys \['colour'\]"):
        list(read_kinds('[[kind]]\nid = "x"\nnote = "n"\nfamily = "f"\ncolour = "red"', where="here"))


def test_a_code_is_a_pair():
    with pytest.raises(BadLexicon, match="acled of kind 'x' is not a pair"):
        list(read_kinds('[[kind]]\nid = "x"\nnote = "n"\nfamily = "f"\nacled = ["one"]', where="here"))


VIOLENCE = """
air_strike drone_attack rocket_attack shelling bombing suicide_attack armed_clash shooting assassination killing
abduction sexual_violence arson robbery sabotage interception raid arrest threat protest riot ship_attack
"""
OTHERS = """
accident explosion collapse fire earthquake flood storm landslide wildfire outbreak meeting statement travel
"""


@pytest.mark.parametrize("name", [*VIOLENCE.split(), *OTHERS.split()])
def test_every_kind_that_the_contract_names_is_there(name):
    assert name in load_kinds()


@pytest.mark.parametrize("name", VIOLENCE.split())
def test_a_kind_of_violence_has_its_codes(name):
    assert load_kinds()[name].acled
    assert load_kinds()[name].plover
