"""Words that keep a source's name back, with the reason they give: "on condition of anonymity because …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from firsthand.lexicon.rules import load_rules

_STOPS = re.compile(r"[.;:”\"](?=\s|$)|,(?=\s*[“\"])|\s[—–]\s")
_NAMING = re.compile(
    r"anonym|nam|identi|quoted|authori[sz]ed|background|attribution|permitted|allowed|cleared|free|supposed|liberty|nom\s|initial",
    re.IGNORECASE,
)  # one stands in each of them
_COMMA = re.compile(r",")


def find_anonymity(text: str, start: int, end: int, cues: Sequence[int]) -> list[tuple[int, int]]:
    """The stretches of a sentence, `[start, end)` in the text, that keep a name back, in order and disjoint.

    Args:
        cues: where the cues of the sentence begin, in order: a reason ends at the comma before the first behind it.
    """
    found: list[tuple[int, int]] = []
    if not _NAMING.search(text, start, end):
        return found
    for match in _rule("granted").finditer(text, start, end):
        stop = match.end()
        if reason := _rule("reason").match(text, stop, end):
            closing = _STOPS.search(text, reason.end(), end)
            limit = closing.start() if closing else end
            for cue in cues:
                commas = [comma.start() for comma in _COMMA.finditer(text, reason.end(), min(cue, limit))]
                if reason.end() <= cue < limit and commas:
                    limit = commas[-1]
                    break
            stop = limit
        if not found or found[-1][1] <= match.start():
            found.append((match.start(), len(text[:stop].rstrip(" ,.\n"))))
    return found


@cache
def _rule(name: str) -> re.Pattern[str]:
    return next(rule.regex for rule in load_rules("sources") if rule.id == name)
