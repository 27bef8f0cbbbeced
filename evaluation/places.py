"""How well places are found and placed, against `places/*.jsonl`: US local news (LGL) and news of epidemics (GeoVirus).

A gold place counts as right where the point that we give the same words, or those of ours that overlap them most, is at
most 161 km from the gold's; a place missed or left unplaced is wrong. A pin is wrong that lies farther away, or in
another country than the gold's. Documents are parted in two halves by SHA-256 of their id: rules may be tuned on the
first, the second confirms. GeoVirus leaves peoples out, so a demonym of ours is no false mention there; places derived
from others ("near Marn") count in no measure of what is found.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

from spacy.tokens import Doc

from evaluation.table import Row, Table
from firsthand.extract.places import find_places, own_atlas
from firsthand.gazetteer.globe import km_between
from firsthand.language.documents import analyse
from firsthand.language.sentences import split_sentences
from firsthand.records.place import Place
from firsthand.records.report import Report

KIND = "places"
NEAR_KM = 161.0  # a hundred miles, the measure that the field uses
_SETS = {"lgl": "LGL", "geovirus": "GeoVirus"}
_HALVES = ("half tuned on", "other half")

Gold = Mapping[str, Any]
Analyse = Callable[[Report], Doc]


@dataclass
class Counts:
    """What is counted of one half of one set."""

    placed: int = 0  # gold places that have a point
    near: int = 0
    pins: int = 0  # of these, how many we give a point
    wrong: int = 0
    found: int = 0  # gold places of any kind that overlap a mention of ours
    gold: int = 0
    ours: int = 0
    distances: list[float] = field(default_factory=list)
    errors: list[tuple[str, str]] = field(default_factory=list)  # cause, and a line


def score(data: Path) -> Table:
    """Scores both halves of both sets.

    Raises:
        FileNotFoundError: if `data` holds neither.
    """
    files = [file for name in _SETS if (file := data / "places" / f"{name}.jsonl").is_file()]
    if not files:
        raise FileNotFoundError(f"no places/*.jsonl in {data}")
    rows: list[Row] = []
    errors: list[str] = []
    for file in files:
        halves = score_file(file, _analyse)
        for half, counts in sorted(halves.items()):
            rows += _rows(f"{_SETS[file.stem]}, {_HALVES[half]}", counts)
        errors += _sorted_errors(halves[0].errors)
    return Table(KIND, tuple(rows), tuple(errors))


def score_file(file: Path, analysed: Analyse) -> dict[int, Counts]:
    """What is counted in each half of one file; `analysed` makes the document of a report."""
    halves: dict[int, Counts] = {0: Counts(), 1: Counts()}
    for line in file.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        report = Report(item["id"], "", item["text"], file.name, published=item["published"])
        score_document(item, list(find_places(report, analysed(report))), halves[half_of(item["id"])])
    return halves


def half_of(name: str) -> int:
    """0 for the half that rules are tuned on, 1 for the other."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 2


def score_document(item: Mapping[str, Any], ours: Sequence[Place], counts: Counts) -> None:
    """Adds one document to `counts`."""
    gold = item["gold"]["places"]
    named = [place for place in ours if not place.because.startswith("derived")]
    counted = [place for place in named if "GeoVirus" not in item["id"] or place.role != "demonym"]
    counts.gold += len(gold)
    counts.ours += len(counted)
    counts.found += len({id(found) for one in gold if (found := _same_words(one, counted))})
    for one in gold:
        if one["lat"] is None:
            continue
        counts.placed += 1
        found = _same_words(one, named)
        if found is None or found.lat is None or found.lon is None:
            cause = "no mention found" if found is None else "left unplaced"
            counts.errors.append((f"{cause}, {_sort_of(one, item)}", _line(item, one, found)))
            continue
        km = km_between(found.lat, found.lon, one["lat"], one["lon"])
        counts.pins += 1
        counts.distances.append(km)
        counts.near += km <= NEAR_KM
        abroad = _is_abroad(one, found)
        counts.wrong += km > NEAR_KM or abroad
        if km > NEAR_KM or abroad:
            counts.errors.append((_cause(one, found, abroad), _line(item, one, found)))
    for place in counted:
        if not any(place.passage.start < one["end"] and one["start"] < place.passage.end for one in gold):
            start, end = place.passage.start, place.passage.end
            around = (
                item["text"][max(0, start - 30) : start]
                + "[["
                + place.passage.text
                + "]]"
                + item["text"][end : end + 30]
            )
            counts.errors.append(("not in the gold", f"{item['id']}: {around}".replace("\n", " ")))


def _same_words(one: Gold, ours: Sequence[Place]) -> Place | None:
    """The place of ours that overlaps a gold one most; None if none does."""
    best, most = None, 0.0
    for place in ours:
        shared = min(place.passage.end, one["end"]) - max(place.passage.start, one["start"])
        union = max(place.passage.end, one["end"]) - min(place.passage.start, one["start"])
        if shared > 0 and shared / union > most:
            best, most = place, shared / union
    return best


def _is_abroad(one: Gold, found: Place) -> bool:
    if not one["country"] or not found.country:
        return False
    countries = {feature.country for feature in own_atlas().countries_named(one["country"])}
    return bool(countries) and found.country not in countries


def _sort_of(one: Gold, item: Mapping[str, Any]) -> str:
    if one["text"] in item["text"] and one["end"] - one["start"] <= 4 and one["text"].isupper():
        return "letters"
    return "several words" if " " in one["text"] else "one word"


def _cause(one: Gold, found: Place, abroad: bool) -> str:
    if abroad:
        return "pin in another country"
    if found.precision in ("country", "province", "region") and one["text"].split()[0] in found.name:
        return f"pin of the right {found.precision}, another point of it"
    return "pin of a namesake or another place"


def _line(item: Mapping[str, Any], one: Gold, found: Place | None) -> str:
    around = (
        item["text"][max(0, one["start"] - 40) : one["start"]]
        + "[["
        + one["text"]
        + "]]"
        + item["text"][one["end"] : one["end"] + 30]
    )
    got = f"{found.name} {found.ref} {found.because}" if found else "nothing"
    return f"{item['id']}: {around} gold {one['name']} {one['lat']},{one['lon']} ours {got}".replace("\n", " ")


def _sorted_errors(errors: Sequence[tuple[str, str]]) -> Iterator[str]:
    """The lines, those of the commonest cause first."""
    causes = Counter(cause for cause, _ in errors)
    lines: dict[str, list[str]] = defaultdict(list)
    for cause, line in errors:
        lines[cause].append(line)
    for cause, count in causes.most_common():
        yield from (f"{cause} ({count}): {line}" for line in lines[cause])


def _rows(title: str, counts: Counts) -> Iterator[Row]:
    placed, pins = max(1, counts.placed), max(1, counts.pins)
    note = f"{counts.placed - counts.pins} of them without a pin"
    yield Row(f"{title}: within 161 km", counts.near / placed, counts.placed, note)
    yield Row(f"{title}: wrong pins", counts.wrong / pins, counts.pins, "of pins on gold places")
    yield Row(f"{title}: median distance, km", median(counts.distances or [0.0]), counts.pins, "of pins")
    precision, recall = counts.found / max(1, counts.ours), counts.found / max(1, counts.gold)
    harmonic = 2 * counts.found / max(1, counts.ours + counts.gold)
    yield Row(f"{title}: mentions found, F1", harmonic, counts.gold, f"precision {precision:.3f}, recall {recall:.3f}")


def _analyse(report: Report) -> Doc:
    return analyse(report, split_sentences(report))
