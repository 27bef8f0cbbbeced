from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.lexicon.rules import load_rules, read_rules
from firsthand.lexicon.scans import RuleScan, Scan

FILES = ("bodies", "bounds", "credits", "cues", "labels", "notices", "quantities")
PATTERNS = {name: tuple(rule.regex for rule in load_rules(name)) for name in FILES}
SCANS = {name: Scan(patterns) for name, patterns in PATTERNS.items()}
# Texts in which the rules have much to find: pieces of their own examples, with other white space and letters between.
PIECES = sorted({word for name in FILES for rule in load_rules(name) for text in rule.finds for word in text.split()})
TEXTS = st.lists(
    st.sampled_from(PIECES) | st.sampled_from([" ", "  ", "\n", "-", ".", "ſ", "ı", "İ", "K", "٣"]), max_size=30
).map(lambda pieces: " ".join(pieces).replace(" - ", "-"))


def spans(matches: list[re.Match[str]]) -> Counter[tuple[str, int, int]]:
    return Counter((match.re.pattern, *match.span()) for match in matches)


@pytest.mark.parametrize("name", FILES)
@given(text=TEXTS)
def test_a_scan_finds_what_the_patterns_find_one_by_one(name: str, text: str) -> None:
    expected = [match for pattern in PATTERNS[name] for match in pattern.finditer(text)]
    assert spans(list(SCANS[name].find(text))) == spans(expected)
    assert not (SCANS[name].is_hopeless(text) and expected)


@given(text=TEXTS)
def test_every_match_begins_at_one_of_the_places(text: str) -> None:
    (pattern,) = (rule.regex for rule in load_rules("quantities") if rule.id == "labels")
    places = list(Scan([pattern]).places(text))
    assert {match.start() for match in pattern.finditer(text)} <= set(places)


def test_a_text_without_the_first_letters_of_any_pattern_is_hopeless() -> None:
    scan = Scan([re.compile(r"\broads?\b"), re.compile(r"\w+ward")])
    assert scan.is_hopeless("The bridge is shut.")
    assert not scan.is_hopeless("They went onward.")
    assert list(scan.places("No road")) == [*range(8)]


def test_places_are_few_where_a_pattern_says_how_it_begins() -> None:
    assert list(Scan([re.compile(r"\b(?:road|lane) \d")]).places("A lane, a road; broad lakes.")) == [2, 10, 22]


def test_matches_come_in_the_order_of_the_rules_then_of_the_text() -> None:
    rules = read_rules(
        '[[rule]]\nid = "b"\nnote = "n"\nwords = ["two"]\n[[rule]]\nid = "a"\nnote = "n"\nwords = ["one"]\n', where="h"
    )
    assert [(rule.id, match.start()) for rule, match in RuleScan(rules).find("one two one")] == [
        ("b", 4),
        ("a", 0),
        ("a", 8),
    ]
