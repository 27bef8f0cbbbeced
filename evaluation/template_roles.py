"""The five roles of a template from an incident of ours, with strings as short as that task writes them.

No article, number or “his”; no words that only say where; of people without their group's name; names without titles,
in the fullest form.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Span, Token

from evaluation.templates import normalise
from firsthand.extract.circumstances import NEAR
from firsthand.extract.nominals import QUALIFIES
from firsthand.extract.participations import BESIDE
from firsthand.extract.phrases import in_class
from firsthand.records.incident import Incident
from firsthand.records.passage import Passage
from firsthand.records.statement import Statement

_BODIES = frozenset(("armed_group", "military_unit", "organisation", "government"))


def roles_of(doc: Doc, incident: Incident) -> Iterator[tuple[str, tuple[tuple[str, ...], ...]]]:
    """Each role with its entities, one mention each."""
    slots = incident.slots
    actors = [one for one in slots.get("actor", ()) if one.modality != "denied" and one.because not in _SIDES]
    yield "PerpInd", _distinct([words for one in actors for words in _people(doc, one)])
    yield "PerpOrg", _distinct([body for one in actors for body in bodies_of(doc, one)])
    sufferers = [
        (span_at(doc, one.evidence[0]), one.value["name"])
        for slot in ("victim", "target")
        for one in slots.get(slot, ())
    ]
    yield "Victim", _distinct([name for span, full in sufferers for name in _persons(span, full)])
    things = [span_at(doc, one.evidence[0]) for slot in ("target", "damage") for one in slots.get(slot, ())]
    yield "Target", _distinct([_short(span) for span in things if _is_thing(span)])
    joined = [one for one in slots.get("weapon", ()) if one.because != NEAR]
    weapons = [span_at(doc, one.evidence[0]) for one in joined or slots.get("weapon", ())]
    yield (
        "Weapon",
        _distinct([_short(_shooter(span)) for span in weapons if span.root.lemma_.lower() not in _NO_INSTRUMENT]),
    )


_NO_INSTRUMENT = frozenset(("bullet", "shrapnel", "gunfire", "ammunition", "weapon"))


def _shooter(span: Span) -> Span:
    """Of “machine-gun fire” the gun."""
    guns = [child for child in span.root.children if child.dep_ == "compound" and in_class(child, "weapon")]
    return span.doc[guns[-1].i : guns[-1].i + 1] if guns and in_class(span.root, "shot_noun") else span


def _distinct(strings: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Each once, in normal form; one whose words stand in another is the same."""
    kept: list[str] = []
    for words in map(normalise, strings):
        if words and not any(set(words.split()) <= set(other.split()) for other in kept):
            kept = [other for other in kept if not set(other.split()) <= set(words.split())] + [words]
    return tuple((words,) for words in kept)


def _people(doc: Doc, actor: Statement) -> Iterator[str]:
    """The individuals among actors: by a common noun, or a person's name; what only qualifies the deed is none."""
    span = span_at(doc, actor.evidence[0])
    root = span.root
    if actor.because == QUALIFIES or actor.because.endswith(BESIDE):
        return
    if root.ent_type_ == "person":
        yield actor.value["name"]
    elif root.ent_type_ in _BODIES | {"place", "nationality"} or _is_body(root) or in_class(root, "vehicle"):
        return
    elif (of := _of_people(span)) is not None:
        yield _short(span, bare=of)
    elif root.lemma_.lower() in _GROUPS:
        told = any(child.dep_ in ("amod", "compound") for child in root.children)
        yield from [_short(span)] if told and not any(name.label_ in _BODIES for name in span.ents) else []
    elif in_class(root, "force") or in_class(root, "person"):
        yield _short(span, bare=root.lemma_.lower() not in _MEMBERS)


def _of_people(span: Span) -> bool | None:
    """Of “a group of men” and “members of the group” True where a body alone is named after “of”; None of others."""
    inner = [word for word in span.root.children if word.dep_ == "nmod" and span.root.i < word.i < span.end]
    if span.root.lemma_.lower() not in _GROUPS | _MEMBERS or not inner:
        return None
    return False


def bodies_of(doc: Doc, actor: Statement) -> Iterator[str]:
    """The groups and bodies that an actor is, or that its phrase names or means by a noun such as “army”."""
    span = span_at(doc, actor.evidence[0])
    if actor.because.endswith(BESIDE):
        yield span.text
        return
    named = [name for name in span.ents if name.label_ in _BODIES]
    for name in named:
        after = span.doc[name.end] if name.end < span.end else None
        yield span.doc[name.start : name.end + (after is not None and _is_body(after))].text
    if not named and span.root.pos_ == "PROPN" and not span.root.ent_type_:
        yield _short(span)
    for word in span:
        if _is_body(word) and not any(name.start <= word.i <= name.end for name in named):
            left = [child.i for child in word.children if child.dep_ in ("compound", "amod") and child.i < word.i]
            yield span.doc[min([word.i, *left]) : word.i + 1].text


def _is_body(word: Token) -> bool:
    return word.lemma_.lower() in _STATE and word.dep_ not in ("compound", "amod")


_SIDES = ("“with”",)  # of a fight: whom another fought
_GROUPS = frozenset(("group", "gang", "band", "column", "squad", "command", "unit", "cell", "element"))
_MEMBERS = frozenset(("member",))
_STATE = frozenset(("army", "forces", "force", "military", "government", "mafia", "cartel", "squad", "navy", "service"))


def _persons(span: Span, full: str) -> Iterator[str]:
    for name in span.ents:
        if name.label_ == "person" and name.start <= span.root.i < name.end:
            yield full if set(name.text.split()) <= set(full.split()) else name.text
        elif name.label_ == "person" and name.root.dep_ == "flat":
            yield name.text


def _is_thing(span: Span) -> bool:
    root = span.root
    kinds = {name.label_ for name in span.ents if name.start <= root.i < name.end}
    if kinds & {"person", "armed_group", "place", "nationality", "military_unit"} or root.pos_ in ("NUM", "PRON"):
        return False
    area = in_class(root, "settlement") or root.lemma_.lower() in _AREAS or any(one.lower_ == "same" for one in span)
    common = root.ent_type_ == "" and not (
        in_class(root, "structure") or in_class(root, "vehicle") or in_class(root, "vessel")
    )
    if common and in_class(root, "body"):
        return False
    return not (area or in_class(root, "person") or in_class(root, "force")) and not any(
        child.dep_ == "flat" for child in root.children
    )


_AREAS = frozenset(("window", "area", "zone", "sector", "port", "center", "part", "city", "country", "state", "ave"))


def _short(span: Span, *, bare: bool = False) -> str:
    """The phrase without article, number and “his”; `bare`: without names and what “of” joins, too."""
    root = span.root
    inner = [word for word in root.children if word.dep_ == "nmod" and root.i < word.i < span.end]
    if root.lemma_.lower() in _MEASURES and inner:
        root = inner[0]
        first = min(word.i for word in root.subtree if word.dep_ != "case" and root.i >= word.i > span.root.i)
        span = span.doc[first : span.end]
    words = [word for word in span[: _where(span)] if not _is_left_out(word, root)]
    if bare:
        words = [
            word for word in words if word.i <= root.i and word.ent_type_ not in _BODIES | {"nationality", "place"}
        ]
        words = words[_after_brackets(words) :]
    return span.doc[words[0].i : words[-1].i + 1].text if words else span.text


def _where(span: Span) -> int:
    """Where words begin that only say where the thing is: “the offices in Arbat”; the length of the phrase if none."""
    for word in span.root.children:
        if word.dep_ == "nmod" and any(case.dep_ == "case" and case.lower_ in _AT for case in word.children):
            first = min(one.i for one in word.subtree)
            if span.root.i < first < span.end:
                return first - span.start
    return len(span)


_AT = frozenset(("in", "at", "near", "on", "from", "inside", "outside"))


def _after_brackets(words: Sequence[Token]) -> int:
    """Where the words begin, after marks and what stands in brackets."""
    closing = max((at for at, word in enumerate(words) if word.text in (")", "]")), default=-1)
    return next((at for at, word in enumerate(words) if at > closing and not word.is_punct), 0)


def _is_left_out(word: Token, root: Token) -> bool:
    if word.i >= root.i:
        return False
    chain = [word, *(one for one in word.ancestors if one.i != root.i and root in one.ancestors)]
    if any(one.dep_ == "nmod:poss" and one.pos_ != "PRON" for one in chain):
        return False  # “Roe's car”
    counted = any(one.pos_ == "NUM" or one.dep_ in ("det", "case", "det:predet", "nmod:poss") for one in chain)
    return counted or (word.head.i == root.i and (word.dep_ == "advmod" or word.lower_ in _VAGUE))


_MEASURES = frozenset(("number", "part", "dozen", "hundred", "window", "floor", "series", "couple", "pair", "front"))
_VAGUE = frozenset(
    (
        "several",
        "many",
        "some",
        "few",
        "various",
        "numerous",
        "other",
        "more",
        "own",
        "alleged",
        "presumed",
        "suspected",
        "first",
        "second",
        "third",
    )
)


def span_at(doc: Doc, passage: Passage) -> Span:
    """The words of a passage.

    Raises:
        ValueError: if there are none.
    """
    span = doc.char_span(passage.start, passage.end, alignment_mode="expand")
    if span is None:
        raise ValueError(f"no words at {passage}")
    return span
