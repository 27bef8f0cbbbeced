"""Whether a time lies before or after the telling, as the verb that it belongs to says.

The grammar is that of `language`: a time hangs on its verb, an auxiliary on the verb it helps. What no finite verb
tells, a word that leads to the time may (“until”, “since”), or a word for a plan (“scheduled”, “due”). The words are
in `lexicon/en/tenses.toml`.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from firsthand.lexicon.rules import load_rules

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

PAST, FUTURE = "past", "future"
_FAR = 12  # steps from a time up to its verb
_OF_NOUN = ("nmod:poss", "compound", "nmod:unmarked")
_WIDE, _NEAR = 120, 30  # words: more than a sentence has; how far a helping word stands from its verb


def direction(document: Doc, first: int, last: int | None = None) -> str | None:
    """`past`, `future`, or None where the words do not say; `first` and `last` are the places of the time's words."""
    words = _words()
    token = document[first if last is None else last]
    led = _leading(document, first)
    if led in words["before_past"]:
        return PAST
    if led in words["before_future"]:
        return PAST if _is_before(token) else FUTURE
    if token.dep_ in _OF_NOUN and first <= token.head.i < token.i:
        token = token.head  # “midnight Friday” is one time
    if token.dep_ in _OF_NOUN and token.head.pos_ in ("NOUN", "PROPN"):
        return _of_noun(token.head)
    return _of_words(token)


def _is_before(token: Token) -> bool:
    """Whether the verb tells of what had been until then."""
    verbs = (one for one in islice(token.ancestors, _FAR) if one.pos_ == "VERB")
    return any(one.lower_ == "had" for verb in islice(verbs, 2) for one in _helpers(verb))


def _of_noun(noun: Token) -> str:
    """“Friday's vote” is over unless it is what will do something."""
    if not noun.dep_.startswith("nsubj"):
        return PAST
    return _of_words(noun.head) or PAST


def _of_words(token: Token) -> str | None:
    words = _words()
    for _ in range(_FAR):
        if token.pos_ in ("VERB", "AUX") or _helpers(token):
            found = _of_verb(token)
            if found is not None:
                return found
            if _is_present(token):
                return None
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
    return [child for child in _children(token) if child.dep_ in ("aux", "aux:pass", "cop")]


def _children(token: Token) -> Iterable[Token]:
    """What hangs on a word; of one that spans very many words only what stands near it, or each would ask for all."""
    first, last = token.left_edge.i, token.right_edge.i
    if last - first <= _WIDE:
        return token.children
    near = token.doc[max(first, token.i - _NEAR) : min(last, token.i + _NEAR) + 1]
    return [one for one in near if one.head.i == token.i and one.i != token.i]


def _is_present(token: Token) -> bool:
    return token.tag_ in ("VBZ", "VBP") or any(one.tag_ in ("VBZ", "VBP") for one in _helpers(token))


def _of_verb(token: Token) -> str | None:
    words = _words()
    helpers = _helpers(token)
    tags = {token.tag_, *(one.tag_ for one in helpers)}
    lower = {one.lower_ for one in helpers}
    if lower & words["future"] or (lower & words["may"] and token.tag_ == "VB" and "have" not in lower):
        return FUTURE
    if token.tag_ == "VB" and any(one.lower_ == "to" for one in _children(token)):
        return _of_infinitive(token)
    planned = token.lemma_.lower() in words["plan"] or token.lower_ in words["plan"]
    going_on = token.tag_ == "VBG" and lower & words["present"]
    if (planned and token.tag_ != "VBD") or (going_on and "VBD" not in tags):
        return FUTURE
    over = token.tag_ == "VBN" and (lower & words["perfect"] or not helpers)
    return PAST if "VBD" in tags or over else None


def _of_infinitive(token: Token) -> str | None:
    """“to meet” lies ahead, unless it only fills out what was done: “failed to meet”, “came to meet”."""
    head = token.head
    if head.i == token.i:
        return FUTURE
    if "had" in {one.lower_ for one in _helpers(head)}:
        return PAST
    known = _words()
    if head.lemma_.lower() in known["plan"] or head.lower_ in known["plan"] or head.pos_ in ("NOUN", "PROPN", "ADJ"):
        return FUTURE
    return None


@cache
def _words() -> dict[str, frozenset[str]]:
    return {rule.id: frozenset(word.casefold() for word in rule.words) for rule in load_rules("tenses")}
