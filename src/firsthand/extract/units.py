"""What a number counts: the noun beside it.

The noun phrase after the number is followed word by word until a word that ends it (`lexicon/en/units.toml`); of a
plural number its first plural noun is the head, of one the last noun. Where nothing beside the number says what is
counted, nothing is found. Without a tagger this is a careful guess: it stays silent rather than take a verb for a noun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from firsthand.extract.numbers import find_numbers
from firsthand.lexicon.rules import Rule, load_rules

_WORD = re.compile(r"(?:[A-Za-z]\.){2,}|[^\W\d_]+(?:[’'-][^\W\d_]+|[-–]\d+)*")
_GAP = re.compile(r"(?:[ \t\u00a0]+|[ \t]*\r?\n[ \t]*(?=\S))[“‘\"']?")
_JOINED = re.compile(r"\s+(?:and|or|&)(?=\s)", re.IGNORECASE)
_OTHERS = re.compile(r"\s+(?P<word>others)\b", re.IGNORECASE)
_OF = re.compile(r"\s+of\s+", re.IGNORECASE)
_BEFORE_SIGN = re.compile(r"[ \u00a0-]?")
_AROUND = 100  # characters on either side that tell whether a text is in capitals
_MOST_WORDS = 7  # modifiers and noun
_BEFORE = 48  # characters before a number in which a verb says what became of those counted
_LONGEST_COUNT = 32  # characters of a number between “of the” and its noun


@dataclass(frozen=True, slots=True)
class Unit:
    """The words for what is counted, and their name."""

    start: int
    end: int
    name: str  # singular, lower case


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    text: str
    lower: str
    proper: bool  # a capital in a text that has small letters too


def find_unit(text: str, start: int, end: int, *, single: bool, vague: bool = False) -> Unit | None:
    """The unit of the number `text[start:end]`.

    Args:
        text: one sentence.
        start: where the number begins.
        end: where it ends, with its bound.
        single: the number is one, so that its noun has no plural.
        vague: the number is a noun itself (“hundreds”), so that “of” may follow without an article.
    """
    signed = _sign(text, start, end)
    if signed:
        return signed
    words = list(_phrase(text, end, vague=vague))
    if not words:
        return _others(text, start, end)
    head = _single_head(words) if single else _plural_head(words)
    first = next((word for word in words if word.lower not in _lists().skipped), None)
    if head is None:
        fate = first if first and first.lower in _lists().fates else None
        return Unit(fate.start, fate.end, fate.lower) if fate else None
    if not single and head is words[-1] and head.lower in _lists().plural_modifiers - _lists().collectives:
        head = _joined_head(text, head) or head
    return Unit(min(first.start if first else head.start, head.start), head.end, name_unit(head.text))


def find_measure(text: str, end: int) -> Unit | None:
    """The measure that a hyphen joins to the number that ends at `end`: `10-day`, `4-mile`; None: there is none."""
    word = _WORD.match(text, end + 1)
    if word is None or not text.startswith(("-", "‑", "–"), end):
        return None
    return Unit(word.start(), word.end(), name_unit(word[0])) if word[0].lower() in _lists().measures else None


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
    before_sign = _BEFORE_SIGN.match(text, end)
    after = before_sign.end() if before_sign else end
    for rule in _lists().signs:
        inside = rule.gives["side"] == "before"
        match = rule.regex.search(text, start, end) if inside else rule.regex.match(text, after)
        if match:
            left = match.start() + len(match[0]) - len(match[0].lstrip())
            return Unit(left, match.end(), rule.gives["unit"])
    return None


def _phrase(text: str, end: int, *, vague: bool) -> Iterator[_Word]:
    """The words after the number that may belong to its noun phrase."""
    lists = _lists()
    position = end
    of = _OF.match(text, end)
    capitals = text[max(0, end - _AROUND) : end + _AROUND].isupper()
    if of:
        position = of.end() - 1
        owner = _WORD.match(text, of.end())
        owned = owner is not None and owner[0].lower() in lists.possessors
        if not (vague or owned):
            return
        if owner and owned:
            position = _past_count(text, owner.end())
    for _ in range(_MOST_WORDS):
        gap = _GAP.match(text, position)
        word = _WORD.match(text, gap.end()) if gap else None
        if word is None or word[0].lower() in lists.ends:
            return
        yield _Word(word.start(), word.end(), word[0], word[0].lower(), word[0][0].isupper() and not capitals)
        position = word.end()


def _past_count(text: str, position: int) -> int:
    """Where a number that follows `position` ends: in “of the 61 attacks” it belongs to neither."""
    count = next(find_numbers(text[position : position + _LONGEST_COUNT]), None)
    return position + count.end if count and not text[position : position + count.start].strip() else position


def _others(text: str, start: int, end: int) -> Unit | None:
    """“two others” whom something befell that befalls people; what others are is not known elsewhere."""
    others = _OTHERS.match(text, end)
    if others is None:
        return None
    before, after = _lists().harmed_before, _lists().harmed_after
    harmed = after.match(text, others.end()) or before.search(text[max(0, start - _BEFORE) : start])
    return Unit(*others.span("word"), "people") if harmed else None


def _joined_head(text: str, modifier: _Word) -> _Word | None:
    """The noun that two modifiers share: `weapons and ammunition storage sites`; None: the first is a noun itself."""
    joined = _JOINED.match(text, modifier.end)
    if joined is None or next(
        (one for one in find_numbers(text[joined.end() :][:_LONGEST_COUNT]) if one.start < 2), None
    ):
        return None
    words = list(_phrase(text, joined.end(), vague=False))
    head = _plural_head(words)
    return head if head and head is not words[0] else None


def _plural_head(words: Sequence[_Word]) -> _Word | None:
    """The first plural noun; a name or a plural that often stands before a noun gives way to a later one."""
    lists = _lists()
    kept: _Word | None = None
    for word in words:
        if _is_verb(word, after_noun=kept is not None):
            break
        if not _is_plural(word):
            continue
        if not (word.proper or word.lower in lists.plural_modifiers):
            return word
        kept = kept or word
    return kept


def _single_head(words: Sequence[_Word]) -> _Word | None:
    head: _Word | None = None
    for word in words:
        ends = head is not None and (word.lower in _lists().fates or word.lower.endswith(("s", "ly")))
        if ends or _is_verb(word, after_noun=head is not None):
            break
        if (
            not word.lower.endswith(("ed", "ly", "."))
            and not _is_possessive(word)
            and word.lower not in _lists().skipped
        ):
            head = word
    return head


def _is_plural(word: _Word) -> bool:
    lists = _lists()
    if word.lower in lists.collectives or word.lower in lists.measures:
        return True
    if (
        len(word.text) < 4
        or _is_possessive(word)
        or word.lower in lists.skipped
        or (word.proper and word.text.isupper())
    ):
        return False
    return word.lower.endswith("s") and not word.lower.endswith(("ss", "us", "is"))


def _is_possessive(word: _Word) -> bool:
    return word.lower.endswith(("'s", "’s"))


def _is_verb(word: _Word, *, after_noun: bool) -> bool:
    """Whether the word ends the noun phrase; before the noun `armed` and `missing` say what it is like."""
    return word.lower in _lists().verbs or (after_noun and word.lower.endswith(("ed", "ing")) and "-" not in word.text)


@dataclass(frozen=True, slots=True)
class _Lists:
    signs: tuple[Rule, ...]
    measures: frozenset[str]  # singular and plural
    collectives: frozenset[str]
    fates: frozenset[str]
    plural_modifiers: frozenset[str]
    skipped: frozenset[str]
    ends: frozenset[str]
    verbs: frozenset[str]
    possessors: frozenset[str]
    harmed_before: re.Pattern[str]
    harmed_after: re.Pattern[str]


@cache
def _lists() -> _Lists:
    rules = {rule.id: rule for rule in load_rules("units")}
    measures = rules["measures"].words
    return _Lists(
        signs=tuple(rule for rule in rules.values() if "unit" in rule.gives),
        harmed_before=rules["harmed_before"].regex,
        harmed_after=rules["harmed_after"].regex,
        measures=frozenset(measures) | {f"{measure}s" for measure in measures},
        **{
            name: frozenset(rules[name].words)
            for name in ("collectives", "fates", "plural_modifiers", "skipped", "ends", "verbs", "possessors")
        },
    )
