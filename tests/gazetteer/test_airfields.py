"""Airfields and bases."""

from __future__ import annotations

from firsthand.gazetteer.airfields import read_airfields


def test_a_base_has_its_codes_and_both_ways_of_writing_base() -> None:
    found = {entry.feature.ref: entry for entry in read_airfields()}
    asad = found["airport:ORAA"]
    assert (asad.feature.kind, asad.feature.country, asad.codes) == ("base", "IQ", ("ORAA", "IQA"))
    assert "Al Asad Airbase" in asad.aliases
    assert found["airport:KJFK"].feature.kind == "airfield"
