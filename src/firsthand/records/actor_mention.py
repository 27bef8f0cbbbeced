"""A mention of an actor: a person or body as one report names it in one place."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.records.passage import Passage


@dataclass(frozen=True, slots=True)
class ActorMention:
    """A person or body as one report names it."""

    passage: Passage  # the name, without titles
    kind: str  # person armed_group government police military organisation media population
    actor: str | None  # local id, one for all mentions of one actor; None: the words alone do not tell which
