from __future__ import annotations

import codecs

import pytest

from firsthand.ingest.encodings import declared_in_page, decode

TEXT = "“The pier,” she said — a café.\r\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8-sig"),
        (TEXT.encode("utf-16"), "utf-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("utf-32"), "utf-32"),
    ],
)
def test_the_text_is_the_decoded_bytes_without_their_mark(data: bytes, encoding: str) -> None:
    decoded = decode(data)
    assert decoded is not None
    assert (decoded.text, decoded.encoding, decoded.notes) == (TEXT, encoding, ())


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (TEXT, "cp1252"),
        ("El alcalde dijo que el café se quemó en la mañana del año.", "cp1252"),
        ("Власти сообщили, что мост был закрыт после пожара на набережной.", "cp1251"),
        ("قال مسؤول في الميناء إن ثلاثة ركاب أصيبوا عندما تأخرت العبارة بسبب الضباب الكثيف. ", "cp1256"),
        ("The pier was closed on Monday.", "utf-16-le"),
        ("The pier was closed on Monday.", "utf-16-be"),
    ],
)
def test_a_guess_is_noted(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert decoded is not None
    assert (decoded.text, decoded.encoding) == (text, encoding)
    assert decoded.notes == (f"It declares no encoding and is not UTF-8; read as {encoding}, a guess.",)


def test_what_is_declared_is_believed() -> None:
    decoded = decode("ża".encode("iso8859-2"), declared="ISO-8859-2")
    assert decoded is not None
    assert (decoded.text, decoded.encoding) == ("ża", "iso8859-2")


def test_latin_1_is_read_as_browsers_do() -> None:
    decoded = decode(b"\x93pier\x94", declared="iso-8859-1")
    assert decoded is not None
    assert (decoded.text, decoded.encoding) == ("“pier”", "cp1252")


def test_a_declaration_that_does_not_fit_is_noted() -> None:
    decoded = decode(TEXT.encode(), declared="ascii-not-known")
    assert decoded is not None
    assert decoded.encoding == "utf-8"
    wrong = decode("پ".encode() + b"\x81", declared="shift_jis")
    assert wrong is None or "does not fit its bytes" in wrong.notes[0]


def test_a_broken_byte_in_utf8_is_damage_and_noted() -> None:
    decoded = decode("é — ü — ö — “x”".encode() + b"\xe2\x80")
    assert decoded is not None
    assert decoded.text.endswith("”\ufffd")
    assert decoded.notes == ("1 of its characters are not valid UTF-8 and stand as \ufffd.",)


@pytest.mark.parametrize("name", ["rot13", "base64", "utf-7", "undefined", "no-such", "unicode_escape", "idna"])
def test_what_is_no_text_encoding_is_not_believed(name: str) -> None:
    decoded = decode(b"plain", declared=name)
    assert decoded is not None
    assert decoded.encoding == "utf-8"


def test_bytes_that_fit_nothing_are_not_decoded() -> None:
    assert decode(b"\xff\xfe\xfd\x81\x8d\x00\x00\x00" * 40 + b"\x81") is None


@pytest.mark.parametrize(
    ("page", "declared"),
    [
        (b"<html><head><meta charset=utf-8>", "utf-8"),
        (b'<META http-equiv="Content-Type" content="text/html; charset=windows-1251">', "windows-1251"),
        (b'<?xml version="1.0" encoding="iso-8859-2"?>', "iso-8859-2"),
        (b"<p>none", None),
    ],
)
def test_a_page_declares_its_encoding(page: bytes, declared: str | None) -> None:
    assert declared_in_page(page) == declared
