from __future__ import annotations

import multiprocessing
from collections.abc import Iterator

import pytest

from firsthand.ingest import pages
from firsthand.ingest.draft import Draft, Remark
from firsthand.ingest.encodings import Decoded
from firsthand.ingest.pages import read_page, stop_worker

BODY = "".join(
    f"<p>Ferry number {number} to Norton was late by {number * 3} minutes on Monday because of fog.</p>"
    for number in range(6)
)


@pytest.fixture(scope="module", autouse=True)
def _one_worker() -> Iterator[None]:
    yield
    stop_worker()


def page(body: str, head: str = "") -> Decoded:
    html = (
        "<!doctype html><html><head><title>Ferry late in fog | Harbour Courier</title>"
        f'<meta property="og:site_name" content="Harbour Courier">{head}</head><body><nav><p>Home</p></nav>'
        f"<article><h1>Ferry late in fog</h1>{body}</article><footer><p>About us</p></footer></body></html>"
    )
    return Decoded(html, "utf-8")


def read(body: str, head: str = "", *, address: str | None = None) -> Draft:
    draft = read_page(page(body, head), address=address)
    assert isinstance(draft, Draft)
    return draft


def test_the_article_is_the_text_in_paragraphs() -> None:
    draft = read(BODY)
    assert draft.text.count("\n\n") == 6
    assert "Home" not in draft.text
    assert draft.remarks == ()


def test_the_page_says_outlet_headline_and_date_around_its_text() -> None:
    draft = read(BODY, '<meta property="article:published_time" content="2021-05-04T08:00:00Z">')
    assert dict(draft.fields) == {
        "outlet": "Harbour Courier",
        "headline": "Ferry late in fog",
        "published": "2021-05-04",
    }


def test_a_date_in_the_future_is_kept() -> None:
    draft = read(BODY, '<meta property="article:published_time" content="2150-05-04T08:00:00Z">')
    assert draft.fields["published"] == "2150-05-04"


@pytest.mark.parametrize(
    ("body", "head"),
    [
        (BODY, '<meta property="article:modified_time" content="2021-05-04T08:00:00Z">'),
        (BODY + "<p>On 4 May 2021 it was late as well, the harbour master said at the pier in the morning.</p>", ""),
        (BODY + "<div>It was late on 2021-05-04, and on other days of that month, as far as anybody knows.</div>", ""),
        ("<h2>What happened on 4 May 2021</h2>" + BODY, ""),
        ('<time class="updated" datetime="2021-05-04">4 May 2021</time>' + BODY, ""),
    ],
    ids=["modified", "prose", "prose in a div", "heading", "updated"],
)
def test_a_date_of_the_text_or_of_a_change_is_not_that_of_publication(body: str, head: str) -> None:
    assert "published" not in read(body, head).fields


def test_a_repeated_paragraph_is_not_lost() -> None:
    once = "<p>The harbour master gave no reason for the delay and hung up on this reporter twice.</p>"
    assert read(BODY + once + BODY + once).text.count("hung up on this reporter") == 2


def test_where_nothing_is_extracted_the_plain_view_is_the_text_and_says_so() -> None:
    draft = read_page(Decoded("<html><body><p>Late.</p></body></html>", "utf-8"), address=None)
    assert isinstance(draft, Draft)
    assert draft.text == "Late."


def test_a_dropped_paragraph_brings_the_plain_view(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = pages._ask
    monkeypatch.setattr(
        pages, "_ask", lambda request: {"text": "Ferry late"} if request["want"] == "article" else asked(request)
    )
    draft = read(BODY)
    assert draft.text.count("Ferry number") == 6
    assert [one.condition for one in draft.remarks] == ["html_fallback"]
    assert draft.notes == (
        "Extraction dropped 6 of its paragraphs; its text is a plain view of the page and may hold more.",
    )


def test_a_page_that_holds_the_parser_up_is_killed_and_falls_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "PAGE_TIMEOUT", 2.0)
    tag = "<p " + " ".join(f"a{number}=b" for number in range(100_000)) + ">"
    draft = read(tag + "The ferry was late.</p>" + BODY)
    assert draft.text.count("Ferry number") == 6
    assert [one.condition for one in draft.remarks] == ["html_fallback"]
    assert read(BODY).remarks == ()


def test_a_page_without_text_is_no_report() -> None:
    remark = read_page(Decoded("<html><body><script>x</script></body></html>", "utf-8"), address=None)
    assert remark == Remark("empty", "an HTML page without text; left out")


def test_it_works_inside_a_pool_of_processes() -> None:
    read(BODY)
    with multiprocessing.get_context("fork").Pool(2) as pool:
        drafts = pool.starmap(_text, [(BODY,)] * 4)
    assert drafts == [read(BODY).text] * 4


def _text(body: str) -> str:
    text = read(body).text
    stop_worker()
    return text
