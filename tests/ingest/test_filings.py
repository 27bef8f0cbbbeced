from __future__ import annotations

from hashlib import sha256

from firsthand.ingest.draft import Draft
from firsthand.ingest.filings import content_id, file_report
from firsthand.records.receipt import Receipt
from firsthand.records.report import Report

TEXT = "Ferry late in fog again\n\nPosted: 4 May 2021\n\nPORT SEL (AP) — The ferry was late.\n"


def filed(draft: Draft, receipt: Receipt | None = None, **aliases: str) -> Report:
    return file_report(draft, receipt or Receipt("a.txt"), "0" * 64, outlet_names=aliases)


def test_every_field_of_the_text_has_its_words() -> None:
    report = filed(Draft(TEXT, "utf-8"))
    assert (report.headline, report.published, report.dateline, report.agency, report.outlet) == (
        "Ferry late in fog again",
        "2021-05-04",
        "PORT SEL",
        "AP",
        None,
    )
    assert {name: one.text for name, one in report.evidence.items()} == {
        "headline": "Ferry late in fog again",
        "published": "4 May 2021",
        "dateline": "PORT SEL",
        "agency": "AP",
        "header": "Posted: 4 May 2021",
        "header[1]": "PORT SEL (AP) —",
    }
    assert report.given == ()


def test_what_is_given_by_hand_outranks_record_and_text_and_the_difference_is_noted() -> None:
    draft = Draft(TEXT, "utf-8", fields={"published": "2021-05-05", "outlet": "Gull"})
    report = filed(draft, Receipt("a.txt", outlet="Harbour Courier", published="2021-05-06"))
    assert (report.published, report.outlet) == ("2021-05-06", "Harbour Courier")
    assert report.given == ("published", "outlet")
    assert report.notes == (
        "Its date of publication was given by hand as 2021-05-06; the record says 2021-05-05.",
        "Its date of publication was given by hand as 2021-05-06; the text says 2021-05-04.",
        "Its outlet was given by hand as Harbour Courier; the record says Gull.",
    )


def test_a_given_value_that_the_text_says_too_is_read_from_the_text() -> None:
    draft = Draft(TEXT, "utf-8", fields={"headline": "Ferry late in fog again", "byline": "Jane Doe"})
    report = filed(draft, Receipt("a.txt", published="2021-05-04"))
    assert report.given == ("byline",)
    assert report.evidence["published"].text == "4 May 2021"
    assert report.evidence["headline"].start == 0


def test_the_id_is_given_or_derived_from_text_outlet_and_date() -> None:
    assert filed(Draft(TEXT, "utf-8", id="r7")).id == "r7"
    derived = sha256(f"{TEXT}\0Gull\x002021-05-04".encode()).hexdigest()[:16]
    assert filed(Draft(TEXT, "utf-8", fields={"outlet": "Gull"})).id == derived
    assert content_id("x", None, None) == sha256(b"x\0\0").hexdigest()[:16]


def test_one_text_of_two_outlets_is_two_reports() -> None:
    ids = {filed(Draft(TEXT, "utf-8", fields={"outlet": name})).id for name in ("Gull", "Courier")}
    assert len(ids) == 2


def test_an_alias_names_the_outlet_and_leaves_the_id() -> None:
    draft = Draft(TEXT, "utf-8", fields={"outlet": "The  GULL"})
    assert filed(draft, None, **{"the gull": "Daily Gull"}).outlet == "Daily Gull"
    assert filed(draft, None, **{"the gull": "Daily Gull"}).id == filed(draft).id


def test_the_source_is_the_address_else_the_file_with_its_line() -> None:
    assert filed(Draft(TEXT, "utf-8")).source == "a.txt"
    assert filed(Draft(TEXT, "utf-8", line=3)).source == "a.txt#3"
    assert filed(Draft(TEXT, "utf-8", line=3, address="https://example.org/x")).source == "https://example.org/x"
    assert filed(Draft(TEXT, "utf-8"), Receipt("a.txt", "https://example.org/y")).source == "https://example.org/y"


def test_a_language_given_as_a_tag_is_its_first_part() -> None:
    assert filed(Draft("Short.", "utf-8", fields={"language": "en-GB"})).language == "en"
    assert filed(Draft("Short.", "utf-8", fields={"language": "English"})).language is None


def test_credits_are_listed_with_their_words() -> None:
    report = filed(Draft(TEXT + "\nWith files from AFP\n\n© 2021 Harbour Courier\n", "utf-8"))
    assert report.credits == ("With files from AFP", "© 2021 Harbour Courier")
    assert report.evidence["credits[1]"].text == "© 2021 Harbour Courier"


def test_a_header_without_a_year_is_noted_only_while_the_date_is_unknown() -> None:
    draft = Draft("PORT SEL, May 4 (AP) — The ferry was late.", "utf-8")
    assert filed(draft).notes == ("Its header says “May 4” without a year.",)
    assert filed(draft, Receipt("a.txt", published="2021-05-04")).notes == ()
