"""Parts of patterns that rules of a lexicon file share: word lists of other files, and shapes of figures.

A file may open with a table of them:

    [parts]
    month = { from = "calendar", key = "month", cased = true }   # the words of all rules there that give a month
    tens = { from = "numbers", rule = "tens" }                   # the words of one rule
    day = '(?:[12]\\d|3[01]|0?[1-9])'                             # a pattern; may use the parts above it

A rule's pattern then has `{month}` for a group of that name, `{month=second}` for one of another name, `{:month}` for
none, and a space for any run of white space. A group that stands on several branches of a pattern is `name`, `name__2`
…
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

_USE = re.compile(r"\{(?P<bare>:)?(?P<part>[a-z]\w*)(?:=(?P<name>\w+))?\}")

_GROUP = re.compile(r"\(\?P<(\w+)>")

Words = Callable[[str, Mapping[str, Any]], tuple[str, ...]]


def read_parts(table: Mapping[str, Any], words_of: Words) -> dict[str, str]:
    """The parts a file declares: name -> pattern.

    Args:
        table: the file's `[parts]`.
        words_of: gives the words of a part that is a word list: (name, its table) -> words.

    Raises:
        KeyError: if a part uses one that does not stand above it.
    """
    parts: dict[str, str] = {}
    for name, given in table.items():
        if isinstance(given, str):
            parts[name] = f"(?:{fill(given, parts, named=False)})"
        else:
            parts[name] = _alternatives(words_of(name, given), cased=bool(given.get("cased")))
    return parts


def fill(pattern: str, parts: Mapping[str, str], *, named: bool = True) -> str:
    """The pattern with its parts in place.

    >>> fill("{day} days", {"day": "[0-9]"})
    '(?P<day>[0-9])\\\\s+days'

    Raises:
        KeyError: if it names a part that is not there.
    """

    def put(match: re.Match[str]) -> str:
        inner = parts[match["part"]]
        return inner if match["bare"] or not named else f"(?P<{match['name'] or match['part']}>{inner})"

    return _rename_repeated(_USE.sub(put, pattern.replace(" ", r"\s+")))


def _rename_repeated(pattern: str) -> str:
    """One name may stand on several branches: the second group of a name becomes `name__2`."""
    seen: Counter[str] = Counter()

    def rename(match: re.Match[str]) -> str:
        seen[match[1]] += 1
        return f"(?P<{match[1]}__{seen[match[1]]}>" if seen[match[1]] > 1 else match[0]

    return _GROUP.sub(rename, pattern)


def _alternatives(words: tuple[str, ...], *, cased: bool) -> str:
    forms = {*words, *(word.upper() for word in words)} if cased else set(words)
    ordered = sorted(forms, key=lambda word: (-len(word), word))
    joined = "|".join(re.escape(word).replace(r"\ ", r"\s+").replace("'", "['’]") for word in ordered)
    return f"(?-i:{joined})" if cased else f"(?:{joined})"
