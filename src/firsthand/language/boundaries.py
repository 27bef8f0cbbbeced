"""Where the sentences of a paragraph begin.

One pattern finds every place that may end a sentence; what stands before and after it decides. The number of a figure
and the credit of a photograph part without a stop. The words that decide are in `lexicon/en/abbreviations.toml` and
`lexicon/en/boundaries.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from heapq import merge

from firsthand.language.paragraphs import BLANK
from firsthand.lexicon.rules import load_rules

_CANDIDATE = re.compile(
    rf"""
    (?P<mark> \.(?:[ \u00a0]\.){{2,}} | [.!?…‼⁇⁈⁉؟۔।॥。！？｡]+ )
    (?P<close>
        ["'”’»›)\]}}」』]*
        (?:[ ]?\[(?:\d{{1,3}}|sic|[a-z ]{{1,30}}\ needed)\])*
        (?:[ ]?[:;=]-?[()DPpO](?!\w))?  # a smile or a frown goes with what was said
    )
    (?P<gap> {BLANK}* )
    | (?P<bullet> [•▪‣◦●■] )(?={BLANK})
    """,
    re.VERBOSE,
)
_OPENERS = re.compile(r"[\"'“‘«‹(\[{¿¡]*\s?")
_DASHES = frozenset("-–—")
_OPEN = frozenset("[(")
_SIGNED = re.compile(r"(?:--|[–—])\s?[\"“]?[^\W\d_a-z]")  # a dash, then a capital
_ASIDE = re.compile(r"\([^()\n]{1,80}(?<![.!?])\)\s*(?:[,;:]|[a-z])")  # brackets after which the sentence goes on
_NOTE = re.compile(r"[ ]?\d{1,3}(?=[ ][A-Z])")  # the number of a note
_WORD = re.compile(r"[^\W\d_][\w’'-]{0,40}")
_QUOTES = frozenset("\"'”’»›」』")
_FOREIGN_STOPS = frozenset("؟۔।॥。！？｡")  # stops of scripts that need no capital and no space after them
_ITEM = re.compile(r"(?:[IVX]{1,4}|\d{1,3}(?:\.\d{1,3})*|[A-Za-z])$")
_PLAIN = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_CLOSERS = "\"'”’»)]"
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
    signed: bool  # a long dash and a capital follow
    aside: bool  # words in brackets follow, and then the sentence goes on


def find_boundaries(text: str, start: int, end: int) -> Iterator[int]:
    """Offsets in code points where a new sentence begins inside the paragraph `text[start:end]`, in order.

    The start of the paragraph itself is not among them. Takes time in proportion to the length.
    """
    begun = start
    lexicon = _lexicon()
    if number := lexicon.figure_number.match(text, start, end):
        begun = number.end()
        yield begun
    credits = lexicon.photo_credit.finditer(text, begun, end) if text.find(":", begun, end) >= 0 else ()
    for candidate in merge(_CANDIDATE.finditer(text, begun, end), credits, key=re.Match.start):
        if candidate.re is lexicon.photo_credit:
            at = candidate.start() if text[candidate.start() - 1].isspace() else None
        else:
            at = _next_sentence(text, candidate, begun, end)
        if at is not None and begun < at < end:
            yield at
            begun = at


def _next_sentence(text: str, candidate: re.Match[str], begun: int, end: int) -> int | None:
    """Where the sentence after `candidate` begins; None: none does."""
    if candidate["bullet"] is not None:
        return candidate.start()
    if candidate.end() >= end:
        return None
    place = _look(text, candidate, begun, end)
    note = _NOTE.match(text, candidate.end("close"), end)
    if note and place.mark == "." and _precedes_note(place, text[note.end() + 1 : note.end() + 42], note[0]):
        return note.end() + 1
    return candidate.end() if _ends(place) else None


def _precedes_note(place: _Place, following: str, note: str) -> bool:
    """`…to the mill.4 Mora` or `…to Alden. 4 The mill`: before a word that opens sentences, or right after a word."""
    if not note.startswith(" "):
        return _is_plain(place.token)
    word = _WORD.match(following)
    whole = _is_plain(place.token.lower()) or place.token.endswith(")")
    return whole and word is not None and word[0].lower() in _lexicon().openers


def _look(text: str, candidate: re.Match[str], begun: int, end: int) -> _Place:
    mark = candidate.start("mark")
    window_start = max(begun, mark - 64)
    window = text[window_start:mark].rstrip()
    token = window[max(window.rfind(" "), window.rfind("\n"), window.rfind("\u00a0"), window.rfind("—")) + 1 :]
    before = window[: len(window) - len(token)]
    token = token if token in _OPEN else token.lstrip("\"'“‘«‹([{–-¿¡")
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
        signed=text[at : at + 1] in _DASHES and _SIGNED.match(text, candidate.end(), end) is not None,
        aside=text[candidate.end()] == "(" and _ASIDE.match(text, candidate.end(), end) is not None,
    )


def _ends(place: _Place) -> bool:
    if not _FOREIGN_STOPS.isdisjoint(place.mark):
        return True
    if not place.token or place.token in _OPEN:  # `[…]` between sentences, but not where it opens a quote
        return place.close.startswith(("]", ")")) and place.token in _OPEN and _is_opener(place)
    if not place.gap:
        return _ends_without_space(place)
    return _may_open(place) and (_ends_at_stop(place) if place.mark == "." else _ends_at_other_mark(place))


def _ends_at_other_mark(place: _Place) -> bool:
    """At a question, a shout or an ellipsis: not before “Mora asked”, nor in the name of Yahoo!"""
    if place.tagged or place.aside:
        return False
    return not (place.mark == "!" and place.token in _lexicon().shouting and not _is_opener(place))


def _may_open(place: _Place) -> bool:
    """Whether what follows can begin a sentence: a capital or a figure, `al-Amin`; after a stop that surely is one also
    a small letter, for not everyone writes capitals, and a dash before who said it."""
    if not place.following:
        return False
    if place.following in _DASHES:
        return place.signed and (_is_plain(place.token) or not _QUOTES.isdisjoint(place.close))
    if place.following.islower() and not any(map(str.isupper, place.word)):
        sure = place.mark.count(".") < 2 and "…" not in place.mark and _QUOTES.isdisjoint(place.close)
        return sure and _is_plain(place.token)
    return True


def _is_plain(token: str) -> bool:
    """A whole word in small letters, so that the stop after it is no part of it: `fled`, not `dept`, `vs` or `yrs`."""
    word = token.rstrip(_CLOSERS)
    lexicon = _lexicon()
    return (
        len(word) > 1
        and word.islower()
        and _PLAIN.fullmatch(word) is not None
        and not set(word).isdisjoint("aeiouy")
        and word not in lexicon.shortened
    )


def _ends_without_space(place: _Place) -> bool:
    """`…fled.The army`: a word in small letters, then a word with a capital; never in an address or a number."""
    token, word = place.token, place.word
    return (
        place.mark in {".", "?", "!", "…", "...", "...."}
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
        return not place.aside and not place.following.isdigit() and place.word not in _lexicon().after_hour
    if then == "capital":
        return place.word not in _lexicon().compass
    return _is_opener(place) or (then == "state" and not place.aside and place.before.rstrip().endswith(","))


def _ends_at_letter(place: _Place) -> bool:
    """A single letter is an initial, unless a word that opens sentences follows; “I” is mostly the pronoun."""
    previous = place.before.split()[-1:]
    if place.token == "I" and previous and previous[0].islower():
        return True
    return _is_opener(place)


def _is_opener(place: _Place) -> bool:
    if place.letter_stop or place.aside or not place.word[:1].isupper():
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
    shortened: frozenset[str]  # lower case, without the stop
    figure_number: re.Pattern[str]
    photo_credit: re.Pattern[str]


@cache
def _lexicon() -> _Lexicon:
    rules = {rule.id: rule for rule in load_rules("boundaries")}
    after_hour = rules["after_hour"].words
    abbreviations = {word: rule.gives["then"] for rule in load_rules("abbreviations") for word in rule.words}
    return _Lexicon(
        abbreviations=abbreviations,
        openers=frozenset(rules["openers"].words),
        opening_nouns=frozenset(rules["opening_nouns"].words),
        after_hour=frozenset(after_hour) | {word.upper() for word in after_hour},
        compass=frozenset(rules["compass"].words),
        shouting=frozenset(rules["shouting_names"].words),
        tag=rules["speech_tag"].regex,
        shortened=frozenset(word.lower().removesuffix(".") for word in (*abbreviations, *rules["shortened"].words)),
        figure_number=rules["figure_number"].regex,
        photo_credit=rules["photo_credit"].regex,
    )
