"""Dictionary forms of irregular verbs that a parser's table of lemmas lacks or mistakes: “shook”, “sawn”, “severed”.

`en/verb_forms.toml` holds one table, `[forms]`, of a dictionary form and the forms that belong to it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

from firsthand.errors import BadLexicon

FILE = "verb_forms"


def dictionary_form(word: str) -> str | None:
    """The dictionary form of an irregular verb's form in lower case; None where the table has none.

    Example:
        >>> dictionary_form("shook"), dictionary_form("walked")
        ('shake', None)
    """
    return _load().get(word)


@cache
def _load(language: str = "en") -> Mapping[str, str]:
    file = resources.files("firsthand.lexicon").joinpath(language, f"{FILE}.toml")
    return read_forms(file.read_text(encoding="utf-8"), where=f"lexicon/{language}/{FILE}.toml")


def read_forms(toml: str, *, where: str) -> Mapping[str, str]:
    """The dictionary form of each form; `where` names the text in errors.

    Raises:
        BadLexicon: if a form stands under two verbs, or the text is no table of forms.
    """
    try:
        table = tomllib.loads(toml)["forms"]
    except (tomllib.TOMLDecodeError, KeyError) as error:
        raise BadLexicon(f"{where}: not a table of forms: {error}") from error
    found: dict[str, str] = {}
    for verb, forms in table.items():
        for form in forms.split():
            if form in found:
                raise BadLexicon(f"{where}: {form!r} stands under {found[form]!r} and {verb!r}; keep one")
            found[form] = verb
    return found
