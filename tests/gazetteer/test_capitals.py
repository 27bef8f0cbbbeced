from __future__ import annotations

from firsthand.gazetteer.capitals import people_governed
from firsthand.gazetteer.features import Feature


def test_a_capital_stands_for_the_people_of_its_country() -> None:
    assert people_governed(Feature("a", "Cairo", "settlement", "EG", population=9_000_000)) > 50_000_000


def test_a_namesake_elsewhere_and_the_province_around_it_stand_for_nobody() -> None:
    assert people_governed(Feature("a", "Cairo", "settlement", "US", population=9_000_000)) == 0
    assert people_governed(Feature("a", "Washington", "settlement", "US", population=3_981)) == 0
    assert people_governed(Feature("a", "Cairo", "province", "EG")) == 0
