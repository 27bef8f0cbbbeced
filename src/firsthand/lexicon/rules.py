"""Rules from the lexicon's files: what each finds, what it gives, and the examples that prove it.

A file is TOML with any number of `[[rule]]` tables:

    [[rule]]
    id = "at_least"                     # unique in the file
    note = "a floor and no ceiling"     # why it is there
    words = ["at least", "no fewer than"]   # whole words, any case; or pattern = 'regular expression'
    cased = false                       # true: capitals must agree (default false)
    gives = { bound = "at_least" }      # what a match means; free keys, string values
    finds = ["At least 30 houses burned."]        # the rule matches in each; our own sentences
    passes_over = ["It rained, to say the least."]  # and in none of these

The examples are run by the tests, each both ways. Patterns of one file may share parts: see `lexicon/parts.py`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from firsthand.errors import BadLexicon
from firsthand.lexicon.parts import fill, read_parts

_KEYS = {"id", "note", "words", "pattern", "cased", "gives", "finds", "passes_over"}


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of a lexicon file."""

    id: str  # unique in its file
    note: str  # why the rule is there
    regex: re.Pattern[str]  # what it matches
    gives: Mapping[str, str]  # what a match means
    finds: tuple[str, ...]  # texts in which it matches
    passes_over: tuple[str, ...]  # texts in which it does not
    words: tuple[str, ...]  # its word list, as written; empty for a pattern


@cache
def load_rules(name: str, language: str = "en") -> tuple[Rule, ...]:
    """The rules of `lexicon/<language>/<name>.toml`, in the order of the file.

    Raises:
        BadLexicon: naming the file and the rule that is wrong.
    """
    file = resources.files("firsthand.lexicon").joinpath(language, f"{name}.toml")
    return read_rules(file.read_text(encoding="utf-8"), where=f"lexicon/{language}/{name}.toml")


def read_rules(toml: str, *, where: str) -> tuple[Rule, ...]:
    """The rules written in `toml`; `where` names it in errors.

    Raises:
        BadLexicon: naming `where` and the rule that is wrong.
    """
    try:
        file = tomllib.loads(toml)
        entries = file["rule"]
    except (tomllib.TOMLDecodeError, KeyError) as error:
        raise BadLexicon(f"{where}: not a lexicon file: {error}") from error
    parts = _read_parts(file["parts"], where) if "parts" in file else None
    rules: dict[str, Rule] = {}
    for entry in entries:
        if parts is not None and "pattern" in entry:
            try:
                entry["pattern"] = fill(entry["pattern"], parts)
            except KeyError as error:
                raise BadLexicon(f"{where}: rule {entry.get('id')!r} uses a part that is not there: {error}") from error
        rule = _read_rule(entry, where=where)
        if rule.id in rules:
            raise BadLexicon(f"{where}: rule {rule.id!r} stands there twice; rename one")
        rules[rule.id] = rule
    return tuple(rules.values())


def word_values(name: str, key: str, language: str = "en") -> Mapping[str, str]:
    """What each word of a file means where its rule gives `key`: word in small letters -> value.

    >>> word_values("calendar", "month")["sept"]
    '9'
    """
    rules = (rule for rule in load_rules(name, language) if key in rule.gives)
    return {word.casefold(): rule.gives[key] for rule in rules for word in rule.words}


def words_pattern(words: Sequence[str]) -> str:
    """A pattern that matches any of the words or phrases whole; a space stands for any run of white space,
    an apostrophe or hyphen for each of its typographic forms."""
    alternatives = "|".join(_word_pattern(word) for word in sorted(words, key=len, reverse=True))
    return rf"(?<!\w)(?:{alternatives})(?!\w)"


def _read_parts(table: Mapping[str, Mapping[str, object]], where: str) -> Mapping[str, str]:
    def words_of(name: str, given: Mapping[str, object]) -> tuple[str, ...]:
        rules = load_rules(str(given["from"]), where.split("/")[1])
        key, one = given.get("key"), given.get("rule")
        words = tuple(word for rule in rules if key in rule.gives or rule.id == one for word in rule.words)
        if not words:
            raise BadLexicon(f"{where}: part {name!r} has no words")
        return words

    try:
        return read_parts(table, words_of)
    except KeyError as error:
        raise BadLexicon(f"{where}: a part uses one that does not stand above it: {error}") from error


def _word_pattern(word: str) -> str:
    escaped = re.escape(word).replace(r"\ ", r"\s+").replace("'", "['’ʼ]")
    return escaped.replace(r"\-", "[-‐‑–]")


def _read_rule(entry: Mapping[str, object], *, where: str) -> Rule:
    name = entry.get("id", "(no id)")
    if unknown := set(entry) - _KEYS:
        raise BadLexicon(f"{where}: rule {name!r} has unknown keys {sorted(unknown)}; known are {sorted(_KEYS)}")
    if missing := {"id", "note"} - set(entry):
        raise BadLexicon(f"{where}: rule {name!r} lacks {sorted(missing)}")
    if ("words" in entry) == ("pattern" in entry):
        raise BadLexicon(f"{where}: rule {name!r} needs either words or a pattern")
    words = _strings(entry.get("words", ()), name, where)
    pattern = words_pattern(words) if words else str(entry.get("pattern"))
    try:
        regex = re.compile(pattern, 0 if entry.get("cased") else re.IGNORECASE)
    except re.error as error:
        raise BadLexicon(f"{where}: the pattern of rule {name!r} does not compile: {error}") from error
    gives = entry.get("gives", {})
    if not isinstance(gives, Mapping):
        raise BadLexicon(f"{where}: `gives` of rule {name!r} is not a table")
    return Rule(
        id=str(name),
        note=str(entry["note"]),
        regex=regex,
        gives={str(key): str(value) for key, value in gives.items()},
        finds=_strings(entry.get("finds", ()), name, where),
        passes_over=_strings(entry.get("passes_over", ()), name, where),
        words=words,
    )


def _strings(value: object, name: object, where: str) -> tuple[str, ...]:
    if not isinstance(value, list | tuple) or not all(isinstance(item, str) for item in value):
        raise BadLexicon(f"{where}: rule {name!r} has something other than a list of strings")
    return tuple(value)
