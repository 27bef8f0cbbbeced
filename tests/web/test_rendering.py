"""Pages as HTML: whole, inert, and in step with their records."""

from __future__ import annotations

import inspect
import re
from base64 import b64encode
from dataclasses import fields, is_dataclass, replace
from hashlib import sha256
from importlib import resources
from typing import get_args, get_type_hints

import pytest

from firsthand.records.derivation import Derivation
from firsthand.web.comparisons import compare_readings
from firsthand.web.message import Message
from firsthand.web.rendering import TEMPLATES, render_comparison, render_page
from tests.web.markup import Page
from tests.web.samples import copied, paper, reading, wire

WEB = resources.files("firsthand.web")
SOURCES = {
    file.name: file.read_text(encoding="utf-8") for file in WEB.joinpath("templates").iterdir() if file.is_file()
}
HOSTILE = "\u202e\"><img src=x onerror=alert(1)></style><script>alert(2)</script>{{ 7*7 }} 'עברית'"


def served(derivation: Derivation | None) -> str:
    return render_comparison(wire(), paper(), derivation, alone=False)


def alone(derivation: Derivation | None) -> str:
    return render_comparison(wire(), paper(), derivation, alone=True)


@pytest.mark.parametrize("render", [served, alone])
@pytest.mark.parametrize(
    "derivation",
    [copied(), copied(direction="likely"), copied(direction="undecided"), copied(kind="shared_original"), None],
    ids=["certain", "likely", "undecided", "shared original", "nothing in common"],
)
def test_the_side_by_side_page_is_whole_and_inert(render: object, derivation: Derivation | None) -> None:
    page = Page(render(derivation))  # type: ignore[operator]
    assert page.faults == []
    assert page.active == []
    assert len(page.ids) == len(set(page.ids))


def test_edits_are_marked_with_the_words_that_really_differ() -> None:
    html = served(copied())
    assert '<del class="alarm">At least</del> 40 barges sank in the Tollen lock on Sunday.' in html
    assert '<span class="tag">bound</span> <bdi>“at least” is gone</bdi>' in html


def test_where_it_is_undecided_nothing_is_struck_out() -> None:
    html = served(copied(direction="undecided"))
    assert "<del" not in html
    assert '<span class="differs alarm">At least</span>' in html


def test_each_listed_finding_leads_to_a_row() -> None:
    page = Page(served(copied()))
    targets = [href for a in page.named("a") if (href := a["href"] or "").startswith("#") and href != "#main"]
    assert len(targets) == 2
    assert {target[1:] for target in targets} <= set(page.ids)


def test_the_page_to_send_asks_for_nothing_and_allows_only_its_own_style() -> None:
    html = alone(copied())
    page = Page(html)
    css = re.search(r"<style>(.*?)</style>", html, re.DOTALL)
    assert css
    digest = b64encode(sha256(css[1].encode()).digest()).decode()
    policy = next(meta for meta in page.named("meta") if meta.get("http-equiv") == "Content-Security-Policy")
    assert f"style-src 'sha256-{digest}'" in (policy["content"] or "")
    assert page.named("script") == page.named("link") == []
    assert {a["href"][:1] for a in page.named("a") if a["href"]} == {"#"}
    assert not re.search(r"url\(|@import", css[1])


def test_the_page_to_send_has_the_source_on_the_left_whichever_was_named_first() -> None:
    assert render_comparison(paper(), wire(), copied(), alone=True) == alone(copied())


def test_hostile_text_is_printed_and_does_nothing() -> None:
    source = reading("s", HOSTILE, "A barge sank.", published="2031-03-02", outlet=HOSTILE)
    derived = reading("d", HOSTILE, "A barge sank.", published="2031-03-02", outlet="Other")
    nothing = replace(copied(), source="s", derived="d", pairs=(), added=(), dropped=(), because=())
    for html in (render_comparison(source, derived, nothing, alone=True), render_page(Message(HOSTILE, HOSTILE, "…"))):
        page = Page(html)
        assert (page.faults, page.active, page.named("img")) == ([], [], [])
        assert "<script>alert(2)</script>{{ 7*7 }}" in page.words
        title = re.search(r"<title>(.*?)</title>", html)
        assert title
        assert "\u202e" not in title[1]


def test_text_of_others_keeps_its_own_direction() -> None:
    page = Page(served(copied()))
    words = [p for p in page.named("p") if p.get("class") == "words"]
    assert words
    assert {p.get("dir") for p in words} == {"auto"}


@pytest.mark.parametrize("name", ["served.html", "comparison.html"])
def test_served_pages_load_only_what_is_shipped(name: str) -> None:
    loaded = re.findall(r'(?:src|href)="/static/([^"]+)"', SOURCES[name])
    assert loaded
    assert [file for file in loaded if not WEB.joinpath("static", file).is_file()] == []


def test_what_is_not_ours_is_named_with_its_licence() -> None:
    notice = WEB.joinpath("static", "NOTICE").read_text(encoding="utf-8")
    assert "htmx.min.js" in notice
    assert "Zero-Clause BSD" in notice


def records_of(page: type) -> set[type]:
    """A page's record and all records inside it."""
    found, waiting = set(), [page]
    while waiting:
        kind = waiting.pop()
        if isinstance(kind, type) and is_dataclass(kind):
            if kind not in found:
                found.add(kind)
                waiting += get_type_hints(kind).values()
        else:
            waiting += get_args(kind)
    return found


RECORDS = sorted({record for page in TEMPLATES for record in records_of(page)}, key=lambda record: record.__name__)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_field_of_a_page_is_printed_somewhere(record: type) -> None:
    printed = "".join(SOURCES.values())
    names = [field.name for field in fields(record) if field.name != "rank"]  # it puts notes in order
    assert [name for name in names if not re.search(rf"\.{name}\b", printed)] == []


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_field_of_a_page_is_explained_where_it_is_declared(record: type) -> None:
    lines = inspect.getsource(record).splitlines()
    explained = {line.split(":")[0].strip() for line in lines if "#" in line}
    assert [field.name for field in fields(record) if field.name not in explained] == []
    assert record.__doc__


@pytest.mark.parametrize("template", sorted(set(TEMPLATES.values())))
def test_every_variable_of_a_template_is_a_field_of_its_page(template: str) -> None:
    page = next(kind for kind, name in TEMPLATES.items() if name == template)
    used = set(re.findall(r"\bpage\.(\w+)", SOURCES[template]))
    assert used <= {field.name for field in fields(page)}


def test_the_title_of_a_page_needs_no_markup() -> None:
    assert compare_readings(wire(), paper(), copied()).title == "Corrin and The Lock Gazette side by side"
