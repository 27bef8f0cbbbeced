"""What a number counts: the noun beside it, a sign of money, a measure; and by what it is counted (“$3 per barrel”).

The noun is the head of the phrase in which the number stands, as the analysis has it; where that fails, the last plural
noun of the words that follow. In “three of the boats” it is the noun after “of”. Where nothing beside the number says
what is counted, nothing is found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from firsthand.extract.numbers import find_numbers
from firsthand.extract.parsed_sentences import ParsedSentence, Word
from firsthand.lexicon.rules import load_rules

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_OF = re.compile(r"\s+of\s+", re.IGNORECASE)
_BEFORE_SIGN = re.compile(r"[ \u00a0-]?")
_BY = re.compile(r"\s+(?:(?P<per>per|each|every|a|an)\s+|(?P<slash>/))(?P<by>[A-Za-z]+)", re.IGNORECASE)
_THEN = re.compile(r"\s+(?:after|before|earlier|later|ago|since|and|in)\b", re.IGNORECASE)  # two men a day after it
_STRONG = "strong"  # a 3,000-strong crowd
_MOST_WORDS = 9  # modifiers and noun
_LONGEST_COUNT = 32  # characters of a number between “of the” and its noun
_INSIDE = frozenset(("JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "VBN", "VBG", "CD", "HYPH", "POS", "ADD", "FW"))
_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
_BESIDE = frozenset(("amod", "compound", "nummod", "nmod:poss", "case", "punct", "advmod", "flat", "nmod:desc", "nmod"))


@dataclass(frozen=True, slots=True)
class Unit:
    """The words for what is counted, and their name."""

    start: int  # code points from the start of the sentence, as all places here
    end: int
    name: str  # singular, lower case
    head: Word | None = None  # the noun; None: a sign, a measure or what became of those counted


def find_unit(sentence: ParsedSentence, start: int, end: int, *, single: bool) -> Unit | None:
    """The unit of the number at `[start, end)`.

    Args:
        sentence: where the number stands.
        start: where it begins.
        end: where it ends, with its bound.
        single: the number is one, so that its noun has no plural.
    """
    unit = _sign(sentence.text, start, end) or _noun(sentence, start, end, single=single)
    return unit and _rate(sentence.text, unit, end)


def find_measure(text: str, end: int) -> Unit | None:
    """The measure that a hyphen joins to the number that ends at `end`: `10-day`, `4-mile`; None: there is none."""
    word = _WORD.match(text, end + 1)
    if word is None or not text.startswith(("-", "‑", "–"), end):
        return None
    if word[0].lower() == _STRONG:
        return Unit(word.start(), word.end(), "people")
    return Unit(word.start(), word.end(), name_unit(word[0])) if word[0].lower() in _lists().measures else None


@lru_cache(maxsize=8192)
def name_unit(noun: str) -> str:
    """`noun` in the singular and in lower case; unchanged where no rule knows its plural."""
    lower = noun.lower()
    for rule in load_rules("plurals"):
        match = rule.regex.fullmatch(lower)
        if match:
            return match.expand(rule.gives["singular"])
    return lower


def _sign(text: str, start: int, end: int) -> Unit | None:
    """A sign of money inside the number, or a percent sign or short measure right after it."""
    signs = _signs()
    money = signs.before.search(text, start, end)
    if money and money.lastgroup:
        left = money.start() + len(money[0]) - len(money[0].lstrip())
        return Unit(left, money.end(), signs.names[money.lastgroup])
    gap = _BEFORE_SIGN.match(text, end)
    after = signs.after.match(text, gap.end() if gap else end)
    return Unit(after.start(), after.end(), signs.names[after.lastgroup]) if after and after.lastgroup else None


def _noun(sentence: ParsedSentence, start: int, end: int, *, single: bool) -> Unit | None:
    number = sentence.within(start, end)
    after = number[-1].at + 1 if number else len(sentence.words)
    of = _OF.match(sentence.text, end)
    if of:
        after = _past_owner(sentence, of.end())
    following = sentence.words[after : after + _MOST_WORDS]
    if not following:
        return None
    if not of and (measured := _measure(following[0], following[1:2], single=single)):
        return measured
    head = None if of else _governor(number, following, sentence)
    head = head or _last_noun(following, single=single and not of)
    head = _shared(sentence, head) if head else None
    named = (word for word in following if word.lower not in _lists().skipped and word.text.strip("“”\"‘’'"))
    first = next(named, following[0])
    if head is None:
        fate = first if first.lower in _lists().fates and not of else None
        return Unit(fate.start, fate.end, fate.lower) if fate else None
    if head.lower in ("others", "other"):
        return None
    return Unit(min(first.start, head.start), head.end, name_unit(head.text), head)


def _measure(word: Word, following: Sequence[Word], *, single: bool) -> Unit | None:
    """A measure right after the number that stands before the noun measured: `an 80 yard pass`."""
    before_noun = bool(following) and following[0].tag in _NOUNS | {"JJ"} and following[0].text.isalnum()
    if word.lower not in _lists().before_nouns or single or not before_noun:
        return None
    return Unit(word.start, word.end, word.lower)


def _past_owner(sentence: ParsedSentence, start: int) -> int:
    """The place of the first word of the noun phrase in “of the 61 attacks”, “of its men”, “of them soldiers”."""
    words = sentence.within(start, start + 1)
    at = words[0].at if words else len(sentence.words)
    if at < len(sentence.words) and sentence.words[at].lower in _lists().possessors:
        at += 1
        if at < len(sentence.words):
            begin = sentence.words[at].start
            count = next(find_numbers(sentence.text[begin : begin + _LONGEST_COUNT]), None)
            if count and count.start == 0:
                past = sentence.within(begin, begin + count.end)
                at = past[-1].at + 1 if past else at
    return at


def _governor(number: Sequence[Word], following: Sequence[Word], sentence: ParsedSentence) -> Word | None:
    """The noun to the right that the number belongs to by grammar, compounds followed to their own noun."""
    reached = {word.at for word in following}
    for word in reversed(number):
        head = sentence.words[word.head]
        while head.dep in ("compound", "nummod") and head.head in reached and head.head > head.at:
            head = sentence.words[head.head]
        if word.dep != "root" and head.at in reached and head.tag in _NOUNS and _is_one_phrase(following, head):
            return head
    return None


def _shared(sentence: ParsedSentence, head: Word) -> Word:
    """The noun that two modifiers share, `weapons and food storage sheds`; else the head itself."""
    if head.lower in _lists().plural_modifiers:
        for child in sentence.under(head):
            parts = {one.dep for one in sentence.under(child)}
            if child.dep == "conj" and child.tag == "NNS" and "compound" in parts and "nummod" not in parts:
                return child
    return head


def _is_one_phrase(following: Sequence[Word], head: Word) -> bool:
    between = [word for word in following if word.at < head.at]
    return all(word.tag in _INSIDE or word.dep in _BESIDE for word in between) and not any(
        word.text in ",;:()" and word.dep == "punct" for word in between[:1]
    )


def _last_noun(following: Sequence[Word], *, single: bool) -> Word | None:
    """Of the words that can stand in one noun phrase, the last plural noun; of one, the last noun."""
    kept: Word | None = None
    for word in following:
        if word.tag not in _INSIDE or (kept and word.tag in ("VBN", "VBG", "JJ", "CD")):
            break
        if word.lower in _lists().fates and word.tag not in _NOUNS:
            break
        if word.tag in ("NNS", "NNPS") or (word.tag in _NOUNS and (single or word.lower in _lists().named_as_many)):
            kept = word
    return kept


def _rate(text: str, unit: Unit, end: int) -> Unit:
    """The same unit with what it is counted by, if that follows: `dollar per barrel`, `time per day`."""
    by = _BY.match(text, max(unit.end, end))
    if by is None:
        return unit
    word = by["by"].lower()
    loose = by["per"] is not None and by["per"].lower() != "per"
    if loose and (word not in _lists().rated or _THEN.match(text, by.end())):
        return unit
    return Unit(unit.start, unit.end, f"{unit.name} per {name_unit(word)}", unit.head)


def find_others(sentence: ParsedSentence, end: int) -> Iterator[Word]:
    """The word “others” right after the number that ends at `end`."""
    following = sentence.within(end, end + _LONGEST_COUNT)
    return (word for word in following[:2] if word.start >= end and word.lower == "others")


@dataclass(frozen=True, slots=True)
class _Signs:
    before: re.Pattern[str]  # inside a number: a sign of money
    after: re.Pattern[str]  # right after it: a measure in short
    names: dict[str, str]  # group -> unit


@cache
def _signs() -> _Signs:
    rules = [rule for rule in load_rules("units") if "unit" in rule.gives]
    parts: dict[str, list[str]] = {"before": [], "after": []}
    for rule in rules:
        parts[rule.gives["side"]].append(f"(?P<{rule.id}>{rule.regex.pattern})")
    before, after = (re.compile("|".join(parts[side]), re.IGNORECASE) for side in ("before", "after"))
    return _Signs(before, after, {rule.id: rule.gives["unit"] for rule in rules})


@dataclass(frozen=True, slots=True)
class _Lists:
    measures: frozenset[str]  # singular and plural
    named_as_many: frozenset[str]
    fates: frozenset[str]
    skipped: frozenset[str]
    possessors: frozenset[str]
    rated: frozenset[str]
    before_nouns: frozenset[str]
    plural_modifiers: frozenset[str]


@cache
def _lists() -> _Lists:
    rules = {rule.id: rule for rule in load_rules("units")}
    measures = rules["measures"].words
    return _Lists(
        measures=frozenset(measures) | {f"{measure}s" for measure in measures},
        named_as_many=frozenset(rules["collectives"].words) | frozenset(measures),
        **{
            name: frozenset(rules[name].words)
            for name in ("fates", "skipped", "possessors", "rated", "before_nouns", "plural_modifiers")
        },
    )
