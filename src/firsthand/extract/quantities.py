"""The quantities of one report: each number that counts or measures something, with its bound, its unit and its scope.

Numbers come from `extract/numbers.py`, bounds from `extract/bounds.py`, units from `extract/units.py`, what became of
those counted from `extract/casualties.py`, the words around from `extract/scopes.py`; `extract/totals.py` then links
parts to what they are parts of. A number inside a date, a time of day, an age, an address or a name counts nothing and
is passed over (`lexicon/en/quantities.toml`). Headers and credits hold no quantities. Who says the number, and whether
it is the same count as another, is left to others.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from firsthand.extract.bounds import Bound, apply_bound, find_bound
from firsthand.extract.casualties import find_casualty, may_tell_of_harm
from firsthand.extract.numbers import Number, find_numbers
from firsthand.extract.parsed_sentences import ParsedDocument, ParsedSentence
from firsthand.extract.persons import is_group, is_person
from firsthand.extract.scopes import find_scope
from firsthand.extract.totals import is_of_them, link_parts
from firsthand.extract.uncounted import find_uncounted, is_unharmed
from firsthand.extract.units import Unit, find_measure, find_others, find_unit
from firsthand.lexicon.literals import literals_of
from firsthand.lexicon.rules import Rule, load_rules
from firsthand.lexicon.scans import Scan
from firsthand.records.quantity import Quantity
from firsthand.records.sentence import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Doc

_SILENT = {"header", "credit"}  # kinds of sentence that count nothing
_COMPOUND = re.compile(r"[-‑–—]\w")  # one-way, a five-man crew, 3-2
_REACH = 48  # characters before a number in which a word that names it stands
_OLDEST = 120  # years
_AGE_ENDS = re.compile(r"\s*[,.;)]|\s+(?:and|who|from|was|is)\b")
_LONGEST_NAME_NUMBER = 4  # digits of a number that belongs to a name: Model 3, Area 51
_MEASURED = ("percent", "dollar", "euro", "pound", "currency", "point", "cent", "basis point")


def find_quantities(sentences: Sequence[Sentence], document: Doc) -> Iterator[Quantity]:
    """The quantities of the sentences of one report, in reading order.

    Args:
        sentences: the sentences of the report.
        document: its analysis, of the same text.

    Example:
        >>> from firsthand.language.documents import analyse
        >>> from firsthand.language.sentences import split_sentences
        >>> from firsthand.records.report import Report
        >>> report = Report("a", "", "a.txt", "More than five dozen U.S. trucks burned, killing two guards.")
        >>> sentences = split_sentences(report)
        >>> first, second = find_quantities(sentences, analyse(report, sentences))
        >>> first.passage.text, first.low, first.high, first.bound, first.unit
        ('More than five dozen', 60.0, None, 'more_than', 'truck')
        >>> second.low, second.unit, second.casualty, second.fate.text
        (2.0, 'guard', 'killed', 'killing')
    """
    parsed = ParsedDocument(document)
    before: tuple[Quantity, ...] = ()
    for sentence in sentences:
        found: tuple[Quantity, ...] = ()
        if sentence.kind not in _SILENT:
            linked = link_parts(sentence.passage, _in_sentence(sentence, parsed), before)
            found = tuple(one for one in linked if not is_unharmed(one))
            yield from found
        before = found or before


def _in_sentence(sentence: Sentence, document: ParsedDocument) -> list[Quantity]:
    text = sentence.passage.text
    numbers = list(find_numbers(text))
    harm = may_tell_of_harm(text)
    if not numbers and not harm:
        return []
    parsed = document.sentence(sentence)
    others = _merge(match.span() for match in _other_numbers().find(text)) if numbers else []
    found: list[Quantity] = []
    for number in numbers:
        last = bisect_left(others, (number.end, 0)) - 1  # of those that begin before the number ends
        quantity = None if last >= 0 and others[last][1] > number.start else _quantity(parsed, number, harm=harm)
        if quantity:
            found.append(quantity)
    if harm:
        found += find_uncounted(parsed, [one.passage for one in found])
        found.sort(key=lambda one: one.passage)
    return found


def _merge(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same stretches in order, those that overlap made one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _quantity(sentence: ParsedSentence, number: Number, *, harm: bool) -> Quantity | None:
    text = sentence.text
    bound = find_bound(text, number.start, number.end)
    measure = find_measure(text, bound.end)
    if measure is None and not number.share and _COMPOUND.match(text, bound.end):
        return None
    single = number.low == number.high == 1
    unit = Unit(number.start, number.end, "time") if number.times else measure
    unit = unit or find_unit(sentence, bound.start, bound.end, single=single)
    harmed = find_casualty(sentence, bound.start, bound.end, unit) if harm and measure is None else None
    others = next(find_others(sentence, bound.end), None) if harmed and unit is None else None
    if others:
        unit = Unit(others.start, others.end, "people")
    if _counts_nothing(sentence, number, bound, unit, harmed=harmed is not None):
        return None
    is_range = not number.vague and number.low != number.high  # both its ends are said, whatever bounds it
    low, high = (number.low, number.high) if is_range else apply_bound(bound.kind, number.low, number.high)
    change = None if harmed else _change(text, bound.start, unit)
    made = Quantity(
        passage=sentence.quote(bound.start, bound.end),
        low=low,
        high=high,
        bound="unknown" if number.vague and bound.kind in {"exact", "about"} else bound.kind,
        unit=unit.name if unit and not number.share else None,
        of=sentence.quote(unit.start, unit.end) if unit and not number.times else None,  # “twice” counts itself
        head=sentence.quote(unit.head.start, unit.head.end) if unit and unit.head else None,
        change=change[0] if change else None,
        changed=sentence.quote(*change[1]) if change else None,
        scope=tuple(find_scope(sentence, bound.start, bound.end, unit)),
    )
    return replace(made, casualty=harmed.kind, fate=harmed.fate, whose=harmed.whose) if harmed else made


def _counts_nothing(sentence: ParsedSentence, number: Number, bound: Bound, unit: Unit | None, *, harmed: bool) -> bool:
    if _is_age(sentence, number, unit):
        return True
    if number.low == number.high == 1 and not number.figures and unit is None and not harmed:
        return not is_of_them(sentence.text, number.end)  # “one” alone is a pronoun
    if bound.kind != "exact" or harmed:
        return False
    return _is_year(sentence.text, number, unit) or _is_named(sentence, number, unit)


def _is_age(sentence: ParsedSentence, number: Number, unit: Unit | None) -> bool:
    """`a girl of nine`; `a girl, 9, was killed`."""
    words = sentence.within(number.start, number.end)
    before = sentence.words[max(0, words[0].at - 2) : words[0].at] if words else ()
    if len(before) != len(("girl", "of")) or before[1].lower not in (",", "of") or number.low > _OLDEST:
        return False
    if before[0].tag != "NN" or not is_person(before[0]):
        return False
    beside = number.plain and before[1].text == "," and _AGE_ENDS.match(sentence.text, number.end) is not None
    of = before[1].lower == "of" and unit is None and not is_group(before[0])
    return of or (beside and (unit is None or unit.head is None))


def _is_year(text: str, number: Number, unit: Unit | None) -> bool:
    """Four figures from 1800 to 2099 are a year, unless a common noun follows and no word before leads to a year."""
    if not number.plain or number.end - number.start != 4 or not 1800 <= number.low <= 2099:
        return False
    before = text[max(0, number.start - _REACH) : number.start]
    named = unit is not None and text[unit.start].isupper()
    return unit is None or named or not before.strip() or _pattern_of("year_lead").search(before) is not None


def _is_named(sentence: ParsedSentence, number: Number, unit: Unit | None) -> bool:
    """A number that ends a name (`Camp 7`, `Model 3`, `Air Force One`) or a capitalised word inside one."""
    text = sentence.text
    words = sentence.within(number.start, number.end)
    if not words or not words[0].at or _pattern_of("count").match(text, number.end):
        return False
    before, word = sentence.words[words[0].at - 1], words[0]
    if text[before.end : number.start].strip() or text[: number.end + _REACH].isupper():
        return False
    if not number.figures:
        return text[number.start].isupper() and before.text[0].isupper()
    if not number.plain or number.end - number.start > _LONGEST_NAME_NUMBER:
        return False
    head = unit.head if unit else None
    if head and head.tag == "NNP" and not head.lower.endswith("s"):
        return True  # 11 Pro
    mixed = before.text.isalpha() and not before.text.islower() and before.text[0].islower()  # iPhone
    name = mixed or before.tag in ("NNP", "NNPS") or (before.at > 0 and before.text[0].isupper())
    belongs_left = word.head == before.at or (head is not None and before.head == head.at and before.dep != "nmod:poss")
    return name and (mixed or unit is None or belongs_left)


def _change(text: str, start: int, unit: Unit | None) -> tuple[str, tuple[int, int]] | None:
    """Whether the number is the size of a rise or a fall, and where the words stand that say so."""
    window = max(0, start - _REACH)
    before = text[window:start]
    folded = before.lower()
    for rule, literals in _trends():
        if literals is not None and not any(one in folded for one in literals):
            continue
        match = rule.regex.search(before)
        if match and ("measured" not in rule.gives or (unit is not None and unit.name in _MEASURED)):
            words = match[0].rstrip()
            return rule.gives["change"], (window + match.start(), window + match.start() + len(words))
    return None


@cache
def _trends() -> tuple[tuple[Rule, Collection[str] | None], ...]:
    """The rules, each with words of which a match holds at least one."""
    return tuple((rule, literals_of(rule.regex)) for rule in load_rules("trends") if "change" in rule.gives)


@cache
def _other_numbers() -> Scan:
    return Scan(rule.regex for rule in load_rules("quantities") if rule.gives["is"] not in {"year_lead", "count"})


@cache
def _pattern_of(meaning: str) -> re.Pattern[str]:
    return next(rule.regex for rule in load_rules("quantities") if rule.gives["is"] == meaning)
