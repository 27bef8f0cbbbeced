from __future__ import annotations

from importlib import resources

import pytest

from firsthand.errors import BadLexicon
from firsthand.lexicon.incident_kinds import FILES as KINDS
from firsthand.lexicon.rules import Rule, load_rules, read_rules, words_pattern
from firsthand.lexicon.verb_forms import FILE as FORMS
from firsthand.lexicon.word_classes import FILES as CLASSES

FILES = sorted(
    (folder.name, file.name.removesuffix(".toml"))
    for folder in resources.files("firsthand.lexicon").iterdir()
    if folder.is_dir() and not folder.name.startswith("_")
    for file in folder.iterdir()
    # kinds, classes, verb forms and connectives are of other forms
    if file.name.endswith(".toml") and file.name.removesuffix(".toml") not in (*KINDS, *CLASSES, FORMS, "connectives")
)
RULES = [
    pytest.param(rule, id=f"{language}/{name}/{rule.id}")
    for language, name in FILES
    for rule in load_rules(name, language)
]


def test_there_are_lexicon_files_to_prove() -> None:
    assert ("en", "quantities") in FILES


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_finds_what_it_says_it_finds(rule: Rule) -> None:
    assert rule.finds, "a rule needs at least one example that it finds"
    assert [text for text in rule.finds if not rule.regex.search(text)] == []


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_passes_over_what_it_says_it_passes_over(rule: Rule) -> None:
    assert [text for text in rule.passes_over if rule.regex.search(text)] == []


def test_words_match_whole_in_any_case_over_any_white_space() -> None:
    [rule] = read_rules('[[rule]]\nid = "a"\nnote = "n"\nwords = ["at least"]\n', where="here.toml")
    assert rule.regex.search("AT\nLEAST ten")
    assert not rule.regex.search("that leastwise")


def test_an_apostrophe_and_a_hyphen_stand_for_their_typographic_forms() -> None:
    [rule] = read_rules('[[rule]]\nid = "a"\nnote = "n"\nwords = ["ship\'s-log"]\n', where="here.toml")
    assert rule.regex.search("the ship’s–log")


def test_capitals_agree_when_a_rule_is_cased() -> None:
    [rule] = read_rules('[[rule]]\nid = "a"\nnote = "n"\ncased = true\nwords = ["May"]\n', where="here.toml")
    assert rule.regex.search("in May")
    assert not rule.regex.search("it may")


def test_the_longest_of_several_words_is_taken() -> None:
    import re

    match = re.search(words_pattern(["no", "no more than"]), "no more than ten")
    assert match is not None
    assert match[0] == "no more than"


@pytest.mark.parametrize(
    ("toml", "says"),
    [
        pytest.param("rule = ", "not a lexicon file", id="no TOML"),
        pytest.param("x = 1", "not a lexicon file", id="no rules"),
        pytest.param('[[rule]]\nid = "a"\nnote = "n"\nword = ["x"]', "unknown keys \\['word'\\]", id="unknown key"),
        pytest.param('[[rule]]\nid = "a"\nwords = ["x"]', "'a' lacks \\['note'\\]", id="no note"),
        pytest.param('[[rule]]\nnote = "n"\nwords = ["x"]', "lacks \\['id'\\]", id="no id"),
        pytest.param('[[rule]]\nid = "a"\nnote = "n"', "either words or a pattern", id="neither words nor pattern"),
        pytest.param(
            '[[rule]]\nid = "a"\nnote = "n"\nwords = ["x"]\npattern = "x"', "either words or a pattern", id="both"
        ),
        pytest.param('[[rule]]\nid = "a"\nnote = "n"\npattern = "("', "'a' does not compile", id="broken pattern"),
        pytest.param('[[rule]]\nid = "a"\nnote = "n"\nwords = [1]', "other than a list of strings", id="no strings"),
        pytest.param('[[rule]]\nid = "a"\nnote = "n"\nwords = ["x"]\ngives = 1', "not a table", id="gives no table"),
        pytest.param(
            '[[rule]]\nid = "a"\nnote = "n"\nwords = ["x"]\n[[rule]]\nid = "a"\nnote = "n"\nwords = ["y"]',
            "'a' stands there twice",
            id="duplicate",
        ),
    ],
)
def test_a_broken_file_is_refused_by_name_and_rule(toml: str, says: str) -> None:
    with pytest.raises(BadLexicon, match=says) as refused:
        read_rules(toml, where="lexicon/en/broken.toml")
    assert str(refused.value).startswith("lexicon/en/broken.toml: ")
