"""Whether a time lies before or after the telling, as the verb that it belongs to says.

The grammar is that of `language`: a time hangs on its verb, an auxiliary on the verb it helps. What no finite verb tells,
a word that leads to the time may (“until”, “since”), or a word for a plan (“scheduled”, “due”). The words are in
`lexicon/en/tenses.toml`.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from firsthand.lexicon.rules import load_rules

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

PAST, FUTURE = "past", "future"
_FAR = 12  # steps from a time up to its verb


def direction(document: Doc, place: int) -> str | None:
    """`past`, `future`, or None where the words do not say; `place` is that of a word of the time."""
    words = _words()
    token = document[place]
    led = _leading(document, place)
    if led in words["before_future"]:
        return FUTURE
    if led in words["before_past"]:
        return PAST
    for _ in range(_FAR):
        if token.pos_ in ("VERB", "AUX") or _helpers(token):
            found = _of_verb(token)
            if found is not None:
                return found
        elif token.lemma_ in words["plan"] and token.pos_ == "ADJ":
            return FUTURE
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def _leading(document: Doc, place: int) -> str:
    """The small word that leads to a time, an article between them aside."""
    before = place - 1
    while before >= 0 and before > place - 4 and document[before].lower_ in _words()["skipped"]:
        before -= 1
    return document[before].lower_ if before >= 0 else ""


def _helpers(token: Token) -> list[Token]:
    return [child for child in token.children if child.dep_ in ("aux", "aux:pass", "cop")]


def _of_verb(token: Token) -> str | None:
    words = _words()
    helpers = _helpers(token)
    tags = {one.tag_ for one in helpers}
    lower = {one.lower_ for one in helpers}
    planned = token.lemma_.lower() in words["plan"] or token.lower_ in words["plan"]
    if lower & words["future"] or (lower & words["may"] and token.tag_ == "VB" and "have" not in lower):
        return FUTURE
    if "to" in lower and token.tag_ == "VB":
        return _of_infinitive(token)
    if planned and token.tag_ != "VBD":
        return FUTURE
    if token.tag_ == "VBD" or "VBD" in tags:
        return PAST
    if token.tag_ == "VBN" and (lower & words["perfect"] or not helpers):
        return PAST
    if token.tag_ == "VBG" and lower & words["present"]:
        return FUTURE
    return None


def _of_infinitive(token: Token) -> str | None:
    """“to meet” lies ahead, unless it only fills out what was done: “failed to meet”, “came to meet”."""
    head = token.head
    if head.i == token.i:
        return FUTURE
    known = _words()
    if head.lemma_.lower() in known["plan"] or head.lower_ in known["plan"] or head.pos_ in ("NOUN", "PROPN", "ADJ"):
        return FUTURE
    return None


@cache
def _words() -> dict[str, frozenset[str]]:
    return {rule.id: frozenset(word.casefold() for word in rule.words) for rule in load_rules("tenses")}
