"""The pieces that time expressions are made of, found in one sentence and joined.

A piece is what one rule of `lexicon/en/times.toml` matched: “Monday”, “4:15 p.m.”, “ten days”, “late”. Pieces side by
side are joined by `lexicon/en/time_joins.toml`. What they mean is left to `extract/time_readings.py`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from firsthand.lexicon.rules import Rule, load_rules, word_values
from firsthand.lexicon.scans import RuleScan

_SECOND_DAY = re.compile(r"\s?[-–]\s?|\s+(?:and|to|or)\s+", re.IGNORECASE)
_LAST_WORD = re.compile(r"[\s.-]+")
_MOST_JOINS = 4  # pieces in a row that make one time: “early Monday, May 4, at noon” has five


@dataclass(frozen=True, slots=True)
class Piece:
    """What rules say of `[start, end)` of a sentence."""

    start: int
    end: int
    kind: str  # `gives.kind` of its rule: day month weekday clock count …
    says: Mapping[str, str]  # named group -> the words, or the value they stand for
    rules: tuple[str, ...]  # ids of the rules that made it
    alone: bool = True  # whether it is a time without others beside it
    words: Mapping[str, str] = field(default_factory=dict)  # named group -> the words as they stand


def find_pieces(text: str) -> list[Piece]:
    """The pieces of a sentence, joined, in order and disjoint; those that are no time alone are left out.

    >>> [(text.kind, dict(text.says)) for text in find_pieces("It rained late on Monday.")]
    [('weekday', {'weekday': '1', 'edge': 'END'})]
    """
    pieces = _join(text, _go_on(text, _choose(_match(text))))
    return [piece for piece in pieces if piece.alone]


def _match(text: str) -> list[Piece]:
    found = [
        _trim(
            text,
            Piece(
                match.start(),
                match.end(),
                rule.gives["kind"],
                _read(rule, match.groupdict()),
                (rule.id,),
                rule.gives.get("alone") != "no",
                _plain(match.groupdict()),
            ),
        )
        for rule, match in _rules().scan.find(text)
        if "behind" not in rule.gives or _leads(text, match.start()) in rule.gives["behind"].split()
    ]
    return [part for piece in found for part in _split(text, piece)]


def _split(text: str, piece: Piece) -> list[Piece]:
    """“6-7 March” tells two days: each its own, the month shared."""
    if "dom_first" not in piece.says:
        return [piece]
    first = text.index(piece.words["dom_first"], piece.start)
    end = first + len(piece.words["dom_first"])
    second = _SECOND_DAY.match(text, end)
    says = {key: value for key, value in piece.says.items() if key != "dom_first"}
    alone = {**says, "dom": piece.says["dom_first"]}
    return [
        replace(piece, end=end, says=alone),
        replace(piece, start=second.end() if second else end, says={**says, "joined": "yes"}),
    ]


def _leads(text: str, start: int) -> str:
    """The word before an offset, in small letters."""
    return text[max(0, start - 12) : start].rstrip().rpartition(" ")[2].casefold()


def _trim(text: str, piece: Piece) -> Piece:
    """Without a full stop that ends the sentence, and without the article of the noun that a compound stands before."""
    words = text[piece.start : piece.end]
    if (
        piece.kind in ("month", "weekday", "day")
        and words.endswith(".")
        and _LAST_WORD.split(words)[-2].casefold() in _full_names()
    ):
        return replace(piece, end=piece.end - 1)
    if piece.kind in ("count", "quarter") and "-" in words and "fiscal" not in piece.says:
        article = next((one for one in ("the ", "a ") if words.casefold().startswith(one)), None)
        plural = piece.words.get("unit", "").casefold().endswith("s")
        if article == "the " or (article == "a " and (plural or "suffix" in piece.says)):
            return replace(piece, start=piece.start + len(article))
    return piece


def _choose(pieces: list[Piece]) -> list[Piece]:
    """Of those that overlap the one that begins first, of those the longest, of those the first of the file."""
    chosen: list[Piece] = []
    for piece in sorted(pieces, key=lambda one: (one.start, -one.end)):
        if not chosen or piece.start >= chosen[-1].end:
            chosen.append(piece)
    return chosen


def _go_on(text: str, pieces: list[Piece]) -> list[Piece]:
    """With what the rules look for right behind a piece: a zone, a second day of the month."""
    made: list[Piece] = []
    for piece in pieces:
        if made and piece.start < made[-1].end:
            continue
        made.append(piece)
        for rule in _rules().after.get(piece.kind, ()):
            for _ in range(_MOST_JOINS):
                match = rule.regex.match(text, made[-1].end)
                if match is None:
                    break
                groups = match.groupdict()
                made[-1:] = _add(made[-1], rule, groups, (match.start("dom" if "dom" in groups else 0), match.end()))
                if rule.gives["adds"] != "time" or made[-1].end < match.end():
                    break
    return made


def _add(piece: Piece, rule: Rule, groups: Mapping[str, str | None], span: tuple[int, int]) -> list[Piece]:
    said = _read(rule, groups)
    rules = (*piece.rules, rule.id)
    if rule.gives["adds"] == "words":
        return [replace(piece, end=span[1], says={**piece.says, **said}, rules=rules)]
    if piece.kind == "year":
        if "short" in said:
            said = {"year": piece.says["year"][:2] + said["short"]}
            if said["year"] <= piece.says["year"]:
                return [piece]
            span = (span[1] - 2, span[1])
        else:
            span = (span[1] - 4, span[1])
        return [piece, replace(piece, start=span[0], end=span[1], says=said, rules=rules)]
    if "month" not in piece.says or "dom" not in piece.says:
        return [piece]
    shared = {key: value for key, value in piece.says.items() if key in ("month", "year", "shift")}
    first = replace(piece, says={**piece.says, **({"year": said["year"]} if "year" in said else {})})
    return [first, Piece(*span, "day", {**shared, **said, "joined": "yes"}, rules)]


def _join(text: str, pieces: list[Piece]) -> list[Piece]:
    """Pieces side by side made one, from the left; a join may make what the next one needs."""
    made: list[Piece] = []
    for piece in pieces:
        made.append(piece)
        while len(made) > 1 and (joined := _joined(text, made[-2], made[-1])):
            made[-2:] = [joined]
    return made


def _joined(text: str, left: Piece, right: Piece) -> Piece | None:
    gap = text[left.end : right.start]
    if len(gap) > 20 or len(left.rules) + len(right.rules) > _MOST_JOINS + 2:
        return None
    for rule in _rules().joins.get((_kind(left), _kind(right)), ()):
        if rule.regex.search(gap) and _agree(left, right):
            makes = rule.gives["makes"]
            kind = left.kind if makes == "left" else right.kind if makes == "right" else makes
            says = {**right.says, **left.says} if kind != right.kind else {**left.says, **right.says}
            if left.kind == "offset":
                says["edge"] = left.words.get("offset", "").casefold()
            if rule.id == "of_a_year" and right.kind == "shift":
                says = {**left.says, "year_shift": right.says.get("shift", "")}
            if rule.id == "length_of_a_year":
                if left.words.get("shift", "").casefold() not in ("first", "last", "final"):
                    continue
                year = {"year": right.says["year"]} if "year" in right.says else {"year_shift": right.says["shift"]}
                one = {} if {"number", "few"} & set(left.says) or left.words["unit"][-1] in "sS" else {"number": "1"}
                says = {**left.says, **one, **year, "shift": left.words["shift"].casefold()}
            if rule.id == "year_then_part":
                says = {**right.says, "year_shift": left.says.get("shift", "")}
            return Piece(left.start, right.end, kind, says, (*left.rules, rule.id, *right.rules), words=left.words)
    return None


def _agree(left: Piece, right: Piece) -> bool:
    """Whether nothing told by both is told twice: two years are two times, not one."""
    return not any(key in left.says and key in right.says for key in ("year", "dom", "clock", "weekday", "part"))


def _kind(piece: Piece) -> str:
    if piece.kind == "shift":
        return {"Y": "shift_year", "D": "shift_day"}.get(piece.says.get("unit", ""), "shift")
    return piece.kind


def _read(rule: Rule, groups: Mapping[str, str | None]) -> dict[str, str]:
    values = _rules_values()
    said = {key: value for key, value in rule.gives.items() if key not in _MECHANISM}
    for name, words in groups.items():
        if words is None:
            continue
        plain_name = name.partition("__")[0]
        meaning = values.get(plain_name.partition("_")[0] if plain_name in _NUMBERED else plain_name)
        plain = " ".join(words.casefold().replace("’", "'").strip(" -").split())
        said[plain_name] = meaning.get(plain, plain) if meaning else plain
    return said


def _plain(groups: Mapping[str, str | None]) -> dict[str, str]:
    return {name.partition("__")[0]: words for name, words in groups.items() if words is not None}


@cache
def _full_names() -> frozenset[str]:
    """Names of months and weekdays written out: behind them a full stop is that of the sentence."""
    longest: dict[tuple[str, str], str] = {}
    for key in ("month", "weekday"):
        for word, value in word_values("calendar", key).items():
            longest[key, value] = max(word, longest.get((key, value), ""), key=len)
    return frozenset(longest.values())


_MECHANISM = {"kind", "alone", "after", "adds", "left", "right", "makes", "behind"}
_NUMBERED = {"unit_2", "weekday_2", "number_2"}
_CLASSES = {
    "month": "calendar",
    "weekday": "calendar",
    "unit": "time_words",
    "stretch": "time_words",
    "season": "time_words",
    "part": "time_words",
    "hour": "time_words",
    "shift": "time_words",
    "edge": "time_words",
    "edge_of": "time_words",
    "amount": "time_words",
    "beside": "time_words",
    "few": "time_words",
    "tens": "time_words",
    "th": "time_words",
    "zone": "zones",
}


@cache
def _rules_values() -> Mapping[str, Mapping[str, str]]:
    return {name: word_values(file, name) for name, file in _CLASSES.items()}


@dataclass(frozen=True, slots=True)
class _Rules:
    scan: RuleScan
    after: Mapping[str, tuple[Rule, ...]]  # kind of the left piece -> rules for what follows it
    joins: Mapping[tuple[str, str], tuple[Rule, ...]]  # kinds of the left and the right piece -> rules


@cache
def _rules() -> _Rules:
    after: dict[str, tuple[Rule, ...]] = {}
    joins: dict[tuple[str, str], tuple[Rule, ...]] = {}
    for rule in load_rules("time_joins"):
        for left in rule.gives.get("after", "").split():
            after[left] = (*after.get(left, ()), rule)
        for left in rule.gives.get("left", "").split():
            for right in rule.gives["right"].split():
                joins[left, right] = (*joins.get((left, right), ()), rule)
    return _Rules(RuleScan(load_rules("times")), after, joins)
