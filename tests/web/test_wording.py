"""Names, dates and addresses in words."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import unquote

import pytest

from firsthand.web.wording import address, clip, isolate, join_words, name_all, name_apart, name_report, say_date
from tests.web.samples import paper, wire


@pytest.mark.parametrize(
    ("iso", "says"),
    [("2031-03-02", "2 March 2031"), ("2031-03", "March 2031"), ("2031", "2031"), (None, "undated")],
)
def test_a_date_is_said_as_precisely_as_it_is_known(iso: str | None, says: str) -> None:
    assert say_date(iso) == says


def test_a_report_is_called_by_its_outlet_then_its_agency_then_its_file() -> None:
    report = replace(wire().report, source="inbox/wire.txt")
    assert name_report(report) == "Corrin"
    assert name_report(replace(report, outlet=None, agency="CPA")) == "CPA"
    assert name_report(replace(report, outlet=None)) == "wire.txt"


def test_two_reports_of_one_outlet_are_told_apart_by_date_then_by_file() -> None:
    first, second = wire().report, replace(paper().report, outlet="Corrin")
    assert name_apart(first, second) == ("Corrin (2 March 2031)", "Corrin (4 March 2031)")
    assert name_apart(first, replace(second, published=None)) == ("Corrin (2 March 2031)", "Corrin (undated)")
    same_day = replace(second, published=first.published)
    assert name_apart(first, same_day) == ("Corrin (wire.txt)", "Corrin (paper.txt)")
    assert name_apart(first, replace(same_day, source="wire.txt")) == (
        "Corrin (wire.txt, id wire)",
        "Corrin (wire.txt, id paper)",
    )


def test_a_name_is_unique_among_all_reports_and_no_longer_than_it_needs_to_be() -> None:
    first = wire().report
    reports = (
        first,
        replace(first, id="b", published="2031-03-04", source="b.txt"),
        replace(first, id="c", published="2031-03-04", source="c.txt"),
        paper().report,
    )
    assert list(name_all(reports).values()) == [
        "Corrin (2 March 2031)",
        "Corrin (4 March 2031, b.txt)",
        "Corrin (4 March 2031, c.txt)",
        "The Lock Gazette",
    ]


def test_a_cut_text_ends_between_words_with_an_ellipsis() -> None:
    assert clip("The harbour master closed the canal", 20) == "The harbour master…"


def test_a_name_that_could_turn_the_sentence_round_is_isolated() -> None:
    assert isolate("Corrin") == "Corrin"
    assert isolate("\u202eevil") == "\u2068evil\u2069"


def test_words_are_joined_as_in_a_sentence() -> None:
    assert [join_words(words) for words in (["a"], ["a", "b"], ["a", "b", "c"])] == ["a", "a and b", "a, b and c"]


@pytest.mark.parametrize("name", ["a/b", "..", "50%", "a b", "é<script>", "%2F", "?q#f"], ids=repr)
def test_any_id_is_one_segment_of_an_address_and_comes_back(name: str) -> None:
    served = unquote(address("report", name).removeprefix("/report/"))
    assert "/" not in served
    assert served.strip(".")
    assert unquote(served) == name
