"""The words around a number that say of what it holds: where, whose, since when and when.

They hang on the noun counted (“29 in Iraq”, “12 of its men”) or on the verb of its clause (“were killed in the north
since Monday”). They are quoted as they stand; what day or place they mean is left to those who find times and places.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from firsthand.extract.parsed_sentences import ParsedSentence, Word
from firsthand.extract.units import Unit
from firsthand.lexicon.rules import load_rules
from firsthand.records.scope import Scope

_PHRASES = ("obl", "nmod", "advmod", "obl:unmarked", "nmod:unmarked")
_MOST_WORDS = 10
_ENDS = frozenset((",", ";", ":", "—", "–", "(", ")"))


def find_scope(sentence: ParsedSentence, start: int, end: int, unit: Unit | None) -> Iterator[Scope]:
    """The scope words of the number at `[start, end)`, in reading order."""
    number = sentence.within(start, end)
    if not number:
        return
    counted = unit.head if unit and unit.head else _outmost(sentence, number[-1], number[0].at, number[-1].at)
    verb = sentence.words[counted.head]
    found = {one.passage: one for one in _under(sentence, counted, own=True)}
    if verb.at != counted.at:
        found.update((one.passage, one) for one in _under(sentence, verb, own=False))
    quoted = sentence.quote(start, end)
    for passage in sorted(found):
        first = sentence.within(passage.start - sentence.passage.start, passage.end - sentence.passage.start)[0].at
        beside = sentence.words[first - 1] if first else None
        another = beside and beside.tag == "CD" and beside.at != number[-1].at  # 29 in Iraq and 32 in Syria
        if not another and not passage.overlaps(quoted):
            yield found[passage]


def _outmost(sentence: ParsedSentence, word: Word, first: int, last: int) -> Word:
    """The word of the number that hangs on a word outside it."""
    for _ in range(last - first + 1):
        head = sentence.words[word.head]
        if not first <= head.at <= last or head.at == word.at:
            break
        word = head
    return word


def _under(sentence: ParsedSentence, word: Word, *, own: bool) -> Iterator[Scope]:
    for child in sentence.under(word):
        if own and child.dep == "nmod:poss":
            yield from _scope(sentence, child, "whose")
        elif child.dep in _PHRASES and (kind := _kind(sentence, child, own=own)):
            yield from _scope(sentence, child, kind)


def _kind(sentence: ParsedSentence, child: Word, *, own: bool) -> str | None:
    cases = [one.lower for one in sentence.under(child) if one.dep == "case"]
    case = cases[0] if cases else ""
    lists = _lists()
    timed = child.lower in lists["times"] or (child.lower.isdigit() and len(child.lower) == len("2001"))
    if case in lists["since"]:
        return "since"
    if timed and (case in lists["when"] or not case):
        return "when"
    if own and case == "of" and not child.lower.isdigit():
        return "whose"
    if case in lists["where"] and not timed and (child.name == "place" or child.lower in lists["grounds"]):
        return "where"
    return None


def _scope(sentence: ParsedSentence, child: Word, kind: str) -> Iterator[Scope]:
    first, last = sentence.reach(child)
    while first < child.at and sentence.words[first].text in _ENDS:
        first += 1  # a comma before it does not belong to it
    last = min(last, first + _MOST_WORDS)
    for word in sentence.words[child.at + 1 : last + 1]:
        joins_a_date = word.text == "," and word.at < last and sentence.words[word.at + 1].text.isdigit()
        if (word.text in _ENDS and not joins_a_date) or word.dep == "acl:relcl":
            last = word.at - 1
            break
    while sentence.words[last].tag == "POS" and last > first:
        last -= 1
    if first <= last:
        yield Scope(sentence.quote(sentence.words[first].start, sentence.words[last].end), kind)


@cache
def _lists() -> dict[str, frozenset[str]]:
    return {rule.id: frozenset(rule.words) for rule in load_rules("scopes")}
