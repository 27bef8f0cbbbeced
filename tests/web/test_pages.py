"""The pages in a real browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from firsthand.case import open_case
from firsthand.web.rendering import render_comparison
from firsthand.web.wording import address
from tests.web.conftest import HOSTILE_ID

pytestmark = pytest.mark.browser

URLS = {
    "the case": "/",
    "the stemma": "/stemma",
    "a report": "/report/paper.txt",
    "side by side": "/compare/wire.txt/paper.txt",
    "nothing in common": "/compare/wire.txt/lone.txt",
    "a report that means harm": address("report", HOSTILE_ID),
    "an unknown report": "/report/nobody",
}


def visit(browser: Browser, url: str, *, width: int = 1280, scripts: bool = True) -> tuple[Page, list[str], list[str]]:
    """The page, what its console complained of, and all it asked for."""
    page = browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=scripts).new_page()
    complaints: list[str] = []
    requests: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: requests.append(request.url))
    page.goto(url)
    return page, complaints, requests


@pytest.mark.parametrize("url", URLS.values(), ids=URLS)
@pytest.mark.parametrize("width", [1280, 390])
def test_a_page_fits_complains_of_nothing_and_asks_for_nothing_outside(
    browser: Browser, site: str, url: str, width: int
) -> None:
    page, complaints, requests = visit(browser, site + url, width=width)
    expected = ["status of 404"] if "nobody" in url else []
    assert [text for text in complaints if not any(part in text for part in expected)] == []
    assert [address for address in requests if not address.startswith(site)] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_j_and_k_go_to_the_next_and_the_last_change(browser: Browser, site: str) -> None:
    page, _, _ = visit(browser, f"{site}/compare/wire.txt/paper.txt")
    stops = page.locator("[data-stop]")
    assert stops.count() == 2
    page.keyboard.press("j")
    expect(stops.nth(0)).to_be_focused()
    page.keyboard.press("j")
    expect(stops.nth(1)).to_be_focused()
    page.keyboard.press("k")
    expect(stops.nth(0)).to_be_focused()


def test_the_list_of_findings_jumps_to_a_row_on_the_screen(browser: Browser, site: str) -> None:
    page, _, _ = visit(browser, f"{site}/compare/wire.txt/paper.txt")
    link = page.locator(".findings a").first
    target = page.locator(f"[id='{(link.get_attribute('href') or '')[1:]}']")
    link.click()
    expect(target).to_be_in_viewport()


def test_a_mark_beside_a_copied_sentence_opens_the_fold_it_leads_into(browser: Browser, site: str) -> None:
    page, _, _ = visit(browser, f"{site}/compare/wire.txt/paper.txt")
    folded = page.locator("details.fold .row").nth(1)
    expect(folded).to_be_hidden()
    page.goto(f"{site}/compare/wire.txt/paper.txt#{folded.get_attribute('id')}")
    expect(folded).to_be_in_viewport()


def test_a_button_unfolds_all_and_folds_again(browser: Browser, site: str) -> None:
    page, _, _ = visit(browser, f"{site}/compare/wire.txt/paper.txt")
    row = page.locator("details.fold .row").first
    page.get_by_role("button", name="Unfold all").click()
    expect(row).to_be_visible()
    page.get_by_role("button", name="Fold again").click()
    expect(row).to_be_hidden()


def test_typing_filters_the_reports_without_a_new_page(browser: Browser, site: str) -> None:
    page, complaints, _ = visit(browser, f"{site}/")
    page.get_by_label("Find reports by their words").press_sequentially("umbrellas")
    expect(page.locator("#reports")).to_contain_text("1 report with “umbrellas”")
    expect(page.locator("#reports tbody tr")).to_have_count(1)
    expect(page.get_by_role("heading", name="Figures that several reports carry")).to_be_visible()
    assert complaints == []


def test_everything_works_without_scripts(browser: Browser, site: str) -> None:
    page, _, requests = visit(browser, f"{site}/", scripts=False)
    page.get_by_label("Find reports by their words").fill("umbrellas")
    page.get_by_role("button", name="Find").click()
    expect(page.locator("#reports")).to_contain_text("1 report with “umbrellas”")
    page.goto(f"{site}/compare/wire.txt/paper.txt")
    expect(page.get_by_role("button", name="Unfold all")).to_be_hidden()
    page.locator("details.fold > summary").first.click()
    expect(page.locator("details.fold .row").first).to_be_visible()
    assert not any(request.endswith(".js") for request in requests)


def test_the_page_to_send_opens_from_a_disk_with_its_style_and_asks_for_nothing(
    browser: Browser, lock_case: Path, tmp_path: Path
) -> None:
    with open_case(lock_case) as case:
        wire, paper = (case.reading(case.report(name).id) for name in ("wire.txt", "paper.txt"))
        derivation = case.derivation(wire.report.id, paper.report.id)
    file = tmp_path / "page.html"
    file.write_text(render_comparison(wire, paper, derivation, alone=True), encoding="utf-8")
    page, complaints, requests = visit(browser, file.as_uri(), width=390)
    assert complaints == []
    assert requests == [file.as_uri()]
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert (
        page.locator("del").first.evaluate("element => getComputedStyle(element).textDecorationLine") == "line-through"
    )


def test_text_that_turns_directions_leaves_the_page_around_it_alone(browser: Browser, site: str) -> None:
    page, _, _ = visit(browser, f"{site}{address('report', HOSTILE_ID)}")
    expect(page.locator("aside dt").first).to_be_visible()
    assert page.locator("body").evaluate("element => getComputedStyle(element).direction") == "ltr"
    assert page.locator("article .words").first.evaluate("e => getComputedStyle(e).unicodeBidi") == "isolate"
