from __future__ import annotations

import pytest

from firsthand.ingest.mastheads import agency_of, is_outlet_name, is_role


@pytest.mark.parametrize(
    ("name", "agency"),
    [
        ("AP", "AP"),
        ("A.P.", "AP"),
        ("The Associated Press", "AP"),
        ("REUTER", "Reuters"),
        ("ACAN - EFE", "ACAN-EFE"),
        ("Harbour Courier", None),
        ("", None),
    ],
)
def test_agencies_are_known_by_all_their_names(name: str, agency: str | None) -> None:
    assert agency_of(name) == agency


@pytest.mark.parametrize("name", ["Harbour Courier", "The Daily Gull", "selbay.news", "WQXZ", "WQXZ 10", "KQ-TV"])
def test_outlets_are_known_by_their_words_or_shape(name: str) -> None:
    assert is_outlet_name(name)


@pytest.mark.parametrize("name", ["Jane Doe", "Port Sel", "", "Reuters", "the news"])
def test_other_names_are_no_outlets(name: str) -> None:
    assert not is_outlet_name(name)


def test_a_role_is_not_a_name() -> None:
    assert (is_role("Staff Writer"), is_role("Jane Doe")) == (True, False)
