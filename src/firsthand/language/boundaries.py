"""Where the sentences of a paragraph begin.

One pattern finds every place that may end a sentence; what stands before and after it decides. The words that decide
are in `lexicon/en/abbreviations.toml` and `lexicon/en/boundaries.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from firsthand.language.paragraphs import BLANK
from firsthand.lexicon.rules import load_rules

_CANDIDATE = re.compile(
    rf"""
    (?P<mark> \.(?:[ \u00a0]\.){{2,}} | [.!?…‼⁇⁈⁉؟۔।॥。！？｡]+ )
    (?P<close> ["'”’»›)\]}}」』]* (?:[ ]?\[\d{{1,3}}\])* )
    (?P<gap> {BLANK}* )
    | (?P<bullet> [•▪‣◦●■] )(?={BLANK})
    """,
    re.VERBOSE,
)
_OPENERS = re.compile(r"[\"'“‘«‹(\[{¿¡]*\s?")
_DASHES = frozenset("-–—")
_WORD = re.compile(r"[^\W\d_][\w’'-]{0,40}")
_QUOTES = frozenset("\"'”’»›」』")
_FOREIGN_STOPS = frozenset("؟۔।॥。！？｡")  # stops of scripts that need no capital and no space after them
_ITEM = re.compile(r"(?:[IVX]{1,4}|\d{1,3}(?:\.\d{1,3})*|[A-Za-z])$")
_LETTERS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]$")
_ADDRESS = frozenset("@/:")


@dataclass(frozen=True, slots=True)
class _Place:
    """One place that may end a sentence."""

    mark: str  # the stop: one character or several
    close: str  # quotes and brackets closed right after it
    gap: bool  # whether white space follows
    token: str  # the run of characters right before the stop
    before: str  # up to 24 characters before the token
    opens: bool  # nothing but the token stands before it in its sentence
    following: str  # the next character that is no quote, bracket or dash; "" where there is none
    word: str  # the next word; "" where the next thing is no word
    letter_stop: bool  # the next word is one letter with a stop: an initial
    tagged: bool  # a name and a verb of saying follow


def find_boundaries(text: str, start: int, end: int) -> Iterator[int]:
    """Offsets in code points where a new sentence begins inside the paragraph `text[start:end]`, in order.

    The start of the paragraph itself is not among them. Takes time in proportion to the length.
    """
    begun = start
    for candidate in _CANDIDATE.finditer(text, start, end):
        at = candidate.end() if candidate["bullet"] is None else candidate.start()
        if at >= end or at <= begun:
            continue
        if candidate["bullet"] is not None or _ends(_look(text, candidate, begun, end)):
            yield at
            begun = at


def _look(text: str, candidate: re.Match[str], begun: int, end: int) -> _Place:
    mark = candidate.start("mark")
    window_start = max(begun, mark - 64)
    window = text[window_start:mark].rstrip()
    token = window[max(window.rfind(" "), window.rfind("\n"), window.rfind("\u00a0"), window.rfind("—")) + 1 :]
    before = window[: len(window) - len(token)]
    token = token.lstrip("\"'“‘«‹([{–-¿¡")
    openers = _OPENERS.match(text, candidate.end(), end)
    at = openers.end() if openers else candidate.end()
    word = _WORD.match(text, at, end)
    after = word.end() if word else at
    close = candidate["close"]
    gap = candidate.start("gap") < candidate.end("gap")
    return _Place(
        mark=candidate["mark"],
        close=close,
        gap=gap,
        token=token,
        before=before[-24:],
        opens=window_start == begun and not any(map(str.isalnum, before)),
        following=text[at : at + 1] if at < end else "",
        word=word[0] if word else "",
        letter_stop=after - at == 1 and text[after : after + 1] == ".",
        tagged=gap and not _QUOTES.isdisjoint(close) and _lexicon().tag.match(text, at, end) is not None,
    )


def _ends(place: _Place) -> bool:
    if not _FOREIGN_STOPS.isdisjoint(place.mark):
        return True
    if not place.token:
        return False
    if not place.gap:
        return _ends_without_space(place)
    return _may_open(place) and (_ends_at_stop(place) if place.mark == "." else _ends_at_other_mark(place))


def _ends_at_other_mark(place: _Place) -> bool:
    """At a question, a shout or an ellipsis: not before “Mora asked”, nor in `[…]`, nor in the name of Yahoo!"""
    if place.tagged or place.token.endswith(("[", "(")):
        return False
    return not (place.mark == "!" and place.token in _lexicon().shouting and not _is_opener(place))


def _may_open(place: _Place) -> bool:
    """Whether what follows can begin a sentence: not a small letter (but `al-Amin`), and no dash: it goes on."""
    if not place.following or place.following in _DASHES:
        return False
    return not place.following.islower() or any(map(str.isupper, place.word))


def _ends_without_space(place: _Place) -> bool:
    """`…fled.The army`: a word in small letters, then a word with a capital; never in an address or a number."""
    token, word = place.token, place.word
    return (
        place.mark in {".", "?", "!"}
        and len(token) > 2
        and token[-2:].isalpha()
        and token[-2:].islower()
        and _ADDRESS.isdisjoint(token)
        and "." not in token
        and not token.startswith(("www", "http"))
        and f"{token}." not in _lexicon().abbreviations
        and len(word) > 1
        and word[0].isupper()
        and word[1:].islower()
    )


def _ends_at_stop(place: _Place) -> bool:
    token = place.token
    if not _QUOTES.isdisjoint(place.close) and not place.close.startswith("'"):
        return True
    if place.opens and _ITEM.match(token):
        return False  # the number or letter of an item: it belongs to what follows
    then = _follower(token, capitals=not place.word or (place.word.isupper() and len(place.word) > 1))
    if then is not None:
        return _ends_at_abbreviation(then, place)
    if _LETTERS.match(token):
        return _is_opener(place)
    if len(token) == 1 and token.isalpha():
        return _ends_at_letter(place)
    return not _looks_shortened(token) or _is_opener(place)


def _follower(token: str, *, capitals: bool) -> str | None:
    """What the lexicon says may follow the abbreviation `token`; None: it knows of none."""
    known = _lexicon().abbreviations
    found = known.get(f"{token}.")
    if found is None and capitals and token.isupper():
        found = known.get(f"{token.capitalize()}.") or known.get(f"{token.lower()}.")
    return found


def _ends_at_abbreviation(then: str, place: _Place) -> bool:
    if then == "name":
        return False
    if then == "number":
        return not place.following.isdigit()
    if then == "hour":
        return not place.following.isdigit() and place.word not in _lexicon().after_hour
    if then == "capital":
        return place.word not in _lexicon().compass
    return _is_opener(place) or (then == "state" and place.before.rstrip().endswith(","))


def _ends_at_letter(place: _Place) -> bool:
    """A single letter is an initial, unless a word that opens sentences follows; “I” is mostly the pronoun."""
    previous = place.before.split()[-1:]
    if place.token == "I" and previous and previous[0].islower():
        return True
    return _is_opener(place)


def _is_opener(place: _Place) -> bool:
    if place.letter_stop or not place.word[:1].isupper():
        return False
    lexicon = _lexicon()
    return place.word.lower() in lexicon.openers or place.word in lexicon.opening_nouns


def _looks_shortened(token: str) -> bool:
    """`Bldg`, `Smt`: a capital and no vowel. Capitals alone are a name said by its letters and may end a sentence."""
    return 1 < len(token) <= 5 and token.istitle() and token.isalpha() and not set(token.lower()) & set("aeiouy")


@dataclass(frozen=True, slots=True)
class _Lexicon:
    abbreviations: Mapping[str, str]  # with the stop -> what may follow
    openers: frozenset[str]  # lower case
    opening_nouns: frozenset[str]
    after_hour: frozenset[str]
    compass: frozenset[str]
    shouting: frozenset[str]
    tag: re.Pattern[str]


@cache
def _lexicon() -> _Lexicon:
    rules = {rule.id: rule for rule in load_rules("boundaries")}
    after_hour = rules["after_hour"].words
    return _Lexicon(
        abbreviations={word: rule.gives["then"] for rule in load_rules("abbreviations") for word in rule.words},
        openers=frozenset(rules["openers"].words),
        opening_nouns=frozenset(rules["opening_nouns"].words),
        after_hour=frozenset(after_hour) | {word.upper() for word in after_hour},
        compass=frozenset(rules["compass"].words),
        shouting=frozenset(rules["shouting_names"].words),
        tag=rules["speech_tag"].regex,
    )
