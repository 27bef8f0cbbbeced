from __future__ import annotations

import pytest

from firsthand.relate.names import same_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("IS", "ISIS"),
        ("U.S.", "United States"),
        ("Kataeb", "Kata'ib"),
        ("Deir el-Zour", "Deir ez-Zor"),
        ("al-Tanf", "Tanf"),
        ("Assad", "Bashar Assad"),
        ("Northern Fishers Union", "NFU"),
        ("Qasim", "Kasim"),
        ("Gómez", "Gomez"),
        ("Popular Mobilization Forces", "al-Hashd al-Shaabi"),
        ("Abdul Aziz", "Abdelaziz"),
        ("Aicha", "Ayesha"),
        ("Tareq El Sayed", "Tariq el-Sayed"),
        ("Jamaah", "Jemaah"),
    ],
)
def test_one_name_in_two_spellings_is_one_name(one: str, other: str) -> None:
    assert same_name(one, other)
    assert same_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Iran", "Iraq"),
        ("Korea", "North Korea"),
        ("Mali", "Malawi"),
        ("Israel", "Israeli Hamas"),
        ("Hassan", "Hussein"),
        ("Gaza", "Northern Gaza"),
        ("Niger", "Nigeria"),
        ("Smith", "Jones"),
        ("Petrov", "Petrova"),
        ("Zhang", "Chang"),
        ("Mohammed Hassan", "Mohammed Hussein"),
        ("", "Jones"),
    ],
)
def test_names_that_only_look_alike_are_kept_apart(one: str, other: str) -> None:
    assert not same_name(one, other)
    assert not same_name(other, one)
