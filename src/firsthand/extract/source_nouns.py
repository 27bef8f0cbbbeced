"""The kind of source that a noun makes, from the lexicon."""

from __future__ import annotations

from functools import cache

from firsthand.lexicon.rules import load_rules


def kind_of_noun(lemma: str) -> str | None:
    """The kind of source that a noun makes, None if the lexicon does not know it.

    Example:
        >>> kind_of_noun("ministry"), kind_of_noun("memo"), kind_of_noun("harbour")
        ('government', 'document', None)
    """
    found = _kinds().get(lemma)
    return found or _kinds().get(full_title(lemma) or "")


def full_title(form: str) -> str | None:
    """The noun that a title in small letters, often shortened, stands for.

    Example:
        >>> full_title("sgt.")
        'sergeant'
    """
    return _titles().get(form.rstrip("."))


@cache
def _kinds() -> dict[str, str]:
    found: dict[str, str] = {}
    for rule in load_rules("sources"):
        for word in rule.words:
            found.setdefault(word, rule.gives["kind"])
    return found


@cache
def _titles() -> dict[str, str]:
    return {word.lower().rstrip("."): rule.words[0].lower() for rule in load_rules("titles") for word in rule.words}
