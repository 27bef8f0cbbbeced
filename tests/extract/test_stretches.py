"""Days that the words around a time give it: where it ends, what it is a part of, what it is counted from."""

from __future__ import annotations

import pytest

from firsthand.extract.times import find_times
from firsthand.language.documents import analyse
from firsthand.language.sentences import split_sentences
from firsthand.records.report import Report
from firsthand.records.time_expression import TimeExpression

WEDNESDAY = "2021-11-17"


def times_of(text: str, published: str | None = WEDNESDAY, outlet: str | None = None) -> list[TimeExpression]:
    report = Report(id="r", sha256="", text=text, source="-", published=published, outlet=outlet)
    sentences = tuple(split_sentences(report))
    return list(find_times(report, sentences, analyse(report, sentences)))


@pytest.mark.parametrize(
    ("text", "words", "value", "days"),
    [
        ("The dam was laid in the year 0001.", "the year 0001", "0001", ("0001-01-01", "0001-12-31")),
        ("It rained over the past fortnight.", "the past fortnight", "P2W", ("2021-11-03", "2021-11-17")),
        ("It rained in the quarter ended Sept. 30.", "the quarter", "2021-Q3", ("2021-07-01", "2021-09-30")),
        ("It rained in the six months ended Aug. 12.", "the six months", "P6M", ("2021-02-13", "2021-08-12")),
        (
            "It rained in the first nine months of 1998.",
            "the first nine months of 1998",
            "P9M",
            ("1998-01-01", "1998-09-30"),
        ),
        ("It rained in the last week of 1998.", "the last week of 1998", "P1W", ("1998-12-25", "1998-12-31")),
        ("It ran on October 25-26, 2016.", "26, 2016", "2016-10-26", ("2016-10-25", "2016-10-26")),
        ("It stood from 1986-93 by the pier.", "93", "1993", ("1986-01-01", "1993-12-31")),
        (
            "It fell in the early hours of Monday.",
            "the early hours of Monday",
            "2021-11-15",
            ("2021-11-15", "2021-11-15"),
        ),
        (
            "It had been due to end at midnight Friday.",
            "midnight Friday",
            "2021-11-12T24:00",
            ("2021-11-12", "2021-11-12"),
        ),
        ("In 2014 it fell. Three days later it stood.", "Three days later", "P3D", (None, None)),
        ("In 1981 it fell and for the next 13 years it lay there.", "the next 13 years", "P13Y", (None, None)),
    ],
)
def test_ends_and_beginnings(text: str, words: str, value: str, days: tuple[str | None, str | None]) -> None:
    found = {one.passage.text: one for one in times_of(text)}
    assert (found[words].value, found[words].earliest, found[words].latest) == (value, *days)


def test_compared_with_a_year_before() -> None:
    text = "Sales fell from a year ago. Costs rose, compared with a year earlier."
    assert [one.value for one in times_of(text)] == ["2020", "2020"]


def test_counted_from_an_unknown_day() -> None:
    text = "In 2014 it was mended. Last month it broke. Three days later it stood."
    assert [(one.earliest, one.counted_from) for one in times_of(text, published=None)][1:] == [(None, "unknown")] * 2
