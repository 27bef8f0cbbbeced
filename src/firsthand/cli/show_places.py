"""`firsthand places`: the places of reports, with the words around them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from firsthand.cli.options import AsJson

if TYPE_CHECKING:
    from rich.text import Text

    from firsthand.extract.places import Explained
    from firsthand.records.place import Place
    from firsthand.records.report import Report

EXAMPLE = "Example: firsthand places examples/wire-2025-03-04.txt --why"

_AROUND = 24  # characters of context on either side
_MOST = 8  # candidates that are listed


def run(
    what: Annotated[
        str, typer.Argument(metavar="FILE|CASE", help="A file of reports, - for standard input, or a case folder.")
    ],
    why: Annotated[bool, typer.Option("--why", help="Give the reason and what else each name may mean.")] = False,
    as_json: AsJson = False,
) -> None:
    """List the places of reports: words, role, place, coordinates, precision and radius.

    A place that cannot be told is listed without coordinates, with the reason. Only locations and datelines are pinned.
    """
    from firsthand.cli.outputs import write_json
    from firsthand.cli.terminal import print_lines
    from firsthand.records.contract import as_contract

    if as_json:
        places = [as_contract(place, with_report=True) for _, found in _read(what) for place in found]
        write_json({"schema": "firsthand/places-1", "places": places})
        return
    for report, places_found in _read(what):
        explained = tuple(_explain(report, what)) if why else ()
        print_lines(_lay_out(report, places_found, explained))


def _read(what: str) -> Iterator[tuple[Report, tuple[Place, ...]]]:
    """Each report with its places: of a case as they stand there, of files as they are read now."""
    from firsthand.case import open_case
    from firsthand.cli.terminal import remark
    from firsthand.errors import NothingToRead
    from firsthand.pipeline import extract
    from firsthand.records.problem import Problem

    if (Path(what) / "case.sqlite").is_file():
        with open_case(what) as case:
            yield from ((reading.report, reading.places) for reading in case.readings())
        return
    read = 0
    for item in extract([what]):
        if isinstance(item, Problem):
            remark(item.message)
        else:
            read += 1
            yield item.report, item.places
    if not read:
        raise NothingToRead(f"{what}: no report could be read; name a file or folder that holds one, or a case")


def _explain(report: Report, what: str) -> Iterator[Explained]:
    from firsthand.casefile.settings import read_settings
    from firsthand.extract.places import explain_places
    from firsthand.language.documents import analyse
    from firsthand.language.sentences import split_sentences

    of_case = (Path(what) / "case.sqlite").is_file()
    own = read_settings(Path(what) / "case.toml").places if of_case else ()
    return explain_places(report, analyse(report, split_sentences(report)), own)


def _lay_out(report: Report, places: tuple[Place, ...], explained: tuple[Explained, ...]) -> Iterator[Text]:
    from rich.text import Text

    from firsthand.cli.terminal import clean

    yield Text(clean(f"{report.source} · {report.published or 'no date of publication'}"), style="bold")
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
