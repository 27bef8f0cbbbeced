from __future__ import annotations

import pytest

from firsthand.extract.parsed_sentences import ParsedDocument
from firsthand.extract.units import find_measure, find_unit, name_unit
from firsthand.language.documents import analyse_spans
from firsthand.records.passage import Passage
from firsthand.records.sentence import Sentence


def unit(text: str, *, single: bool = False) -> tuple[str, str] | None:
    """The name of the unit and its words; the number is the first word of `text`."""
    end = len(text.split(maxsplit=1)[0].rstrip(","))
    sentence = Sentence(Passage("r", 0, len(text), text), "body")
    parsed = ParsedDocument(analyse_spans(text, [(0, len(text))])).sentence(sentence)
    found = find_unit(parsed, 0, end, single=single)
    return (found.name, text[found.start : found.end]) if found else None


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        pytest.param("61 attacks began", "attack", "attacks", id="a noun before a verb"),
        pytest.param("60 U.S. personnel have left", "personnel", "U.S. personnel", id="a name before a noun without s"),
        pytest.param("8 armed Brannoc men fled", "man", "armed Brannoc men", id="modifiers"),
        pytest.param("1,200 Israelis were there", "israeli", "Israelis", id="a people"),
        pytest.param("4 Thomas House guests left", "guest", "Thomas House guests", id="a name in s gives way"),
        pytest.param("4 police officers left", "officer", "police officers", id="a plural that modifies"),
        pytest.param("2 more houses fell", "house", "houses", id="more belongs to neither"),
        pytest.param("29 of the attacks failed", "attack", "attacks", id="of the"),
        pytest.param("29 of the 61 attacks failed", "attack", "attacks", id="of the number of"),
        pytest.param("2 of the six men left", "man", "men", id="of the number in words of"),
        pytest.param("2 weapons and food storage sheds fell", "shed", "weapons and food storage sheds", id="shared"),
        pytest.param("2 weapons and shells fell", "weapon", "weapons", id="two nouns share nothing"),
        pytest.param("2 weapons and three old sheds fell", "weapon", "weapons", id="a noun with its own number"),
        pytest.param("2 “persons of interest” left", "person", "persons", id="in quotation marks"),
        pytest.param("2 more dead", "dead", "dead", id="more in a fate"),
        pytest.param("10 wounded and 5 unhurt", "wounded", "wounded", id="a fate without a noun"),
        pytest.param("10 wounded men left", "man", "wounded men", id="a fate before a noun"),
        pytest.param("19 percent of it", "percent", "percent", id="a share"),
        pytest.param("4 km away", "kilometer", "km", id="a short measure"),
        pytest.param("5 foot tall", "foot", "foot", id="a measure in the singular"),
        pytest.param("61 ATTACKS WERE SEEN", "attack", "ATTACKS", id="capitals alone"),
    ],
)
def test_the_unit_is_the_noun_beside_the_number(text: str, name: str, words: str) -> None:
    assert unit(text) == (name, words)


@pytest.mark.parametrize(
    "text",
    [
        "29 have been seen",
        "29 in the north",
        "29, attacks",
        "29 of them left",
        "29 others left",
        "29 others last week left",
        "29 fled towns",
        "29 ran.",
    ],
)
def test_no_unit_is_found_where_no_noun_is_beside_the_number(text: str) -> None:
    assert unit(text) is None


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("One U.S. contractor suffered a wound", "contractor", "U.S. contractor"),
        ("One armed man fled", "man", "armed man"),
        ("One house stands", "house", "house"),
    ],
)
def test_of_one_the_noun_before_the_verb_is_taken(text: str, name: str, words: str) -> None:
    assert unit(text, single=True) == (name, words)


def test_a_vague_number_counts_what_follows_of() -> None:
    assert unit("hundreds of young men") == ("man", "young men")


def test_a_hyphen_joins_a_measure_and_nothing_else() -> None:
    measure = find_measure("10-day truce", 2)
    assert measure is not None
    assert (measure.start, measure.end, measure.name) == (3, 6, "day")
    assert find_measure("one-way trip", 3) is None


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("attacks", "attack"),
        ("bodies", "body"),
        ("bases", "base"),
        ("houses", "house"),
        ("buses", "bus"),
        ("churches", "church"),
        ("gunmen", "gunman"),
        ("women", "woman"),
        ("children", "child"),
        ("lives", "life"),
        ("Torpedoes", "torpedo"),
        ("people", "people"),
        ("aircraft", "aircraft"),
        ("feet", "foot"),
    ],
)
def test_a_unit_is_named_in_the_singular(plural: str, singular: str) -> None:
    assert name_unit(plural) == singular
