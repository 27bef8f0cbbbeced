"""Kinds of incident: the words that tell of each, and its names in other vocabularies.

`en/kinds_*.toml` hold `[[kind]]` tables:

    id, note, family           the family joins kinds that tell of one thing in other words
    acled, plover              [type, sub-type] and [event, mode] there; absent: it has none
    general = true             the kind gives way to another of its family that is told of the same incident
    verbs                      somebody does it to somebody or something
    happenings                 verbs whose subject it happens to, or is the weapon
    placings                   verbs of the kind when their object is one of its `weapons`
    weapons                    nouns that make a general attack one of this kind
    nouns_on                   the act on or against somebody; “of” and “'s” name who did it
    nouns_of                   the act that somebody or something suffers, named by “of” or “'s”
    nouns_many                 many acts at once: a war, a campaign
    carriers = CLASS           doers, by their class of words, that make any attack of the family one of this kind
    needs.WORD = REQUIREMENT   what must stand beside an ambiguous word; the grammar is in `extract/conditions.py`.
                               WORD is an entry or the head of some; `*disease` stands for each word of that class,
                               among the words and here
    finds, passes_over         our own sentences that tell of the kind, and that do not; run by the tests
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any

from firsthand.errors import BadLexicon

FILES = ("kinds_violence", "kinds_disasters", "kinds_dealings")

_LISTS = ("verbs", "happenings", "placings", "weapons", "nouns_on", "nouns_of", "nouns_many", "finds", "passes_over")
_KEYS = {"id", "note", "family", "acled", "plover", "general", "carriers", "needs", *_LISTS}


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of incident."""

    id: str
    note: str
    family: str
    acled: tuple[str, str] | None
    plover: tuple[str, str] | None
    general: bool
    carriers: str = ""
    verbs: tuple[str, ...] = ()
    happenings: tuple[str, ...] = ()
    placings: tuple[str, ...] = ()
    weapons: tuple[str, ...] = ()
    nouns_on: tuple[str, ...] = ()
    nouns_of: tuple[str, ...] = ()
    nouns_many: tuple[str, ...] = ()
    finds: tuple[str, ...] = ()
    passes_over: tuple[str, ...] = ()
    needs: Mapping[str, str] = field(default_factory=dict)


@cache
def load_kinds(language: str = "en") -> Mapping[str, Kind]:
    """Every kind by its id, in the order of the files.

    Raises:
        BadLexicon: naming the file and the kind that is wrong.
    """
    kinds: dict[str, Kind] = {}
    for name in FILES:
        file = resources.files("firsthand.lexicon").joinpath(language, f"{name}.toml")
        for kind in read_kinds(file.read_text(encoding="utf-8"), where=f"lexicon/{language}/{name}.toml"):
            if kind.id in kinds:
                raise BadLexicon(f"lexicon/{language}/{name}.toml: kind {kind.id!r} stands there twice; join them")
            kinds[kind.id] = kind
    return kinds


def read_kinds(toml: str, *, where: str) -> Iterator[Kind]:
    """The kinds written in `toml`; `where` names it in errors.

    Raises:
        BadLexicon: naming `where` and the kind that is wrong.
    """
    try:
        entries = tomllib.loads(toml)["kind"]
    except (tomllib.TOMLDecodeError, KeyError) as error:
        raise BadLexicon(f"{where}: not a file of kinds: {error}") from error
    for entry in entries:
        yield _read_kind(entry, where)


def _read_kind(entry: Mapping[str, Any], where: str) -> Kind:
    name = entry.get("id", "(no id)")
    if unknown := set(entry) - _KEYS:
        raise BadLexicon(f"{where}: kind {name!r} has unknown keys {sorted(unknown)}; known are {sorted(_KEYS)}")
    if missing := {"id", "note", "family"} - set(entry):
        raise BadLexicon(f"{where}: kind {name!r} lacks {sorted(missing)}")
    for key in ("acled", "plover"):
        if key in entry and len(entry[key]) != 2:
            raise BadLexicon(f"{where}: {key} of kind {name!r} is not a pair")
    return Kind(
        id=name,
        note=entry["note"],
        family=entry["family"],
        acled=tuple(entry["acled"]) if "acled" in entry else None,
        plover=tuple(entry["plover"]) if "plover" in entry else None,
        general=bool(entry.get("general")),
        carriers=entry.get("carriers", ""),
        needs=dict(entry.get("needs", {})),
        **{key: tuple(entry.get(key, ())) for key in _LISTS},
    )
