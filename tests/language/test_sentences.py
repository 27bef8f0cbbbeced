from __future__ import annotations

import time
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.language.sentences import split_sentences
from firsthand.records.passage import Passage
from firsthand.records.report import Report
from firsthand.records.sentence import Sentence


def report(text: str, evidence: Mapping[str, str] | None = None) -> Report:
    """A report whose evidence is given by its words, each found at its first place in the text."""
    found = {
        name: Passage("r", text.index(said), text.index(said) + len(said), said)
        for name, said in (evidence or {}).items()
    }
    return Report(id="r", sha256="", source="-", text=text, evidence=found)


def words(text: str, evidence: Mapping[str, str] | None = None) -> list[str]:
    return [sentence.passage.text for sentence in split_sentences(report(text, evidence))]


def kinds(text: str, evidence: Mapping[str, str] | None = None) -> list[tuple[str, str]]:
    return [(sentence.kind, sentence.passage.text) for sentence in split_sentences(report(text, evidence))]


def test_a_passage_names_its_report_and_counts_code_points() -> None:
    assert split_sentences(report(" \N{FIRE} Mora left. She ran.\n")) == (
        Sentence(Passage("r", 1, 13, "\N{FIRE} Mora left."), "body"),
        Sentence(Passage("r", 14, 22, "She ran."), "body"),
    )


def test_a_blank_text_has_no_sentences() -> None:
    assert split_sentences(report(" \n\ufeff\u200b\n")) == ()


def test_a_header_is_a_sentence_of_its_own_and_the_rest_of_its_paragraph_begins_another() -> None:
    header = "date 2031-02-03 ALDEN (Post) —"
    assert kinds(f" {header} The mill burned. It is gone.", {"header": header}) == [
        ("header", header),
        ("body", "The mill burned."),
        ("body", "It is gone."),
    ]


def test_several_headers_are_each_a_sentence() -> None:
    text = "By Ana Mora\n\n2 February 2031\n\nThe mill burned."
    assert kinds(text, {"header": "By Ana Mora", "header[1]": "2 February 2031"}) == [
        ("header", "By Ana Mora"),
        ("header", "2 February 2031"),
        ("body", "The mill burned."),
    ]


def test_a_sentence_that_overlaps_credits_is_a_credit() -> None:
    text = "The mill burned.\n\nJuan Roe in Alden contributed to this report."
    assert kinds(text, {"credits": "Juan Roe in Alden contributed"}) == [
        ("body", "The mill burned."),
        ("credit", "Juan Roe in Alden contributed to this report."),
    ]


def test_the_headline_is_a_heading_even_without_a_paragraph_of_its_own() -> None:
    assert kinds("Mill burns\nThe mill burned.", {"headline": "Mill burns"}) == [
        ("heading", "Mill burns"),
        ("body", "The mill burned."),
    ]


def test_of_two_headers_that_overlap_the_first_is_kept() -> None:
    text = "ALDEN (Post) — The mill burned."
    assert kinds(text, {"header": "ALDEN (Post) —", "header[1]": "(Post)"}) == [
        ("header", "ALDEN (Post) —"),
        ("body", "The mill burned."),
    ]


def test_a_stray_closing_quote_joins_the_sentence_before_it() -> None:
    assert words('He left. "\n\nShe ran.') == ['He left. "', "She ran."]


ANYTHING = st.text(
    st.sampled_from("aZé١\N{FIRE}ب。؟.!?…\"'”“()[]—-•:, \n\r\t\u00a0\u200b\ufeff\u0301 12")
    | st.characters(codec="utf-8"),
    max_size=120,
)


@given(ANYTHING)
def test_every_character_that_is_not_blank_is_in_exactly_one_sentence(text: str) -> None:
    sentences = split_sentences(report(text))
    end = 0
    for sentence in sentences:
        passage = sentence.passage
        assert passage.text == text[passage.start : passage.end] != ""
        assert is_blank(text[end : passage.start])
        assert not is_blank(passage.text[0])
        assert not is_blank(passage.text[-1])
        end = passage.end
    assert is_blank(text[end:])


@given(ANYTHING, st.data())
def test_headers_anywhere_lose_no_character(text: str, data: st.DataObject) -> None:
    start, end = sorted(data.draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
    evidence = {"header": Passage("r", start, end, text[start:end])}
    made = Report(id="r", sha256="", source="-", text=text, evidence=evidence)
    said = "".join(sentence.passage.text for sentence in split_sentences(made))
    assert "".join(filter(lambda one: not is_blank(one), said)) == "".join(filter(lambda one: not is_blank(one), text))


def is_blank(text: str) -> bool:
    return all(one.isspace() or one in "\u200b\u2060\ufeff" for one in text)


@pytest.mark.parametrize(
    "unit",
    [
        "Gen. Mora left the fort at 3 a.m. and it fell. ",
        ". (",
        '?!"',
        "a.b",
        "A. ",
        ".[",
        ". . ",
        "- \n",
        "\u200b\n",
        ".'A",
    ],
)
def test_the_time_of_one_enormous_paragraph_grows_with_its_length(unit: str) -> None:
    def seconds(length: int) -> float:
        made = report(unit * (length // len(unit)))
        return min(timed(made) for _ in range(3))

    def timed(made: Report) -> float:
        begun = time.perf_counter()
        split_sentences(made)
        return time.perf_counter() - begun

    seconds(20_000)
    assert seconds(320_000) < 16 * 5 * seconds(20_000) + 0.05  # a square law would give 256 times, not 16
