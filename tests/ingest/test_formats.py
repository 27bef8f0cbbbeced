from __future__ import annotations

import pytest

from firsthand.ingest.formats import is_binary, kind_of, signature_of


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n", "a PNG image"),
        (b"%PDF-1.7", "a PDF document"),
        (b"PK\x03\x04xx", "a ZIP archive or an office document"),
        (b"\x00\x00\x00\x18ftypmp42", "a video"),
        (b"The ferry", None),
        (b"", None),
    ],
)
def test_known_files_that_are_no_text_are_told_by_their_start(data: bytes, kind: str | None) -> None:
    assert signature_of(data) == kind


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("a.txt", "The ferry was late.", "text"),
        ("a.HTML", "The ferry", "page"),
        ("a.txt", "<!DOCTYPE html><p>The ferry", "page"),
        ("-", "  <!-- x --> <html><p>The ferry", "page"),
        ("a.ndjson", "x", "records"),
        ("-", '\n{"text": "The ferry"}\n', "records"),
        ("-", '{"title": "The ferry"}', "text"),
        ("-", "{" * 5000, "text"),
        ("a.tsv", "x", "table"),
        ("-", '<?xml version="1.0"?><rss>', "feed"),
        ("no-extension", "<3 ferries", "text"),
    ],
)
def test_the_kind_is_told_by_extension_then_by_beginning(name: str, text: str, kind: str) -> None:
    assert kind_of(text, name) == kind


def test_control_characters_make_a_binary() -> None:
    assert is_binary("a\0b")
    assert is_binary("ab\x01\x02" * 10)
    assert not is_binary("The ferry\twas\r\nlate.\f")
