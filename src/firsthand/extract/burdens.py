"""Who is said to have done it by words of their own: claims, blame, suspicion and denial, wherever in the report.

“The group took responsibility for the raid”, “police attribute it to rebels”, “the crime, for which the army is
blamed”. What is meant is the deed that the words name, or for “the crime” and “it” the one told last.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from firsthand.extract.day_names import is_time_name
from firsthand.extract.deeds import doers_of, is_passive, spread, undergoers_of
from firsthand.extract.negations import is_negated
from firsthand.extract.parsed import Parsed
from firsthand.extract.participations import Part, did
from firsthand.extract.phrases import RELATIVE, in_class, lemma, marks_of, with_conjuncts
from firsthand.extract.placed import Placed
from firsthand.extract.statuses import EVENT, HYPOTHETICAL, unreal_word
from firsthand.extract.suspicions import how_held
from firsthand.extract.told import Told

if TYPE_CHECKING:
    from spacy.tokens import Token

CLAIMS = "who claims it"
HELD = "who is held responsible"
DENIES = "who denies it"
HOLDS = "who held or freed who was taken"
RESPONSIBLE = "who is responsible"  # an accusation where somebody says it, not the report itself

_VIOLENT = frozenset(("armed_attack", "armed_clash", "abduction", "arson", "robbery", "sexual_violence", "raid"))
_POINTING = frozenset(("it", "this", "that", "these", "those", "them", "both"))
_BACK = 5  # sentences back to the deed that “the crime” means
_FOR = ("for", "of", "with", "in")
_INTO = ("acl", "acl:relcl", "advcl", "ccomp", "csubj", "parataxis", "conj")  # what another clause begins with


@dataclass(frozen=True)
class Burden:
    """One place where a deed is claimed, denied or laid to somebody."""

    doers: Sequence[Token]
    deeds: Sequence[Token]  # words that name the deed; none: it is left to the report
    cue: Token
    rule: str
    modality: str | None = "alleged"


def add_burdens(parsed: Parsed, told: Sequence[Told]) -> None:
    """Adds those who are said to have done it to the mentions of the deeds that are meant."""
    by_word = {one.trigger.word.i: one for one in told}
    deeds = Placed(filter(_is_deed, told), lambda one: one.sentence)
    for word in parsed.words:
        for burden in _burdens(word):
            for one in _meant(parsed, deeds, by_word, burden):
                _add(parsed, one, burden)


def _add(parsed: Parsed, told: Told, burden: Burden) -> None:
    known = {(part.slot, part.phrase.head.i) for part in told.parts}
    for part in did(parsed, told.trigger, burden.doers, burden.rule, burden.modality, burden.cue):
        if part.slot != "weapon" and (part.slot, part.phrase.head.i) not in known:
            told.parts[:] = [one for one in told.parts if one.slot != "target" or one.phrase.head != part.phrase.head]
            told.parts.append(part)  # in “blamed the attack on rebels” rebels are no target


def _burdens(word: Token) -> Iterator[Burden]:
    """What one word says; nothing where it is negated or only asked for."""
    found: Iterator[Burden] = iter(())
    if word.pos_ == "NOUN":
        found = _of_noun(word)
    elif word.pos_ in ("VERB", "ADJ", "AUX", "ADP", "ADV") and in_class(word, "guilty"):
        found = _of_guilt(word)
    elif word.pos_ in ("VERB", "ADJ"):
        found = _of_verb(word)
    burdens = list(found)
    if burdens and not _is_unsaid(word):
        yield from burdens


def _of_verb(verb: Token) -> Iterator[Burden]:
    objects = undergoers_of(verb) if is_passive(verb) else [c for c in verb.children if c.dep_ in ("obj", "iobj")]
    borne = next((one for one in objects if in_class(one, "burden")), None)
    if in_class(verb, "take_on") and borne is not None:
        yield Burden(doers_of(verb), _after(verb, _FOR), verb, CLAIMS, "claimed")
    elif lemma(verb) == "claim" and objects:
        behalf = _next(verb, ("for",))
        yield Burden(behalf or doers_of(verb), spread(objects), verb, CLAIMS, "claimed")
    elif in_class(verb, "sentence") and objects and (deeds := _after(verb, ("for", "of"))):
        yield Burden(spread(objects), deeds, verb, "who is sentenced for it", None)
    elif in_class(verb, "put_on") and borne is not None:
        yield Burden(_next(verb, ("on", "upon", "at")), _after(verb, ("for",)), verb, "who is blamed")
    elif in_class(verb, "disown") and (what := [one for one in objects if _is_disowned(one)]):
        deeds = what if in_class(what[0], "deed") else _after(what[0], ("for", "in", "of"))
        yield Burden(doers_of(verb), deeds, verb, DENIES, "denied")
    elif lemma(verb) == "have" and (none := [one for one in objects if _is_no_share(one)]):
        yield Burden(doers_of(verb), _after(none[0], ("in", "for", "with")), verb, DENIES, "denied")
    elif lemma(verb) == "blame" and (upon := _next(verb, ("on", "upon"), objects)):
        yield Burden(upon, spread(objects), verb, "who is blamed")
    elif in_class(verb, "blame") and objects and (deeds := _after(verb, _FOR)):
        yield Burden(spread(objects), deeds, verb, "who is blamed")
    elif in_class(verb, "lay_to") and objects and (to := _next(verb, ("to", "with"), objects)):
        laid = in_class(to[0], "deed")
        doers, deeds = (spread(objects), to) if laid else (to, spread(objects))
        yield Burden(doers, deeds, verb, "whom it is laid to")
    elif in_class(verb, "let_go") and (
        held := [one for one in spread(objects) if one.pos_ in ("NOUN", "PROPN", "NUM")]
    ):
        groups = [one for one in doers_of(verb) if one.ent_type_ == "armed_group" or in_class(one, "group_noun")]
        yield Burden(groups, held, verb, HOLDS)
    elif in_class(verb, "take_part") or (lemma(verb) == "take" and any(lemma(one) == "part" for one in objects)):
        done_to = lemma(verb).startswith(("involve", "implicate")) and (
            is_passive(verb) or verb.dep_ in ("acl", "amod")
        )
        doers = ([verb.head] if verb.dep_ in ("acl", "amod") else undergoers_of(verb)) if done_to else doers_of(verb)
        if deeds := _after(verb, ("in",)):
            yield Burden(doers, deeds, verb, RESPONSIBLE, "alleged" if done_to else how_held(verb))


def _is_disowned(thing: Token) -> bool:
    """“denied involvement”, “rejects the charge”, “denied it”, “denied the attack”."""
    return thing.lower_ in _POINTING or any(in_class(thing, name) for name in ("share", "accusation", "deed"))


def _is_no_share(thing: Token) -> bool:
    """“had no part in it”, “had nothing to do with it”."""
    none = any(child.lower_ == "no" for child in thing.children)
    return (none and in_class(thing, "share")) or (thing.lower_ == "nothing" and _has_to_do(thing))


def _has_to_do(thing: Token) -> bool:
    return any(child.lower_ == "do" and child.tag_ == "VB" for child in thing.children)


def _of_guilt(word: Token) -> Iterator[Burden]:
    """“the army is responsible for it”, “police hold rebels responsible for it”."""
    above = word.head
    held = word.dep_ in ("xcomp", "obj") and lemma(above) in ("hold", "find", "consider", "declare", "deem", "believe")
    if lemma(word) == "behind":
        if word.dep_ == "case" and any(child.dep_ == "cop" for child in above.children):
            yield Burden(doers_of(above), [above], word, RESPONSIBLE, how_held(above))
    elif held and unreal_word(above) is None:
        objects = undergoers_of(above) if is_passive(above) else [c for c in above.children if c.dep_ == "obj"]
        yield Burden(spread(objects), _after(above, ("for", "of")), word, HELD)
    elif any(child.dep_ == "cop" for child in word.children):
        yield Burden(doers_of(word), _after(word, ("for", "of")), word, RESPONSIBLE, how_held(word))


def _of_noun(noun: Token) -> Iterator[Burden]:
    """“a suspect in the killing”, “their suspected involvement in the killing”."""
    if lemma(noun) == "suspect" and (deeds := _after(noun, ("in", "of", "for"))):
        yield Burden([noun], deeds, noun, "who is suspected")
    elif in_class(noun, "share") and not in_class(noun.head, "disown") and (deeds := _after(noun, ("in",))):
        owners = [child for child in noun.children if child.dep_ == "nmod:poss" or marks_of(child)[:1] == ["of"]]
        yield Burden(spread(owners), deeds, noun, "whose part in it is told")


def _next(word: Token, marks: Sequence[str], objects: Sequence[Token] = ()) -> list[Token]:
    """What one of the prepositions `marks` joins to the word itself, or last to its object where that is a deed."""
    joined = [child for child in word.children if child.dep_.startswith("obl") and not is_time_name(child.text)]
    own = spread([child for child in joined if set(marks_of(child)[:1]) & set(marks) and child.pos_ != "NUM"])
    deeds = [one for one in objects if in_class(one, "deed")]
    beside = [one for deed in deeds for one in _after(deed, marks)]
    return own or [one for one in beside if not is_time_name(one.text) and one.pos_ != "NUM"][-1:]


def _after(word: Token, marks: Sequence[str]) -> list[Token]:
    """What the prepositions `marks` join to a word or to what hangs on it, its subject left out; the nearest first."""
    found: list[Token] = []
    nearest = [word]
    for one in nearest:
        for child in one.children:
            if child.dep_.startswith(("obl", "nmod", "advmod")) and any(mark in marks for mark in marks_of(child)):
                found += list(with_conjuncts(child))
            elif child.tag_ == "VBG" and any(at.dep_ == "mark" and at.lower_ in marks for at in child.children):
                found.append(child)
        nearest += [
            child
            for child in one.children
            if not child.dep_.startswith("nsubj") and (child.pos_ != "VERB" or not child.dep_.startswith(_INTO))
        ]
    return found


def _is_unsaid(word: Token) -> bool:
    """Whether it is negated, or only asked for."""
    return is_negated(word) or (word.pos_ == "VERB" and unreal_word(word) is not None)


def _is_deed(told: Told) -> bool:
    """Whether somebody may have to answer for what is told."""
    return told.trigger.kind.family in _VIOLENT and told.status != HYPOTHETICAL


def _meant(parsed: Parsed, told: Placed[Told], by_word: Mapping[int, Told], burden: Burden) -> Iterator[Told]:
    """The mentions of the deeds that are meant, of all `told`, each at its sentence."""
    if not burden.deeds:
        last = _last(parsed, told, burden.cue, several=False) if burden.rule in (CLAIMS, HELD, DENIES) else []
        yield from (one for one in last if burden.rule != DENIES or _is_laid_to_some(one))
        return
    if burden.rule == HOLDS:
        yield from _taken(told.within(0, len(parsed.sentences)), burden)
        return
    for deed in burden.deeds:
        own = by_word.get(deed.i)
        meant: list[Told] = []
        if own is not None:
            meant = [own] if _is_deed(own) else []
        elif in_class(deed, "deed") or (deed.lower_ in _POINTING and burden.rule != RESPONSIBLE):
            several = deed.tag_ == "NNS" or deed.lower_ in ("these", "both")
            meant = _of_victim(told.within(0, len(parsed.sentences)), deed)
            meant = meant or _last(parsed, told, burden.cue, several=several)
        elif deed.lower_ in RELATIVE:
            up = [by_word[one.i] for word in spread([deed]) for one in (word, *word.ancestors) if one.i in by_word]
            meant = [one for one in up[:1] if _is_deed(one)]
            if not meant and _names_deed(burden.cue):
                meant = _last(parsed, told, burden.cue, several=False)
        yield from meant
        if meant and not any(deed in with_conjuncts(other) for other in burden.deeds):
            return


def _is_laid_to_some(told: Told) -> bool:
    """Whether somebody is held to have done it, so that a bare “denied it” answers that."""
    return any(part.slot == "actor" for part in told.parts)


def _names_deed(cue: Token) -> bool:
    """Whether “for which” may stand for “this crime” before it in the sentence."""
    return any(word.i < cue.i and in_class(word, "deed") for word in cue.sent)


def _of_victim(told: Sequence[Told], deed: Token) -> list[Told]:
    """The last deed whose victim is named beside the word: “the judge's death”."""
    names = {
        child.lower_
        for one in deed.children
        if one.dep_ in ("nmod:poss", "nmod")
        for child in (one, *one.children)
        if child.pos_ == "PROPN"
    }
    for one in reversed(told) if names else ():
        if any(_bears(part, names) for part in one.parts if part.slot in ("victim", "target")):
            return [one]
    return []


def _bears(part: Part, names: set[str]) -> bool:
    """Whether the words for who takes part hold one of the names."""
    return bool(names & set(part.phrase.text.lower().split()))


def _taken(told: Sequence[Told], burden: Burden) -> list[Told]:
    """The abduction of those who are held or freed: the one told of in the sentence, or whose victim bears the name."""
    inside = {word for deed in burden.deeds for word in deed.subtree}
    names = {word.lower_ for word in inside if word.pos_ == "PROPN"}
    taken = (one for one in told if one.trigger.kind.family == "abduction")
    fit = (
        one
        for one in taken
        if one.trigger.word in inside or any(part.slot == "victim" and _bears(part, names) for part in one.parts)
    )
    return [*islice(fit, 1)]


def _last(parsed: Parsed, told: Placed[Told], cue: Token, *, several: bool) -> list[Told]:
    """The deed told last before a word, or if `several` those told in the sentences before it."""
    at = parsed.sentence_at[cue.i]
    near = [one for one in told.within(at - _BACK, at + 1) if one.trigger.start < cue.i]
    if several:
        return [one for one in near if one.status == EVENT]
    return near[-1:]
