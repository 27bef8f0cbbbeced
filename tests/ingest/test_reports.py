from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.ingest.pages import stop_worker
from firsthand.ingest.reports import read_reports
from firsthand.records.problem import Problem
from firsthand.records.receipt import Receipt
from firsthand.records.report import Report

BODY = "The ferry to Norton was late on Monday because of fog, the harbour master said.\n\nNobody was hurt.\n"
DATED = "Posted: 4 May 2021\n\n" + BODY

Read = tuple[tuple[Report, ...], tuple[Problem, ...]]


def read(data: bytes | str, name: str = "a.txt") -> Read:
    return read_reports(data if isinstance(data, bytes) else data.encode(), Receipt(name))


def test_plain_text_is_frozen_unchanged() -> None:
    text = " date 2021-05-04 PORT SEL (AP) — " + BODY.replace("\n", "\r\n") + "\n\n  "
    (report,), problems = read(text)
    assert (report.text, report.encoding, problems) == (text, "utf-8", ())
    assert (report.published, report.agency, report.language) == ("2021-05-04", "AP", "en")


def test_a_byte_order_mark_is_part_of_the_encoding() -> None:
    (report,), _ = read(b"\xef\xbb\xbf" + DATED.encode())
    assert (report.text, report.encoding) == (DATED, "utf-8-sig")


@pytest.mark.parametrize(
    ("data", "name", "condition", "message"),
    [
        (b"", "a.txt", "empty", "a.txt: empty; left out."),
        (b" \r\n\t", "a.txt", "empty", "a.txt: empty; left out."),
        ("\ufeff \n".encode("utf-16"), "a.txt", "empty", "a.txt: holds nothing but white space; left out."),
        (
            b"\x89PNG\r\n\x1a\nxyz",
            "photos/x.bin",
            "binary",
            "photos/x.bin: not text (it starts like a PNG image); left out. Give the article as text or HTML.",
        ),
        (
            b"a\x00b\x01\x02",
            "a.txt",
            "binary",
            "a.txt: not text (it holds control characters); left out. Give the article as text or HTML.",
        ),
        (
            b"<?xml version='1.0'?><rss><channel/></rss>",
            "a.xml",
            "unreadable",
            "a.xml: a feed or a site map, not an article; left out. Give the article as text or HTML.",
        ),
        (b"\n\n", "a.jsonl", "empty", "a.jsonl: empty; left out."),
        (b"[]", "a.json", "empty", "a.json: holds no record; left out."),
        (b"text\n", "a.csv", "empty", "a.csv: holds no record; left out."),
        (b"{,}", "a.jsonl", "bad_record", "a.jsonl#1: it is not JSON (wrong at character 2)."),
        (b"<html></html>", "a.html", "empty", "a.html: an HTML page without text; left out."),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_one_clear_problem(data: bytes, name: str, condition: str, message: str) -> None:
    reports, (problem,) = read(data, name)
    assert (reports, problem.condition, problem.message) == ((), condition, message)
    assert problem.sha256 is not None


def test_text_that_fits_no_encoding_is_a_problem() -> None:
    reports, (problem,) = read(bytes([0x81, 0x8D, 0x8F, 0x90, 0x9D, 0xFF, 0xFE]) * 60)
    assert (reports, problem.condition) == ((), "encoding")


def test_a_report_without_a_date_is_kept_and_the_remedy_told() -> None:
    (report,), (problem,) = read(BODY)
    assert (problem.condition, problem.report) == ("no_date", report.id)
    assert problem.message == (
        "a.txt: no date of publication found; give one with --published YYYY-MM-DD, or as “published” in the record."
    )
    _, (undated,) = read("PORT SEL, May 4 (AP) — " + BODY)
    assert "found (its header says “May 4” without a year); give" in undated.message


def test_records_and_rows_become_reports_with_their_line() -> None:
    lines = [{"id": "x", "published": "2021-05-04", "text": BODY}, {"text": 3}, {"published": "soon", "text": DATED}]
    reports, problems = read("\n".join(json.dumps(line) for line in lines), "a.jsonl")
    assert [(one.id, one.source, one.published) for one in reports] == [
        ("x", "a.jsonl#1", "2021-05-04"),
        (reports[1].id, "a.jsonl#3", "2021-05-04"),
    ]
    assert sorted((one.source, one.condition) for one in problems) == [
        ("a.jsonl#2", "bad_record"),
        ("a.jsonl#3", "bad_date"),
    ]
    rows, _ = read(f'date,outlet,text\n2021-05-04,Gull,"{BODY}"\n', "a.csv")
    assert [(one.outlet, one.published, one.text, one.source) for one in rows] == [
        ("Gull", "2021-05-04", BODY, "a.csv#2")
    ]


def test_a_zero_byte_spoils_its_record_and_not_the_file() -> None:
    reports, problems = read('{"text": "a\0b"}\n' + json.dumps({"text": DATED}), "a.jsonl")
    assert [one.source for one in reports] == ["a.jsonl#2"]
    assert [(one.source, one.condition) for one in problems] == [("a.jsonl#1", "bad_record")]


def test_the_same_record_twice_is_one_report_and_one_problem() -> None:
    line = json.dumps({"text": DATED})
    reports, problems = read(f"{line}\n{line}\n", "a.jsonl")
    assert len(reports) == 1
    assert [(one.source, one.condition) for one in problems] == [("a.jsonl#2", "same_report")]


def test_a_page_is_known_by_its_beginning_and_falls_back_in_the_open() -> None:
    page = "<!doctype html><title>x</title><p>KINGSHAVEN, 4 May 2021 (AP) — The ferry was late.</p>"
    (report,), problems = read(page, "a.txt")
    assert (report.published, report.agency, report.dateline) == ("2021-05-04", "AP", "KINGSHAVEN")
    assert all(problem.report == report.id for problem in problems)


def test_aliases_name_the_outlet() -> None:
    data = b"Sel Bay News/ " + BODY.encode()
    (report,), _ = read_reports(data, Receipt("a.txt"), outlets={"SEL BAY NEWS": "Sel Bay"})
    assert report.outlet == "Sel Bay"


def test_it_depends_on_its_arguments_alone() -> None:
    assert read(DATED) == read(DATED)


def check(reports: tuple[Report, ...], problems: tuple[Problem, ...]) -> None:
    """What holds of every report that is ever made."""
    for report in reports:
        report.text.encode("utf-8")
        assert report.text.strip()
        for name, passage in report.evidence.items():
            assert passage.text == report.text[passage.start : passage.end] != "", name
            assert passage.text == passage.text.strip(), name
            assert passage.report == report.id
        for name in ("published", "outlet", "agency", "dateline", "byline", "headline", "language"):
            assert (getattr(report, name) is None) == (name not in report.evidence and name not in report.given)
        headers = sorted((one.start, one.end) for name, one in report.evidence.items() if name.startswith("header"))
        assert all(first[1] <= second[0] for first, second in pairwise(headers))
    for problem in problems:
        assert problem.message.startswith(problem.source)
        assert problem.message.endswith(".")


PIECES = st.sampled_from(
    [
        "date 2021-05-04 ", "PORT SEL (AP) — ", "Sel Bay News/ ", "By Jane Doe", "Posted: 4 May 2021", "\n", "\r\n\r\n",
        "\n\n", "🙂", "e\u0301", "تأخرت العبارة", "Ferry late in fog again", "Source: AP", "© 2021 Harbour Courier",
        "The ferry was late.", " ", "\u2028", "\x85", "https://example.org/x", "---", "**", "(Reporting by Jane Doe)",
        "| ", "Nov 3", "03/04/2023", "With files from AFP", "\ufeff", "\x1c", "BY ", ", ", "—", "/ ", "# ",
    ]
)  # fmt: skip


TAGS = st.sampled_from(["<p>", "</p>", "<article>", "<nav>", "&#0;", "&#xD800;", "<br>", "<!--", "<p><p>"])


@settings(deadline=None, max_examples=300)
@given(st.lists(PIECES | st.text(max_size=8), max_size=25).map("".join))
def test_any_text_has_exact_passages(text: str) -> None:
    reports, problems = read(text.encode("utf-8", "replace"), "a.txt")
    check(reports, problems)
    if text.strip() and reports:
        assert reports[0].text in (text, text.removeprefix("\ufeff"))


@settings(deadline=None, max_examples=200)
@given(st.binary(max_size=300), st.sampled_from(["a.txt", "-", "a.jsonl", "a.csv", "a.tsv", "a.json"]))
def test_any_bytes_become_reports_or_problems(data: bytes, name: str) -> None:
    reports, problems = read(data, name)
    check(reports, problems)
    assert reports or problems


@settings(deadline=None, max_examples=30)
@given(
    st.lists(
        PIECES | st.sampled_from(["<p>", "</p>", "<article>", "<nav>", "&#0;", "&#xD800;", "<br>", "<!--"]), max_size=20
    )
)
def test_any_page_becomes_reports_or_problems(pieces: list[str]) -> None:
    reports, problems = read("<html><body>" + "".join(pieces), "a.html")
    check(reports, problems)
    assert reports or problems


@pytest.mark.shared
def test_datelines_of_real_reports_give_their_date() -> None:
    shared = Path(__file__).parents[3] / "shared" / "data" / "muc" / "muc_dev.jsonl"
    dated, right, wrong = 0, 0, 0
    for line in shared.read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        (report,), _ = read(document["text"])
        dated += document["published"] is not None
        right += report.published is not None and report.published == document["published"]
        wrong += report.published not in (None, document["published"])
    assert right / dated > 0.99
    assert wrong <= 1


def teardown_module() -> None:
    stop_worker()


@pytest.mark.parametrize(
    ("data", "name"),
    [
        ('{"text": "Norton — Two ferries were late on Monday because of fog."}', "a.jsonl"),
        ("id,text\n1,Norton — Two ferries were late on Monday because of fog.\n", "a.csv"),
    ],
    ids=["record", "row"],
)
def test_the_dateline_in_the_text_of_a_record_is_header(data: str, name: str) -> None:
    [report], _ = read(data, name)
    assert (report.dateline, report.evidence["header"].text) == ("Norton", "Norton —")
