"""What kind of file some bytes are: text, page, JSON lines, table, or something that is no article at all."""

from __future__ import annotations

import json
import re
from pathlib import PurePosixPath

READ_FROM_FOLDERS = frozenset(
    {".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".jsonl", ".ndjson", ".json", ".csv", ".tsv"}
)
_BY_EXTENSION = {
    ".html": "page",
    ".htm": "page",
    ".xhtml": "page",
    ".jsonl": "records",
    ".ndjson": "records",
    ".json": "records",
    ".csv": "table",
    ".tsv": "table",
}
_SIGNATURES = (
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"%PDF-", "a PDF document"),
    (b"%!PS", "a PostScript document"),
    (b"{\\rtf", "an RTF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"PK\x05\x06", "a ZIP archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!\x1a", "a RAR archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"RIFF", "a RIFF recording or image"),
    (b"ID3", "an MP3 recording"),
    (b"OggS", "an Ogg recording"),
    (b"\x00\x00\x01\x00", "an icon"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"WARC/", "a web archive"),
)
_PAGE = re.compile(r"(?:<!--.*?-->\s*|<\?xml[^>]*\?>\s*)*<(?:!doctype\s+html|html|head|body|article)\b", re.I | re.S)
_FEED = re.compile(r"(?:<!--.*?-->\s*|<\?xml[^>]*\?>\s*)*<(?:rss|feed|rdf:RDF|urlset|sitemapindex)\b", re.I | re.S)


def signature_of(data: bytes) -> str | None:
    """What the bytes start like, if that is a known kind of file that is not text ("a PNG image")."""
    if data[4:8] == b"ftyp":
        return "a video"
    return next((kind for start, kind in _SIGNATURES if data.startswith(start)), None)


def is_binary(text: str) -> bool:
    """Whether a decoded text holds so many control characters that it can be no text."""
    head = text[:100_000]
    control = sum(head.count(chr(code)) for code in range(32) if chr(code) not in "\t\n\r\f\v\x1a\x1b")
    return "\0" in head or control > len(head) / 100


def kind_of(text: str, name: str) -> str:
    """The kind of a file: text page records table feed, by the extension of its name, else by its beginning."""
    extension = PurePosixPath(name).suffix.lower()
    head = text[:4096].lstrip("\ufeff \t\r\n")
    if extension in _BY_EXTENSION:
        return _BY_EXTENSION[extension]
    if _PAGE.match(head):
        return "page"
    if _FEED.match(head):
        return "feed"
    return "records" if _is_record(text) else "text"


def _is_record(text: str) -> bool:
    start = text.lstrip("\ufeff \t\r\n")
    if not start.startswith("{"):
        return False
    try:
        record = json.loads(start.splitlines()[0])
    except (ValueError, RecursionError):
        return False
    return isinstance(record, dict) and any(str(key).lower() == "text" for key in record)
