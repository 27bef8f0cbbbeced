from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.records.change import Change
from firsthand.relate.changes import find_changes, label_pair
from firsthand.relate.words import split_words
from tests.makers import passage, reading

Found = list[tuple[str, str | None, str | None]]


def changes(source: str, derived: str) -> tuple[Change, ...]:
    a, b = reading("a", source), reading("b", derived)
    whole = passage(source, report="a"), passage(derived, report="b")
    return find_changes(*whole, source_reading=a, derived_reading=b)


def brief(found: tuple[Change, ...], *, style: bool = False) -> Found:
    return [(c.kind, c.source and c.source.text, c.derived and c.derived.text) for c in found if c.style == style]


@pytest.mark.parametrize(
    ("source", "derived", "expected"),
    [
        ("The raid hurt 14 people.", "The raid hurt 19 people.", [("number", "14", "19")]),
        ("The raid hurt at least 14 people.", "The raid hurt 14 people.", [("bound", "at least", None)]),
        ("The raid hurt about 14 people.", "The raid hurt at least 14 people.", [("bound", "about", "at least")]),
        ("A blast hurt 14 people.", "An Austrian blast hurt 14 people.", [("actor", "A", "An Austrian")]),
        ("The Orsa Front took the mill.", "The Marn Guard took the mill.", [("actor", "Orsa Front", "Marn Guard")]),
        ("The mill burned, police said.", "The mill burned.", [("attribution", "police said.", None)]),
        (
            "The mill burned down.",
            "The mill burned down, according to the Tolmin council.",
            [("attribution", None, "according to the Tolmin council.")],
        ),
        ("The guards say it burned.", "The guards claimed it burned.", [("attribution", "say", "claimed")]),
        ("The gate did not close.", "The gate did close.", [("denial", "not", None)]),
        (
            "The council rejected the report and left.",
            "The council left.",
            [("denial", "rejected the report and", None)],
        ),
        ("It burned at the mill in Tolmin.", "It burned at the mill in Orsa.", [("place", "Tolmin.", "Orsa.")]),
        ("It burned on Monday night.", "It burned on Friday night.", [("time", "Monday", "Friday")]),
        ("The rebels took the mill.", "The terrorists took the mill.", [("label", "rebels", "terrorists")]),
        ("The miller swept the yard.", "The miller cleaned the yard.", [("wording", "swept", "cleaned")]),
        (
            "The Orsa Front disputed the theft claims.",
            "The Marn Guard disputed the theft claims.",
            [("actor", "Orsa Front", "Marn Guard")],
        ),
        (
            "Nine barns burned, as the mayor put it.",
            "Nine barns burned.",
            [("attribution", "as the mayor put it.", None)],
        ),
        ("Nine barns burned, per the mayor.", "Nine barns burned.", [("attribution", "per the mayor.", None)]),
        ("The soldiers left the mill.", "The invaders left the mill.", [("label", "soldiers", "invaders")]),
        ("They met at the old mill.", "They met at the old Austrian mill.", [("wording", None, "Austrian")]),
        ("It cost 60 million dollars.", "It cost 60 million US dollars.", [("wording", None, "US")]),
    ],
)
def test_a_change_is_typed_by_what_it_touches(source: str, derived: str, expected: Found) -> None:
    assert brief(changes(source, derived)) == expected


def test_several_changes_in_one_sentence_are_kept_apart() -> None:
    found = changes(
        "A blast at the Tolmin mill on Monday hurt at least 14 people.",
        "A rebel attack at the Tolmin mill hurt 19 people, police said.",
    )
    assert {c.kind for c in found if not c.style} == {"label", "time", "number", "bound", "attribution"}


@pytest.mark.parametrize(
    ("source", "derived"),
    [
        ("The fight against IS went on.", "The fight against ISIS went on."),
        ("The camp at al-Marn was shelled.", "The camp at Ain al-Marn was shelled."),
        ("The harbour’s wall fell.", "The harbor's wall fell."),
        ("They called it “late” there.", 'They called it "late" there.'),
        ("It rained on Nov. 3 in Orsa.", "It rained on November 3 in Orsa."),
        ("Some five boats sank.", "Some 5 boats sank."),
    ],
    ids=["alias", "longer name", "region and apostrophe", "quotes", "month", "figures"],
)
def test_house_style_is_no_alarm(source: str, derived: str) -> None:
    found = changes(source, derived)
    assert found
    assert all(change.style for change in found)
    assert label_pair(passage(source), passage(derived), found) == "restyled"


def test_a_phrase_that_only_moved_is_said_to_have_moved() -> None:
    found = changes("The guards at the old mill slept badly.", "The guards slept badly at the old mill.")
    (moved,) = [change for change in found if not change.style]
    assert (moved.kind, moved.note) == ("wording", "“slept badly” was moved")


def test_the_note_says_in_plain_words_what_happened() -> None:
    (change,) = changes("The raid hurt at least 14 people.", "The raid hurt 14 people.")
    assert change.note == "“at least” is gone"


some = "the 14 at least Tolmin police said blast attack on Monday, Friday. not IS ISIS “late” 19"
words = st.lists(st.sampled_from(some.split(" ")), min_size=1, max_size=14)


@given(words, words)
def test_changes_tile_exactly_the_words_that_differ(a: list[str], b: list[str]) -> None:
    source, derived = " ".join(a), " ".join(b)
    found = changes(source, derived)
    for side, text in (("source", source), ("derived", derived)):
        passages = [passage for change in found if (passage := getattr(change, side)) is not None]
        spans = sorted((passage.start, passage.end) for passage in passages)
        assert all(one[1] <= other[0] for one, other in itertools.pairwise(spans))
        assert all(text[passage.start : passage.end] == passage.text for passage in passages)
    untouched_a = [w.text for w in split_words(source) if not _inside(w.start, found, "source")]
    untouched_b = [w.text for w in split_words(derived) if not _inside(w.start, found, "derived")]
    assert untouched_a == untouched_b


def _inside(at: int, found: tuple[Change, ...], side: str) -> bool:
    return any((p := getattr(c, side)) is not None and p.start <= at < p.end for c in found)


def test_a_doer_put_in_without_a_name_is_an_actor() -> None:
    found = changes("A blast hurt 14 people.", "A foreign-backed attack by the coast guard hurt 14 people.")
    assert [(c.kind, c.derived and c.derived.text) for c in found if c.kind == "actor"] == [
        ("actor", "foreign-backed"),
        ("actor", "by the coast guard"),
    ]


def test_a_short_name_that_the_report_explains_is_house_style() -> None:
    source, derived = "The Keepers of the Orsa Wells left.", "The GPO left."
    a, b = reading("a", f"{source} The Keepers of the Orsa Wells (GPO) had come on foot."), reading("b", derived)
    found = find_changes(passage(source, report="a"), passage(derived, report="b"), source_reading=a, derived_reading=b)
    assert found
    assert all(change.style for change in found)


def test_a_not_inside_a_clause_that_went_as_a_whole_is_no_denial_gone() -> None:
    whole = "The mill by the bridge burned down, and not for the first time that year, while the miller slept."
    kinds = {change.kind for change in changes(whole, "The mill by the bridge burned down, while the miller slept.")}
    assert "denial" not in kinds


@pytest.mark.parametrize(
    ("source", "derived"),
    [
        ("It burned on 16 Aug at 22:00.", "It burned on 16 August at 10 p.m."),
        ("It cost 21m dollars.", "It cost 21 million dollars."),
    ],
)
def test_dates_hours_and_sums_in_another_form_are_house_style(source: str, derived: str) -> None:
    found = changes(source, derived)
    assert found
    assert all(change.style for change in found)
