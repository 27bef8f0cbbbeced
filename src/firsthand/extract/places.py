"""The places of one report: each mention with its role, and the place it means where the report leaves no doubt.

Mentions come from `place_mentions.py`, what holds what from `place_links.py`, candidates from `place_candidates.py`;
they are weighed against each other in `place_resolution.py` and judged in `place_judgements.py`. Roles come from
`place_roles.py`, places described by others ("near Marn") from `place_offsets.py`. Nothing is said of other reports.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from firsthand.extract.place_candidates import Candidate
from firsthand.extract.place_judgements import Choice
from firsthand.extract.place_links import find_links
from firsthand.extract.place_mentions import find_mentions
from firsthand.extract.place_names import Mention
from firsthand.extract.place_offsets import Offset, find_offset
from firsthand.extract.place_resolution import resolve
from firsthand.extract.place_roles import is_dateline, role_of
from firsthand.gazetteer.atlas import Atlas, open_atlas
from firsthand.gazetteer.entries import Entry
from firsthand.records.passage import Passage
from firsthand.records.place import Place
from firsthand.records.report import Report

if TYPE_CHECKING:
    from spacy.tokens import Doc

_PRECISIONS = {
    **dict.fromkeys(("airfield", "base", "camp", "crossing", "facility", "road"), "exact"),
    **dict.fromkeys(("settlement",), "town"),
    **dict.fromkeys(("district", "county"), "district"),
    **dict.fromkeys(("province", "country"), ""),  # called what they are
}  # every other kind is a region


@dataclass(frozen=True, slots=True)
class Explained:
    """A place with what else its name may mean."""

    place: Place
    candidates: tuple[Candidate, ...]  # the likeliest before reading on first; empty for a derived place


def find_places(report: Report, document: Doc, own_places: Sequence[Entry] = ()) -> Iterator[Place]:
    """The places of a report, in reading order.

    A place described by another ("near Marn") comes before that other one, whose role is then `modifier`; its `because`
    begins with "derived".

    Args:
        report: the report.
        document: its document, as `language.documents.analyse` makes it.
        own_places: those that the analyst added to the case.

    Raises:
        NoGazetteer: the gazetteer cannot be built or read.
    """
    return (explained.place for explained in explain_places(report, document, own_places))


def explain_places(report: Report, document: Doc, own_places: Sequence[Entry] = ()) -> Iterator[Explained]:
    """As `find_places`, each place with all that its name may mean."""
    atlas = own_atlas().with_places(own_places) if own_places else own_atlas()
    mentions = [_sent_from(report, document, mention) for mention in find_mentions(document, atlas)]
    choices = resolve(mentions, find_links(document, mentions), atlas)
    for mention, choice in zip(mentions, choices, strict=True):
        if not mention.sure and choice.feature is None:
            continue
        place = _place(report, document, mention, choice)
        offset = find_offset(document, mention, choice.feature) if choice.feature else None
        if offset:
            described = _described(report, document, place, offset)
            if offset.last > mention.last:  # a road or a border: it plays the part
                described = replace(described, role=role_of(report, document, mention, at=offset.last - 1))
            yield Explained(described, ())
            place = replace(place, role="modifier")
        yield Explained(place, choice.candidates)


def _sent_from(report: Report, document: Doc, mention: Mention) -> Mention:
    """A mention in a dateline names a town, unless its words say else."""
    sent = mention.kind is None and mention.form == "name" and is_dateline(report, document, mention)
    return replace(mention, kind="settlement") if sent else mention


def own_atlas() -> Atlas:
    """The user's gazetteer, opened once a process.

    Raises:
        NoGazetteer: it cannot be built or read.
    """
    return _atlas_of(os.getpid())


@cache
def _atlas_of(_: int) -> Atlas:
    """A process that was forked opens its own: a connection is not shared between processes."""
    return open_atlas()


def _place(report: Report, document: Doc, mention: Mention, choice: Choice) -> Place:
    passage = _passage(report, document, mention.first, mention.last)
    if mention.form == "name" and passage.text.startswith(f"{mention.name}-"):  # Marn-led is one word, Marn the place
        passage = Passage.of(report.id, report.text, passage.start, passage.start + len(mention.name))
    role, feature = role_of(report, document, mention), choice.feature
    if feature is None:
        return Place(passage, role, passage.text, None, None, None, None, "unknown", None, choice.because)
    precision = _PRECISIONS.get(feature.kind, "region") or feature.kind
    point = feature.lat, feature.lon, precision, feature.radius_km
    name = passage.text if choice.is_holder else feature.name
    return Place(passage, role, name, feature.country, feature.ref, *point, choice.because)


def _described(report: Report, document: Doc, place: Place, offset: Offset) -> Place:
    passage = _passage(report, document, offset.first, offset.last)
    precision = place.precision if offset.radius_km < 2 * (place.radius_km or 0) else "district"
    precision = "region" if offset.radius_km > 100 and precision == "district" else precision
    return replace(
        place,
        passage=passage,
        name=passage.text,
        lat=offset.lat,
        lon=offset.lon,
        precision=precision,
        radius_km=offset.radius_km,
        because=f"derived from {place.name}: {offset.says}",
    )


def _passage(report: Report, document: Doc, first: int, last: int) -> Passage:
    start, end = document[first].idx, document[last - 1].idx + len(document[last - 1])
    return Passage.of(report.id, report.text, start, end)
