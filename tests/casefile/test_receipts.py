"""Bytes as received, and how they came."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from firsthand.casefile.folder import Folder, make_folder
from firsthand.casefile.receipts import keep, raw_files, read_receipts, read_refused, refuse, telling
from firsthand.errors import BrokenCase
from firsthand.records.problem import Problem
from firsthand.records.receipt import Receipt

DATA = b"The tide rose."
SHA256 = hashlib.sha256(DATA).hexdigest()


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return make_folder(tmp_path / "case")


def test_bytes_are_kept_under_their_hash(folder: Folder) -> None:
    assert keep(folder, DATA, Receipt("a.txt")) == SHA256
    assert (folder.reports / SHA256).read_bytes() == DATA
    assert raw_files(folder) == {SHA256}


def test_receipts_are_united_and_sorted_and_never_lost(folder: Folder) -> None:
    receipts = [
        Receipt("b.txt"),
        Receipt("a.txt", outlet="X"),
        Receipt("b.txt"),
        Receipt("a.txt", published="2021-05-04"),
    ]
    for receipt in receipts:
        keep(folder, DATA, receipt)
    together = (Receipt("a.txt", published="2021-05-04"), Receipt("a.txt", outlet="X"), Receipt("b.txt"))
    assert read_receipts(folder, SHA256) == together
    written = json.loads((folder.reports / f"{SHA256}.receipts.json").read_text())
    assert written[2] == {"name": "b.txt", "address": None, "outlet": None, "published": None}


def test_bytes_that_a_power_cut_left_short_are_written_again(folder: Folder) -> None:
    keep(folder, DATA, Receipt("a.txt"))
    (folder.reports / SHA256).write_bytes(b"")
    keep(folder, DATA, Receipt("a.txt"))
    assert (folder.reports / SHA256).read_bytes() == DATA


def test_a_receipt_that_says_less_than_another_of_its_name_tells_nothing() -> None:
    bare, dated, whole = Receipt("a"), Receipt("a", published="2021-05-04"), Receipt("a", None, "X", "2021-05-04")
    other, elsewhere = Receipt("a", outlet="Y"), Receipt("b")
    assert telling([bare, dated, whole, other, elsewhere]) == (whole, other, elsewhere)
    assert telling([bare]) == (bare,)


def test_a_damaged_list_of_receipts_is_told_with_its_remedy(folder: Folder) -> None:
    keep(folder, DATA, Receipt("a.txt"))
    (folder.reports / f"{SHA256}.receipts.json").write_text('[{"nom": "a"}]')
    with pytest.raises(BrokenCase, match=r"receipts\.json: damaged \(.*nom.*\); restore it"):
        read_receipts(folder, SHA256)


def test_what_was_refused_is_kept_once(folder: Folder) -> None:
    problems = [Problem("b", "unreadable", "b: no"), Problem("a", "skipped", "a: no")]
    refuse(folder, problems)
    refuse(folder, problems[:1])
    assert read_refused(folder) == (problems[1], problems[0])
    assert raw_files(folder) == frozenset()


def test_no_list_is_written_when_nothing_was_refused(folder: Folder) -> None:
    refuse(folder, [])
    assert list(folder.reports.iterdir()) == []
