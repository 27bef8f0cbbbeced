"""The first page of a case that is too large to be shown whole."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

import pytest

from firsthand.case import open_case
from firsthand.pipeline import build
from firsthand.web import overviews
from firsthand.web.overview import Overview
from firsthand.web.overviews import show_case
from firsthand.web.rendering import render_page
from tests.makers import invented
from tests.web.conftest import LINES
from tests.web.markup import Page

FOOTER = "The Lock Gazette is printed on the upper wharf by six hands who have never missed a Monday."


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Overview:
    """A family of three and three reports under one footer, on a page that has room for less."""
    monkeypatch.setattr(overviews, "_DRAWN", 2)
    monkeypatch.setattr(overviews, "_FIGURES", 1)
    records = [
        {"id": f"c{n}", "outlet": f"Paper {n}", "published": f"2031-03-0{n + 2}", "text": "\n\n".join(LINES)}
        for n in range(3)
    ]
    rng = Random(6)
    for n in range(3):
        text = "\n\n".join([*(invented(rng) for _ in range(6)), FOOTER])
        records.append({"id": f"o{n}", "outlet": "Lock Gazette", "published": f"2031-04-0{n + 1}", "text": text})
    (tmp_path / "all.jsonl").write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    with open_case(build(tmp_path / "case", [str(tmp_path / "all.jsonl")], workers=1).case) as case:
        return show_case(case, today="2031-06-01")


def test_a_family_that_is_too_large_to_be_drawn_is_named_with_its_first_report(page: Overview) -> None:
    assert page.families == ()
    assert [(link.words, link.href) for link in page.largest] == [
        ("3 reports, 2 March 2031 to 4 March 2031: Paper 0", "/report/c0")
    ]
    assert page.tree_says == "1 family of 3 reports; 3 reports share text with no other."


def test_text_that_an_outlet_repeats_is_told_once(page: Overview) -> None:
    assert page.standing == (f"“{FOOTER}” stands in 3 reports of Lock Gazette, the earliest of 1 April 2031",)
    assert Page(render_page(page)).words.count(FOOTER) == 1


def test_figures_that_have_no_room_are_counted(page: Overview) -> None:
    assert len(page.figures) == 1
    assert page.more_figures == "3 more figures in the case"
    assert "3 more figures in the case; firsthand show --all lists them." in Page(render_page(page)).words
