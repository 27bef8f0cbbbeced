"""The words for what becomes of people, from `lexicon/en/casualties.toml`, made ready to be looked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from firsthand.lexicon.rules import Rule, load_rules

# Beginnings of words that the lexicon has in another form, or inside a pattern.
_IN_PATTERNS = frozenset(
    ("toll", "bodies", "custody", "behind bars", "rounded up", "rounding up", "laid to rest", "homes")
)
_WITHOUT = frozenset(("without home", "without shelter", "without a home", "without a roof"))
_SUFFERED = frozenset(("suffer", "sustain", "burns", "alive"))
_ALSO = (
    _IN_PATTERNS
    | _WITHOUT
    | _SUFFERED
    | frozenset(("shot", "hit", "struck", "lives", "fled", "fatal", "hospital", "wound", "condition"))
)

_SETS = ("declaring", "having", "taking", "finding", "freeing", "never", "some", "oneself")
_TELLING = ("done", "goes", "state", "noun", "deed", "life")  # forms of rules that tell of harm by themselves


@dataclass(frozen=True, slots=True)
class CasualtyWords:
    """Words by what they say, and the patterns made of them."""

    done: dict[str, Rule]  # lemma of a verb of what is done to people
    goes: dict[str, Rule]  # lemma of a verb of what people suffer
    states: dict[str, Rule]
    nouns: dict[str, Rule]
    deeds: dict[str, Rule]
    hurts: dict[str, Rule]
    lives: dict[str, Rule]
    remains: dict[str, Rule]  # what is found of the dead
    gone: dict[str, Rule]  # forms of `goes` that follow those counted
    forms: dict[str, Rule]  # forms of `done` that stand before those counted
    conditions: tuple[Rule, ...]
    tolls: tuple[Rule, ...]
    declaring: frozenset[str]
    having: frozenset[str]
    taking: frozenset[str]
    finding: frozenset[str]
    freeing: frozenset[str]
    never: frozenset[str]
    some: frozenset[str]
    oneself: frozenset[str]
    stems: re.Pattern[str]
    after: re.Pattern[str]
    before: re.Pattern[str]
    deadly_before: re.Pattern[str]
    deadly_after: re.Pattern[str]


@cache
def casualty_words() -> CasualtyWords:
    """The words, read once."""
    rules = load_rules("casualties")
    words: dict[str, dict[str, Rule]] = {}
    for rule in rules:
        for word in rule.words:
            words.setdefault(rule.gives["form"], {}).setdefault(word, rule)
    gone = {form: rule for word, rule in words["goes"].items() for form in _forms(word)} | {
        "fled": words["goes"]["flee"]
    }
    forms = {form: rule for word, rule in words["done"].items() for form in _forms(word)} | {
        "shot": words["done"]["shoot"]
    }
    sets = {rule.id: frozenset(rule.words) for rule in rules if rule.gives["form"] == "around"}
    auxiliaries, adverbs = ("|".join(sorted(sets[name])) for name in ("auxiliaries", "adverbs"))
    after = "|".join(sorted({*words["state"], *gone}, key=len, reverse=True))
    return CasualtyWords(
        done=words["done"],
        goes=words["goes"],
        states=words["state"],
        nouns=words["noun"],
        deeds=words["deed"],
        hurts=words["hurt"],
        lives=words["life"],
        remains=words["remains"],
        gone=gone,
        forms=forms,
        conditions=tuple(rule for rule in rules if rule.gives["form"] == "condition"),
        tolls=tuple(rule for rule in rules if rule.gives["form"] == "toll"),
        **{name: sets[name] for name in _SETS},
        stems=_stems({word for form in _TELLING for word in words[form]}),
        after=re.compile(
            rf"(?:\s+(?:{auxiliaries}))*(?:\s+(?:{adverbs}))*\s+(?P<fate>{after})(?![\w-])(?!\s+by\s+\w+ing)",
            re.IGNORECASE,
        ),
        before=re.compile(rf"\b(?P<deed>{'|'.join(sorted(forms, key=len, reverse=True))})\s*$", re.IGNORECASE),
        deadly_before=re.compile(r"\b(?P<word>fatally|mortally)\s+$", re.IGNORECASE),
        deadly_after=re.compile(r"\s+(?:dead|to\s+death|and\s+(?:then\s+)?killed|fatally)\b", re.IGNORECASE),
    )


def _forms(verb: str) -> Iterator[str]:
    """The forms of a regular verb: kill kills killed killing; of those that double or drop a letter, these."""
    stem = verb[:-1] if verb.endswith("e") else verb
    yield from (verb, f"{verb}s", f"{stem}ed", f"{stem}ing")
    if verb[-1] in "bpgn":
        yield from (f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing")


def _stems(words: set[str]) -> re.Pattern[str]:
    """A pattern that finds any form of any of the words, and some others too."""
    stems = {re.escape(word.rstrip("ey")) for word in words} | _ALSO
    return re.compile(rf"\b(?:{'|'.join(sorted(stems))})")
