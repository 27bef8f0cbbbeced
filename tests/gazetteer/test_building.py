"""What is written of places."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from firsthand.gazetteer.atlas import Atlas
from firsthand.gazetteer.building import ALIAS, CAPITALS, CODE, DEMONYM, OWN, called, cell_of
from firsthand.gazetteer.entries import Entry
from firsthand.gazetteer.features import Feature


def test_a_name_of_two_sorts_has_the_first_of_them() -> None:
    entry = Entry(Feature("own:x", "Heron", "camp"), ("HERON", "HRN", "Old Heron"), ("Heron", "Heronite"), ("HRN",))
    assert called(entry) == {"heron": OWN, "hrn": CAPITALS, "old heron": ALIAS, "heronite": DEMONYM}
    assert called(Entry(Feature("own:x", "Heron", "camp"), codes=("KHRN",)))["khrn"] == CODE


def test_of_two_entries_of_one_ref_the_first_stays_with_both_ones_names(small: Callable[..., Atlas]) -> None:
    atlas = small(
        Entry(Feature("own:x", "Heron", "province")),
        Entry(Feature("own:x", "Ardea", "province", "IQ", "IQ.01", lat=1.0, lon=2.0), ("Reiher",)),
    )
    (found,) = atlas.named("Reiher")
    assert (found.feature.name, found.feature.province, found.feature.lat) == ("Heron", "IQ.01", 1.0)
    assert [match.how for match in atlas.named("Ardea")] == ["alias"]


@pytest.mark.parametrize("lon", [-180.0, 180.0])
def test_both_names_of_the_date_line_are_one_cell(lon: float) -> None:
    assert cell_of(0.5, lon) == 0


def test_a_seat_is_called_what_its_province_is(whole: Atlas) -> None:
    assert {match.feature.kind for match in whole.named("Deir el-Zour")} == {"province", "settlement"}
