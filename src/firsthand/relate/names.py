"""Whether two names are one name, differently written.

House styles respell: IS and ISIS, Kataeb and Kata'ib, al-Asad and Ain al-Asad, Popular Mobilization Forces and
PMF. Such an exchange alters nothing that is said. What only looks alike (Iran and Iraq, Korea and North Korea)
is kept apart: where the doubt is real, the answer is no.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

from rapidfuzz import fuzz

from firsthand.lexicon.rules import load_rules
from firsthand.relate.words import fold

_ARTICLE = re.compile(r"^(?:al|el|an|ar|as|at|ad|az|ash|ez|es|er|en|ed|ul|ol)-(?=\w)|^the\s+", re.IGNORECASE)
_MARKS = re.compile(r"['`’‘ʼʻ´.]|(?<=\w)-(?=\w)")
_POSSESSIVE = re.compile(r"['’]s?$")
_SOUNDS = tuple(
    (re.compile(pattern), into)
    for pattern, into in (
        (r"kh|ch(?=r)", "h"),
        (r"gh|dj|j", "g"),
        (r"dh", "d"),
        (r"ph", "f"),
        (r"th(?=\w)", "s"),
        (r"q|c(?=[aouklr])|ck", "k"),
        (r"ou|oo|o", "u"),
        (r"ee|ie|ei|ey|ay|ai|ae|y|e", "i"),
        (r"w", "v"),
        (r"tz|z", "s"),
        (r"(.)\1+", r"\1"),
        (r"(?<=[aiu])h\b", ""),
    )
)  # how romanisations of one sound differ, in the order in which they are folded
_VOWELS = "aiu"  # those that are left when a name is folded
NEARLY = 88.0  # of 100: folded spellings this alike are one name written twice
SHORTEST = 4  # letters of a folded name below which only equality counts


@lru_cache(maxsize=16384)
def same_name(a: str, b: str) -> bool:
    """Whether two capitalised names are the same name in another spelling, form or length."""
    a, b = _plain(a), _plain(b)
    if not a or not b:
        return False
    if alias_of(a) is None and alias_of(b) is None:
        a, b = without_titles(a) or a, without_titles(b) or b
    if a.casefold() == b.casefold() or (alias_of(a) and alias_of(a) == alias_of(b)):
        return True
    if is_nation(a) and is_nation(b):
        return False  # two countries or peoples are never one, however alike their names
    return _respelled(a, b) or _initials(a, b) or _initials(b, a) or _longer(a, b) or _longer(b, a)


@lru_cache(maxsize=16384)
def alias_of(name: str) -> str | None:
    """The thing a name is listed under in the lexicon's aliases; None if it is not listed."""
    for thing, names in _aliases():
        if name in names:
            return thing
    return None


@lru_cache(maxsize=16384)
def names_of(name: str) -> tuple[str, ...]:
    """The name and every other name of the same thing."""
    thing = alias_of(_plain(name))
    return next((tuple(sorted(names)) for listed, names in _aliases() if listed == thing), (name,))


@lru_cache(maxsize=16384)
def is_nation(name: str) -> bool:
    """Whether a name is a country's, or made of one."""
    return any(rule.regex.fullmatch(name) for rule in load_rules("nations") if rule.id in ("country", "demonym"))


@lru_cache(maxsize=16384)
def spelling_key(name: str) -> str:
    """A name folded over the ways in which romanisations differ; names with equal keys sound alike."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", _plain(name)) if not unicodedata.combining(c))
    words = [_MARKS.sub("", _ARTICLE.sub("", word)) for word in bare.split()]
    folded = " ".join(fold(word)[1] for word in words if word)
    for pattern, into in _SOUNDS:
        folded = pattern.sub(into, folded)
    return folded


@cache
def _aliases() -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((rule.id, frozenset(rule.words)) for rule in load_rules("aliases"))


def _plain(name: str) -> str:
    bare = _POSSESSIVE.sub("", name.strip(" ,;:!?\"“”()[]'‘"))
    return bare if any(bare in names for _, names in _aliases()) else bare.rstrip(".")


def _respelled(a: str, b: str) -> bool:
    key_a, key_b = spelling_key(a), spelling_key(b)
    if key_a == key_b:
        return len(key_a) > 1
    if min(len(key_a), len(key_b)) < SHORTEST or key_a[0] != key_b[0]:
        return False
    words_a, words_b = key_a.split(), key_b.split()
    return len(words_a) == len(words_b) and all(map(_sound_alike, words_a, words_b))


def _sound_alike(a: str, b: str) -> bool:
    """Whether two folded words are nearly the same, or differ in one vowel, the first only if long: Harrek, Harrak."""
    if fuzz.ratio(a, b) >= NEARLY:
        return True
    differing = [i for i in range(len(a)) if a[i] != b[i]] if len(a) == len(b) else []
    first_vowel = next((i for i, letter in enumerate(a) if letter in _VOWELS), len(a))
    if len(differing) != 1 or len(a) <= SHORTEST:
        return False
    first = differing[0] <= first_vowel and len(a) <= SHORTEST + 1
    return not first and {a[differing[0]], b[differing[0]]} <= set(_VOWELS)


def _initials(short: str, full: str) -> bool:
    letters = short.replace(".", "")
    words = [word for word in full.replace("-", " ").split() if word[:1].isupper()]
    return len(letters) > 1 and letters.isupper() and letters == "".join(word[0] for word in words)


def _longer(full: str, short: str) -> bool:
    """Whether `short` stands at an end of `full` and what is left only lengthens it: Assad, Bashar Assad."""
    all_words, some = full.split(), short.split()
    extra = len(all_words) - len(some)
    if extra < 1 or not some:
        return False
    if [*map(spelling_key, all_words[extra:])] == [*map(spelling_key, some)]:
        rest = all_words[:extra]
    elif [*map(spelling_key, all_words[: len(some)])] == [*map(spelling_key, some)]:
        rest = all_words[len(some) :]
    else:
        return False
    return not is_nation(short) and not any(is_nation(word) or _distinguishes(word) for word in rest)


@lru_cache(maxsize=16384)
def without_titles(name: str) -> str:
    """A name without the titles before it; empty if it is nothing else."""
    words = name.split()
    while words and fold(words[0])[1] in title_forms():
        words.pop(0)
    return " ".join(words)


@cache
def title_forms() -> Mapping[str, str]:
    """Every form of a title, bare, with the title it stands for: "gen", "general"."""
    return {fold(form)[1]: rule.id for rule in load_rules("titles") for form in rule.words}


def _distinguishes(word: str) -> bool:
    return any(rule.regex.fullmatch(word) for rule in load_rules("nations") if rule.id == "distinguishing")
