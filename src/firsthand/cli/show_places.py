"""`firsthand places`: the places of reports, with the words around them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from firsthand.cli.given_reports import heading_of, is_case, read_given, write_fields
from firsthand.cli.options import AsJson, Given, Outlet, Published
from firsthand.cli.terminal import clean, print_lines

if TYPE_CHECKING:
    from rich.text import Text

    from firsthand.extract.places import Explained
    from firsthand.records.place import Place
    from firsthand.records.report import Report

EXAMPLE = "Example: firsthand places examples/wire-2025-03-04.txt --why"

_AROUND = 24  # characters of context on either side
_MOST = 8  # candidates that are listed


def run(
    paths: Given,
    why: Annotated[bool, typer.Option("--why", help="Give the reason and what else each name may mean.")] = False,
    as_json: AsJson = False,
    published: Published = None,
    outlet: Outlet = None,
) -> None:
    """Show the places of reports.

    Each with its words, role, place, coordinates, precision and radius. A place that cannot be told is listed without
    coordinates, with the reason. Only locations and datelines are pinned.
    """
    if as_json:
        write_fields("places", ("places",), read_given(paths, published=published, outlet=outlet))
        return
    for path in paths:
        for reading in read_given([path], published=published, outlet=outlet):
            explained = tuple(_explain(reading.report, path)) if why else ()
            print_lines(_lay_out(reading.report, reading.places, explained))


def _explain(report: Report, path: str) -> Iterator[Explained]:
    """The places of a report as they are found again, with what else each name may mean."""
    from firsthand.casefile.settings import read_settings
    from firsthand.extract.places import explain_places
    from firsthand.language.documents import analyse
    from firsthand.language.sentences import split_sentences

    if not report.is_english:
        return iter(())
    own = read_settings(Path(path) / "case.toml").places if is_case(path) else ()
    return explain_places(report, analyse(report, split_sentences(report)), own)


def _lay_out(report: Report, places: tuple[Place, ...], explained: tuple[Explained, ...]) -> Iterator[Text]:
    from rich.text import Text

    yield heading_of(report)
    if not places:
        yield Text("  no place is named")
    for number, place in enumerate(places):
        start, end = place.passage.start, place.passage.end
        before, after = report.text[max(0, start - _AROUND) : start], report.text[end : end + _AROUND]
        around = f"…{clean(before)[-_AROUND:]:>{_AROUND}} [{clean(place.passage.text)}] {clean(after)}…"
        yield Text(f"  {around}")
        yield Text(clean(f"      {place.role}: {_where(place)}").replace(place.role, f"    {place.role}", 1))
        if number < len(explained):
            yield Text("        " + clean(f"because: {place.because}"))
            yield from (Text("        " + clean(line)) for line in _candidates(explained[number]))
    yield Text("")


def _where(place: Place) -> str:
    if place.lat is None or place.lon is None:
        return f"not placed: {place.because}"
    country = f", {place.country}" if place.country else ""
    radius = f" within {place.radius_km:g} km" if place.radius_km is not None else ""
    return f"{place.name}{country} · {place.lat:.3f}, {place.lon:.3f} · {place.precision}{radius} · {place.ref}"


def _candidates(explained: Explained) -> Iterator[str]:
    for candidate in explained.candidates[:_MOST]:
        feature = candidate.feature
        where = " ".join(part for part in (feature.province, feature.country) if part)
        people = f"{feature.population:,} people" if feature.population else "people not known"
        yield f"may be: {feature.name} ({feature.kind}, {where}, {people}, {candidate.how}) {feature.ref}"
    if len(explained.candidates) > _MOST:
        yield f"… and {len(explained.candidates) - _MOST} more"
