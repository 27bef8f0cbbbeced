"""Where one report credits another's publisher."""

from __future__ import annotations

import re
from functools import lru_cache

from firsthand.lexicon.rules import load_rules
from firsthand.records.passage import Passage
from firsthand.records.reading import Reading
from firsthand.relate.names import names_of


def find_credit(reading: Reading, other: Reading) -> Passage | None:
    """The sentence in which `reading` names the outlet or agency of `other` as where its words come from.

    A mere mention is no credit: the name must stand in a header or credit line, or beside crediting words. Its
    own outlet's name is no credit either. None: no credit found in this text.
    """
    names = _names(other) - _own_names(reading)
    if not any(name in reading.report.text for name in names):
        return None
    pattern = _any_of(tuple(sorted(names)))
    for sentence in reading.sentences:
        match = pattern.search(sentence.passage.text)
        if match and (sentence.kind in ("header", "credit") or _credits(sentence.passage.text)):
            return sentence.passage
    return None


def _names(reading: Reading) -> frozenset[str]:
    report = reading.report
    return frozenset(name for given in (report.outlet, report.agency) if given for name in names_of(given))


def _own_names(reading: Reading) -> frozenset[str]:
    return frozenset(names_of(reading.report.outlet)) if reading.report.outlet else frozenset()


@lru_cache(maxsize=1024)
def _any_of(names: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")


def _credits(text: str) -> bool:
    return any(rule.regex.search(text) for rule in load_rules("cues") if rule.gives["kind"] == "crediting")
