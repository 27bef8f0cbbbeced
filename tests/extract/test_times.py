"""Times of a report, told in our own sentences, and what they come to."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.extract.times import find_times
from firsthand.language.documents import analyse
from firsthand.language.sentences import split_sentences
from firsthand.records.report import Report
from firsthand.records.time_expression import TimeExpression

WEDNESDAY = "2021-11-17"


def times_of(text: str, published: str | None = WEDNESDAY, dateline: str | None = None) -> list[TimeExpression]:
    report = Report(id="r", sha256="", text=text, source="-", published=published, dateline=dateline)
    sentences = tuple(split_sentences(report))
    return list(find_times(report, sentences, analyse(report, sentences)))


def told(text: str, published: str | None = WEDNESDAY) -> list[tuple[str, str, str | None, str | None]]:
    return [(one.passage.text, one.value, one.earliest, one.latest) for one in times_of(text, published)]


@pytest.mark.parametrize(
    ("text", "words", "kind", "value", "mod", "days"),
    [
        ("The dam broke on March 8, 1998.", "March 8, 1998", "DATE", "1998-03-08", None, ("1998-03-08", "1998-03-08")),
        ("The dam broke on 8 March 1998.", "8 March 1998", "DATE", "1998-03-08", None, ("1998-03-08", "1998-03-08")),
        (
            "The dam broke in early May 2021.",
            "early May 2021",
            "DATE",
            "2021-05",
            "START",
            ("2021-05-01", "2021-05-10"),
        ),
        ("The dam broke in mid-May 2021.", "mid-May 2021", "DATE", "2021-05", "MID", ("2021-05-11", "2021-05-20")),
        ("The dam broke in late May 2021.", "late May 2021", "DATE", "2021-05", "END", ("2021-05-21", "2021-05-31")),
        ("The dam broke on Monday.", "Monday", "DATE", "2021-11-15", None, ("2021-11-15", "2021-11-15")),
        ("The council met on Wednesday.", "Wednesday", "DATE", "2021-11-17", None, ("2021-11-17", "2021-11-17")),
        ("The council will meet on Monday.", "Monday", "DATE", "2021-11-22", None, ("2021-11-22", "2021-11-22")),
        ("It broke late Monday.", "late Monday", "DATE", "2021-11-15", "END", ("2021-11-15", "2021-11-15")),
        ("It broke at 4:15 p.m. Sunday.", "4:15 p.m. Sunday", "TIME", "2021-11-14T16:15", None, ("2021-11-14",) * 2),
        ("It broke earlier today.", "earlier today", "DATE", "2021-11-17", "START", ("2021-11-17", "2021-11-17")),
        ("Barns burned overnight.", "overnight", "TIME", "2021-11-16TNI", None, ("2021-11-16", "2021-11-17")),
        ("It rained on Monday night.", "Monday night", "TIME", "2021-11-15TNI", None, ("2021-11-15", "2021-11-15")),
        ("It rained last week.", "last week", "DATE", "2021-W45", None, ("2021-11-08", "2021-11-14")),
        ("It rained this month.", "this month", "DATE", "2021-11", None, ("2021-11-01", "2021-11-17")),
        ("It will rain this month.", "this month", "DATE", "2021-11", None, ("2021-11-17", "2021-11-30")),
        (
            "It rained over the past 24 hours.",
            "the past 24 hours",
            "DURATION",
            "PT24H",
            None,
            ("2021-11-16", WEDNESDAY),
        ),
        ("It rained in the last two weeks.", "the last two weeks", "DURATION", "P2W", None, ("2021-11-03", WEDNESDAY)),
        ("It lasted about ten days.", "about ten days", "DURATION", "P10D", "APPROX", (None, None)),
        ("It lasted for years.", "years", "DURATION", "PXY", None, (None, None)),
        ("They meet every Monday.", "every Monday", "SET", "XXXX-WXX-1", None, (None, None)),
        ("It was built in the 1980s.", "the 1980s", "DATE", "198", None, ("1980-01-01", "1989-12-31")),
        ("It was built in the late 1980s.", "the late 1980s", "DATE", "198", "END", ("1987-01-01", "1989-12-31")),
        ("It was built in the 11th century.", "the 11th century", "DATE", "10", None, ("1000-01-01", "1099-12-31")),
        (
            "Sales fell in the third quarter.",
            "the third quarter",
            "DATE",
            "2021-Q3",
            None,
            ("2021-07-01", "2021-09-30"),
        ),
        ("Sales fell in Q3 2020.", "Q3 2020", "DATE", "2020-Q3", None, ("2020-07-01", "2020-09-30")),
        (
            "It was built in the summer of 1990.",
            "the summer of 1990",
            "DATE",
            "1990-SU",
            None,
            ("1990-06-01", "1990-08-31"),
        ),
        ("It opened on Christmas Day.", "Christmas Day", "DATE", "2020-12-25", None, ("2020-12-25", "2020-12-25")),
        ("It closed ten years ago.", "ten years ago", "DATE", "2011", None, ("2011-01-01", "2011-12-31")),
        ("It is now shut.", "now", "DATE", "PRESENT_REF", None, (WEDNESDAY, WEDNESDAY)),
        ("It recently shut.", "recently", "DATE", "PAST_REF", None, (None, WEDNESDAY)),
        ("The wall was built in 264 BC.", "264 BC", "DATE", "BC0264", None, (None, None)),
        ("It will be shut in 2099.", "2099", "DATE", "2099", None, ("2099-01-01", "2099-12-31")),
    ],
    ids=lambda value: value if isinstance(value, str) and value.endswith(".") else "",
)
def test_a_time_has_its_words_its_value_and_its_days(
    text: str, words: str, kind: str, value: str, mod: str | None, days: tuple[str | None, str | None]
) -> None:
    [one] = times_of(text)
    assert (one.passage.text, one.type, one.value, one.mod) == (words, kind, value, mod)
    assert (one.earliest, one.latest) == days


def test_since_ends_at_the_report() -> None:
    assert told("It has been shut since March 3.") == [("March 3", "2021-03-03", "2021-03-03", "2021-11-17")]


def test_two_days_of_one_month_share_its_name_and_the_stretch_between_them() -> None:
    assert told("It was shut between March 3 and 9.") == [
        ("March 3", "2021-03-03", "2021-03-03", "2021-03-09"),
        ("9", "2021-03-09", "2021-03-03", "2021-03-09"),
    ]


def test_a_stretch_may_cross_the_year() -> None:
    assert [one[2:] for one in told("It will be shut from Dec. 24 to Jan. 2.")] == [("2021-12-24", "2022-01-02")] * 2


def test_a_length_before_after_and_a_day_leads_to_a_day_and_keeps_its_anchor() -> None:
    length, anchor = times_of("It shut ten days after the June 1 flood.")
    assert (length.value, length.earliest, length.latest) == ("P10D", "2021-06-11", "2021-06-11")
    assert (length.counted_from, length.anchor) == ("text", anchor.passage)


def test_days_counted_from_the_text_keep_the_words_they_are_counted_from() -> None:
    tuesday, before, later = times_of("The dam broke on Tuesday. A day earlier it had leaked. Two days later it held.")
    assert (before.value, before.anchor) == ("2021-11-15", tuesday.passage)
    assert (later.counted_from, later.anchor) == ("text", before.passage)


def test_a_decade_later_is_about_ten_years_after_the_year_told() -> None:
    year, later = times_of("The dam was built in 1990. A decade later, it broke.")
    assert (later.value, later.mod, later.anchor) == ("2000", "APPROX", year.passage)


def test_what_is_counted_from_the_day_of_publication_says_so() -> None:
    [one] = times_of("The dam broke yesterday.")
    assert (one.counted_from, one.anchor, one.value) == ("published", None, "2021-11-16")


@pytest.mark.parametrize("words", ["yesterday", "Tuesday", "last week", "two days ago", "March 3"])
def test_without_a_day_of_publication_times_are_not_resolved_and_say_so(words: str) -> None:
    [one] = times_of(f"The dam broke {words}.", None)
    assert (one.counted_from, one.earliest, one.latest) == ("unknown", None, None)
    assert one.because == "counted from the day of publication, which is not known"


def test_a_full_date_needs_no_day_of_publication() -> None:
    assert told("The dam broke on March 8, 1998.", None) == [
        ("March 8, 1998", "1998-03-08", "1998-03-08", "1998-03-08")
    ]


def test_a_day_that_no_month_has_covers_no_days_and_says_so() -> None:
    [one] = times_of("The dam broke on Feb. 30, 2021.")
    assert (one.value, one.earliest, one.because) == ("2021-02", None, "there is no day 30 in that month")


@pytest.mark.parametrize("text", ["Filed on 31/12/2020.", "Filed on 12/31/2020."])
def test_figures_that_can_be_read_one_way_are(text: str) -> None:
    assert [one.value for one in times_of(text)] == ["2020-12-31"]


@pytest.mark.parametrize(("dateline", "value"), [("WASHINGTON", "2020-03-04"), ("LONDON", "2020-04-03")])
def test_figures_are_read_as_the_country_of_the_report_writes_them(dateline: str, value: str) -> None:
    [one] = times_of("Filed on 03/04/2020.", dateline=dateline)
    assert one.value == value
    assert one.because is not None


def test_figures_that_can_be_read_two_ways_keep_both() -> None:
    [one] = times_of("Filed on 03/04/2020.")
    assert (one.counted_from, one.earliest, one.readings) == ("unknown", None, ("2020-03-04", "2020-04-03"))


@pytest.mark.parametrize(
    "text",
    [
        "They counted 1998 trucks.",
        "She may speak; they march.",
        "It was a second chance.",
        "A 30-year-old man was found.",
        "He won 3/4 of the votes.",
        "Half of the town burned.",
    ],
)
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert told(text) == []


def test_a_day_told_in_washington_may_be_another_where_it_happened() -> None:
    [one] = times_of("Jets struck a depot in Baghdad at 9 p.m. EST Tuesday.", "2020-01-10", "WASHINGTON")
    assert (one.zone, one.zone_from, one.utc) == ("America/New_York", "words", "2020-01-08T02:00Z")
    assert [(days.place.text, days.earliest, days.latest) for days in one.elsewhere] == [
        ("Baghdad", "2020-01-08", "2020-01-08")
    ]


def test_every_passage_is_the_words_of_the_report() -> None:
    text = "It broke on Tuesday. A day earlier, on March 3 and 9, it had leaked."
    for one in times_of(text):
        assert text[one.passage.start : one.passage.end] == one.passage.text


def test_a_history_counts_its_months_from_its_own_years() -> None:
    text = (
        "The dam was begun in 1951. In 1952 it rose. It leaked in 1953. In May 1954 it was mended. In July, it leaked."
        " In 1955 it was shut. In March, it broke."
    )
    assert [one.value for one in times_of(text)][-1] == "1955-03"


@pytest.mark.parametrize("text", ["7" * 100_000, "1/" * 50_000, "on Monday and " * 5_000, "in " + "2021-" * 20_000])
def test_hostile_text_costs_time_in_proportion(text: str) -> None:
    report = Report(id="r", sha256="", text=text, source="-", published=WEDNESDAY)
    sentences = tuple(split_sentences(report))
    document = analyse(report, sentences)
    began = time.process_time()
    found = list(find_times(report, sentences, document))
    assert time.process_time() - began < 20
    assert all(one.passage.end <= len(text) for one in found)


_PIECES = [
    "Monday",
    "March 3",
    "31",
    "at",
    "4 p.m.",
    "two",
    "days",
    "ago",
    "the",
    "last",
    "year",
    "of",
    "and",
    "-",
    ",",
    "late",
]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(_PIECES), max_size=14), st.sampled_from([None, "0001-01-01", "9999-12-31", "2020-02-29"])
)
def test_any_words_in_any_order_make_records_that_hold(words: list[str], published: str | None) -> None:
    text = "It was " + " ".join(words) + "."
    ends = 0
    for one in times_of(text, published):
        assert text[one.passage.start : one.passage.end] == one.passage.text
        assert one.passage.start >= ends
        ends = one.passage.end
        assert one.earliest is None or one.latest is None or one.earliest <= one.latest
