from __future__ import annotations

import re

import pytest

from firsthand.errors import BadLexicon
from firsthand.lexicon.parts import fill
from firsthand.lexicon.rules import read_rules, word_values

RULE = '[[rule]]\nid = "a"\nnote = "n"\npattern = "in {month} {day}"\n'


def test_rules_of_a_file_share_parts_and_other_files_words() -> None:
    parts = '[parts]\nmonth = { from = "calendar", key = "month", cased = true }\nday = "[0-9]{1,2}"\n'
    [rule] = read_rules(parts + RULE, where="lexicon/en/here.toml")
    match = rule.regex.search("It opened in  March 12.")
    assert match is not None
    assert match.groupdict() == {"month": "March", "day": "12"}
    assert not rule.regex.search("they in march 12")


def test_a_part_that_is_not_there_is_named() -> None:
    with pytest.raises(BadLexicon, match="rule 'a' uses a part that is not there: 'month'"):
        read_rules("[parts]\n" + RULE, where="lexicon/en/here.toml")


def test_a_part_without_words_is_refused() -> None:
    empty = '[parts]\nmonth = { from = "calendar", key = "nothing" }\n'
    with pytest.raises(BadLexicon, match="part 'month' has no words"):
        read_rules(empty + RULE, where="lexicon/en/here.toml")


def test_a_group_may_stand_on_several_branches() -> None:
    pattern = re.compile(fill("{day} May|May {day}", {"day": "[0-9]+"}))
    match = pattern.search("May 3")
    assert match is not None
    assert match["day__2"] == "3"


def test_words_stand_for_values() -> None:
    assert word_values("calendar", "weekday")["tues"] == "2"
