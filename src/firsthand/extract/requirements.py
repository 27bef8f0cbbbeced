"""What must stand beside an ambiguous word that it tells of an event: someone struck, a thing burned, a force.

The grammar in which the lexicon joins them is in `conditions.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from firsthand.extract.deeds import doers_of, prepositional, undergoers_of
from firsthand.extract.parsed import Parsed
from firsthand.extract.phrases import classes_of, in_class, lemma, marks_of
from firsthand.lexicon.incident_kinds import load_kinds

if TYPE_CHECKING:
    from spacy.tokens import Token


Test = Callable[[Parsed, "Token"], bool]

_PEOPLE = (
    "man", "men", "woman", "women", "person", "people", "keeper", "keepers", "seller", "sellers", "worker", "workers",
    "dealer", "dealers", "grower", "growers", "holder", "holders", "owner", "owners",
)  # fmt: skip  # how words for people end that no list holds
_INDEFINITE = frozenset(("nobody", "noone", "anybody", "anyone", "everybody", "everyone", "none", "those", "both"))


def _any(parsed: Parsed, words: Iterable[Token], *names: str) -> bool:
    return any(stands_for(parsed, word) & set(names) for word in words)


def stands_for(parsed: Parsed, word: Token) -> frozenset[str]:
    """The classes of the word (`classes_of`); people also by a word's ending and by pronouns without person."""
    found = classes_of(parsed, word)
    human = word.pos_ in ("NOUN", "PRON") and (
        word.lower_ in _INDEFINITE or (len(word) > len("woman") and word.lower_.endswith(_PEOPLE))
    )
    return found | {"person"} if human else found


def _near(word: Token) -> list[Token]:
    """Who or what suffers it: objects, and what prepositions join to a noun."""
    if word.pos_ == "VERB":
        return undergoers_of(word)
    return [child for child in word.children if child.dep_ in ("nmod", "nmod:poss", "compound", "nmod:unmarked")] + (
        [word.head] if word.dep_ == "compound" else []
    )


def _person(parsed: Parsed, word: Token) -> bool:
    return _any(parsed, _near(word), "person", "force", "body")


def _thing(parsed: Parsed, word: Token) -> bool:
    return _any(parsed, _near(word), "structure", "vehicle", "vessel", "place")


def _undergoer(parsed: Parsed, word: Token) -> bool:
    if word.pos_ == "VERB":
        return _any(parsed, _near(word), "person", "force", "body", "structure", "vehicle", "vessel", "place")
    marks = ("on", "against", "upon", "in", "at")
    return any(
        _any(parsed, [noun], "person", "force", "body", "structure", "place", "vehicle")
        for noun in prepositional(word, marks)
    )


def _force(parsed: Parsed, word: Token) -> bool:
    if word.pos_ == "VERB":
        return _any(parsed, doers_of(word), "force", "weapon")
    return _any(parsed, [*_near(word), *prepositional(word, ("between", "with", "against", "by"))], "force", "weapon")


def _official(parsed: Parsed, word: Token) -> bool:
    doers = doers_of(word)
    public = any(classes_of(parsed, one) & {"official", "body", "person"} and one.lower_ != "it" for one in doers)
    met = [*_near(word), *prepositional(word, ("with",))]
    to = [place for place in prepositional(word, ("to",)) if "name" in classes_of(parsed, place)]
    return public and (bool(to) or _any(parsed, met, "official", "body", "person", "name"))


def _vehicle_meets(parsed: Parsed, word: Token) -> bool:
    """A vehicle that does it; a noun needs none, but may be of nothing else: no “crash of the peso”."""
    if word.pos_ == "VERB":
        return _any(parsed, _subjects(word), "vehicle", "vessel")
    beside = [*_near(word), *prepositional(word, ("of",))]
    return _any(parsed, beside, "vehicle", "vessel") or not any(
        one.pos_ in ("NOUN", "PROPN") and "place" not in classes_of(parsed, one) for one in beside
    )


def _is_of_crowd(word: Token) -> bool:
    """Whether a crowd is one of the sides: “protesters clashed with police”."""
    sides = [*prepositional(word, ("between", "with", "by", "among"))]
    sides += doers_of(word) if word.pos_ == "VERB" else _near(word)
    return any(in_class(one, "crowd") for one in sides)


def _subjects(word: Token) -> list[Token]:
    return doers_of(word) or undergoers_of(word)


def _is_blaze(word: Token) -> bool:
    """A fire that burns: it broke out, destroyed or was put out, or burns in something; not fire from guns."""
    verb = word.head
    if word.dep_ in ("nsubj", "nsubj:pass", "obj", "obl", "obl:agent")  and in_class(verb, "burning"):  # fmt: skip
        return not any(child.dep_ in ("compound", "nmod:poss") for child in word.children)
    return any(
        child.dep_ == "nmod" and {"at", "in"} & {case.lower_ for case in child.children} for child in word.children
    ) and not any(child.dep_ in ("compound", "nmod:poss", "amod") for child in word.children)


def _is_harmful(parsed: Parsed, word: Token) -> bool:
    """An attack by people, not of an illness, a mood or words."""
    if any(in_class(child, "ailment") for child in word.children if child.dep_ in ("compound", "amod", "advmod")):
        return False
    if word.pos_ != "VERB":
        return True
    doers, sufferers = doers_of(word), undergoers_of(word)
    speaker = bool(doers) and all(
        classes_of(parsed, one) & {"official", "name"} and "force" not in classes_of(parsed, one) for one in doers
    )
    return not (
        speaker
        and sufferers
        and all("person" in classes_of(parsed, one) or not classes_of(parsed, one) for one in sufferers)
    )


def _is_literal(parsed: Parsed, word: Token) -> bool:
    """What it is of, if anything, can suffer it or blow up: no “explosion of joy”, no “riot of colour”."""
    joined = list(prepositional(word, ("of",)))
    if any(in_class(child, "ailment") for child in word.children):
        return False
    return not joined or _any(
        parsed, joined, "person", "force", "body", "weapon", "structure", "vehicle", "vessel", "place"
    )


def _event_like(parsed: Parsed, word: Token) -> bool:
    """A gathering: it has a place, a foe, or a verb of happening."""
    if word.pos_ == "VERB":
        return _any(parsed, doers_of(word), "person", "body")
    joined = list(prepositional(word, ("in", "at", "outside", "against", "near", "by", "over")))
    verb = word.head
    return (
        bool(joined)
        or in_class(verb, "happen")
        or in_class(verb, "do")
        or (word.dep_ == "nsubj" and lemma(verb) == "block")
    )


def _is_between(parsed: Parsed, word: Token) -> bool:
    """A meeting of people or bodies of note: between, with or of them, or held by them."""
    sides = [*prepositional(word, ("between", "with", "of", "among")), *_near(word)]
    verb = word.head if word.dep_ == "obj" and in_class(word.head, "do") else None
    return _any(parsed, [*sides, *(doers_of(verb) if verb is not None else [])], "official", "body", "nation")


def _is_visit(parsed: Parsed, word: Token) -> bool:
    """Whether somebody of note goes to a place with a name; of a noun, whether somebody of note is whose it is."""
    if word.pos_ == "VERB":
        to = any({"place", "name"} <= classes_of(parsed, one) for one in undergoers_of(word))
        return to and _any(parsed, doers_of(word), "official", "person")
    whose = [*prepositional(word, ("of", "by")), *(child for child in word.children if child.dep_ == "nmod:poss")]
    return any(classes_of(parsed, one) & {"official"} or {"person", "name"} <= classes_of(parsed, one) for one in whose)


def _is_made(word: Token) -> bool:
    """Whether a declaration is news itself, and not only where words are quoted from: “said in a joint statement”."""
    if word.pos_ == "VERB":
        return True
    quoted = any(case.lower_ in ("in", "by", "according") for case in word.children if case.dep_ == "case")
    speaks = word.dep_.startswith("nsubj") and in_class(word.head, "reporting")
    by_verb = any(f"{lemma(word.head)}>{lemma(word)}" in kind.verbs for kind in load_kinds().values())
    return not (quoted or speaks or (word.dep_ == "obj" and by_verb)) and word.dep_ != "compound"


def _is_spoken(parsed: Parsed, word: Token) -> bool:
    """A declaration that is told as somebody's, or as made: “the king's speech”, “signed the declaration”."""
    if word.pos_ == "VERB" or not _is_made(word):
        return word.pos_ == "VERB"
    whose = [child for child in word.children if child.dep_ in ("nmod:poss", "nmod")]
    public = ("official", "body", "nation")
    given = in_class(word.head, "declaring") and word.dep_ == "nsubj:pass"
    given = given or any(child.lower_ == "joint" for child in word.children)
    return given or any(
        classes_of(parsed, one) & set(public) and {"of", "by", "between", "'s", "’s", "'", "’"} & set(_cases(one))
        for one in whose
    )


def _cases(word: Token) -> list[str]:
    return [child.lower_ for child in word.children if child.dep_ == "case"]


# by the name that the lexicon gives it
NEEDS: Mapping[str, Callable[[Parsed, Token], bool]] = {
    "undergoer": _undergoer,
    "undergoer_or_force": lambda parsed, word: _undergoer(parsed, word) or _force(parsed, word),
    "person": _person,
    "thing": _thing,
    "place": lambda parsed, word: _any(parsed, _near(word), "place", "structure"),
    "force": _force,
    "force_or_place": lambda parsed, word: _force(parsed, word) or _thing(parsed, word),
    "force_and_place": lambda parsed, word: _force(parsed, word) and _any(parsed, _near(word), "place", "structure"),
    "force_and_thing": lambda parsed, word: _force(parsed, word) and _thing(parsed, word),
    "weapon_or_vehicle": lambda parsed, word: _any(parsed, _near(word), "weapon", "vehicle", "vessel"),
    "vehicle_subject": _vehicle_meets,
    "thing_subject": lambda _, word: any(in_class(one, "explosive_thing") for one in _subjects(word)),
    "armed_sides": lambda parsed, word: _force(parsed, word) and not _is_of_crowd(word),
    "crowd": lambda _, word: _is_of_crowd(word),
    "aircraft": lambda _, word: any(in_class(one, "aircraft") for one in doers_of(word)),
    "structure": lambda _, word: any(in_class(one, "works") for one in [*_subjects(word), *_near(word)]),
    "burning": lambda _, word: _is_blaze(word),
    "disease": lambda _, word: any(in_class(one, "disease") for one in _near(word)),
    "attempt": lambda parsed, word: (
        not any(child.dep_ in ("compound", "acl") for child in word.children)
        and _any(parsed, list(prepositional(word, ("on", "against"))), "person", "name", "force")
    ),
    "noun": lambda _, word: word.pos_ in ("NOUN", "PROPN"),
    "heading": lambda parsed, word: parsed.sentences[parsed.sentence_at[word.i]].kind == "heading",
    "title": lambda _, word: word.dep_ == "root",
    "finite": lambda _, word: word.pos_ == "VERB" and not (word.tag_ == "VBG" and word.dep_ == "acl"),
    "small": lambda _, word: word.text[0].islower() or word.i == word.sent.start,
    "clause": lambda _, word: any(child.dep_ in ("ccomp", "xcomp", "parataxis") for child in word.children),
    "event_like": _event_like,
    "harmful": _is_harmful,
    "literal": _is_literal,
    "made": lambda _, word: _is_made(word),
    "spoken": _is_spoken,
    "meant": lambda _, word: not (marks_of(word) == ["by"] and len(list(word.children)) == 1),
    "official": _official,
    "official_and_place": _is_visit,
    "between": _is_between,
}
