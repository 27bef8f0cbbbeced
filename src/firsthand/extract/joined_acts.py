"""Which two acts the words of a connective join, by the grammar around them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from firsthand.extract.deeds import doers_of, is_passive, undergoers_of
from firsthand.extract.phrases import lemma, marks_of, with_conjuncts
from firsthand.extract.told import Told
from firsthand.lexicon.connectives import Connective, load_connectives

if TYPE_CHECKING:
    from spacy.tokens import Token

_UP = 6  # words on the way from a connective up to the act it belongs to
_DOWN = 3  # words on the way down to the other act
_BACK = 80  # words of the sentence before, at most
_PARTICLES = ("compound:prt", "advmod", "xcomp")
_CLAUSES = ("advcl", "acl", "xcomp", "ccomp", "csubj", "obl", "nmod")
_CLAUSAL = frozenset(("it", "this", "that"))  # pronouns that stand for an act
_OPEN = frozenset(("acl", "advcl", "xcomp", "ccomp", "obl", "nmod", "appos", "obj"))

Acts = Mapping[int, Told]  # mentions by the place of their word


@dataclass(frozen=True)
class Joined:
    """The act that a connective belongs to, the other act, and the small words that belong to the connective."""

    one: Told
    other: Told
    words: Sequence[Token]


def joined_by(connective: Connective, word: Token, acts: Acts) -> Joined | None:
    """The two acts that `word` joins if it is of `connective`; None where it joins none."""
    form = lemma(word)
    if form in connective.nouns and word.pos_ in ("NOUN", "ADJ", "NUM", "PROPN", "ADV"):
        return _by_noun(connective, word, acts)
    if word.pos_ in ("VERB", "ADJ") and _is_verb(connective, word):
        return _by_verb(connective, word, acts)
    if form in connective.qualifiers or word.lower_ in connective.qualifiers:
        return _by_qualifier(connective, word, acts)
    if word.i in acts and acts[word.i].trigger.kind.family in connective.families:
        found = _beyond(connective, word, acts)
        return Joined(acts[word.i], *found) if found else None
    if connective.prepositions and word.dep_ in ("case", "mark"):
        return _by_preposition(connective, word, acts)
    return None


def _by_noun(connective: Connective, noun: Token, acts: Acts) -> Joined | None:
    """“in retaliation for …”, “the raid was an answer to …”, “the last in a row of …”."""
    other = _beyond(connective, noun, acts)
    if other is None:
        return None
    one = _holder(noun, acts, beside=other[0])
    cases = [child for child in noun.children if child.dep_ == "case"]
    if connective.after and not {case.lower_ for case in cases} & set(connective.after):
        return None
    return Joined(one, other[0], [*cases, *other[1]]) if one else None


def _by_verb(connective: Connective, verb: Token, acts: Acts) -> Joined | None:
    """“the blast sparked a fire”, “riots sparked by the blast”, “shelled the camp to avenge the blast”."""
    doers = doers_of(verb)
    if "subject" in connective.to:
        one, other = _below_any(_joined(verb, connective.by), acts), _below_any(doers, acts)
        return Joined(one, other, ()) if one and other else None
    if is_passive(verb) and "object" in connective.to:
        one, other = _below_any(doers, acts), _below_any(undergoers_of(verb), acts)
        joint = [child for word in doers for child in word.children if child.dep_ == "case"]
        return Joined(one, other, joint) if one and other else None
    found = _beyond(connective, verb, acts)
    if found is None:
        return None
    other, joint = found
    if connective.by:
        one = _below_any(_joined(verb, connective.by), acts)
    else:
        one = _below_any(doers, acts) or (_holder(verb, acts, beside=other) if _hangs(verb, acts) else None)
    return Joined(one, other, [*joint, *_particles(verb)]) if one else None


def _by_qualifier(connective: Connective, word: Token, acts: Acts) -> Joined | None:
    """“retaliatory strikes after …”."""
    one = acts.get(word.head.i) if word.dep_ in ("amod", "compound", "nmod:desc") else None
    if one is None:
        return None
    for place in (word.head, word.head.head):
        other = _below_any([found for found in _joined(place, connective.to) if found.i != word.head.i], acts)
        if other is not None:
            return Joined(one, other, ())
    return None


def _by_preposition(connective: Connective, word: Token, acts: Acts) -> Joined | None:
    """“because of the blast”; “attacks, including the bombing of a bank”, where the other act stands before."""
    tail = [child for child in word.children if child.dep_ == "fixed"]
    if " ".join([word.lower_, *(one.lower_ for one in tail)]) not in connective.prepositions:
        return None
    inner = _below_any([word.head], acts)
    outer = _holder(word.head, acts, beside=inner) if inner is not None else None
    if inner is None or outer is None:
        return None
    return Joined(inner, outer, tail) if connective.several else Joined(outer, inner, tail)


def _beyond(connective: Connective, word: Token, acts: Acts) -> tuple[Told, list[Token]] | None:
    """The other act, below the word by one of the connective's prepositions, and those words."""
    if "object" in connective.to and word.pos_ == "VERB":
        objects = [child for child in word.children if child.dep_ in ("obj", "ccomp")]
        if connective.objects and not any(lemma(one) in connective.objects for one in objects):
            return None
        other = _below_any(objects, acts)
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
        and {one.lower_ for one in child.children if one.dep_ in ("case", "mark", "advmod") and one.i < child.i}
        & set(marks)
    ]
    if not found and word.i + 1 < len(word.doc):
        after = word.doc[word.i + 1]  # “in protest at the killing”, read as if the killing hung on the verb
        found = [after.head] if after.lower_ in marks and after.dep_ in ("case", "mark") else []
    return found


def _below_any(words: Sequence[Token], acts: Acts) -> Told | None:
    """The first act among the words, or below those that name none (“a wave of attacks”, “rockets fired at a base”)."""
    for head in words:
        for word in with_conjuncts(head):
            if (found := _below(word, acts, _DOWN)) is not None:
                return found
    return None


def _below(word: Token, acts: Acts, depth: int) -> Told | None:
    if word.i in acts:
        return acts[word.i]
    if word.lower_ in _CLAUSAL and word.pos_ == "PRON" and word.dep_.startswith("nsubj"):
        return _just_told(word, acts)
    if depth == 0:
        return None
    _, through = load_connectives()
    for child in word.children:
        named = child.dep_ == "nmod" and lemma(word) in through and marks_of(child)[:1] == ["of"]
        if (named or child.dep_ == "acl") and (found := _below(child, acts, depth - 1)) is not None:
            return found
    return None


def _just_told(pronoun: Token, acts: Acts) -> Told | None:
    """The act that “it” or “this” stands for: the only one told before it in its sentence, or in the one before."""
    sentence = pronoun.sent
    for first, last in ((sentence.start, pronoun.i), (max(0, sentence.start - _BACK), sentence.start)):
        spans = [pronoun.doc[place].sent.start for place in (first, last - 1)] if last > first else []
        told = [acts[place] for place in range(max(first, *spans), last) if place in acts] if spans else []
        if told:
            return told[0] if len(told) == 1 else None
    return None


def _holder(word: Token, acts: Acts, beside: Told) -> Told | None:
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


def _hangs(verb: Token, acts: Acts) -> bool:
    """Whether what the verb hangs on tells of what did it: “…, which started a fire”, “…, sparking riots”."""
    subjects = [child.lower_ for child in verb.children if child.dep_ in ("nsubj", "nsubj:pass")]
    if verb.dep_ == "acl:relcl":
        return subjects == ["which"]
    if verb.dep_ == "conj":
        return not subjects and verb.head.i in acts  # “exploded and caused a fire”
    return verb.dep_ in ("advcl", "xcomp", "acl") and not subjects


def _is_verb(connective: Connective, word: Token) -> bool:
    form = lemma(word)
    return form in connective.verbs or any(f"{form}+{child.lower_}" in connective.verbs for child in _particles(word))


def _particles(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_ in _PARTICLES and child.i == verb.i + 1]
