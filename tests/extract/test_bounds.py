from __future__ import annotations

import pytest

from firsthand.extract.bounds import apply_bound, find_bound


@pytest.mark.parametrize(
    ("text", "covered", "kind"),
    [
        ("They saw 30 men.", "30", "exact"),
        ("They saw at least 30 men.", "at least 30", "at_least"),
        ("They saw no fewer than 30 men.", "no fewer than 30", "at_least"),
        ("They saw 30 or more men.", "30 or more", "at_least"),
        ("They saw more than 30 men.", "more than 30", "more_than"),
        ("They saw no more than 30 men.", "no more than 30", "at_most"),
        ("They saw up to 30 men.", "up to 30", "at_most"),
        ("They saw 30 or fewer men.", "30 or fewer", "at_most"),
        ("They saw fewer than 30 men.", "fewer than 30", "less_than"),
        ("They saw nearly 30 men.", "nearly 30", "about"),
        ("They saw 30 or so men.", "30 or so", "about"),
        ("They saw at least some 30 men.", "at least some 30", "at_least"),
        ("The least, 30 men said.", "30", "exact"),
    ],
)
def test_a_bound_is_read_with_the_words_that_say_it(text: str, covered: str, kind: str) -> None:
    bound = find_bound(text, text.index("30"), text.index("30") + 2)
    assert (text[bound.start : bound.end], bound.kind) == (covered, kind)


def test_over_a_time_says_how_long_and_not_how_many() -> None:
    text = "Over 30 days it burned."
    assert find_bound(text, 5, 7).kind == "exact"


@pytest.mark.parametrize(
    ("kind", "ends"),
    [
        ("exact", (60, 60)),
        ("about", (60, 60)),
        ("at_least", (60, None)),
        ("more_than", (60, None)),
        ("at_most", (None, 60)),
        ("less_than", (None, 60)),
    ],
)
def test_a_bound_opens_one_end(kind: str, ends: tuple[float | None, float | None]) -> None:
    assert apply_bound(kind, 60, 60) == ends


def test_a_ceiling_on_a_vague_number_stays_open() -> None:
    assert apply_bound("at_most", 200, None) == (None, None)


def test_the_ceiling_of_a_range_is_its_upper_end() -> None:
    assert apply_bound("at_most", 10, 15) == (None, 15)
