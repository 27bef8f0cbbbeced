"""Scores filled templates as published with the GTT model (Du, Rush and Cardie, NAACL 2021): one micro-averaged F1.

A document has templates: an incident type and five roles, each a list of entities, each entity a list of its mentions.
Templates found are mapped one to one to those of the gold so that the document's F1 is greatest; only templates of one
type may be mapped (the gold's type may be an alternative, "attack / bombing"). A found entity is right when every
mention given for it is a mention of one entity in the same role of the mapped template, letter for letter after
normalising; precision counts found entities, recall those of the gold, and the type counts as one item a template.
Nothing of a template without a partner is right. Optional templates count as others do, and templates of the gold that
are equal count once, as in the published data.
"""

from __future__ import annotations

import re
import string
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

ROLES = ("PerpInd", "PerpOrg", "Target", "Victim", "Weapon")
TYPE = "incident_type"

Entity = tuple[str, ...]  # normalised mentions of one thing

_ARTICLES = re.compile(r"\b(a|an|the)\b")
_NO_PUNCTUATION = str.maketrans("", "", string.punctuation)


@dataclass(frozen=True)
class Template:
    """One incident as the task writes it down."""

    type: str  # lower case; alternatives of the gold stand in one string: "attack / bombing"
    roles: Mapping[str, tuple[Entity, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Tally:
    """Items right and items there, found and wanted, by role; the type is a role of its own."""

    right_found: Counter[str]
    found: Counter[str]
    right_wanted: Counter[str]
    wanted: Counter[str]

    def precision(self, role: str | None = None) -> float:
        """Of what was found; of all roles together where none is named. 0 where nothing was found."""
        return _share(self.right_found, self.found, role)

    def recall(self, role: str | None = None) -> float:
        """Of what was wanted; of all roles together where none is named. 0 where nothing was wanted."""
        return _share(self.right_wanted, self.wanted, role)

    def f1(self, role: str | None = None) -> float:
        """The harmonic mean of precision and recall."""
        return harmonic(self.precision(role), self.recall(role))


def normalise(mention: str) -> str:
    """Lower case, without punctuation, articles and blanks too many.

    Example:
        >>> normalise('The  "9 MAY" Brigade')
        '9 may brigade'
    """
    return " ".join(_ARTICLES.sub(" ", mention.lower().translate(_NO_PUNCTUATION)).split())


def read_gold(templates: Iterable[Mapping[str, Any]]) -> tuple[Template, ...]:
    """The templates of one document of `muc/*.jsonl`, without mentions that do not stand in its text."""
    read: list[Template] = []
    for one in templates:
        roles = {}
        for role in ROLES:
            entities = [[normalise(m["text"]) for m in entity if m["start"] is not None] for entity in one[role]]
            roles[role] = tuple(tuple(entity) for entity in entities if entity)
        template = Template(one[TYPE].lower(), roles)
        if template not in read:
            read.append(template)
    return tuple(read)


def score_templates(documents: Iterable[tuple[Sequence[Template], Sequence[Template]]]) -> Tally:
    """Scores `(found, wanted)` of every document, each mapped as is best for it."""
    total = Tally(Counter(), Counter(), Counter(), Counter())
    for found, wanted in documents:
        total.found.update(_sizes(found))
        total.wanted.update(_sizes(wanted))
        for one, other in map_templates(found, wanted):
            ours, gold = found[one], wanted[other]
            total.right_found[TYPE] += 1
            total.right_wanted[TYPE] += 1
            for role in ROLES:
                total.right_found[role] += _right(ours, gold, role)[0]
                total.right_wanted[role] += _right(ours, gold, role)[1]
    return total


def map_templates(found: Sequence[Template], wanted: Sequence[Template]) -> tuple[tuple[int, int], ...]:
    """Pairs of places in `found` and `wanted`, one to one, of the same type, that make the document's F1 greatest."""
    sizes = sum(_sizes(found).values()), sum(_sizes(wanted).values())
    # by the templates of the gold that are taken: what is right, found and wanted, with the pairs that make it so
    states: dict[frozenset[int], dict[tuple[int, int], tuple[tuple[int, int], ...]]] = {frozenset(): {(0, 0): ()}}
    for at, ours in enumerate(found):
        grown = {taken: dict(ways) for taken, ways in states.items()}
        for taken, ways in states.items():
            for other, gold in enumerate(wanted):
                if other in taken or ours.type not in gold.type:
                    continue
                more = [sum(side) + 1 for side in zip(*(_right(ours, gold, role) for role in ROLES), strict=True)]
                into = grown.setdefault(taken | {other}, {})
                for (right_found, right_wanted), pairs in ways.items():
                    into.setdefault((right_found + more[0], right_wanted + more[1]), (*pairs, (at, other)))
        states = grown
    best: tuple[float, tuple[tuple[int, int], ...]] = (0.0, ())
    for ways in states.values():
        for right, pairs in ways.items():
            value = harmonic(*(part / size if size else 0.0 for part, size in zip(right, sizes, strict=True)))
            if value > best[0]:
                best = value, pairs
    return best[1]


def harmonic(precision: float, recall: float) -> float:
    """F1; 0 where both are 0."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _right(ours: Template, gold: Template, role: str) -> tuple[int, int]:
    """How many entities found are right, and how many wanted are found."""
    here, there = ours.roles.get(role, ()), gold.roles.get(role, ())
    right_found = sum(any(set(one) <= set(other) for other in there) for one in here)
    return right_found, sum(any(set(one) <= set(other) for one in here) for other in there)


def _sizes(templates: Sequence[Template]) -> Counter[str]:
    return Counter(role for template in templates for role in _items(template))


def _items(template: Template) -> Iterator[str]:
    yield TYPE
    for role in ROLES:
        yield from [role] * len(template.roles.get(role, ()))


def _share(right: Counter[str], there: Counter[str], role: str | None) -> float:
    part, whole = (right[role], there[role]) if role else (right.total(), there.total())
    return part / whole if whole else 0.0
