"""Of a large case `firsthand show` lists the largest families, counts the rest, and says how to have it."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from firsthand import open_case
from firsthand.cli.listings import lay_out_case
from firsthand.pipeline import build
from tests.cli.conftest import Ask
from tests.makers import invented

FOOTER = "The Fen Post has been read aloud in the salt sheds every Friday since the old causeway was laid."
ALONE = 44


def sentences(rng: random.Random, number: int) -> list[str]:
    """Sentences that only copies have, each with a number."""
    return [f"{rng.randint(100, 99_999)} people {invented(rng)}" for _ in range(number)]


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Many reports of their own under one footer, a family of three, and one of two."""
    rng = random.Random(4)
    folder = tmp_path_factory.mktemp("large")
    story, other = sentences(rng, 8), sentences(rng, 8)
    texts = [(f"lone{n:02}", "Fen Post", 1 + n % 20, [*sentences(rng, 6), FOOTER]) for n in range(ALONE)]
    texts += [(f"three{n}", f"Outlet {n}", 22 + n, [*story, *sentences(rng, n)]) for n in range(3)]
    texts += [(f"two{n}", f"Paper {n}", 26 + n, [*other, *sentences(rng, n)]) for n in range(2)]
    records = [
        {"id": name, "outlet": outlet, "published": f"2031-05-{day:02}", "text": "\n\n".join(text)}
        for name, outlet, day, text in texts
    ]
    (folder / "all.jsonl").write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    return build(folder / "case", [str(folder / "all.jsonl")], workers=1).case


def section(shown: str, title: str) -> list[str]:
    """The lines of one section."""
    lines = shown.splitlines()
    start = lines.index(title) + 1
    return lines[start : lines.index("", start)]


def test_it_begins_with_the_case_in_short(ask: Ask, large: Path) -> None:
    lines = section(ask("show", large).stdout, "In short")
    assert lines[0].startswith(f"{ALONE + 5} reports: ")
    assert lines[1] == f"2 families of 5 reports that share text; the largest has 3; {ALONE} share text with no other"


def test_the_largest_families_are_listed_and_the_rest_is_counted(ask: Ask, large: Path) -> None:
    lines = section(ask("show", large).stdout, "Reports")
    assert sum(line.endswith(f"id {name}") for line in lines for name in ("three0", "three1", "three2", "two0")) == 4
    assert lines[-1] == "and 9 more reports; firsthand show CASE --all lists all"


def test_a_line_under_many_reports_is_told_once(ask: Ask, large: Path) -> None:
    shown = ask("show", large).stdout
    assert section(shown, "Standing text of outlets") == [
        f"“{FOOTER}” stands in {ALONE} reports of Fen Post, the earliest of 1 May 2031"
    ]
    assert shown.count("share only standing text") == 0


def test_all_lists_every_report_and_still_tells_a_standing_line_once(ask: Ask, large: Path) -> None:
    shown = ask("show", large, "--all").stdout
    assert sum(line.strip().startswith("all.jsonl#") for line in section(shown, "Reports")) == ALONE + 5
    assert "--all lists all" not in shown
    assert shown.count(FOOTER) == 1


def test_only_derivations_that_are_listed_are_read(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_case(large) as case:
        read: list[str] = []
        reading = case.reading
        monkeypatch.setattr(case, "reading", lambda name: read.append(name) or reading(name))
        assert list(lay_out_case(case, why=False, everything=False, today="2031-06-01"))
    assert {name[:3] for name in read} == {"thr", "two"}
