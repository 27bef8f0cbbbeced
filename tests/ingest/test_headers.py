from __future__ import annotations

import pytest

from firsthand.ingest.headers import read_header

BODY = "The ferry to Norton was late on Monday because of fog, the harbour master said.\n\nNobody was hurt.\n"


def fields(text: str) -> dict[str, str]:
    header = read_header(text)
    names = dict.fromkeys(one.field for one in header.findings)
    return {name: best.value for name in names if (best := header.best(name))}


def spans(text: str) -> list[str]:
    return [text[start:end] for start, end in read_header(text).spans]


def test_a_stamp_with_a_dateline_is_one_stretch() -> None:
    text = " date 2023-11-17 PORT SEL (AP) — " + BODY
    assert fields(text) == {"published": "2023-11-17", "dateline": "PORT SEL", "agency": "AP"}
    assert spans(text) == ["date 2023-11-17 PORT SEL (AP) —"]


def test_a_stamp_with_a_masthead_is_one_stretch_and_names_the_outlet() -> None:
    text = " date 2023-11-21 Sel Bay News/ " + BODY
    assert fields(text) == {"published": "2023-11-21", "outlet": "Sel Bay News"}
    assert spans(text) == ["date 2023-11-21 Sel Bay News/"]


def test_a_masthead_before_a_slash_needs_no_stamp() -> None:
    assert fields("Sel Bay News/ " + BODY) == {"outlet": "Sel Bay News"}


def test_with_an_agency_alone_the_outlet_is_unknown() -> None:
    assert "outlet" not in fields("PORT SEL (AP) — " + BODY)


def test_headline_byline_and_dates_above_the_text() -> None:
    text = (
        "Ferry late in fog again\n\nBy Jane Doe and John Roe, Harbour Courier\n"
        "Published: 17 November 2023 08:15 GMT\nUpdated: 18 November 2023\n\n" + BODY
    )
    assert fields(text) == {
        "headline": "Ferry late in fog again",
        "byline": "Jane Doe and John Roe",
        "outlet": "Harbour Courier",
        "published": "2023-11-17",
    }
    assert spans(text) == [
        "By Jane Doe and John Roe, Harbour Courier",
        "Published: 17 November 2023 08:15 GMT",
        "Updated: 18 November 2023",
    ]


def test_a_block_of_labelled_lines() -> None:
    text = (
        "Title: Ferry late in fog\nDate: 2023-11-17\nOutlet: Harbour Courier\nAuthor: Jane Doe\n"
        "URL: https://example.org/ferry\nSource: AP\n\n" + BODY
    )
    assert fields(text) == {
        "headline": "Ferry late in fog",
        "published": "2023-11-17",
        "outlet": "Harbour Courier",
        "byline": "Jane Doe",
        "address": "https://example.org/ferry",
        "agency": "AP",
    }


def test_front_matter_between_fences_is_header() -> None:
    text = "---\ntitle: Ferry late in fog\ndate: 2023-11-17\n---\n\n" + BODY
    assert fields(text) == {"headline": "Ferry late in fog", "published": "2023-11-17"}
    assert len(spans(text)) == 4


def test_an_agency_on_the_line_below_a_byline_is_header() -> None:
    text = "By Jane Doe\nAssociated Press\n\nKINGSHAVEN — " + BODY
    assert fields(text) == {"byline": "Jane Doe", "agency": "AP", "dateline": "KINGSHAVEN"}
    assert spans(text) == ["By Jane Doe", "Associated Press", "KINGSHAVEN —"]


def test_a_standfirst_may_stand_between_headline_and_byline() -> None:
    text = "Ferry late in fog again\n\nPassengers waited for hours.\n\nBy Jane Doe\n\n" + BODY
    assert fields(text) == {"headline": "Ferry late in fog again", "byline": "Jane Doe"}


def test_a_labelled_date_outranks_the_one_of_the_dateline() -> None:
    text = "Published: 5 May 2021\n\nPORT SEL, 4 May 2021 (AP) — " + BODY
    assert fields(text)["published"] == "2021-05-05"


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "On 17 November 2023 the ferry was late.\n\n" + BODY,
        BODY + "\n17 November 2023\n\nThe next day was clear.",
        "2023-11-17 was a day of fog.\n\n" + BODY,
        "Ferry late on 17 November 2023\n\n" + BODY,
        "",
        "\n \n",
    ],
    ids=["none", "prose", "heading below", "opens with a date", "headline with a date", "empty", "blank"],
)
def test_a_date_of_the_text_is_never_one_of_publication(text: str) -> None:
    assert "published" not in fields(text)


@pytest.mark.parametrize(
    ("first", "note"),
    [
        ("PORT SEL, Nov 3 (AP) — ", "Its header says “Nov 3” without a year."),
        ("03/04/2023\n\n", "Its header says “03/04/2023”, which can be read as two different days."),
        ("Published: 30 February 2023\n\n", "Its header says “30 February 2023”, which is no day."),
        ("Updated 18 November 2023\n\n", "Its header gives a date of an update only, not of publication."),
    ],
)
def test_a_header_that_gives_no_certain_date_says_why(first: str, note: str) -> None:
    header = read_header(first + BODY)
    assert (header.best("published"), header.notes) == (None, (note,))


def test_a_two_digit_year_is_noted() -> None:
    assert read_header("PORT SEL, 3 JAN 90 (AP) -- " + BODY).notes == ("The year of “3 JAN 90” was read as 1990.",)


@pytest.mark.parametrize(
    "first",
    [
        "The ferry was late.",
        "Jane Ann Doe",
        "(Photo: the pier at dusk)",
        "Share this story with a friend",
        "QUESTION: When does the ferry leave?",
        "Ferry late",
        "The master said it was “a day like any other day in November.”",
    ],
)
def test_a_line_that_may_be_anything_is_no_headline(first: str) -> None:
    assert "headline" not in fields(f"{first}\n\n{BODY}")


def test_the_first_line_of_a_wrapped_paragraph_is_no_headline() -> None:
    assert fields("The ferry to Norton was late on Monday\nbecause of fog over the bay.\n\n" + BODY) == {}


def test_a_headline_in_capitals_is_no_dateline() -> None:
    assert fields("FIRE GUTS DEPOT - TEN HURT\n\n" + BODY) == {"headline": "FIRE GUTS DEPOT - TEN HURT"}


def test_the_text_begins_behind_the_header() -> None:
    text = "Ferry late in fog again\n\nBy Jane Doe\n\nPORT SEL (AP) — The ferry was late."
    assert text[read_header(text).body :].strip() == "The ferry was late."


def test_windows_line_ends_are_line_ends() -> None:
    text = "Ferry late in fog again\r\n\r\nBy Jane Doe\r\n4 May 2021\r\n\r\n" + BODY
    assert fields(text) == {"headline": "Ferry late in fog again", "byline": "Jane Doe", "published": "2021-05-04"}
    assert spans(text) == ["By Jane Doe", "4 May 2021"]


def test_an_editors_note_in_brackets_above_all_is_header() -> None:
    text = "[Corrected: the hour of the first ferry.]\n\ndate 2021-05-04 PORT SEL (AP) — " + BODY
    assert fields(text) == {"published": "2021-05-04", "dateline": "PORT SEL", "agency": "AP"}
    assert spans(text) == ["[Corrected: the hour of the first ferry.]", "date 2021-05-04 PORT SEL (AP) —"]


def test_an_editors_marks_before_the_text_stand_around_it() -> None:
    text = "TOLMIN, 3 JAN 31 (ORSA PRESS) -- [COMMUNIQUE] [MARN COUNCIL] [TEXT] THE COUNCIL MET [AT NOON] ON THE PIER."
    header = read_header(text)
    assert [text[start:end] for start, end in header.spans] == [
        "TOLMIN, 3 JAN 31 (ORSA PRESS) --",
        "[COMMUNIQUE] [MARN COUNCIL] [TEXT]",
    ]
    assert text[header.body :].lstrip().startswith("THE COUNCIL MET")
