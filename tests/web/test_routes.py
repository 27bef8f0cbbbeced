"""Every page of a real case, and every refusal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from httpx import Client

from firsthand.case import open_case
from firsthand.pipeline import build
from firsthand.web.overviews import show_case
from firsthand.web.rendering import render_page
from firsthand.web.wording import address
from tests.web.conftest import HOSTILE_ID
from tests.web.markup import Page

PAGES = {
    "the case": "/",
    "a search": "/?q=schools",
    "a search without result": "/?q=zeppelin",
    "a search that is an operator": "/?q=%22+OR+NEAR%28+*",
    "past the end of the list": "/?page=99",
    "a page that is no number": "/?page=%E0%A5%AA",
    "the stemma": "/stemma",
    "an original": "/report/wire.txt",
    "a copy": "/report/paper.txt",
    "side by side": "/compare/wire.txt/paper.txt",
    "side by side, swapped": "/compare/paper.txt/wire.txt",
    "nothing in common": "/compare/wire.txt/lone.txt",
    "a report that means harm": address("report", HOSTILE_ID),
    "and side by side": address("compare", HOSTILE_ID, "wire.txt"),
}


@pytest.mark.parametrize("url", PAGES.values(), ids=PAGES)
def test_every_page_is_whole_and_inert(client: Client, url: str) -> None:
    answer = client.get(url)
    page = Page(answer.text)
    assert answer.status_code == 200
    assert (page.faults, page.active, page.named("img")) == ([], [], [])
    assert len(page.ids) == len(set(page.ids))


@pytest.mark.parametrize("url", PAGES.values(), ids=PAGES)
def test_every_link_leads_to_a_page(client: Client, url: str) -> None:
    page = Page(client.get(url).text)
    targets = {href.split("#")[0] for tag in ("a", "link") for a in page.named(tag) if (href := a.get("href"))} - {""}
    assert [target for target in sorted(targets) if client.get(target).status_code != 200] == []


def test_the_first_page_says_how_many_reports_repeat_another(client: Client) -> None:
    words = Page(client.get("/").text).words
    assert "4 reports, of which 1 repeats another in whole or in part." in words
    assert "2 reports, 1 source" in words
    assert "Who is speaking is not counted yet" in words


def test_the_first_page_lists_what_could_not_be_read(client: Client) -> None:
    assert "broken.txt" in Page(client.get("/").text).words


def test_a_search_lists_only_what_it_finds(client: Client) -> None:
    page = Page(client.get("/?q=umbrellas").text)
    assert "1 report with “umbrellas”" in page.words
    assert "Hill Post" in page.words
    assert "Lock Gazette" not in page.words


def test_the_stemma_draws_the_copy_below_its_source(client: Client) -> None:
    html = client.get("/stemma").text
    assert html.index(">Corrin</text>") < html.index(">Lock Gazette</text>")
    assert "Hill Post" in Page(html).words


def test_the_side_by_side_page_calls_out_what_matters(client: Client) -> None:
    html = client.get("/compare/wire.txt/paper.txt").text
    assert "Lock Gazette copies Corrin." in html or "Lock Gazette probably copies Corrin." in html
    assert '<del class="alarm">At least</del>' in html
    assert "No credit found in this text: the copy may be licensed." in html
    assert "the denial and the accusation were dropped" in html.lower()
    assert "stolen" not in html


def test_each_mark_on_a_reports_page_leads_to_a_row_that_is_there(client: Client) -> None:
    marks = [a["href"] or "" for a in Page(client.get("/report/paper.txt").text).named("a")]
    rows = [mark for mark in marks if "#d" in mark]
    assert len(rows) == 7
    for row in rows:
        page, anchor = row.split("#")
        assert anchor in Page(client.get(page).text).ids


def test_an_unknown_report_is_refused_with_the_remedy(client: Client) -> None:
    answer = client.get("/report/nobody")
    assert answer.status_code == 404
    assert "nobody" in answer.text
    assert "Choose a report from the list of the case." in answer.text


@pytest.mark.parametrize("url", ["/nowhere", "/report/", "/static/../app.py", "/static/nothing.css"])
def test_an_unknown_address_is_refused_with_a_page(client: Client, url: str) -> None:
    answer = client.get(url)
    assert answer.status_code == 404
    assert "Go to the case" in answer.text


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_pages_are_only_for_reading(client: Client, method: str) -> None:
    assert client.request(method, "/").status_code == 405


def test_a_case_that_goes_away_is_said_so_without_a_trace(client: Client, lock_case: Path) -> None:
    hidden = lock_case.with_name("away")
    lock_case.rename(hidden)
    try:
        answer = client.get("/")
    finally:
        hidden.rename(lock_case)
    assert answer.status_code == 503
    assert "firsthand build" in answer.text
    assert "Traceback" not in answer.text


def test_a_fault_of_ours_shows_no_trace_and_keeps_the_policy(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("secret detail")

    monkeypatch.setattr("firsthand.web.routes.show_case", fail)
    answer = client.get("/")
    assert answer.status_code == 500
    assert "secret detail" not in answer.text
    assert "default-src 'none'" in answer.headers["content-security-policy"]


def test_pages_change_nothing_in_the_case(client: Client, lock_case: Path) -> None:
    with open_case(lock_case) as case:
        before = [report.id for report in case.reports]
    for url in PAGES.values():
        client.get(url)
    with open_case(lock_case) as case:
        assert [report.id for report in case.reports] == before


def test_many_problems_and_many_carriers_of_a_figure_do_not_bury_the_page(tmp_path: Path) -> None:
    text = "At least 40 barges sank in the Tollen lock when the upper gate gave way on Sunday."
    lines = [json.dumps({"id": f"r{number}", "outlet": f"Post {number}", "text": text}) for number in range(30)]
    (tmp_path / "many.jsonl").write_text("\n".join(lines), encoding="utf-8")
    build(tmp_path / "case", [str(tmp_path / "many.jsonl")], workers=1)
    with open_case(tmp_path / "case") as case:
        html = render_page(show_case(case, today="2031-03-10"))
    carriers = html.split('<p class="carriers">')[1].split("</p>")[0]
    assert (carriers.count("<a "), carriers.endswith(" and 18 more")) == (12, True)
    troubles = html.split('<ul class="troubles">')[1].split("</ul>")[0]
    assert troubles.count("<li>") == 20
