"""Names of one report made to agree: what a report says of a name in one place holds for it in the others.

The model reads each sentence alone. The whole report knows more: which office stands before a name, whose letters stand
in brackets behind it, what the same words were taken for elsewhere. Nothing that the lexicon knows is changed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from firsthand.language.known_names import BODIES, MODEL
from firsthand.language.long_names import offices

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

REPORT = "report"  # what made a name, or its kind: the rest of the report

_OFTEN = 3  # times that a name must have been taken for one kind before a doubtful one is
_MOST = 0.75  # of all times
_LETTERS = range(2, 9)  # of an abbreviation
_LONGEST = 3  # words of a name behind an office
_SMALL = frozenset(("of", "the", "and", "for", "in", "on", "to", "de", "la", "al"))


def agree(doc: Doc, names: Sequence[Span]) -> list[Span]:
    """The names in `doc`, disjoint and in order, with kinds that agree; those found by agreement alone with them."""
    found = [_behind_office(doc, name) for name in names]
    letters = dict(_abbreviations(doc, found))
    kinds = _usual_kinds(found) | letters
    surnames = _surnames(found)
    settled = [_settled(name, kinds, surnames) for name in found]
    return sorted((*settled, *_missed(doc, settled, kinds)), key=lambda name: name.start)


def _behind_office(doc: Doc, name: Span) -> Span:
    """A name behind an office or a rank is a person's."""
    if name.label_ in {"person", "facility"} or name.id_ != MODEL or not name.start or len(name) > _LONGEST:
        return name
    before = doc[name.start - 1]
    return _changed(name, "person") if before.text in offices() and name.text[:1].isupper() else name


def _abbreviations(doc: Doc, names: Sequence[Span]) -> Iterator[tuple[str, str]]:
    """The letters in brackets behind the name of a body or a place, with its kind."""
    for name in names:
        short = doc[name.end + 1 : name.end + 2].text
        if (
            doc[name.end : name.end + 1].text == "("
            and doc[name.end + 2 : name.end + 3].text == ")"
            and len(short) in _LETTERS
            and sum(map(str.isupper, short)) > 1
            and len(name) > 1
            and _shortens(short, [word.text for word in name])
        ):
            yield short, name.label_


def _shortens(short: str, words: Sequence[str]) -> bool:
    """Whether the letters are, in order, the first of the words."""
    firsts = [word[0].casefold() for word in words if word[0].isalnum()]
    wanted = [letter for letter in short.casefold() if letter.isalnum()]
    large = [word[0].casefold() for word in words if word.casefold() not in _SMALL and word[0].isalnum()]
    return wanted in (firsts, large)


def _usual_kinds(names: Sequence[Span]) -> dict[str, str]:
    """The kind of each name that was taken for one often, and nearly always."""
    counts: dict[str, Counter[str]] = {}
    for name in names:
        counts.setdefault(name.text, Counter())[name.label_] += 1
    usual = {}
    for text, kinds in counts.items():
        [(kind, times)] = kinds.most_common(1)
        if times >= _OFTEN and times >= _MOST * kinds.total():
            usual[text] = kind
    return usual


def _surnames(names: Sequence[Span]) -> frozenset[str]:
    """The last words of persons' names of several words."""
    return frozenset(name[-1].text for name in names if name.label_ == "person" and len(name) > 1)


def _settled(name: Span, kinds: Mapping[str, str], surnames: frozenset[str]) -> Span:
    if name.id_ != MODEL:
        return name
    kind = kinds.get(name.text)
    if kind is None and name.text in surnames and name.label_ in BODIES:
        kind = "person"
    return name if kind is None or kind == name.label_ else _changed(name, kind)


def _missed(doc: Doc, names: Sequence[Span], kinds: Mapping[str, str]) -> Iterator[Span]:
    """Where the words of a name that is always of one kind stand, with capitals, and were taken for no name."""
    from spacy.tokens import Span

    taken = {word for name in names for word in range(name.start, name.end)}
    first: dict[str, list[str]] = {}
    for text in kinds:
        first.setdefault(text.split()[0], []).append(text)
    for word in doc:
        for text in sorted(first.get(word.text, ()), key=len, reverse=True):
            end = word.i + text.count(" ") + 1
            if text[:1].isupper() and doc[word.i : end].text == text and taken.isdisjoint(range(word.i, end)):
                yield Span(doc, word.i, end, label=kinds[text], span_id=REPORT)
                taken.update(range(word.i, end))
                break


def _changed(name: Span, kind: str) -> Span:
    from spacy.tokens import Span

    return Span(name.doc, name.start, name.end, label=kind, span_id=REPORT)
