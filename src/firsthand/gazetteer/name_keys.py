"""Keys of names: what stays the same however a foreign name is spelled in Latin letters.

Three steps, each coarser: a name folded (case, accents, marks of ayn and hamza), its core (articles dropped, whatever
sun letter they took), its keys (vowels dropped, so that -iyah is -ia; letters of like sounds in one class, doubled ones
once).
Names of one key are candidates; `romanisations.spelling_distance` of their cores says which are spellings of one name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_PLAIN = str.maketrans(
    {"ı": "i", "đ": "d", "ł": "l", "ø": "o", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ə": "a"}
)
_MARKS = re.compile(r"['’‘ʼʻʿʾ`´ʹ″ʺ.]+")  # apostrophes, ayn, hamza, soft signs and the stops of abbreviations
_GAPS = re.compile(r"[^0-9a-z]+")
_IN_FULL = {"st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount"}
# The Arabic article: l, or the sun letter after it, with any vowel before; or l alone, as on French maps.
_ARTICLE = re.compile(r"(?:[aeiu](?:[lrsntdzj]{1,2}|sh|ch|th|dh)|ehl|l)")

# Chinese words for what kind of place it is, in Pinyin and after Wade and Giles, which follow a name or do not.
_GENERIC = frozenset(("zhen", "chen", "xiang", "hsiang", "shi", "shih", "xian", "hsien", "qu", "chu", "jiedao", "cun"))

_SOUNDS = {
    **dict.fromkeys(("b", "p"), "B"),
    **dict.fromkeys(("f", "v", "ph"), "F"),
    **dict.fromkeys(("t", "d"), "T"),  # and th, dh: h is dropped
    **dict.fromkeys(("s", "z", "sh", "ch", "sch", "tch", "tsch", "shch", "zh", "dz", "ts", "tz"), "S"),
    **dict.fromkeys(("c", "k", "q", "g", "x", "kh", "gh", "ck"), "K"),
    **dict.fromkeys(("j", "dj", "dzh"), "J"),
    **{letter: letter.upper() for letter in "lrmn"},
}
# What the same letters stand for in other habits of spelling: German and Slavic j and w, Turkish and Pinyin c, x and q.
_OTHER_SOUNDS = {**_SOUNDS, "j": "", "dj": "J", "w": "F", "c": "S", "kh": "", "x": "S", "q": "S"}
_PIECES = re.compile("|".join(sorted(_SOUNDS, key=lambda piece: (-len(piece), piece))) + "|.")
_CLASSES = "".join(sorted(set(_SOUNDS.values())))
_VOWEL = "A"  # what a key begins with that has a vowel, h, w or y first


@lru_cache(maxsize=16384)
def folded(name: str) -> str:
    """A name without case, accents, marks and hyphens, its words apart by one space: what is looked up first.

    Example:
        >>> folded("Dayr az-Zawr"), folded("the Sa‘dah"), folded("St. Louis")
        ('dayr az zawr', 'sadah', 'saint louis')
    """
    plain = name.casefold()
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain.translate(_PLAIN))
        plain = "".join(character for character in plain if not unicodedata.combining(character))
    words = _GAPS.sub(" ", _MARKS.sub("", plain)).split()
    if len(words) > 1:
        if words[0] == "the":
            del words[0]
        words[:-1] = [_IN_FULL.get(word, word) for word in words[:-1]]
    return " ".join(words)


def core(name: str) -> str:
    """The letters of a name without articles and gaps: dayrzawr of Dayr az-Zawr; and without a last zhen or shi."""
    return core_of_folded(folded(name))


def core_of_folded(name: str) -> str:
    """The same of a name that is folded already, as the gazetteer keeps them."""
    words = name.split()
    kept = [word for word in words if not _ARTICLE.fullmatch(word)] if len(words) > 1 else words
    if len(kept) > 1 and kept[-1] in _GENERIC:
        kept = kept[:-1]
    return "".join(kept or words)


def name_keys(name: str) -> tuple[str, ...]:
    """The one or two keys of a name: two where its letters stand for other sounds in another habit of spelling.

    Example:
        >>> name_keys("Deir ez-Zor"), name_keys("Dayr al-Zawr"), name_keys("Qusair"), name_keys("al-Kusayr")
        (('TRSR',), ('TRSR', 'TRSFR'), ('KSR', 'SR'), ('KSR',))
    """
    letters = core(name)
    one, other = _key(letters, _SOUNDS), _key(letters, _OTHER_SOUNDS)
    return (one,) if one == other else (one, other)


def near_keys(key: str) -> Iterator[str]:
    """A key, and every key with one sound less, more or other; none of a key of one sound, which all are near."""
    yield key
    if len(key) < 2:
        return
    for at in range(len(key)):
        yield key[:at] + key[at + 1 :]
        for sound in _CLASSES:
            yield key[:at] + sound + key[at + 1 :]
    for at in range(len(key) + 1):
        for sound in _CLASSES:
            yield key[:at] + sound + key[at:]
    if key[0] != _VOWEL:
        yield _VOWEL + key


def _key(letters: str, sounds: dict[str, str]) -> str:
    heard = [sounds.get(piece, "") for piece in _PIECES.findall(letters)]
    if not heard:
        return ""
    key = "" if heard[0] else _VOWEL
    last = ""
    for sound in heard:
        if sound and sound != last:
            key += sound
            last = sound
    return key
