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

from firsthand.gazetteer.romanisations import letters, spelling_distance
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
NEAR = 0.75  # at most this far apart, two words are spellings of one; so are 1 of 100 pairs of like-named towns
NEAR_SHORT = 0.5  # the same for short words: Zhang and Chang are two families
SHORT = 5  # letters
NEAR_APART = 0.6  # the same for whole names cut into words differently: Abdul Aziz, Abdelaziz
SHORTEST = 4  # letters of a word below which only its sound counts


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
    return _things().get(name)


@lru_cache(maxsize=16384)
def names_of(name: str) -> tuple[str, ...]:
    """The name and every other name of the same thing."""
    thing = alias_of(_plain(name))
    return tuple(sorted(other for other, listed in _things().items() if listed == thing)) if thing else (name,)


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
def _things() -> Mapping[str, str]:
    """Every alias with the thing it names."""
    return {name: rule.id for rule in load_rules("aliases") for name in rule.words}


def _plain(name: str) -> str:
    bare = _POSSESSIVE.sub("", name.strip(" ,;:!?\"“”()[]'‘"))
    return bare if bare in _things() else bare.rstrip(".")


def _respelled(a: str, b: str) -> bool:
    key_a, key_b = spelling_key(a), spelling_key(b)
    if key_a == key_b:
        return len(key_a) > 1
    words, others = _name_words(a), _name_words(b)
    if len(words) == len(others):
        return all(map(_one_word, words, others)) and not any(map(_gendered, words, others))
    return min(len(letters(a)), len(letters(b))) > SHORTEST and spelling_distance(a, b) <= NEAR_APART


def _name_words(name: str) -> list[str]:
    """A name's words but for articles: "Mazar-i Sharif" and "Mazar-e-Sharif" have three each."""
    return [word for part in name.split() for word in _ARTICLE.sub("", part).split("-") if letters(word)]


def _one_word(a: str, b: str) -> bool:
    if letters(a) == letters(b) or spelling_key(a) == spelling_key(b):
        return True
    if _family(a) is not None and _family(a) == _family(b):
        return True
    if _one_vowel_apart(spelling_key(a), spelling_key(b)):
        return True
    shorter = min(len(letters(a)), len(letters(b)))
    return shorter >= SHORTEST and spelling_distance(a, b) <= (NEAR if shorter > SHORT else NEAR_SHORT)


def _one_vowel_apart(a: str, b: str) -> bool:
    """Whether two folded words differ in one vowel, the first only if they are long: Harrek and Harrak."""
    differing = [i for i in range(len(a)) if a[i] != b[i]] if len(a) == len(b) else []
    if len(differing) != 1 or len(a) <= SHORTEST:
        return False
    first_vowel = next((i for i, letter in enumerate(a) if letter in _VOWELS), len(a))
    first = differing[0] <= first_vowel and len(a) <= SHORTEST + 1
    return not first and {a[differing[0]], b[differing[0]]} <= set(_VOWELS)


@lru_cache(maxsize=16384)
def _family(word: str) -> str | None:
    """The personal name that a word is a form of, as the lexicon has it."""
    return _families().get(letters(word))


@cache
def _families() -> Mapping[str, str]:
    return {letters(form): rule.id for rule in load_rules("personal_names") for form in rule.words}


def _gendered(a: str, b: str) -> bool:
    """Whether two family names are a man's and a woman's: Petrov and Petrova are two people."""
    short, long = sorted((a.casefold(), b.casefold()), key=len)
    return short.endswith(("ov", "ev", "in", "yn")) and long == f"{short}a"


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
