"""Words that very many reports hold are found once, and the case is the same however its reports came."""

from __future__ import annotations

import io
import random
import sqlite3
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from firsthand import open_case, pipeline
from firsthand.casefile import indexing
from firsthand.pipeline import build
from firsthand.relate import candidates
from firsthand.relate.candidates import COMMON, find_candidates, find_common
from firsthand.relate.fingerprints import fingerprint
from tests.casefile.conftest import line
from tests.makers import invented

FOOTER = "This gazette has been printed in the lower town by its own readers since the first bridge was built."


def write(folder: Path, name: str, sentences: list[str], *, day: int, outlet: str = "Gazette") -> Path:
    """A file of one report."""
    folder.mkdir(exist_ok=True)
    path = folder / f"{name}.jsonl"
    path.write_text(line(name, "\n\n".join(sentences), published=f"2031-03-{day:02}", outlet=outlet), encoding="utf-8")
    return path


def crowd(folder: Path, seed: int) -> list[Path]:
    """Fifteen reports: standing lines that come and go, copies of copies, reports of their own."""
    rng = random.Random(seed)
    stories = [[invented(rng) for _ in range(7)] for _ in range(3)]
    lines = [FOOTER, invented(rng)]
    files = []
    for number in range(15):
        story = [part for part in rng.choice(stories) if rng.random() < 0.6]
        own = [invented(rng) for _ in range(rng.randint(1, 6))]
        standing = [part for part in lines if rng.random() < 0.5]
        outlet = f"Gazette {rng.randint(1, 2)}"
        files.append(write(folder, f"r{number:02}", [*own, *story, *standing], day=rng.randint(1, 20), outlet=outlet))
    return files


def export(case: Path) -> str:
    out = io.StringIO()
    with open_case(case) as opened:
        opened.export_json(out, text=True)
    return out.getvalue()


def common_of(case: Path) -> dict[int, str]:
    """The common fingerprints as the case keeps them, each with its earliest holder."""
    with sqlite3.connect(case / "case.sqlite") as db:
        return dict(db.execute("SELECT c.print, p.report FROM common c JOIN prints p ON p.number = c.earliest"))


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three reports are very many, and two sentences a whole report."""
    monkeypatch.setattr(candidates, "COMMON", 3)
    monkeypatch.setattr(candidates, "WHOLE", 2)
    monkeypatch.setattr(pipeline, "_FINDERS", replace(pipeline._FINDERS, many=3, whole=2))


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize("seed", range(8))
def test_reports_added_and_removed_one_by_one_make_the_case_of_those_that_stay(seed: int, tmp_path: Path) -> None:
    files = crowd(tmp_path / "files", seed)
    rng = random.Random(seed)
    gone = rng.sample(files, 3)
    kept = [file for file in files if file not in gone]
    whole = build(tmp_path / "whole", [str(file) for file in kept], workers=1).case
    rng.shuffle(files)
    case = tmp_path / "case"
    for file in files:
        build(case, [str(file)], workers=1)
    for file in gone:
        name = next(p for p in (case / "reports").iterdir() if p.suffix == "" and p.read_bytes() == file.read_bytes())
        name.unlink()
        (case / "reports" / f"{name.name}.receipts.json").unlink()
        build(case, workers=1)
    assert common_of(case) == common_of(whole) != {}
    assert export(case) == export(whole)


@pytest.mark.usefixtures("few")
def test_what_is_common_in_the_case_is_what_is_common_among_its_reports(tmp_path: Path) -> None:
    files = crowd(tmp_path / "files", 3)
    case = build(tmp_path / "case", [str(file) for file in files[:10]], workers=1).case
    for file in files[10:]:
        build(case, [str(file)], workers=1)
    with open_case(case) as opened:
        prints = {reading.report.id: fingerprint(reading.sentences) for reading in opened.readings()}
        common = find_common(prints, by_age=[report.id for report in opened.reports])
    assert common_of(case) == common


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize("most", [0, 1000], ids=["some at a time", "all again"])
def test_looking_at_all_and_looking_at_some_find_the_same(
    most: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = crowd(tmp_path / "files", 5)
    whole = export(build(tmp_path / "whole", [str(file) for file in files], workers=1).case)
    monkeypatch.setattr(indexing, "MOST", most)
    for part in (files[:6], files[6:9], files[9:]):
        build(tmp_path / "case", [str(file) for file in part], workers=1)
    assert export(tmp_path / "case") == whole


def test_a_line_under_every_report_links_each_once_and_a_copy_among_them_is_found(tmp_path: Path) -> None:
    rng = random.Random(1)
    bodies = [[invented(rng) for _ in range(9)] for _ in range(COMMON + 6)]
    bodies[20][2:6] = bodies[7][3:7]
    for number, body in enumerate(bodies):
        write(tmp_path / "files", f"r{number:02}", [*body, FOOTER], day=1 + number % 28)
    case = build(tmp_path / "case", [str(tmp_path / "files")], workers=1).case
    with open_case(case) as opened:
        found = opened.derivations
    assert Counter(d.kind for d in found) == {"boilerplate": len(bodies) - 1, "copy": 1}
    standing = [d for d in found if d.kind == "boilerplate"]
    assert {d.source for d in standing} == {"r00"}
    assert {pair.derived.text for d in standing for pair in d.pairs} == {FOOTER}
    assert not any(d.added or d.dropped for d in standing)
    copy = next(d for d in found if d.kind == "copy")
    assert (copy.derived, copy.source, len(copy.pairs)) == ("r20", "r07", 5)


def test_an_earlier_report_takes_the_place_of_the_first_that_held_a_line(tmp_path: Path) -> None:
    rng = random.Random(2)
    for number in range(COMMON + 2):
        write(tmp_path / "files", f"r{number:02}", [*(invented(rng) for _ in range(9)), FOOTER], day=2 + number)
    case = build(tmp_path / "case", [str(tmp_path / "files")], workers=1).case
    first = write(tmp_path / "first", "z", [*(invented(rng) for _ in range(9)), FOOTER], day=1)
    build(case, [str(first)], workers=1)
    with open_case(case) as opened:
        assert {d.source for d in opened.derivations} == {"z"}
        assert len(opened.derivations) == COMMON + 2


def test_two_that_share_most_sentences_are_compared_though_very_many_have_these_too() -> None:
    whole = frozenset((1 << 62) | number for number in range(8))
    prints = {f"r{number:02}": whole | {1000 + number} for number in range(COMMON + 1)}
    common = find_common(prints, by_age=sorted(prints))
    assert set(common) == whole
    assert len(find_candidates(prints, new=prints, common=common)) == (COMMON + 1) * COMMON // 2
    half = {name: held | {(1 << 62) | hash((name, n)) % 10**9 + 100 for n in range(9)} for name, held in prints.items()}
    pairs = find_candidates(half, new=half, common=common)
    assert pairs == tuple(("r00", name) for name in sorted(half) if name != "r00")
