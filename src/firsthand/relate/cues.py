"""What a sentence carries, as far as its words show it: numbers, bounds, names, times, attributions, denials.

Found by word lists, capital letters and the quantities read beforehand; no grammar. Enough to say what kind of
thing an edit touched, or a dropped sentence took with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from firsthand.lexicon.rules import load_rules
from firsthand.lexicon.scans import RuleScan
from firsthand.records.passage import Passage
from firsthand.records.quantity import Quantity
from firsthand.records.reading import Reading
from firsthand.relate.names import is_nation
from firsthand.relate.said_times import time_meaning
from firsthand.relate.surroundings import LOCATIVE, capitalised_inside, located_names, names_a_body, names_a_site
from firsthand.relate.voices import find_voices
from firsthand.relate.words import fold

_ARTICLE = r"(?:(?:al|el|an|ar|as|at|ad|az|ash|ez|es|bin|ibn|abu|umm)-)"
_NAME_WORD = rf"{_ARTICLE}?[^\W\d_a-z](?:[\w.&-]|['’‘ʼ](?!s?\b(?!\w))(?=\w))*"
_PARTICLE = r"(?:al|el|bin|ibn|bint|abu|wal|ul|ur|us|e|i|of|of\s+the|de|del|dos|das|da|do|du|la|van|von|der)"
_BETWEEN = rf"\s+(?:{_PARTICLE}\s+)?"
_RUN = rf"{_NAME_WORD}(?:{_BETWEEN}{_NAME_WORD})*"
_BODY = (
    r"(?:Organi[sz]ation|Agency|Fund|Bank|Office|Commission|Committee|Council|Institute|Authority|Association|Union|League"
    r"|Movement|Front|Party|Ministry|Department|Court|Tribunal|Society|Campaign|Mission|Bureau|Alliance|Coalition|Board"
    r"|Federation|Foundation|Cent(?:er|re)|Network|Forum|Conference|Army|Volunteers|Force|Forces|Programme|Program)"
)
_BRANCH = rf"(?:(?:al-Qa[ie]da|State|Resistance|Jihad|{_BODY})\s+(?:in|for)|{_BODY}\s+(?:on|against))\s+(?:the\s+)?"
_NAME = re.compile(rf"(?<![\w'’])(?:(?:{_NAME_WORD}\s+)*?{_BRANCH})?{_RUN}")
_IRREGULAR = {"said": "say", "says": "say", "told": "tell", "tells": "tell", "wrote": "write", "denied": "deny"}
_ENDING = re.compile(r"(?:ies|es|ed|ing|[sde])$")  # rough, but alike for all forms of one verb
_ATTRIBUTING = ("hearsay", "accusation", "denial", "negation")


class Cue(NamedTuple):
    """A stretch of a sentence and what it carries."""

    kind: str  # number bound attribution hearsay accusation denial negation time actor place label
    start: int  # code points from the start of the passage
    end: int
    text: str
    meaning: str  # cues of one kind and meaning stand for each other: "61", "at_least", "iraq"
    sense: str = ""  # of a label: what it labels; of an attribution: who speaks, empty where that is not named
    marked: bool = False  # of a label: it judges, so that its coming or going alone matters


def find_cues(passage: Passage, reading: Reading) -> tuple[Cue, ...]:
    """The cues of a passage in reading order.

    Args:
        reading: of the report the passage stands in: its quantities, and its text, which shows what is a name.
    """
    inside = (q for q in reading.quantities if passage.start <= q.passage.start and q.passage.end <= passage.end)
    return _find_cues(passage, tuple(inside), reading.report.text)


@lru_cache(maxsize=16384)
def _find_cues(passage: Passage, inside: tuple[Quantity, ...], whole: str) -> tuple[Cue, ...]:
    read = _read(passage.text)
    times = [cue for cue in read if cue.kind == "time"]
    counts = [cue for quantity in inside for cue in _count_cues(quantity, passage.start)]
    counts = [cue for cue in counts if not _overlaps(cue, times)]
    money = [cue for cue in read if cue.kind == "currency"]
    names = _find_names(_masked(passage.text, [*times, *counts, *money]), whole)
    return tuple(sorted([*read, *counts, *names], key=lambda cue: (cue.start, -cue.end, cue.kind)))


@lru_cache(maxsize=16384)
def _read(text: str) -> tuple[Cue, ...]:
    """The cues that the words alone show."""
    return (
        *_find_times(text),
        *_find_attributions(text),
        *_find_words(text, "cues", (*_ATTRIBUTING, "currency")),
        *_find_words(text, "bodies", ("actor",)),
        *_find_labels(text),
    )


def _find_attributions(text: str) -> Iterator[Cue]:
    for voice in find_voices(text):
        words = text[voice.start : voice.end]
        yield Cue("attribution", voice.start, voice.end, words, voice.stance, sense=voice.speaker)


def _find_times(text: str) -> Iterator[Cue]:
    end = 0
    for cue in sorted(_find_words(text, "cues", ("time",)), key=lambda cue: (cue.start, -cue.end)):
        if cue.start >= end and cue.text.strip():
            yield cue
            end = cue.end


def _find_words(text: str, lexicon: str, kinds: tuple[str, ...]) -> Iterator[Cue]:
    for rule, match in _rules(lexicon, kinds).find(text):
        words, kind = match.group(), rule.gives["kind"]
        meaning = time_meaning(words) if kind == "time" else _stem(fold(words)[1])
        yield Cue(kind, match.start(), match.end(), words, meaning)


def _stem(word: str) -> str:
    """One form for all tenses of a verb: "says" and "said" attribute alike."""
    return _IRREGULAR.get(word) or _ENDING.sub("", word)


@cache
def _rules(lexicon: str, kinds: tuple[str, ...]) -> RuleScan:
    return RuleScan(rule for rule in load_rules(lexicon) if rule.gives.get("kind") in kinds)


def _count_cues(quantity: Quantity, offset: int) -> Iterator[Cue]:
    """The number, and apart from it the words that bound it."""
    start, text = quantity.passage.start - offset, quantity.passage.text
    ends = sorted({end for end in (quantity.low, quantity.high) if end is not None})
    value = "-".join(f"{end:.15g}" for end in ends) or text.casefold()
    first, last = _inside_bounds(text)
    yield Cue("number", start + first, start + last, text[first:last], value)
    if first or last < len(text):
        at, words = (start, text[:first].rstrip()) if first else (start + last, text[last:])
        yield Cue("bound", at, at + len(words), words, f"{quantity.bound} {value}")


def _inside_bounds(text: str) -> tuple[int, int]:
    """Where the number begins and ends between the words that bound it; all of the text where none does."""
    first, last = 0, len(text)
    for rule in load_rules("bounds"):
        for match in rule.regex.finditer(text):
            if rule.gives["side"] == "before" and match.start() == 0:
                first = max(first, match.end())
            elif rule.gives["side"] == "after" and match.end() == len(text):
                last = min(last, match.start())
    first += len(text[first:]) - len(text[first:].lstrip())
    return (first, last) if first < last else (0, len(text))


def _find_names(text: str, whole: str) -> Iterator[Cue]:
    """The names in a passage.

    Args:
        text: the passage, with what is no name blotted out.
        whole: the text of its report.
    """
    if not any(character.islower() for character in text):
        return  # in capitals throughout: they say nothing
    for match in _NAME.finditer(text):
        start, end = _without_opening(text, match.start(), match.end(), whole)
        name = text[start:end].rstrip(",'’-")
        if "." not in name[:-1]:
            name = name.rstrip(".")  # "Iraq." ends its sentence, "U.S." does not
        if name and not (_is_demonym(name) and names_a_site(text[start + len(name) :])):
            located = name in located_names(whole) or LOCATIVE.search(text[max(0, start - 40) : start])
            acts = _is_demonym(name) or names_a_body(name, text[start + len(name) :])
            kind = "place" if located and not acts else "actor"
            yield Cue(kind, start, start + len(name), name, _name_meaning(name))


def _without_opening(text: str, start: int, end: int, whole: str) -> tuple[int, int]:
    """The name without a word that is only capital because it opens the sentence."""
    word = re.match(r"[^\W\d]+", text[start:end])
    if word is None:
        return start, end
    initials = word.group().isupper() and len(word.group()) > 1  # IS, US, WHO: no small words
    small = not initials and any(rule.regex.fullmatch(word.group()) for rule in load_rules("openers"))
    rest = start + word.end()
    rest += len(text[rest:end]) - len(text[rest:end].lstrip())
    opens = not text[:start].strip(" “”\"'‘—–-")
    alone = rest >= end and not is_nation(word.group()) and word.group() not in capitalised_inside(whole)
    return (rest, end) if small or (opens and alone) else (start, end)


def _is_demonym(name: str) -> bool:
    return any(rule.regex.fullmatch(name) for rule in load_rules("nations") if rule.id == "demonym")


def _masked(text: str, cues: Sequence[Cue]) -> str:
    """The text with cues blotted out, so that no name runs into them; offsets stay."""
    for cue in cues:
        text = text[: cue.start] + "·" * (cue.end - cue.start) + text[cue.end :]
    return text


def _name_meaning(name: str) -> str:
    return fold(re.sub(r"['’]s?$", "", name))[0].casefold()


def _find_labels(text: str) -> Iterator[Cue]:
    end = 0
    for rule, match in sorted(_labels().find(text), key=lambda found: (found[1].start(), -found[1].end())):
        if match.start() < end:
            continue
        end = match.end()
        words = fold(match.group())[1]
        yield Cue(
            "label",
            match.start(),
            match.end(),
            match.group(),
            words.removesuffix("s"),
            sense=rule.gives["sense"],
            marked=rule.gives["stance"] == "marked",
        )


@cache
def _labels() -> RuleScan:
    return RuleScan(load_rules("labels"))


def _overlaps(cue: Cue, others: Sequence[Cue]) -> bool:
    return any(cue.start < other.end and other.start < cue.end for other in others)
