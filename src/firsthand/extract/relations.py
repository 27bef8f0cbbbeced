"""What a report says joins two of its incidents: in response to, part of, led to.

The words are in `lexicon/en/connectives.toml`; the grammar says which two acts they join. Two acts told one after the
other are not joined by that: there must be words for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from firsthand.extract.deeds import doers_of, is_passive, undergoers_of
from firsthand.extract.phrases import Parsed, lemma, marks_of, with_conjuncts
from firsthand.extract.slots import incident_id
from firsthand.extract.statuses import AGGREGATE, HYPOTHETICAL
from firsthand.extract.told import Gathered, Told
from firsthand.lexicon.connectives import Connective, load_connectives
from firsthand.lexicon.word_classes import load_classes
from firsthand.records.incident import Incident
from firsthand.records.relation import Relation

if TYPE_CHECKING:
    from spacy.tokens import Token

_UP = 6  # words on the way from a connective up to the act it belongs to
_DOWN = 3  # words on the way down to the other act
_PARTICLES = ("compound:prt", "advmod", "xcomp")
_CLAUSES = ("advcl", "acl", "xcomp", "ccomp", "csubj", "obl", "nmod")
_BLASTS = frozenset(("bombing", "explosion", "suicide_attack"))
_OPEN = frozenset(("acl", "advcl", "xcomp", "ccomp", "obl", "nmod", "appos", "obj"))


@dataclass(frozen=True)
class Link:
    """Words that join two mentions: `one` has the relation, to `other`."""

    kind: str  # in_response_to part_of led_to
    one: Told
    other: Told
    start: int  # place of the first of the words that join them
    end: int  # one past the last
    doubted: bool  # an “apparent” reprisal, one “believed” to be so
    rule: str  # id of the connective


def find_links(parsed: Parsed, told: Sequence[Told]) -> list[Link]:
    """The stated relations between mentions, in reading order; none to what is not said to have happened."""
    acts = {one.trigger.word.i: one for one in told}
    connectives, _ = load_connectives()
    found: list[Link] = []
    for word in parsed.words:
        for connective in connectives:
            if (link := _link(connective, word, acts)) is not None:
                found.append(link)
                break
    return found


def relate(
    incidents: Sequence[Incident], parsed: Parsed, links: Sequence[Link], homes: Mapping[int, Gathered]
) -> list[Incident]:
    """The incidents with the relations that links between their mentions make, each once.

    Args:
        incidents: all of the report.
        parsed: the report.
        links: what `find_links` gave for it.
        homes: what was gathered of each mention, by `id` of the mention.
    """
    found: dict[str, dict[tuple[str, str], Relation]] = {one.id: {} for one in incidents}
    for link in links:
        source, to = (incident_id(parsed, homes[id(one)]) for one in (link.one, link.other))
        triggers = [parsed.passage(one.trigger.start, one.trigger.end) for one in (link.one, link.other)]
        evidence = (parsed.passage(link.start, link.end), *triggers)
        modality = "alleged" if link.doubted else "asserted"
        if source != to:
            found[source].setdefault((link.kind, to), Relation(link.kind, to, evidence, None, modality, link.rule))
    return [replace(one, relations=tuple(found[one.id].values())) for one in incidents]


def _link(connective: Connective, word: Token, acts: Mapping[int, Told]) -> Link | None:
    pair = _pair(connective, word, acts)
    if pair is None:
        return None
    one, other, joint = pair
    if one is other or HYPOTHETICAL in (one.status, other.status) or not _fits(connective, other) or _undone(word):
        return None
    if connective.reversed:
        one, other = other, one
    if connective.kind == "led_to" and _is_its_harm(one, other):
        return None
    places = sorted({word.i, *(token.i for token in joint)})
    first, last = places[0], places[-1] + 1
    if any(place in acts for place in range(first, last)) or last - first > _UP:
        first, last = word.i, word.i + 1
    return Link(connective.kind, one, other, first, last, _doubted(word), connective.id)


def _fits(connective: Connective, other: Told) -> bool:
    several = other.status == AGGREGATE
    return not (connective.several and not several) and not (connective.single and several)


def _is_its_harm(one: Told, other: Told) -> bool:
    """Whether what an act led to is only what it did: whom it killed, the blast of a bomb."""
    ours, theirs = one.trigger.kind, other.trigger.kind
    return theirs.general or ours.id == theirs.id or {ours.id, theirs.id} <= _BLASTS


def _pair(connective: Connective, word: Token, acts: Mapping[int, Told]) -> tuple[Told, Told, list[Token]] | None:
    """The act that the connective belongs to, the other act, and the words that belong to the connective."""
    form = lemma(word)
    if form in connective.nouns and word.pos_ in ("NOUN", "ADJ", "NUM", "PROPN", "ADV"):
        return _by_noun(connective, word, acts)
    if word.pos_ in ("VERB", "ADJ") and _is_verb(connective, word):
        return _by_verb(connective, word, acts)
    if form in connective.qualifiers or word.lower_ in connective.qualifiers:
        return _by_qualifier(connective, word, acts)
    if word.i in acts and acts[word.i].trigger.kind.family in connective.families:
        other = _beyond(connective, word, acts)
        return other and (acts[word.i], other[0], other[1])
    if connective.prepositions and word.dep_ in ("case", "mark"):
        return _by_preposition(connective, word, acts)
    return None


def _by_noun(connective: Connective, noun: Token, acts: Mapping[int, Told]) -> tuple[Told, Told, list[Token]] | None:
    """“in retaliation for …”, “the raid was an answer to …”, “the latest in a series of …”."""
    other = _beyond(connective, noun, acts)
    if other is None:
        return None
    one = _holder(noun, acts, beside=other[0])
    cases = [child for child in noun.children if child.dep_ == "case"]
    if connective.after and not {case.lower_ for case in cases} & set(connective.after):
        return None
    return one and (one, other[0], [*cases, *other[1]])


def _by_verb(connective: Connective, verb: Token, acts: Mapping[int, Told]) -> tuple[Told, Told, list[Token]] | None:
    """“the blast sparked a fire”, “riots sparked by the blast”, “shelled the camp to avenge the blast”."""
    doers = doers_of(verb)
    if "subject" in connective.to:
        one, other = _below_any(_joined(verb, connective.by), acts), _below_any(doers, acts)
        return (one, other, []) if one and other else None
    if is_passive(verb) and "object" in connective.to:
        one, other = _below_any(doers, acts), _below_any(undergoers_of(verb), acts)
        joint = [child for word in doers for child in word.children if child.dep_ == "case"]
        return (one, other, joint) if one and other else None
    found = _beyond(connective, verb, acts)
    if found is None:
        return None
    other, joint = found
    if connective.by:
        one = _below_any(_joined(verb, connective.by), acts)
    else:
        one = _below_any(doers, acts) or (_holder(verb, acts, beside=other) if _hangs(verb) else None)
    return one and (one, other, [*joint, *_particles(verb)])


def _by_qualifier(connective: Connective, word: Token, acts: Mapping[int, Told]) -> tuple[Told, Told, list[Token]] | None:
    """“retaliatory strikes after …”."""
    one = acts.get(word.head.i) if word.dep_ in ("amod", "compound", "nmod:desc") else None
    if one is None:
        return None
    for place in (word.head, word.head.head):
        other = _below_any([found for found in _joined(place, connective.to) if found.i != word.head.i], acts)
        if other is not None:
            return one, other, []
    return None


def _by_preposition(connective: Connective, word: Token, acts: Mapping[int, Told]) -> tuple[Told, Told, list[Token]] | None:
    """“because of the blast”; “attacks, including the bombing of a bank”, where the other act stands before."""
    tail = [child for child in word.children if child.dep_ == "fixed"]
    if " ".join([word.lower_, *(one.lower_ for one in tail)]) not in connective.prepositions:
        return None
    inner = _below_any([word.head], acts)
    outer = _holder(word.head, acts, beside=inner) if inner is not None else None
    if inner is None or outer is None:
        return None
    return (outer, inner, tail) if not connective.several else (inner, outer, tail)


def _beyond(connective: Connective, word: Token, acts: Mapping[int, Told]) -> tuple[Told, list[Token]] | None:
    """The other act, below the word by one of the connective's prepositions, and those words."""
    if "object" in connective.to and word.pos_ == "VERB":
        other = _below_any([child for child in word.children if child.dep_ in ("obj", "ccomp")], acts)
        if other is not None:
            return other, []
    for head in _joined(word, connective.to):
        other = _below_any([head], acts)
        if other is not None:
            return other, [child for child in head.children if child.dep_ in ("case", "mark") and child.i > word.i][:1]
    return None


def _joined(word: Token, marks: Sequence[str]) -> list[Token]:
    """What hangs on a word by one of the prepositions, phrases and clauses alike."""
    found = [
        child
        for child in word.children
        if child.dep_.split(":")[0] in _CLAUSES
        and {one.lower_ for one in child.children if one.dep_ in ("case", "mark", "advmod") and one.i < child.i} & set(marks)
    ]
    if not found and word.i + 1 < len(word.doc):
        after = word.doc[word.i + 1]  # “in protest at the killing”, read as if the killing hung on the verb
        found = [after.head] if after.lower_ in marks and after.dep_ in ("case", "mark") else []
    return found


def _below_any(words: Sequence[Token], acts: Mapping[int, Told]) -> Told | None:
    """The first act among the words, or below those that name none (“a wave of attacks”, “rockets fired at a base”)."""
    for head in words:
        for word in with_conjuncts(head):
            if (found := _below(word, acts, _DOWN)) is not None:
                return found
    return None


def _below(word: Token, acts: Mapping[int, Told], depth: int) -> Told | None:
    if word.i in acts:
        return acts[word.i]
    if depth == 0:
        return None
    _, through = load_connectives()
    for child in word.children:
        named = child.dep_ == "nmod" and lemma(word) in through and marks_of(child)[:1] == ["of"]
        if (named or child.dep_ == "acl") and (found := _below(child, acts, depth - 1)) is not None:
            return found
    return None


def _holder(word: Token, acts: Mapping[int, Told], beside: Told) -> Told | None:
    """The act that a word belongs to: what it is said of, or what it hangs on."""
    for _ in range(_UP):
        said_of = [child for child in word.children if child.dep_ in ("nsubj", "nsubj:pass", "nsubj:outer")]
        found = _below_any(said_of, acts)
        if found is None and word.pos_ == "VERB":
            found = _below_any([child for child in word.children if child.dep_ == "obj"], acts)
        if found is not None and found is not beside:
            return found
        joined = word.dep_ == "conj" and word.pos_ == "VERB"
        if word.head.i == word.i or not (joined or word.dep_.split(":")[0] in _OPEN):
            return None
        word = word.head
        if word.i in acts and acts[word.i] is not beside:
            return acts[word.i]
    return None


def _hangs(verb: Token) -> bool:
    """Whether the verb has no subject of its own, and what it hangs on says who or what did it."""
    return verb.dep_ in ("advcl", "xcomp", "conj", "acl", "acl:relcl") and not any(
        child.dep_ in ("nsubj", "nsubj:pass") and child.lower_ not in ("which", "that") for child in verb.children
    )


def _is_verb(connective: Connective, word: Token) -> bool:
    form = lemma(word)
    return form in connective.verbs or any(f"{form}+{child.lower_}" in connective.verbs for child in _particles(word))


def _particles(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_ in _PARTICLES and child.i == verb.i + 1]


def _undone(word: Token) -> bool:
    """Whether the words that join are denied, or tell of what need not be."""
    classes = load_classes()
    above = word.head if word.dep_ in ("xcomp", "obl", "nmod") and word.head.pos_ in ("VERB", "AUX") else word
    return any(
        (child.lower_ in classes["negation"] and child.dep_ in ("advmod", "det", "neg"))
        or (child.lower_ in classes["unreal"] and child.dep_ == "aux")
        for one in {word, above}
        for child in one.children
        if child.i < word.i
    )


def _doubted(word: Token) -> bool:
    classes = load_classes()
    near = [*word.children, *word.head.children]
    return any(child.lower_ in classes["hedge"] or lemma(child) in classes["hedge"] for child in near)
