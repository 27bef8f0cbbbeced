"""Who is made to speak in a sentence, as far as its words and commas show it.

A voice is a reporting verb with its subject before it ("the ministry said"), behind it ("said the ministry"), or a
preposition with what follows ("according to the ministry"). No grammar: the clause ends at a comma, a colon, a dash or
a quotation mark.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from firsthand.lexicon.rules import Rule, load_rules
from firsthand.lexicon.scans import RuleScan
from firsthand.relate.names import same_name, title_forms
from firsthand.relate.words import bare_words

LONGEST = 10  # words of a subject; more before a verb is not its subject alone
_CLOSING = re.compile(r"[,;:“”\"—–()]|\s-\s|[.?!](?=\s*[”\"]?\s*$)")
_CONTENT = re.compile(r"\s+(?:that|how|why|whether|when|where|there|it|they|he|she|we|some|more|at least)\b|\s*[“\"]")
_ARTICLES = {"a", "an", "the", "another", "one", "two", "his", "her", "their", "its"}
_PRONOUNS = {"he", "she", "they", "it", "who", "we", "i", "which", "both", "this", "that"}


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker with the word that makes it one."""

    start: int  # code points from the start of the sentence
    end: int
    speaker: str  # without titles, articles and small words; empty for a pronoun or nobody named
    stance: str  # says claims confirms warns


@lru_cache(maxsize=16384)
def find_voices(text: str) -> tuple[Voice, ...]:
    """The voices of a sentence in reading order."""
    found = [_voice(text, rule, match) for rule, match in _rules().find(text)]
    return tuple(sorted(found, key=lambda voice: (voice.start, voice.end)))


@lru_cache(maxsize=16384)
def same_speaker(one: str, other: str) -> bool:
    """Whether two speakers are one: spelled alike, by initials, or one of them not named."""
    if not one or not other or one == other or same_name(one, other):
        return True
    words, others = one.split(), other.split()
    while words and others and same_name(words[0], others[0]):
        words, others = words[1:], others[1:]
    while words and others and same_name(words[-1], others[-1]):
        words, others = words[:-1], others[:-1]
    return words == others or (bool(words and others) and same_name(" ".join(words), " ".join(others)))


@cache
def _rules() -> RuleScan:
    rules = load_rules("cues")
    return RuleScan(rule for rule in rules if rule.gives["kind"] == "attribution" and "stance" in rule.gives)


def _voice(text: str, rule: Rule, match: re.Match[str]) -> Voice:
    start, end, stance = match.start("verb" if "verb" in match.re.groupindex else 0), match.end(), rule.gives["stance"]
    opens = max((c.end() for c in _CLOSING.finditer(text, 0, start)), default=0)
    before = text[opens:start]
    if before.strip() and rule.id != "according_to":
        if len(before.split()) > LONGEST:
            return Voice(start, end, "", stance)
        return Voice(start - len(before.lstrip()), end, _speaker(before), stance)
    stops = [found.start() for pattern in (_CLOSING, _CONTENT) if (found := pattern.search(text, end))]
    closes = min(stops, default=len(text))
    after = " ".join(text[end:closes].split()[:LONGEST])
    if rule.id != "according_to" and not _opens_subject(after):
        return Voice(start, end, "", stance)  # "warned of floods": who did stands further off
    return Voice(start, end + len(text[end:closes].rstrip()) if after else end, _speaker(after), stance)


def _opens_subject(words: str) -> bool:
    """Whether words behind a verb begin with a subject: a name, an article, a noun; not a preposition."""
    first = words.split(maxsplit=1)[:1]
    return bool(first) and (first[0].casefold() in _ARTICLES or not _is_small("".join(bare_words(first[0]))))


def _speaker(words: str) -> str:
    bare = ((word, "".join(bare_words(word))) for word in words.split())
    return " ".join(
        word.strip(",.;:")
        for word, fold in bare
        if fold and not (fold in _PRONOUNS or fold in title_forms() or _is_small(fold))
    )


@lru_cache(maxsize=4096)
def _is_small(word: str) -> bool:
    return any(rule.regex.fullmatch(word) for rule in load_rules("openers"))
