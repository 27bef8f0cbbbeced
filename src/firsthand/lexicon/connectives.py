"""Words that join one incident to another: what they say of the two, and where each of the two stands.

`en/connectives.toml` holds `through`, nouns that stand before an act and name none (“a wave of attacks”), and
`[[connective]]` tables:

    id, note, kind             the kind of the relation: in_response_to, part_of, led_to
    nouns, verbs               dictionary forms, apart by blanks; “set+off” has a particle
    qualifiers                 words before an act that make it the one that has the relation
    prepositions               words before the other act
    families                   kinds of incident whose own words join: a protest against something
    objects                    the nouns that the verb's object must be one of
    to                         words before the other act, or “object”, “subject” of the verb
    after                      prepositions one of which must stand before a noun: “in a series of”
    by                         words before the act that has the relation, where it is not the verb's subject
    reversed = true            the other act has the relation, to this one
    several, single = true     the other act is several at once, or is one
    finds, passes_over         our own sentences that tell of such a relation, and that do not; run by the tests
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from firsthand.errors import BadLexicon

KINDS = ("in_response_to", "part_of", "led_to")

_WORDS = ("nouns", "verbs", "qualifiers", "families", "objects")
_LISTS = ("prepositions", "to", "after", "by", "finds", "passes_over")
_FLAGS = ("reversed", "several", "single")
_KEYS = {"id", "note", "kind", *_WORDS, *_LISTS, *_FLAGS}


@dataclass(frozen=True, slots=True)
class Connective:
    """Words of one sort that join two incidents."""

    id: str
    kind: str
    nouns: frozenset[str]
    verbs: frozenset[str]
    qualifiers: frozenset[str]
    families: frozenset[str]
    objects: frozenset[str]
    prepositions: tuple[str, ...]
    to: tuple[str, ...]
    after: tuple[str, ...]
    by: tuple[str, ...]
    reversed: bool
    several: bool
    single: bool
    finds: tuple[str, ...]
    passes_over: tuple[str, ...]


@cache
def load_connectives(language: str = "en") -> tuple[tuple[Connective, ...], frozenset[str]]:
    """Every connective in the order of the file, and the nouns that stand before an act and name none.

    Raises:
        BadLexicon: naming the file and the connective that is wrong.
    """
    file = resources.files("firsthand.lexicon").joinpath(language, "connectives.toml")
    return read_connectives(file.read_text(encoding="utf-8"), where=f"lexicon/{language}/connectives.toml")


def read_connectives(toml: str, *, where: str) -> tuple[tuple[Connective, ...], frozenset[str]]:
    """The connectives written in `toml`; `where` names it in errors.

    Raises:
        BadLexicon: naming `where` and the connective that is wrong.
    """
    try:
        file = tomllib.loads(toml)
        entries, through = file["connective"], file.get("through", "")
    except (tomllib.TOMLDecodeError, KeyError) as error:
        raise BadLexicon(f"{where}: not a file of connectives: {error}") from error
    found: dict[str, Connective] = {}
    for entry in entries:
        one = _read(entry, where)
        if one.id in found:
            raise BadLexicon(f"{where}: connective {one.id!r} stands there twice; join them")
        found[one.id] = one
    return tuple(found.values()), frozenset(through.split())


def _read(entry: Mapping[str, Any], where: str) -> Connective:
    name = entry.get("id", "(no id)")
    if unknown := set(entry) - _KEYS:
        raise BadLexicon(f"{where}: connective {name!r} has unknown keys {sorted(unknown)}; known are {sorted(_KEYS)}")
    if missing := {"id", "note", "kind"} - set(entry):
        raise BadLexicon(f"{where}: connective {name!r} lacks {sorted(missing)}")
    if entry["kind"] not in KINDS:
        raise BadLexicon(f"{where}: connective {name!r} is of kind {entry['kind']!r}; known are {', '.join(KINDS)}")
    if not any(key in entry for key in (*_WORDS, "prepositions")):
        raise BadLexicon(f"{where}: connective {name!r} has no words")
    words: dict[str, frozenset[str]] = {key: frozenset(entry.get(key, "").split()) for key in _WORDS}
    lists: dict[str, tuple[str, ...]] = {key: tuple(entry.get(key, ())) for key in _LISTS}
    flags: dict[str, bool] = {key: bool(entry.get(key)) for key in _FLAGS}
    values: dict[str, Any] = {**words, **lists, **flags}
    return Connective(id=name, kind=entry["kind"], **values)
