"""Sentences that say who the people were whom an incident befell: “The dead were …”, “They were identified as …”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from firsthand.extract.deeds import undergoers_of
from firsthand.extract.parsed import Parsed
from firsthand.extract.participations import HURTING, Part
from firsthand.extract.phrases import Phrase, in_class, marks_of, with_conjuncts
from firsthand.extract.placed import Placed
from firsthand.extract.statuses import HYPOTHETICAL
from firsthand.extract.told import Told

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_BACK = 3  # sentences back to the incident that it tells of
_THEY = frozenset(("they", "he", "she", "one", "two", "other", "others", "all", "both"))


def add_identities(parsed: Parsed, told: Sequence[Told]) -> None:
    """Gives the persons that a report says were hurt, killed or taken to the incident they were of."""
    undergone = {word.i: one for one in reversed(told) for word in undergoers_of(one.trigger.word)}
    placed = Placed(told, lambda one: one.sentence)
    for subject, names in _identified(parsed):
        for one in _told_of(parsed, subject, undergone.get(subject.i), placed):
            _add(one, names, "says who they were")
    for one in told:
        for word in {one.trigger.word, *(loss.word for loss in one.losses)}:
            _add(one, _names(parsed, _listed(word)), "listed after it")


def _add(one: Told, names: Sequence[Span], rule: str) -> None:
    held = {part.phrase.head.i for part in one.parts}
    slot = "victim" if one.losses or one.trigger.kind.id in HURTING else "target"
    for name in names:
        if name.root.i not in held:
            phrase = Phrase(name.root, name.start, name.end, frozenset(("person", "name")), name)
            one.parts.append(Part(slot, phrase, rule, one.trigger))


def _listed(word: Token) -> Iterator[Token]:
    """What stands after a colon behind the verb: “Three guards died: Jan Roe, …”."""
    for child in word.children:
        if child.dep_ in ("parataxis", "appos", "conj") and child.i > word.i and child.pos_ == "PROPN":
            between = word.doc[word.i : child.i]
            if any(one.text in (":", "--", "–", "—") for one in between):
                yield from with_conjuncts(child)


def _identified(parsed: Parsed) -> Iterator[tuple[Token, list[Span]]]:
    """Who is spoken of, and the persons that they are said to be."""
    for word in parsed.words:
        if any(child.dep_ == "cop" for child in word.children):
            subjects = [child for child in word.children if child.dep_.startswith("nsubj")]
            of = [child for child in word.children if child.dep_ == "nmod"]
            counted = next((one for one in (word, *of) if in_class(one, "sufferer_noun")), None)
            names = _names(parsed, with_conjuncts(word if counted is None else subjects[0])) if subjects else []
            if names:
                yield counted or subjects[0], names
        elif in_class(word, "identify") and word.pos_ == "VERB":
            heads = [child for child in word.children if child.dep_.startswith(("obl", "xcomp", "obj", "ccomp"))]
            found = [one for child in heads if marks_of(child)[:1] in (["as"], []) for one in with_conjuncts(child)]
            for subject in undergoers_of(word)[:1]:
                names = _names(parsed, (one for one in found if one.i != subject.i))
                if names:
                    yield subject, names


def _names(parsed: Parsed, heads: Iterator[Token]) -> list[Span]:
    found: list[Span] = []
    for head in heads:
        words = [head, *(child for child in head.children if child.dep_ in ("appos", "flat", "nmod:desc"))]
        names = [parsed.names[word.i] for word in words if word.i in parsed.names]
        found += [name for name in names[:1] if name.label_ == "person"]
    return found


def _told_of(parsed: Parsed, subject: Token, own: Told | None, told: Placed[Told]) -> Iterator[Told]:
    """The mention in which whom `subject` means was hurt: that of its own clause, or the one told just before."""
    if own is not None:
        if own.status != HYPOTHETICAL:
            yield own
        return
    at = parsed.sentence_at[subject.i]
    victims = in_class(subject, "sufferer_noun")
    if not victims and subject.lower_ not in _THEY:
        return
    near = told.within(at - (_BACK if victims else 1), at)
    before = [one for one in near if one.status != HYPOTHETICAL]
    for one in reversed(before):
        hurt = one.losses or any(part.slot == "victim" for part in one.parts)
        people = hurt or any(part.slot == "target" and "person" in part.phrase.classes for part in one.parts)
        if people:
            yield one
            return
