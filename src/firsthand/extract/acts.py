"""What is done by saying it, where the verb alone does not tell: "said it was not responsible" denies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from firsthand.lexicon.rules import load_rules
from firsthand.lexicon.scans import Scan
from firsthand.records.attribution import Attribution

_NOT = re.compile(r"\b(?:not|never)\b|n[’']t\b", re.IGNORECASE)
_NOTHING = re.compile(r"nothing\b", re.IGNORECASE)
_ITSELF = re.compile(r"[“\"]?(?:that\s+)?(?:it|they|he|she|we|I)\b", re.IGNORECASE)
_TELLING = frozenset(("say", "say_thing", "speak_of"))


def tell_act(one: Attribution, inside: Sequence[Attribution]) -> Attribution:
    """The attribution with the act that its words make of "says".

    "Would not say" declines; "said it had nothing to do with it" denies, "said the dredger was to blame" accuses, "said
    it was behind it" claims: by the rules of `lexicon/en/cues.toml`.

    Args:
        one: an attribution.
        inside: those that stand in its content; what they say is theirs.
    """
    if one.act != "says" or one.rule not in _TELLING:
        return one
    said = one.content[0]
    if _NOT.search(one.cue.text) or _NOTHING.fullmatch(said.text):
        return replace(one, act="declines")
    first = min((other.cue.start for other in inside), default=said.end)
    own = said.text[: max(0, first - said.start)]
    if _has("denial", own):
        return replace(one, act="denies")
    if _has("accusation", own):
        return replace(one, act="claims" if _ITSELF.match(own) else "accuses")
    return one


def _has(kind: str, text: str) -> bool:
    return next(_scan(kind).find(text), None) is not None


@cache
def _scan(kind: str) -> Scan:
    return Scan(rule.regex for rule in load_rules("cues") if rule.gives["kind"] == kind)
