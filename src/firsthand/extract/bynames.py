"""By what other names the report calls the same: a name beside a common noun, and the fullest form of a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from firsthand.extract.parsed import Parsed
from firsthand.extract.phrases import Phrase, in_class, lemma, marks_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_CALLING = frozenset(("call", "name", "dub", "style", "know"))
_LONGEST = 10  # words of a name in quotation marks
_BODIES = frozenset(("armed_group", "military_unit", "government", "organisation", "media"))


def names_beside(parsed: Parsed, phrase: Phrase) -> Iterator[Phrase]:
    """The names of a body that a common noun tells of: “a commando, the Red Brigade”, “the group called Red Star”."""
    if phrase.name is not None or not phrase.classes & {"force", "body"}:
        return
    for child in phrase.head.children:
        named = [child] if child.dep_ in ("appos", "nmod:desc") and child.i > phrase.head.i else []
        if child.dep_ == "acl" and child.tag_ == "VBN" and lemma(child) in _CALLING:
            named = [one for one in child.children if one.dep_ in ("xcomp", "obj", "obl", "nmod")]
        for word in named:
            quoted = _quoted(parsed.doc, word)
            name = parsed.names.get(word.i)
            if quoted is not None:
                yield Phrase(word, *quoted, frozenset(("body", "name")), name)
            elif name is not None and name.label_ in _BODIES:
                yield Phrase(word, name.start, name.end, frozenset(("body", "name")), name)


def _quoted(doc: Doc, word: Token) -> tuple[int, int] | None:
    """The words between the quotation marks around `word`, if they are a name; None where there are none."""
    marks = '"“”'
    left = next((at for at in range(word.i, max(word.i - _LONGEST, -1), -1) if doc[at].text in marks), None)
    right = next((at for at in range(word.i, min(word.i + _LONGEST, len(doc))) if doc[at].text in marks), None)
    if left is None or right is None or not any(one.pos_ == "PROPN" for one in doc[left:right]):
        return None
    return left + 1, right


def fullest(parsed: Parsed, name: Span) -> Span:
    """The longest form in which the report names the same person: “Roe” is “Jan Roe” where only one Roe is named."""
    words = [word.lower_ for word in name]
    longer = {
        form: other
        for form, other in parsed.wordings[name.label_, words[0]].items()
        if len(form) > len(words) and _holds(form, words)
    }
    longest = max(longer, key=len, default=())
    return longer[longest] if longer and all(set(form) <= set(longest) for form in longer) else name


def _holds(name: Sequence[str], words: Sequence[str]) -> bool:
    """Whether the words stand in the name, in that order."""
    rest = iter(name)
    return all(word in rest for word in words)


def persons_below(parsed: Parsed, head: Token) -> Iterator[Span]:
    """The persons that a phrase names: its own name, names beside it and names joined to it, in order."""
    seen: set[int] = set()
    for word in sorted(head.subtree, key=lambda one: one.i):
        name = parsed.names.get(word.i)
        if name is not None and name.label_ == "person" and name.start not in seen and _names_same(name.root, head):
            seen.add(name.start)
            yield name


def _names_same(word: Token, head: Token) -> bool:
    """Whether the way from a name up to `head` goes by words that name, list or identify alone."""
    while word.i != head.i:
        if word.dep_ == "nmod":
            if not {"including", "with", "like"} & {
                case.lower_ for case in word.children if case.dep_ in ("case", "fixed")
            }:
                return False
        elif word.dep_.startswith("obl"):
            if not (in_class(word.head, "identify") and marks_of(word)[:1] == ["as"]):
                return False
        elif word.dep_ in ("acl", "xcomp", "obj"):
            if not in_class(word if word.dep_ == "acl" else word.head, "identify"):
                return False
        elif word.dep_ not in ("appos", "conj", "flat", "nmod:desc"):
            return False
        word = word.head
    return True
