"""Keys of names: what stays the same however a foreign name is spelled in Latin letters."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_PLAIN = str.maketrans(
    {"ı": "i", "đ": "d", "ł": "l", "ø": "o", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ə": "a"}
)
_MARKS = re.compile(r"['’‘ʼʻʿʾ`´ʹ″ʺ.]+")  # apostrophes, ayn, hamza, soft signs and the stops of abbreviations
_GAPS = re.compile(r"[^0-9a-z]+")
_SHORT = {"st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount"}


@lru_cache(maxsize=65536)
def folded(name: str) -> str:
    """A name without case, accents, marks and hyphens, words apart by one space: what is looked up first."""
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_PLAIN))
    plain = _MARKS.sub("", "".join(character for character in plain if not unicodedata.combining(character)))
    words = _GAPS.sub(" ", plain).split()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return (
        " ".join(_SHORT.get(word, word) for word in words[:-1]) + (" " if len(words) > 1 else "") + "".join(words[-1:])
    )


_ARTICLE = re.compile(r"\b(?:al|el|ul|ar|er|as|es|ash|esh|at|et|an|en|ad|ed|az|ez|adh|ath|ed|ou|oul)\s+")


@lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """The consonants of a name, like sounds taken together."""
    letters = _ARTICLE.sub("", folded(name) + " ").replace(" ", "")
    for old, new in (("kh", "h"), ("gh", "k"), ("q", "k"), ("g", "k"), ("c", "k"), ("ph", "f"), ("w", "v"), ("z", "s")):
        letters = letters.replace(old, new)
    head, rest = letters[:1], letters[1:]
    key = ("a" if head in "aeiouy" else head) + re.sub("[aeiouyh]", "", rest)
    return re.sub(r"(.)\1+", r"\1", key)
