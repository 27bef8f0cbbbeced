"""What looks like a time and is none, what may be two, and texts that try the finder."""

from __future__ import annotations

import time

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


def test_near_a_time_of_day() -> None:
    (one,) = times_of("It broke shortly after 4 p.m. by the pier.")
    assert (one.value, one.mod) == ("2021-11-17T16:00", "AFTER")


@pytest.mark.parametrize(
    "text", ["2:53 they win.", "They met at Lodge No. 1922 of the mill.", "It is the last day to vote."]
)
def test_figures_and_days_that_are_no_times(text: str) -> None:
    assert not times_of(text)


def test_figures_by_the_house_that_writes() -> None:
    def value(outlet: str | None) -> tuple[str, tuple[str, ...]]:
        (one,) = times_of("It broke on 03/04/2019.", outlet=outlet)
        return one.value, one.readings

    assert value("The Guardian") == ("2019-04-03", ())
    assert value("New York Times") == ("2019-03-04", ())
    assert value(None) == ("XXXX-XX-XX", ("2019-03-04", "2019-04-03"))


@pytest.mark.parametrize("words", ["May ", "Monday ", "5 May ", "10 to 20 ", "of the ", "4:15 p.m. ", "May 3 and "])
def test_repeats_in_proportion(words: str) -> None:
    def cost(many: int) -> float:
        text = (words * many).strip()
        report = Report(id="r", sha256="", text=text, source="-", published=WEDNESDAY)
        sentences = tuple(split_sentences(report))
        document = analyse(report, sentences)
        start = time.process_time()
        list(find_times(report, sentences, document))
        return time.process_time() - start

    cost(10)
    assert cost(4000) < 20 * cost(500) + 0.2
