"""Names that are told by their form: bodies of a people or a state, numbered units, operations.

The model reads a name word by word and at times leaves off its beginning or its end: "Iraqi" and nothing more of "Iraqi
Security Forces", "Government" and "Iraq" of "Government of Iraq". `lexicon/en/heads.toml` has the words that end the
names of bodies. A name is carried on over words with capitals alone, and not in a line in which most words have them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from firsthand.language.known_names import BODIES, BOTH, LEXICON, MODEL
from firsthand.lexicon.rules import load_rules

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    Names = dict[int, Span]  # by their first word

_WITHIN = 4  # words with capitals before the last of a body's name
_LONGEST = 40  # words of any name
_CAPITALS = 0.5  # of the words of a line outside names, the first left out: above it capitals tell nothing
_ENDINGS = ("st", "nd", "rd", "th")
_UNITS = "military_unit"
_SITES = frozenset(("place", "facility", "organisation", "government", "military_unit"))
_THINGS = frozenset(("weapon", "vehicle", "vessel"))


def lengthen(doc: Doc, names: Sequence[Span]) -> list[Span]:
    """The names in `doc`, disjoint and in order, with those of bodies, numbered units and operations whole."""
    kept = {name.start: name for name in names}
    for part in _parts(doc, kept):
        for word in part:
            for rule in _RULES:
                rule(word, part.end, kept)
    return [kept[start] for start in sorted(kept)]


def _parts(doc: Doc, names: Names) -> Iterator[Span]:
    """The sentences in which capitals tell names."""
    named = {word for name in names.values() for word in range(name.start, name.end)}
    for sentence in doc.sents if doc.has_annotation("SENT_START") else (doc[:],):
        others = [word for word in sentence[1:] if word.is_alpha and word.i not in named]
        if sum(map(_has_capital, others)) <= _CAPITALS * len(others):
            yield sentence


def _state_body(word: Token, limit: int, names: Names) -> None:
    """A people's or country's name, then words with capitals of which the last is a body's."""
    nation = names.get(word.i)
    if nation is None or not _is_nation(nation):
        return
    after = nation.end
    behind = names.get(after)
    if behind is not None and behind.label_ in BODIES - {"media", "armed_group"} and len(behind) > 1:
        _set(names, word.doc, (nation.start, behind.end), behind.label_)
        return
    end, kind = _head_behind(word.doc, after, limit)
    if kind and _ends(word.doc, end, limit, names):
        _set(names, word.doc, (nation.start, end), kind)


def _numbered_unit(word: Token, limit: int, names: Names) -> None:
    """“3rd Border Brigade”."""
    if word.text[:1].isdigit() and word.lower_.endswith(_ENDINGS):
        end, kind = _head_behind(word.doc, word.i + 1, limit)
        if kind == _UNITS:
            _set(names, word.doc, (word.i, end), kind)


def _body_of_state(word: Token, limit: int, names: Names) -> None:
    """“Government of Iraq”: a body's name, or the last word of one alone, then “of” and the name of a country."""
    doc = word.doc
    body = names.get(word.i)
    if body is not None and body.label_ in BODIES:
        end, kind = body.end, body.label_
        end -= doc[end - 1].lower_ == "of"
    else:
        end, kind = word.i + 1, ""
    told = _kind(doc, end)
    if not told or end + 1 >= limit or doc[end].lower_ != "of" or not _has_capital(word):
        return
    nation = names.get(end + 1) or names.get(end + 2 if doc[end + 1].lower_ == "the" else -1)
    if nation is not None and _is_nation(nation):
        _set(names, doc, (word.i, nation.end), told if kind in {"", "armed_group"} else kind)


def _operation(word: Token, limit: int, names: Names) -> None:
    """“Operation Iron Gate”."""
    end = word.i + 1
    while end < min(limit, word.i + _WITHIN) and _has_capital(word.doc[end]):
        end += 1
    if word.text == "Operation" and end > word.i + 1:
        _set(names, word.doc, (word.i, end), "occasion")


def _named_thing(word: Token, _: int, names: Names) -> None:
    """“Katyusha rockets”: the name of a make, then what it is."""
    make = names.get(word.i)
    thing = names.get(make.end) if make is not None else None
    if make is None or thing is None or not {make.label_, thing.label_} <= _THINGS:
        return
    if thing.text.islower() and not make.text.islower():
        _set(names, word.doc, (make.start, thing.end), thing.label_)


def _site(word: Token, limit: int, names: Names) -> None:
    """“Tarnaba air base”: a name, then what is built there."""
    name = names.get(word.i)
    if name is None or name.label_ not in _SITES or _is_nation(name):
        return
    doc = word.doc
    for end in range(min(limit, name.end + 3), name.end - 1, -1):
        built = max((size for size in (1, 2, 3) if _words(doc, end - size, end) in _sites()), default=0)
        if built and name.start < end - built <= name.end and all(word.is_alpha for word in doc[name.end : end]):
            _set(names, doc, (name.start, end), "facility")
            return


_RULES: tuple[Callable[[Token, int, Names], None], ...] = (
    _state_body,
    _numbered_unit,
    _body_of_state,
    _operation,
    _named_thing,
    _site,
)


def _set(names: Names, doc: Doc, span: tuple[int, int], kind: str) -> None:
    """Puts a name in the place of those inside it, unless one reaches beyond it."""
    from spacy.tokens import Span

    start, end = span
    over = [names[at] for at in range(start - _LONGEST, end) if at in names and names[at].end > start]
    if any(name.start < start or end < name.end for name in over):
        return
    for name in over:
        del names[name.start]
    made = BOTH if any(name.id_ in (MODEL, BOTH) for name in over) else LEXICON
    names[start] = Span(doc, start, end, label=kind, span_id=made)


def _head_behind(doc: Doc, start: int, limit: int) -> tuple[int, str]:
    """The end of the longest run of words with capitals from `start` whose last is a body's, and the body's kind."""
    found, end = (start, ""), start
    while end < min(limit, start + _WITHIN + 1) and (_has_capital(doc[end]) or doc[end].text[:1].isdigit()):
        end += 1
        if kind := _kind(doc, end):
            found = end, kind
    return found


def _ends(doc: Doc, end: int, limit: int, names: Names) -> bool:
    """Whether a name can end before word `end`: what follows has no capital, is another name or somebody's office."""
    return end >= limit or not _has_capital(doc[end]) or end in names or doc[end].text in offices()


def _kind(doc: Doc, end: int) -> str:
    """The kind of body whose name ends before word `end`; empty where none does."""
    one = doc[end - 1].text
    two = f"{doc[end - 2].text} {one}" if end > 1 else one
    return _heads().get(two) or _heads().get(one, "")


def _is_nation(name: Span) -> bool:
    return name.label_ != "person" and name.text in _nations()


def _has_capital(word: Token) -> bool:
    return word.is_alpha and word.text[:1].isupper()


@cache
def offices() -> frozenset[str]:
    """Words before a person's name that are no part of it, each alone, with and without its stop."""
    rules = (*load_rules("offices"), *load_rules("titles"))
    words = (word for rule in rules for form in rule.words for word in form.split())
    return frozenset(form for word in words for form in (word, word.removesuffix(".")) if form not in {"of", "-"})


def _words(doc: Doc, start: int, end: int) -> str:
    return " ".join(word.lower_ for word in doc[max(0, start) : end])


@cache
def _heads() -> dict[str, str]:
    return {head: rule.gives["kind"] for rule in load_rules("heads") if rule.id != "site" for head in rule.words}


@cache
def _sites() -> frozenset[str]:
    return frozenset(head for rule in load_rules("heads") if rule.id == "site" for head in rule.words)


@cache
def _nations() -> frozenset[str]:
    return frozenset(word for rule in load_rules("nations") if rule.id != "distinguishing" for word in rule.words)
