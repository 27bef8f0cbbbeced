"""Who says so: the words of a source, what kind of source they make, and whether they name it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from firsthand.extract.frames import Frame, opened_by
from firsthand.extract.name_spans import name_at
from firsthand.extract.source_nouns import kind_of_noun
from firsthand.lexicon.rules import load_rules

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_OPENING = frozenset(
    ("even", "also", "only", "just", "then", "and", "but", "or", "again", "meanwhile", "so")
)  # before the source, no part of it
_TITLES = frozenset(("compound", "nmod", "appos", "amod", "flat", "conj"))  # where a title stands beside a name
_SECOND_SUBJECT = frozenset(("nsubj", "obj", "iobj", "dep", "flat", "appos"))
_CLAUSES = frozenset(("parataxis", "advcl"))
_BRACKETS = frozenset((")", "]"))
_CALLED = frozenset(("known", "named", "called", "identified"))  # “a man known as Marlow”
_DATELINE = 12  # words in which the dash of a dateline stands
_DASHES = frozenset(("—", "–", "--", "-"))
_LONGEST = 14  # words of a speaker and what is said of him
_LIVING = frozenset(
    ("live", "sell", "work", "see", "hear", "witness", "watch", "lose", "survive", "flee", "escape", "reach", "stay")
)  # what a relative clause says of a private person
_DOERS = ("er", "or", "ist", "ian", "man", "woman", "ee", "ant")
_PLACED = frozenset(("case", "cop", "mark"))
_KINDS = {  # kind of name -> kind of source
    "person": "person",
    "organisation": "organisation",
    "armed_group": "armed_group",
    "government": "government",
    "military_unit": "military",
    "media": "media",
    "place": "government",  # “Marn said”: the capital or country stands for its government
    "facility": "organisation",
    "nationality": "person",
}
_BODIES = frozenset(("government", "organisation", "media", "document", "military", "police", "armed_group"))
_STATE = frozenset(("government", "organisation", "military"))  # kinds under which a “Police Department” may stand
_SPOKESMEN = frozenset(("spokesman", "spokeswoman", "spokesperson"))  # they speak for their body and are of its kind
_LED = frozenset(("police", "military", "armed_group"))  # “a police spokesman” is police


def source_words(frame: Frame) -> Span:
    """The phrase of a frame's source: title, apposition with the comma that closes it, relative clause without one.

    Raises:
        ValueError: if the frame has no source.
    """
    head = frame.source
    if head is None:
        raise ValueError("the frame has no source")
    allowed = {word.i for word in _phrase(head, frame)}
    first = last = head.i
    while first - 1 in allowed:
        first -= 1
    while last + 1 in allowed:
        last += 1
    document = head.doc
    last = _joined(head, last, frame)
    while first < head.i and (document[first].is_punct or document[first].lower_ in _OPENING):
        first += 1
    while last > head.i and document[last].is_punct and document[last].text not in _BRACKETS:
        last -= 1
    closing = last + 1
    if closing < frame.cue[0].i and document[closing].text == ",":
        last += any(document[at].text == "," for at in range(first, last))
    return document[first : last + 1]


def has_seen(said: Iterable[str]) -> bool:
    """Whether somebody says that he saw, heard or fled it."""
    seen = next(rule.regex for rule in load_rules("sources") if rule.id == "saw")
    return any(seen.search(words) for words in said)


def is_dateline(head: Token) -> bool:
    """Whether a word that opens its sentence names where a report was sent from: `MARN (AP) —`."""
    ahead = [word.text for word in head.doc[head.i + 1 : min(head.i + _DATELINE, head.sent.end)]]
    dash = next((at for at, text in enumerate(ahead) if text in _DASHES), None)
    opens = all(word.is_upper or word.is_punct for word in head.doc[head.sent.start : head.i + 1])
    return dash is not None and opens and (dash == 0 or "(" in ahead[:dash])


def speaker_behind(frame: Frame) -> Span | None:
    """`The road was cut, Inspector Marlow, a duty officer, said.`: who stands between a comma and a cue that closes.

    For sentences whose parse gives the cue no source.
    """
    document, cue = frame.head.doc, frame.cue[0].i
    sentence = frame.head.sent
    after = document[frame.cue[-1].i + 1] if frame.cue[-1].i + 1 < len(document) else None
    if frame.rule != "say" or (after is not None and after.i < sentence.end and not after.is_punct):
        return None
    commas = [word.i for word in document[sentence.start : cue] if word.text in (",", ",”", ',"')]
    aside = bool(commas) and commas[-1] == cue - 1
    if len(commas) < 1 + 2 * aside:
        return None
    first = commas[-1 - 2 * aside] + 1
    words = document[first:cue]
    naming = document[first : commas[-2]] if aside else words
    if not 0 < len(words) <= _LONGEST or any(word.pos_ in ("VERB", "AUX", "ADP", "PRON") for word in naming):
        return None
    last = naming[-1]
    speaks = last.ent_type_ in _KINDS and last.pos_ == "PROPN"
    return words if speaks or kind_of_noun(last.lemma_.lower()) not in (None, "document") else None


def _joined(head: Token, last: int, frame: Frame) -> int:
    """The last word of a name that follows a title, where the parse took it for a second subject."""
    document = head.doc
    following = document[last + 1] if last + 1 < len(document) else None
    if following is None or following.pos_ != "PROPN" or following.head != head.head:
        return last
    if not (head.dep_.startswith("nsubj") and following.dep_ in _SECOND_SUBJECT) or following.i in {
        word.i for word in frame.content
    }:
        return last
    ahead = frame.cue[0].i if frame.cue[0].i > following.i else len(document)
    return min(following.right_edge.i, ahead - 1)


def _phrase(head: Token, frame: Frame) -> list[Token]:
    """The words of the source's phrase that may belong to it."""
    out = {word.i for word in frame.cue} | {word.i for word in frame.content}
    cue = frame.cue[0]
    for child in head.children:
        if child.i < head.i:
            if child.dep_ in _PLACED:
                out.add(child.i)
        elif child.dep_ in _CLAUSES:
            out.update(word.i for word in child.subtree)
        elif child.dep_ in ("acl", "acl:relcl"):
            words = {word.i for word in child.subtree}
            if cue.i in words or head.i < cue.i < child.i or _is_set_off(child):
                out |= words
    return [word for word in head.subtree if word.i not in out]


def _is_set_off(clause: Token) -> bool:
    """Whether a comma sets off a relative clause: then it says more of one already told."""
    left = clause.left_edge
    return clause.dep_ == "acl:relcl" and left.i > 0 and (left.is_punct or left.doc[left.i - 1].text == ",")


def kind_of(phrase: Span, head: Token) -> str | None:
    """The kind of source that a phrase makes by its own words; None where these do not tell."""
    led = [kind for word in phrase if word.i < head.i and (kind := kind_of_noun(word.lemma_.lower())) in _LED]
    own = kind_of_noun(head.lemma_.lower())
    if (body := _spoken_for(phrase, head)) is not None:
        return body
    if head.pos_ != "PROPN" and own is not None and own != "unnamed":
        return led[0] if led and own not in ("document", "media", "witness", "organisation") else own
    name = name_in(phrase, head)
    if head.pos_ == "PROPN" or name is not None:
        return _kind_of_name(phrase, head, name, led)
    if own == "unnamed":
        return led[0] if led else "unnamed"
    return led[0] if led else "person" if head.pos_ == "PRON" else "witness" if _is_doer(head) else None


def _kind_of_name(phrase: Span, head: Token, name: Span | None, led: list[str]) -> str:
    own = kind_of_noun(head.lemma_.lower())
    kind = _KINDS.get(name.label_, "person") if name is not None else "person"
    if kind != "person":
        inside = next((k for w in phrase if name and w in name and (k := kind_of_noun(w.lemma_.lower())) in _LED), None)
        return inside if inside and kind in _STATE else own if own in _LED else kind
    beside = [word for word in phrase if word.head == head or word.head.dep_ == "appos"]
    beside = [word for word in beside if word.dep_.split(":")[0] in _TITLES]
    titles = [found for word in beside if (found := kind_of_noun(word.lemma_.lower())) and found != "unnamed"]
    if titles:
        return led[0] if led else titles[0]
    return "witness" if _is_private(head) else "person"


def _spoken_for(phrase: Span, head: Token) -> str | None:
    """The kind of body that a spokesman speaks for; None for any other, and where no body is told."""
    spokesman = next((word for word in phrase if word.lemma_.lower() in _SPOKESMEN), None)
    if spokesman is None or not (head in (spokesman, spokesman.head) or head.head == spokesman):
        return None
    for word in phrase:
        if word == spokesman or word.dep_.split(":")[0] not in ("nmod", "compound", "amod"):
            continue
        kind = _KINDS.get(word.ent_type_) if word.pos_ == "PROPN" else kind_of_noun(word.lemma_.lower())
        if kind in _BODIES and kind != "document":
            return kind
    return None


def _is_private(head: Token) -> bool:
    """Whether a name stands with an age or with where the person lives, works or was: "Marlow, 42, who sells nets"."""
    for child in head.children:
        if child.i > head.i and child.dep_ in ("appos", "nummod", "amod", "dep") and child.like_num:
            return True
        if child.dep_ == "acl:relcl" and child.lemma_.lower() in _LIVING:
            return True
    return False


def name_in(phrase: Span, head: Token) -> Span | None:
    """The name that a phrase is: at its head, beside it, or set beside it by a comma; not one it only mentions."""
    beside = {head.i}
    for word in head.children:
        if word.dep_.split(":")[0] in ("flat", "appos") or word.dep_ == "nmod:desc":
            beside.add(word.i)
    for at in sorted(beside):
        name = name_at(head.doc, at)
        if name is None or name.start < phrase.start or name.end > phrase.end:
            continue
        if not any(word.text[:1].isupper() for word in name if word.dep_ != "det"):
            continue  # “the ministry” names no ministry
        if name.label_ in _KINDS or head.i in range(name.start, name.end):
            return name
    return None


def is_named(phrase: Span, head: Token) -> bool:
    """Whether a phrase names its source: a person or body by name, or what is some named body's or person's own.

    "Ines Marlow", "the Marn army", "Marlow's letter" are named; "officials of Marn", "Marlow's lawyer" are not.
    """
    name = name_in(phrase, head)
    if name is not None:
        return name.label_ != "nationality"
    if head.pos_ == "PROPN":
        return head.tag_ != "NNPS" or kind_of_noun(head.lower_.removesuffix("s")) is None
    if any(_gives_names(child) for child in head.children):
        return True
    kind = kind_of(phrase, head)
    if kind not in _BODIES and not (kind is None and head.tag_ == "NN"):
        return False
    if head.tag_ == "NNS" and kind != "document":
        return False
    vague = {"nationality", "place"} if any(c.lower_ in ("a", "an") for c in head.children) else {"nationality"}
    return any(word.pos_ == "PROPN" and word.ent_type_ not in vague for word in phrase)


def _gives_names(child: Token) -> bool:
    """Whether a part of a phrase names some of those meant: "critics, like Ines Marlow", "towns including Marn"."""
    if child.dep_ == "acl" and child.lower_ in _CALLED:
        return any(word.pos_ == "PROPN" for word in child.subtree)
    return child.pos_ == "PROPN" and child.ent_type_ != "" and opened_by(child) in ("like", "including", "such")


def _is_doer(noun: Token) -> bool:
    """Whether a noun ends as words for persons do."""
    return noun.pos_ == "NOUN" and noun.lemma_.lower().endswith(_DOERS)
