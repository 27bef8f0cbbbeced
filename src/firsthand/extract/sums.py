"""Counts that a report gives in parts: “killed a father and two sons” is three killed, said so as added up.

Only what one word tells of joined phrases is added: those of two sentences may be told twice. Of “five men were shot,
two of them died” the three others are hurt, and no less plainly said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from firsthand.extract.loss import INJURED, KILLED, Loss
from firsthand.extract.phrases import with_conjuncts
from firsthand.extract.placed import ends
from firsthand.extract.survivors import is_result

ADDED = "added up"  # in the reason of a sum


def add_up(losses: Sequence[Loss]) -> Iterator[Loss]:
    """The sums of what single words tell of joined phrases, each with all of them."""
    for first in losses:
        joined = {head.i for head in with_conjuncts(first.phrase.head)}
        parts = [one for one in losses if one.slot == first.slot and one.word.i == first.word.i]
        parts = [one for one in parts if one.phrase.head.i in joined]
        if len(parts) == len(joined) > 1 and all(_is_exact(one) for one in parts) and _alike(parts):
            total = sum(one.low or 0 for one in parts)
            said = f"“{first.word.lower_}”, {len(parts)} counts of one sentence {ADDED}"
            phrases = tuple(one.phrase for one in parts[1:])
            yield replace(first, low=total, high=total, others=phrases, because=said)


def others_of(losses: Sequence[Loss]) -> Iterator[Loss]:
    """Those who were shot or hurt and are not among the dead that are told to be some of them."""
    dead = ends([one for one in losses if one.slot == KILLED and one.low != 0])
    if len({(one.low, one.high) for one in dead}) != 1 or not _is_exact(dead[0]):
        return
    for one in losses:
        some = next((other for other in dead if is_result(one, other) or _is_some_of_them(one, other)), None)
        if some is not None and one.slot == INJURED and not one.sure and _is_exact(one):
            left = (one.low or 0) - (some.low or 0)
            if left > 0:
                said = f"“{one.word.lower_}”, less those of them who died"
                yield replace(one, low=left, high=left, sure=True, others=(some.phrase,), because=said)
                return


def _is_exact(loss: Loss) -> bool:
    return loss.low is not None and loss.low == loss.high and loss.low > 0


def _alike(parts: Sequence[Loss]) -> bool:
    """Whether all are named or none is: of “his wife, Jane Roe, and a son” two may be one."""
    named = [one.phrase.name is not None for one in parts]
    return all(named) or (not any(named) and all(map(_counts, parts)))


def _counts(part: Loss) -> bool:
    """Whether the words bring up people that the words before did not: a number, “a”, “his”."""
    return part.phrase.head.pos_ == "NUM" or not any(
        child.lower_ in ("the", "these", "those", "such") for child in part.phrase.head.children
    )


def _is_some_of_them(hurt: Loss, dead: Loss) -> bool:
    """“two of them”, “one of the victims”, said after those who were hit."""
    phrase = dead.phrase
    if dead.word.i < hurt.word.i:
        return False
    members = [child for child in phrase.head.children if child.dep_ == "nmod"]
    return phrase.head.pos_ in ("NUM", "DET", "PRON") and any(
        child.lower_ in ("them", "whom", "those")
        or (child.tag_ in ("NNS", "NNPS") and any(word.lower_ in ("the", "those", "these") for word in child.children))
        for child in members
    )
