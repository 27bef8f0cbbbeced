"""How a deed is held: known, suspected, denied or claimed, by the words that govern it and those beside its doer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firsthand.extract.phrases import in_class, lemma

if TYPE_CHECKING:
    from spacy.tokens import Token

_GOVERNED = ("xcomp", "ccomp", "acl", "advcl", "csubj", "nmod", "obl")
_CLAIMING = frozenset(("claim", "admit", "confess", "acknowledge", "boast"))
_PERHAPS = frozenset(("may", "might", "could"))
_CLEARING = frozenset(("acquit", "clear", "exonerate", "absolve"))


def how_held(verb: Token) -> str | None:
    """What the word above makes of it: alleged, denied (“cleared of”), claimed (“admitted”).

    None where the report says it of itself, or only lets somebody say it.
    """
    above = verb.head
    if any(child.dep_ == "aux" and child.lower_ in _PERHAPS for child in verb.children):
        return "alleged"
    if verb.dep_ not in _GOVERNED or above.i == verb.i:
        return None
    if in_class(above, "doubted") or in_class(above, "seize"):
        return "alleged"
    if lemma(above) in _CLEARING or in_class(above, "disown"):
        return "denied"
    if verb.dep_ in ("xcomp", "ccomp", "advcl") and lemma(above) in _CLAIMING and _is_own(verb):
        return "claimed"
    return how_held(above) if verb.dep_ == "xcomp" and lemma(above) in ("have", "try", "attempt", "plan") else None


def _is_own(verb: Token) -> bool:
    """Whether who claims it did it: “admitted killing him”, “claims that it downed a helicopter”."""
    subjects = [child.lower_ for child in verb.children if child.dep_ == "nsubj"]
    return not subjects or subjects[0] in ("it", "they", "he", "she", "we", "i")


def is_suspect(doer: Token) -> bool:
    """Whether words beside who did it leave it open: “alleged rebels”, “presumably by rebels”."""
    return any(in_class(child, "hedge") for child in doer.children)
