from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from firsthand.extract.quantities import find_quantities
from firsthand.language.documents import analyse_spans
from firsthand.language.tokens import english_tokenizer
from firsthand.records.contract import passages_in
from firsthand.records.passage import Passage
from firsthand.records.quantity import Quantity
from firsthand.records.sentence import Sentence


def read(text: str, kind: str = "body", start: int = 0) -> list[Quantity]:
    """The quantities of a report whose one sentence begins at `start`, after blanks."""
    whole = " " * start + text
    document = analyse_spans(whole, [(start, len(whole))])
    return list(find_quantities([Sentence(Passage("r", start, len(whole), text), kind)], document))


def unparsed(text: str) -> Doc:
    """Words whose analysis says nothing: it takes long for very long sentences, and is not what is timed."""
    tokens = english_tokenizer()(text)
    words, spaces = [one.text for one in tokens], [bool(one.whitespace_) for one in tokens]
    count = len(words)
    return Doc(tokens.vocab, words, spaces, tags=["NN"] * count, heads=[0] * count, deps=["dep"] * count, lemmas=words)


def found(text: str) -> list[tuple[str, str | None]]:
    return [(one.passage.text, one.unit) for one in read(text)]


def test_a_quantity_holds_its_words_and_what_it_counts() -> None:
    text = "They saw at least 60 U.S. personnel leave."
    assert read(text, start=100) == [
        Quantity(
            passage=Passage("r", 109, 120, "at least 60"),
            low=60,
            high=None,
            bound="at_least",
            unit="personnel",
            of=Passage("r", 121, 135, "U.S. personnel"),
            head=Passage("r", 126, 135, "personnel"),
        )
    ]


def test_more_than_five_dozen_has_sixty_as_its_open_floor() -> None:
    [one] = read("More than five dozen attacks failed.")
    assert (one.low, one.high, one.bound, one.unit) == (60, None, "more_than", "attack")


def test_between_two_numbers_is_a_range_with_both_ends() -> None:
    [one] = read("Between 10 and 15 houses burned.")
    assert (one.passage.text, one.low, one.high, one.bound) == ("10 and 15", 10, 15, "exact")


def test_hundreds_have_a_floor_and_an_unknown_bound() -> None:
    [one] = read("Hundreds of villagers fled.")
    assert (one.low, one.high, one.bound, one.unit) == (200, None, "unknown", "villager")


def test_at_least_dozens_keeps_its_bound() -> None:
    [one] = read("At least dozens of villagers fled.")
    assert (one.low, one.high, one.bound) == (24, None, "at_least")


def test_money_counts_its_sign() -> None:
    [one] = read("It cost more than $800 million.")
    assert (one.passage.text, one.low, one.unit) == ("more than $800 million", 800_000_000, "dollar")
    assert one.of == Passage("r", 18, 19, "$")


@pytest.mark.parametrize(
    ("text", "words", "unit"),
    [
        ("There were no injuries.", "no", "injury"),
        ("No civilian casualties were seen.", "No", "casualty"),
        ("NO DEATHS WERE SEEN.", "NO", "death"),
    ],
)
def test_none_hurt_is_a_count_of_exactly_zero(text: str, words: str, unit: str) -> None:
    [one] = read(text)
    assert (one.passage.text, one.low, one.high, one.bound, one.unit) == (words, 0, 0, "exact", unit)


@pytest.mark.parametrize("text", ["No ferry sank.", "There were no further injuries.", "No injury report was filed."])
def test_no_other_no_counts_anything(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("sign", ["$", "US$", "US $", "A$"])
def test_an_article_is_no_part_of_a_sign_of_money(sign: str) -> None:
    [one] = read(f"They paid a {sign}40 fine.")
    assert (one.passage.text, one.unit) == (f"{sign}40", "dollar")


def test_those_harmed_beside_others_are_people() -> None:
    assert found("It killed one guard and wounded at least two others.") == [
        ("one", "guard"),
        ("at least two", "people"),
    ]


@pytest.mark.parametrize(
    ("text", "quantities"),
    [
        ("61 people were killed.", [("61", "people")]),
        ("Of those, 29 fell in the north and 32 in the south.", [("29", None), ("32", None)]),
        ("It rose 19 percent.", [("19", "percent")]),
        ("A 10-day truce began.", [("10", "day")]),
        ("They killed 2014 sheep.", [("2014", "sheep")]),
        ("Two others died.", [("Two", "people")]),
        ("It sank one ferry and two others.", [("one", "ferry"), ("two", None)]),
        ("One guard suffered burns.", [("One", "guard")]),
        ("It left 10 dead and 5 wounded.", [("10", "dead"), ("5", "wounded")]),
        ("THREE GUARDS WERE HURT.", [("THREE", "guard")]),
        ("Twenty-one men left.", [("Twenty-one", "man")]),
        ("SCORES OF MEN LEFT.", [("SCORES", "man")]),
        ("On Tuesday 10 were hurt.", [("10", None)]),
    ],
)
def test_what_is_counted_is_found(text: str, quantities: list[tuple[str, str | None]]) -> None:
    assert found(text) == quantities


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It began on Oct. 17, on 17 November and on 2001-11-17.", id="dates"),
        pytest.param("It ran between Oct. 17 and 21 at the fort.", id="days of a month"),
        pytest.param("After the 2003 flood and since 2011 the 1990s were forgotten.", id="years"),
        pytest.param("At 3:30 a.m. it rained until 6 p.m., or 1545 GMT.", id="times of day"),
        pytest.param("He came 7th; the 35th-kilometer crossing was shut.", id="ordinals"),
        pytest.param("A 34-year-old, Ana Mora, 51, and men aged 18 and 20 left.", id="ages"),
        pytest.param("An F-16 and an M-16 were lost on Route 5.", id="models and roads"),
        pytest.param("It broke Resolution 1701 and Article 5.", id="rules"),
        pytest.param("They flew one-way drones with a two-man crew.", id="compounds"),
        pytest.param("One day it burned and no one knew which one.", id="pronouns"),
        pytest.param("Call 555-010-0199 or 911.", id="telephones"),
        pytest.param("They won 3-2 and lost the vote 7-5.", id="scores"),
        pytest.param("It burned at 404 N. Cedar Court, in the 300 block of Elm Street.", id="addresses"),
        pytest.param("The 12th Street bridge and Camp 7 fell.", id="numbers in names"),
        pytest.param("Air Force One and the Big Three left.", id="words in names"),
        pytest.param("In the first half of the year 3/4 of it burned.", id="fractions"),
        pytest.param("A 9mm pistol lay there.", id="calibres"),
        pytest.param("1. It burned.", id="the number of an item"),
        pytest.param("Photo 3 of 12", id="the number of a picture"),
        pytest.param("He told 11 News so on the 55 Freeway.", id="numbers before names"),
        pytest.param("Case Number: 4410", id="files"),
        pytest.param("He is between 5’8” and 5'10\" tall.", id="heights"),
        pytest.param("They are 6 and 11 years old.", id="two ages"),
        pytest.param("A girl of nine slept.", id="an age after of"),
        pytest.param("It fell at ten past four in the morning.", id="a time of day in words"),
    ],
)
def test_a_number_that_counts_nothing_is_passed_over(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        pytest.param("Half of the houses burned.", 0.5, 0.5, id="half"),
        pytest.param("Two-thirds of the houses burned.", 0.666667, 0.666667, id="two-thirds"),
        pytest.param("A handful of houses burned.", 3, 10, id="a handful"),
        pytest.param("One of the houses burned.", 1, 1, id="one of many"),
        pytest.param("It cost 3 lakh rupees.", 300_000, 300_000, id="lakh"),
        pytest.param("It lies between 15 km and 17 km away.", 15, 17, id="measures at both ends"),
        pytest.param("It took from 10 to 15 weeks.", 10, 15, id="from one to another"),
    ],
)
def test_words_and_ranges_are_worth_their_numbers(text: str, low: float, high: float) -> None:
    [one] = read(text)
    assert (one.low, one.high) == (low, high)


def test_a_rise_from_one_number_to_another_is_no_range() -> None:
    assert [one.low for one in read("Prices rose from 4 to 9 crowns.")] == [4, 9]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("It cost $58 per barrel.", "dollar per barrel"),
        ("They fired three times a day.", "time per day"),
        ("It ran at 90 km/h.", "kilometer per hour"),
        ("It blew at 40 miles per hour.", "mile per hour"),
        ("It was 4 degrees Celsius.", "celsius"),
        ("An 80 yard pass was thrown.", "yard"),
    ],
)
def test_what_a_number_is_counted_by_is_part_of_its_unit(text: str, unit: str) -> None:
    [one] = read(text)
    assert one.unit == unit


@pytest.mark.parametrize(
    ("text", "change", "words"),
    [
        ("Prices rose 4 percent.", "up", "rose"),
        ("It was down by 10 points.", "down", "down by"),
        ("The bank lost 3 percent.", "down", "lost"),
        ("The army lost 3 men.", None, None),
        ("Prices rose to 4 crowns.", None, None),
    ],
)
def test_a_rise_or_fall_by_so_much_is_told_with_its_words(text: str, change: str | None, words: str | None) -> None:
    [one] = read(text)
    assert (one.change, one.changed.text if one.changed else None) == (change, words)


@pytest.mark.parametrize("kind", ["header", "credit"])
def test_headers_and_credits_hold_no_quantities(kind: str) -> None:
    assert read("Post 61 trucks", kind) == []


@pytest.mark.parametrize("kind", ["body", "heading", "lead-in"])
def test_every_other_kind_of_sentence_does(kind: str) -> None:
    assert len(read("They saw 61 trucks", kind)) == 1


@pytest.mark.parametrize("unit", ["61 men and ", "1 ", "a.a-", "1,", "ONE OF 61 MEN ", "No. 4, ", "$1 to ", "+1 "])
def test_the_time_of_one_enormous_sentence_grows_with_its_length(unit: str) -> None:
    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        sentence = Sentence(Passage("r", 0, len(text), text), "body")
        document = unparsed(text)
        return min(timed(sentence, document) for _ in range(3))

    def timed(sentence: Sentence, document: Doc) -> float:
        begun = time.perf_counter()
        list(find_quantities([sentence], document))
        return time.perf_counter() - begun

    seconds(2_000)
    assert seconds(32_000) < 16 * 5 * seconds(2_000) + 0.05  # a square law would give 256 times, not 16


PIECES = (
    "at_least 61 1,200 one of the men $ % dozens "
    "dozen\u017f thou\u017fand to - and between U.S. million a half . , Oct. 17 \u0661 5km"
)
WORDS = st.sampled_from(
    [piece.replace("_", " ") for piece in PIECES.split()] + ["\n", "\N{FIRE}", "SCORES OF", "or more"]
)


@given(st.lists(WORDS | st.text(max_size=4), max_size=14), st.sampled_from([" ", ""]), st.integers(0, 9))
@settings(deadline=None)
def test_every_passage_holds_the_words_at_its_offsets(words: list[str], gap: str, start: int) -> None:
    text = gap.join(words)
    for one in read(text, start=start) if text else []:
        for passage in passages_in(one):
            assert passage.text == text[passage.start - start : passage.end - start] != ""
        assert one.low is None or one.high is None or one.low <= one.high


def test_twice_counts_no_thing_but_itself() -> None:
    [found] = read("They counted the boats twice.")
    assert (found.low, found.unit, found.of) == (2.0, "time", None)
