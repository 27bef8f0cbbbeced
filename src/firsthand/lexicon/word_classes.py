"""Classes of words: what nouns stand for among those who take part in incidents, and words around an act.

The files of `FILES` hold `[[class]]` tables with `id`, `note`, `words` (dictionary forms, apart by blanks), `finds`
(phrases whose last word is of the class) and `passes_over`; the loader proves them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

from firsthand.errors import BadLexicon

FILES = ("participants", "act_words", "burdens", "surroundings")

_KEYS = {"id", "note", "words", "finds", "passes_over"}


@cache
def load_classes(language: str = "en") -> Mapping[str, frozenset[str]]:
    """The words of every class, by its id.

    Raises:
        BadLexicon: naming the file and the class that is wrong.
    """
    classes: dict[str, frozenset[str]] = {}
    for name in FILES:
        file = resources.files("firsthand.lexicon").joinpath(language, f"{name}.toml")
        found = read_classes(file.read_text(encoding="utf-8"), where=f"lexicon/{language}/{name}.toml")
        if twice := set(found) & set(classes):
            raise BadLexicon(
                f"lexicon/{language}/{name}.toml: classes {sorted(twice)} stand in another file too; join them"
            )
        classes.update(found)
    return classes


def read_classes(toml: str, *, where: str) -> Mapping[str, frozenset[str]]:
    """The classes written in `toml`; `where` names it in errors.

    Example:
        >>> read_classes('[[class]]\\nid = "vessel"\\nnote = "afloat"\\nwords = "ship"', where="here")
        {'vessel': frozenset({'ship'})}

    Raises:
        BadLexicon: naming `where` and the class that is wrong.
    """
    try:
        entries = tomllib.loads(toml)["class"]
    except (tomllib.TOMLDecodeError, KeyError) as error:
        raise BadLexicon(f"{where}: not a file of classes: {error}") from error
    classes: dict[str, frozenset[str]] = {}
    for entry in entries:
        name = entry.get("id", "(no id)")
        if set(entry) - _KEYS or not {"id", "note", "words"} <= set(entry):
            raise BadLexicon(f"{where}: class {name!r} needs id, note and words, and may have finds and passes_over")
        if name in classes:
            raise BadLexicon(f"{where}: class {name!r} stands there twice; join them")
        words = frozenset(entry["words"].split())
        for phrase in entry.get("finds", ()):
            if not _last(phrase) & words:
                raise BadLexicon(f"{where}: class {name!r} does not find {phrase!r}")
        for phrase in entry.get("passes_over", ()):
            if _last(phrase) & words:
                raise BadLexicon(f"{where}: class {name!r} finds {phrase!r}, which it should pass over")
        classes[name] = words
    return classes


def _last(phrase: str) -> set[str]:
    """The last word as it stands and without the endings of a plural."""
    word = phrase.rsplit(maxsplit=1)[-1].lower()
    return {word, word.removesuffix("s"), word.removesuffix("es")}
