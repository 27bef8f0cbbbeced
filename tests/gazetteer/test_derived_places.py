"""Points made of other points."""

from __future__ import annotations

from typing import Any

import pytest

from firsthand.errors import BadLexicon
from firsthand.gazetteer.curated_places import CuratedEntry
from firsthand.gazetteer.derived_places import placed
from firsthand.gazetteer.entries import Entry
from firsthand.gazetteer.features import Feature


def town(name: str, lat: float, lon: float, **more: Any) -> Entry:
    given = {"country": "IR", "province": "IR.11", "population": 10} | more
    return Entry(Feature(f"own:{name}{lat}", name, "settlement", lat=lat, lon=lon, **given))


TOWNS = [town("North", 2.0, 10.0), town("South", 0.0, 10.0), town("North", 50.0, 50.0, population=1)]


def test_a_strait_lies_between_the_towns_on_its_shores() -> None:
    strait = CuratedEntry(Feature("own:s", "The Strait", "strait"), around=("North, IR", "South, IR"))
    (found,) = placed([strait], TOWNS)
    assert (found.feature.lat, found.feature.lon, found.feature.radius_km) == (1.0, 10.0, 111.0)


def test_an_area_lies_amid_the_towns_of_its_provinces() -> None:
    area = CuratedEntry(Feature("own:a", "The Area", "region", within=("IR.11",)))
    (found,) = placed([area], TOWNS[:2])
    assert (found.feature.lat, found.feature.lon) == (1.0, 10.0)


def test_an_area_of_countries_lies_amid_them_the_larger_counting_more() -> None:
    countries = [
        CuratedEntry(Feature("own:x", "X", "country", "IR", lat=0.0, lon=0.0, radius_km=300.0)),
        CuratedEntry(Feature("own:y", "Y", "country", "IQ", lat=0.0, lon=10.0, radius_km=100.0)),
    ]
    area = CuratedEntry(Feature("own:a", "The Area", "region", within=("IR", "IQ")))
    found = list(placed([*countries, area], [town("A", 0.0, 0.0), town("B", 0.0, 10.0, country="IQ")]))[-1]
    assert (found.feature.lat, found.feature.lon) == (0.0, pytest.approx(0.99, abs=0.02))


def test_a_town_nobody_knows_is_refused() -> None:
    strait = CuratedEntry(Feature("own:s", "The Strait", "strait"), around=("Nowhere, IR",))
    with pytest.raises(BadLexicon, match="own:s: not known: Nowhere, IR"):
        list(placed([strait], TOWNS))


def test_a_country_without_a_point_lies_amid_its_towns() -> None:
    (found,) = placed([CuratedEntry(Feature("own:c", "Isle", "country", "IR"))], TOWNS[:2])
    assert (found.feature.lat, found.feature.lon) == (1.0, 10.0)
