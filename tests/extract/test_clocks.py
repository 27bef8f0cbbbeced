from __future__ import annotations

import pytest

from firsthand.extract.clocks import clock_of


@pytest.mark.parametrize(
    ("says", "clock"),
    [
        ({"clock": "4:15", "half": "p.m."}, "16:15"),
        ({"clock": "12", "half": "a.m."}, "00:00"),
        ({"clock": "12", "half": "pm"}, "12:00"),
        ({"clock": "16:15:30"}, "16:15:30"),
        ({"four": "0430"}, "04:30"),
        ({"hour": "24:00"}, "24:00"),
        ({"clock_word": "three", "part": "AF"}, "15:00"),
        ({"clock_word": "seven", "past": "half past"}, "07:30"),
        ({"weekday": "1"}, None),
    ],
)
def test_a_time_of_day_is_hours_and_minutes(says: dict[str, str], clock: str | None) -> None:
    assert clock_of(says) == clock
