"""What must stand beside a word: the grammar of requirements."""

from __future__ import annotations

import pytest

from firsthand.errors import BadLexicon
from firsthand.extract.conditions import requirement, weight_of
from firsthand.extract.parsed import Parsed
from firsthand.extract.requirements import NEEDS
from firsthand.language.documents import analyse
from firsthand.language.sentences import split_sentences
from firsthand.lexicon.incident_kinds import load_kinds
from tests.makers import report


def meets(need: str, text: str, word: str) -> bool:
    made = report("r", text)
    sentences = split_sentences(made)
    parsed = Parsed(made, sentences, analyse(made, sentences))
    return requirement(need)(parsed, next(token for token in parsed.words if token.lower_ == word))


@pytest.mark.parametrize(
    ("need", "text", "word", "met"),
    [
        pytest.param("object person", "Police arrested a baker.", "arrested", True, id="object"),
        pytest.param("object person", "Frost arrested the growth.", "arrested", False, id="another object"),
        pytest.param("no object person", "Frost arrested the growth.", "arrested", True, id="forbidden"),
        pytest.param("subject lawful", "A baker was arrested by police.", "arrested", True, id="doer of a passive"),
        pytest.param("of person", "The arrest of a baker was news.", "arrest", True, id="preposition"),
        pytest.param("of =baker", "The arrest of a baker was news.", "arrest", True, id="the word itself"),
        pytest.param("after in", "A baker is in custody.", "custody", True, id="preposition before"),
        pytest.param("object vessel or subject lawful", "Police arrested a baker.", "arrested", True, id="either way"),
        pytest.param("object vessel and subject lawful", "Police arrested a baker.", "arrested", False, id="both"),
        pytest.param("suffers utter", "The bank received a threat.", "threat", True, id="the verb above"),
        pytest.param("object person", "Police arrested a raftsman.", "arrested", True, id="people by their ending"),
        pytest.param("no noun", "Police arrested a baker.", "arrested", True, id="a named test forbidden"),
    ],
)
def test_a_condition_asks_for_a_side(need, text, word, met):
    assert meets(need, text, word) is met


def test_an_unknown_class_is_refused_by_name():
    with pytest.raises(BadLexicon, match="'object bakery' is no condition"):
        requirement("object bakery")


def test_every_requirement_of_the_lexicon_can_be_read():
    for kind in load_kinds().values():
        for need in kind.needs.values():
            requirement(need)


def test_the_more_a_requirement_joins_the_heavier_it_is():
    assert [weight_of(need) for need in (None, "object person", "object person and subject force", "a or b and c")] == [
        0,
        1,
        2,
        1,
    ]


def test_every_named_requirement_is_asked_for_by_some_kind() -> None:
    asked = " ".join(need for kind in load_kinds().values() for need in kind.needs.values()).split()
    assert sorted(set(NEEDS) - set(asked)) == []
