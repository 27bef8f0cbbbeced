"""An omission: a passage of the source that the derived report does not carry."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.records.passage import Passage


@dataclass(frozen=True, slots=True)
class Omission:
    """One dropped sentence. It is a finding when its neighbours were kept and it carried something that matters."""

    passage: Passage  # in the source
    kind: str  # of the sentence: body heading lead-in credit
    carries: tuple[str, ...] = ()  # attribution accusation denial number time place
    finding: bool = (
        False  # dropped from between kept sentences, and carried an attribution, accusation, denial or number
    )
