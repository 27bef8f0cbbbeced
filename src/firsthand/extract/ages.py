"""How old those are who suffer an incident, which tells the items of a list apart.

“A man, 23, was shot in Elm Street … A 31-year-old was shot in Oak Street” are two shootings; a report of one shooting
of several says how many they were, or tells of them in one sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from firsthand.extract.phrases import Phrase
from firsthand.extract.told import Told

_OLD = re.compile(r"\b(\d{1,3})[ –-]years?[ –-]old", re.IGNORECASE)
_AGE = re.compile(r"\d{1,2}")
_HURT = ("killed", "injured")


def ages_differ(one: Sequence[Told], other: Sequence[Told]) -> bool:
    """Whether ages are told of those who suffer both, none of them alike, and neither is said to have hurt several."""
    ours, theirs = ({age for told in group for age in _ages(told)} for group in (one, other))
    return bool(ours and theirs) and not ours & theirs and not _hurt_several(one) and not _hurt_several(other)


def _ages(told: Told) -> Iterator[int]:
    for phrase in _sufferers(told):
        for match in _OLD.finditer(phrase.text):
            yield int(match[1])
        behind = phrase.head.doc[phrase.end : phrase.end + 3]
        if len(behind) > 2 and behind[0].text == "," and _AGE.fullmatch(behind[1].text) and behind[2].text in ",.":
            yield int(behind[1].text)


def _sufferers(told: Told) -> list[Phrase]:
    found = [part.phrase for part in told.parts if part.slot in ("victim", "target")]
    return found + [loss.phrase for loss in told.losses if loss.slot in _HURT]


def _hurt_several(told: Sequence[Told]) -> bool:
    """Whether more than one are said to be hurt: by a number, by one dead and one hurt, or as several in one clause."""
    losses = [loss for one in told for loss in one.losses if loss.slot in _HURT and loss.low != 0]
    if any(loss.low is None or loss.low > 1 for loss in losses) or len({loss.slot for loss in losses}) > 1:
        return True
    return any(len({phrase.head.i for phrase in _sufferers(one)}) > 1 for one in told)
