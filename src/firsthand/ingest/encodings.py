"""Bytes into text: the encoding is told by a byte order mark, else as declared, else UTF-8, else guessed.

A byte order mark is part of the encoding ("utf-8-sig"), not of the text. Everything else is kept as it is: line ends,
control characters, white space.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark begins the same
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 65_536  # bytes shown to the guesser
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{2,40})""",
    re.I,
)
_NOT_FOR_PAGES = frozenset({"utf_7", "idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined"})
# What else than ASCII English and its Western neighbours are written with; Turkish and Central European bytes
# come out as other characters.
_WESTERN = frozenset("“”‘’„‚–—…•€£©®«»°§¿¡ªº·™ \u00adàâäáãåæçèéêëìíîïñòóôöõøœùúûüßÿÀÂÄÁÃÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÖÕØŒÙÚÛÜŸŠšŽž")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and how it was read."""

    text: str
    encoding: str  # lower case, as Python names it
    notes: tuple[str, ...] = ()  # a sentence each, where it was guessed or did not fit


def decode(data: bytes, *, declared: str | None = None) -> Decoded | None:
    """The text that `data` encodes, or None if no encoding fits.

    Args:
        declared: the encoding that the data itself names, if any.
    """
    for mark, marked in _MARKS:
        if data.startswith(mark) and (text := _strict(data, marked)) is not None:
            return Decoded(text, marked)
    notes = []
    if declared and (named := _known(declared)):
        if (text := _strict(data, named)) is not None:
            return Decoded(text, named)
        notes.append(f"It declares the encoding {named}, which does not fit its bytes.")
    # Zero bytes are valid UTF-8 but never text: they are asked about first.
    decoded = (_guess(data) or _utf8(data)) if b"\0" in data[:_SAMPLE] else (_utf8(data) or _guess(data))
    return Decoded(decoded.text, decoded.encoding, (*notes, *decoded.notes)) if decoded else None


def declared_in_page(data: bytes) -> str | None:
    """The encoding that an HTML page declares in its first bytes, as it writes it; None if it declares none."""
    match = _DECLARED.search(data[:4096])
    return (match[1] or match[2]).decode("ascii") if match else None


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, ValueError):
        return None


def _known(name: str) -> str | None:
    """The Python codec for a declared name, as browsers read it; None if there is no such text encoding."""
    try:
        found = codecs.lookup(name)
    except (LookupError, ValueError):
        return None
    if not getattr(found, "_is_text_encoding", True) or found.name.replace("-", "_") in _NOT_FOR_PAGES:
        return None
    if found.name in ("iso8859-1", "ascii"):
        return "cp1252"
    # A declaration that can be read byte by byte is not written in UTF-16.
    return "utf-8" if found.name.startswith(("utf-16", "utf-32")) else found.name


def _utf8(data: bytes) -> Decoded | None:
    if (text := _strict(data, "utf-8")) is not None:
        return Decoded(text, "utf-8")
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(char > "\x7f" for char in text) - bad
    # A few broken bytes in a text that is otherwise UTF-8 and shows it are damage, not another encoding.
    if good < 4 * bad:
        return None
    return Decoded(text, "utf-8", (f"{bad} of its characters are not valid UTF-8 and stand as \ufffd.",))


def _guess(data: bytes) -> Decoded | None:
    for encoding in _guesses(data):
        if (text := _strict(data, encoding)) is not None:
            return Decoded(text, encoding, (f"It declares no encoding and is not UTF-8; read as {encoding}, a guess.",))
    return None


def _guesses(data: bytes) -> list[str]:
    sample = data[:_SAMPLE]
    if b"\0" in sample:
        # Zero bytes in every other place are the Western half of UTF-16 without its mark.
        even, odd = sample[::2].count(0), sample[1::2].count(0)
        half = len(sample) / 2
        return ["utf-16-le"] * (odd > half * 0.4 > even * 4) + ["utf-16-be"] * (even > half * 0.4 > odd * 4)
    western = _strict(data, "cp1252")
    if western is not None and all(char < "\x80" or char in _WESTERN for char in western):
        return ["cp1252"]
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    return [codecs.lookup(best.encoding).name] if best else []
