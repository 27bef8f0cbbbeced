from __future__ import annotations

import pytest

from firsthand.extract.feasts import fall, is_of_one_year


@pytest.mark.parametrize(
    ("falls", "year", "day"),
    [
        ("12-25", 2021, "2021-12-25"),
        ("easter+0", 2021, "2021-04-04"),
        ("easter-2", 2019, "2019-04-19"),
        ("orthodox+0", 2021, "2021-05-02"),
        ("nth 11 4 4", 2021, "2021-11-25"),
        ("nth 5 1 -1", 2021, "2021-05-31"),
        ("nth 11 1 1 +1", 2020, "2020-11-03"),
        ("hebrew 1 15", 2021, "2021-03-28"),
        ("hebrew 7 1", 2021, "2021-09-07"),
        ("hebrew 9 25", 2021, "2021-11-29"),
        ("hebrew 12 14", 2022, "2022-03-17"),
        ("hijri 9 1", 2021, "2021-04-13"),
        ("hijri 10 1", 2023, "2023-04-22"),
        ("1944-06-06", 1, "1944-06-06"),
    ],
)
def test_a_feast_falls_on_its_day(falls: str, year: int, day: str) -> None:
    assert str(fall(falls, year)) == day


def test_a_feast_outside_the_calendar_falls_on_no_day() -> None:
    assert fall("02-29", 2021) is None
    assert fall("easter+400", 9999) is None


def test_a_day_of_history_is_of_one_year() -> None:
    assert is_of_one_year("1944-06-06")
    assert not is_of_one_year("12-25")
