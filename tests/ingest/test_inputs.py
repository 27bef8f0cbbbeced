from __future__ import annotations

import os
from io import BytesIO
from pathlib import Path

import pytest

from firsthand.errors import BadOption, NothingToRead
from firsthand.ingest import inputs
from firsthand.ingest.inputs import Arrival, gather
from firsthand.records.receipt import Receipt


def names(*paths: str | Path) -> list[str]:
    """Names of what arrives, and condition and name of what does not."""
    found = gather([str(path) for path in paths])
    return [one.receipt.name if isinstance(one, Arrival) else f"{one.condition} {one.source}" for one in found]


def fill(folder: Path, *paths: str) -> Path:
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text("The ferry.", encoding="utf-8")
    return folder


def test_a_folder_is_read_whole_sorted_and_named_from_inside(tmp_path: Path) -> None:
    fill(tmp_path, "b.txt", "a/z.html", "a/c.jsonl", "C.TXT", "d.csv", "e.md")
    assert names(tmp_path) == ["C.TXT", "a/c.jsonl", "a/z.html", "b.txt", "d.csv", "e.md"]


def test_hidden_files_are_passed_over_and_other_files_listed(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt", ".hidden.txt", ".git/b.txt", "photo.jpg")
    assert names(tmp_path) == ["a.txt", "skipped photo.jpg"]


def test_a_file_named_by_itself_is_read_whatever_it_is_called(tmp_path: Path) -> None:
    fill(tmp_path, "deep/.odd.name")
    assert names(tmp_path / "deep" / ".odd.name") == [".odd.name"]


def test_a_cases_own_files_are_passed_over(tmp_path: Path) -> None:
    fill(tmp_path, "case.sqlite", "case.sqlite-wal", "case.toml", "decisions.jsonl", "mine.txt", "reports/own.txt")
    fill(tmp_path, "reports/" + "a" * 64, "reports/" + "a" * 64 + ".json")
    assert names(tmp_path) == ["mine.txt", "reports/own.txt"]
    assert names(tmp_path / "reports") == ["own.txt"]


def test_without_a_database_files_of_these_names_are_files(tmp_path: Path) -> None:
    fill(tmp_path, "decisions.jsonl")
    assert names(tmp_path) == ["decisions.jsonl"]


def test_what_cannot_be_read_is_said_and_the_rest_goes_on(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "gone.txt")
    (tmp_path / "c.txt").symlink_to(tmp_path / "c.txt")
    os.mkfifo(tmp_path / "d.txt")
    fill(tmp_path, "e.txt")
    assert names(tmp_path) == ["a.txt", "unreadable b.txt", "unreadable c.txt", "unreadable d.txt", "e.txt"]


def test_a_path_that_does_not_exist_is_said_and_the_rest_goes_on(tmp_path: Path) -> None:
    fill(tmp_path, "e.txt")
    assert names(tmp_path / "gone.txt", tmp_path / "e.txt") == [f"missing {tmp_path}/gone.txt", "e.txt"]


def test_paths_none_of_which_exists_are_an_error() -> None:
    with pytest.raises(NothingToRead, match=r"no/such, no\0such: there is no such file or folder"):
        gather(["no/such", "no\0such"])


def test_messages_give_the_reason_and_the_remedy(tmp_path: Path) -> None:
    missing, device = gather(["no/such/file.txt", "/dev/null"])
    (nothing,) = gather([str(tmp_path)])
    assert [one.message for one in (missing, device, nothing) if not isinstance(one, Arrival)] == [
        "no/such/file.txt: there is no such file or folder.",
        "/dev/null: a pipe or a device, not a file; give its content as “-”.",
        f"{tmp_path}: the folder holds no report; put text, HTML, JSON lines or CSV in it.",
    ]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is forbidden to the superuser")
def test_a_forbidden_file_is_a_problem(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt", "b.txt")
    (tmp_path / "a.txt").chmod(0)
    assert names(tmp_path) == ["unreadable a.txt", "b.txt"]


def test_a_read_that_fails_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> Arrival:
        raise PermissionError(13, "Permission denied")

    fill(tmp_path, "a.txt")
    monkeypatch.setattr(inputs, "_arrival", refuse)
    (problem,) = gather([str(tmp_path / "a.txt")])
    assert not isinstance(problem, Arrival)
    assert problem.message == "a.txt: permission denied; left out."


def test_links_that_lead_in_circles_end(tmp_path: Path) -> None:
    fill(tmp_path, "a/one.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert names(tmp_path) == ["a/one.txt", "skipped a/up", "skipped b"]


def test_a_file_beyond_the_limit_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inputs, "LARGEST", 2**20)
    (tmp_path / "a.txt").write_bytes(b"x" * (2**20 + 1))
    (tmp_path / "b.txt").write_bytes(b"x" * 2**20)
    found = list(gather([str(tmp_path)]))
    assert [one.message for one in found if not isinstance(one, Arrival)] == [
        "a.txt: larger than 1 MiB; left out. Split it into several files."
    ]
    assert len(found) == 2


def test_standard_input_is_named_by_a_dash() -> None:
    (arrival,) = gather(
        ["-"], stdin=BytesIO(b"The ferry."), published="2021-05-04", outlet="Gull", address="https://x.example"
    )
    assert arrival == Arrival(b"The ferry.", Receipt("-", "https://x.example", "Gull", "2021-05-04"))


def test_a_process_without_standard_input_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    (problem,) = gather(["-"])
    assert not isinstance(problem, Arrival)
    assert problem.message == "-: there is no standard input to read."


@pytest.mark.parametrize("published", ["4 May 2021", "2021-5-4", "2021-02-30", "", "20210504"])
def test_a_date_by_hand_must_be_a_date(published: str) -> None:
    with pytest.raises(BadOption, match="--published takes a date as YYYY-MM-DD"):
        gather([], published=published)


def test_names_that_are_no_text_are_made_legible(tmp_path: Path) -> None:
    odd = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    Path(os.fsdecode(odd)).write_bytes(b"x")
    assert names(tmp_path) == ["caf\ufffd.txt"]
    assert names("no\0such", odd.decode("utf-8", "surrogateescape")) == ["missing no\0such", "caf\ufffd.txt"]
