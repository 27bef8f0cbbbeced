from __future__ import annotations

import pytest

from firsthand.language.sentences import split_sentences
from firsthand.records.report import Report

BODY = "The mill by the river burned on Tuesday, and nobody was hurt."


def kinds(*paragraphs: str) -> list[str]:
    report = Report(id="r", sha256="", source="-", text="\n\n".join(paragraphs))
    return [sentence.kind for sentence in split_sentences(report)]


@pytest.mark.parametrize(
    "heading",
    [
        pytest.param("Mill burns by the river", id="a line without a stop"),
        pytest.param("WHO LIT THE LAMP?", id="a question in capitals"),
        pytest.param("THE MILL — WHEN, WHERE, WHY", id="capitals with dashes and commas"),
        pytest.param("WHAT NOW? WHO PAYS?", id="two questions in capitals"),
    ],
)
def test_a_heading_is_told(heading: str) -> None:
    assert set(kinds(BODY, heading, BODY)[1:-1]) == {"heading"}


@pytest.mark.parametrize(
    "paragraph",
    [
        pytest.param("Who lit the lamp?", id="a question in small letters"),
        pytest.param("“Nobody knows”", id="a quotation"),
        pytest.param("The owner said,", id="a paragraph that breaks off at a comma"),
        pytest.param("• Water for the horses", id="an item"),
        pytest.param("The mill burned. Nobody was hurt", id="two sentences, the second without a stop"),
        pytest.param(" ".join(["mill"] * 30), id="a long paragraph without a stop"),
    ],
)
def test_body_text_is_not_a_heading(paragraph: str) -> None:
    assert set(kinds(BODY, paragraph, BODY)) == {"body"}


def test_a_heading_is_followed_by_body_text() -> None:
    assert kinds(BODY, BODY, "Read more") == ["body", "body", "body"]


def test_headline_and_subheading_are_both_headings() -> None:
    assert kinds("Mill burns", "Nobody hurt", BODY, BODY) == ["heading", "heading", "body", "body"]


def test_a_run_of_lines_without_stops_is_a_list() -> None:
    assert kinds(BODY, "Alden", "Cedar", "Brannoc", "Market", BODY, BODY, BODY) == ["body"] * 8


def test_a_text_without_stops_has_no_headings() -> None:
    assert kinds("the mill burned", "nobody was hurt", "the owner wept", BODY) == ["body"] * 4


def test_one_paragraph_without_a_stop_is_body_text() -> None:
    assert kinds("The mill burned on Tuesday") == ["body"]


def test_in_a_text_in_capitals_capitals_tell_nothing() -> None:
    assert kinds(BODY.upper(), "WHO LIT THE LAMP?", BODY.upper()) == ["body"] * 3


def test_a_paragraph_that_ends_in_a_colon_leads_in() -> None:
    assert kinds(BODY, "A look at the mill and its owners:", BODY) == ["body", "lead-in", "body"]


def test_a_colon_at_the_end_of_the_text_leads_to_nothing() -> None:
    assert kinds(BODY, "A look at the mill:") == ["body", "body"]
