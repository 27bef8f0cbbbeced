"""An attribution: who is reported to say what, and by which words."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.records.passage import Passage


@dataclass(frozen=True, slots=True)
class Attribution:
    """One source made to speak, or to think, by one report."""

    id: str  # from what it stands on: the same words at the same place have the same id
    source: Passage | None  # the words for who says so; None: the report does not say
    source_kind: (
        str | None
    )  # official military government police armed_group media organisation witness expert document person unnamed
    actor: str | None  # local id, the same for all sources of this report that are one; None: without a source
    cue: Passage  # the words that attribute: "has denied", "according to"; of a headline, its colon
    content: tuple[Passage, ...]  # what is said, in reading order, quotation marks included; never empty
    act: str  # of saying: says denies accuses claims confirms promises warns declines asks urges praises criticises …
    anonymous: bool  # the source is not named: "officials", "a security source", or nobody at all
    anonymity: Passage | None  # the words that grant it: "on condition of anonymity because …"
    rule: str  # id of the rule that found it
    within: str | None  # id of the attribution whose content this one stands in; None: the report's own
