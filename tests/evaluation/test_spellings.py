"""What makes an item of the spellings."""

from __future__ import annotations

from evaluation.spellings import halves
from firsthand.gazetteer.entries import Entry
from firsthand.gazetteer.features import Feature


def test_a_spelling_is_half_alike_and_no_main_name() -> None:
    places = [
        Entry(
            Feature("geonames:1", "Qusayr", "settlement", "SY"),
            ("Kusair", "Kusaïr", "Qusayr", "QUSAIR", "Tel", "Sandhill", "Marsa"),
        ),
        Entry(Feature("geonames:2", "Marsa", "settlement", "SY")),
    ]
    tuned, other = halves(places)
    assert tuned + other == [("Kusair", "Qusayr")]


def test_all_spellings_of_one_town_are_in_one_half() -> None:
    places = [Entry(Feature("geonames:7", "Qusayr", "settlement", "SY"), ("Kusair", "Qusair", "Kusayr"))]
    assert sorted(map(len, halves(places))) == [0, 3]
