from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from evaluation.places import Counts, half_of, score_document, score_file
from firsthand.language.documents import analyse
from firsthand.language.sentences import split_sentences
from firsthand.records.passage import Passage
from firsthand.records.place import Place

TEXT = "Fires burned in Marn and in Teel on Ostish land."


def gold(words: str, lat: float | None, lon: float | None, country: str | None = None) -> dict[str, Any]:
    start = TEXT.index(words)
    said = {"start": start, "end": start + len(words), "text": words, "name": words, "country": country}
    return said | {"lat": lat, "lon": lon}


def ours(words: str, lat: float | None, lon: float | None, role: str = "location", country: str | None = None) -> Place:
    start = TEXT.index(words)
    passage = Passage("r", start, start + len(words), words)
    return Place(passage, role, words, country, None, lat, lon, "town", 1.0, "the only one")


def counted(*items: dict[str, Any], places: list[Place], name: str = "LGL/1") -> Counts:
    counts = Counts()
    score_document({"id": name, "text": TEXT, "gold": {"places": list(items)}}, places, counts)
    return counts


def test_a_place_missed_or_unplaced_is_wrong_but_no_wrong_pin() -> None:
    counts = counted(gold("Marn", 1, 1), gold("Teel", 1, 1), places=[ours("Teel", None, None)])
    assert (counts.placed, counts.near, counts.pins, counts.wrong) == (2, 0, 0, 0)
    assert [cause.split(",")[0] for cause, _ in counts.errors] == ["no mention found", "left unplaced"]


def test_a_hundred_miles_are_near_and_more_is_a_wrong_pin() -> None:
    counts = counted(gold("Marn", 0, 0), gold("Teel", 0, 0), places=[ours("Marn", 1.44, 0.0), ours("Teel", 1.46, 0.0)])
    assert (counts.near, counts.pins, counts.wrong) == (1, 2, 1)


def test_another_country_is_a_wrong_pin_however_near() -> None:
    counts = counted(gold("Marn", 31.8, 35.9, "Jordan"), places=[ours("Marn", 31.8, 35.6, country="PS")])
    assert (counts.near, counts.wrong) == (1, 1)


def test_places_without_a_point_in_the_gold_count_as_mentions_alone() -> None:
    counts = counted(gold("Marn", None, None), places=[ours("Marn", 1, 1), ours("Teel", 1, 1)])
    assert (counts.placed, counts.gold, counts.found, counts.ours) == (0, 1, 1, 2)
    assert counts.errors[0][0] == "not in the gold"


def test_geovirus_marks_no_peoples() -> None:
    people = ours("Ostish", 1, 1, "demonym")
    assert counted(places=[people], name="GeoVirus/1").ours == 0
    assert counted(places=[people], name="LGL/1").ours == 1


def test_a_file_is_scored_in_two_halves_by_the_hash_of_the_id(tmp_path: Path) -> None:
    text = "A bridge fell in Mosul."
    place = {"start": 17, "end": 22, "text": "Mosul", "name": "Mosul", "country": "Iraq", "lat": 36.3, "lon": 43.1}
    lines = [{"id": f"LGL/{n}", "published": None, "text": text, "gold": {"places": [place]}} for n in range(6)]
    file = tmp_path / "lgl.jsonl"
    file.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    halves = score_file(file, lambda report: analyse(report, split_sentences(report)))
    assert [halves[half].near for half in (0, 1)] == [
        sum(half_of(line["id"]) == half for line in lines) for half in (0, 1)
    ]
