"""HTML pages into drafts: the article's text by trafilatura, held against a plain text view of the same page.

Pages are parsed in another process that is killed where one takes too long. Where trafilatura finds nothing, is killed
or drops a paragraph, the plain text view is the report's text, and a remark says so.
"""

from __future__ import annotations

import atexit
import os
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Mapping
from functools import cache
from typing import Any

from firsthand.ingest.draft import Draft, Remark
from firsthand.ingest.encodings import Decoded
from firsthand.ingest.page_worker import read_frame, write_frame
from firsthand.ingest.plainviews import Block, PlainView
from firsthand.lexicon.rules import load_rules

PAGE_TIMEOUT = 20.0  # seconds one reading of one page may take
_TOO_LONG = "an HTML page that could not be read in time; left out. Give its text instead"
_PARAGRAPH = 60  # characters from which a missing paragraph counts


def read_page(decoded: Decoded, *, address: str | None) -> Draft | Remark:
    """The draft of a page, or a remark where it holds no text.

    Args:
        address: where the page came from, if known; a date in it counts.
    """
    view = _view(decoded.text)
    article = _ask({"want": "article", "html": decoded.text, "address": address})
    text = "\n\n".join(line.strip() for line in (_string(article, "text") or "").splitlines() if line.strip())
    remarks: tuple[Remark, ...] = ()
    if reason := _why_not(article, text, view):
        blocks = view.article() if view else []
        text = "\n\n".join(block.text for block in blocks) or text
        remarks = (Remark("html_fallback", f"{reason}; its text is a plain view of the page and may hold more"),)
    if not text.strip():
        return Remark("empty", "an HTML page without text; left out" if view else _TOO_LONG)
    notes = (*decoded.notes, *(f"{one.message[0].upper()}{one.message[1:]}." for one in remarks))
    fields = _fields(article, view.metas if view else {})
    return Draft(text, decoded.encoding, fields=fields, notes=notes, remarks=remarks)


def _view(html: str) -> PlainView | None:
    plain = _ask({"want": "view", "html": html})
    return PlainView.from_json(plain) if plain else None


def _why_not(article: Mapping[str, Any] | None, text: str, view: PlainView | None) -> str | None:
    """Why the extracted text is not to be relied on; None if it is."""
    if article is None:
        return "the article could not be extracted in time"
    if not text:
        return "no article was found in the page"
    missing = _missing(text, view.article()) if view else 0
    if missing:
        return f"extraction dropped {missing} of its paragraphs" if missing > 1 else "extraction dropped a paragraph"
    return None


def _missing(text: str, blocks: list[Block]) -> int:
    """How many paragraphs of the page are not in the text, or less often."""
    held = _letters(text)
    wanted = Counter(
        _letters(block.text)
        for block in blocks
        if block.paragraph and len(block.text) >= _PARAGRAPH and 2 * block.linked < len(block.text)
        if not _furniture_matches(block.text)
    )
    return sum(max(count - held.count(letters), 0) for letters, count in wanted.items() if letters)


def _letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum()).casefold()


@cache
def _furniture_matches(text: str) -> bool:
    return next(rule.regex for rule in load_rules("headers") if rule.id == "furniture").search(text) is not None


def _fields(article: Mapping[str, Any] | None, metas: Mapping[str, str]) -> dict[str, str]:
    """What the page says of itself beside its text."""
    outlet = metas.get("og:site_name")
    headline = metas.get("og:title") or _string(article, "headline")
    if headline and outlet:
        for bar in (" | ", " - ", " – ", " — ", " :: "):
            headline = headline.removesuffix(bar + outlet)
    found = {
        "outlet": outlet,
        "headline": headline,
        "byline": _string(article, "byline"),
        "published": _string(article, "published"),
    }
    return {name: value.strip() for name, value in found.items() if value and value.strip()}


def _string(message: Mapping[str, Any] | None, key: str) -> str | None:
    value = message.get(key) if message else None
    return value if isinstance(value, str) else None


class _Worker:
    """The process that reads pages, and the id of the process it works for: a fork must not share it."""

    def __init__(self) -> None:
        self.owner = os.getpid()
        command = [sys.executable, "-m", "firsthand.ingest.page_worker"]
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL)

    def ask(self, request: dict[str, Any]) -> dict[str, Any] | None:
        """The answer, or None where the process was killed for taking too long."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        timer = threading.Timer(PAGE_TIMEOUT, self.process.kill)
        timer.start()
        try:
            write_frame(self.process.stdin, request)
            return read_frame(self.process.stdout)
        except (OSError, ValueError):
            return None
        finally:
            timer.cancel()

    def stop(self) -> None:
        """End the process and close its pipes."""
        if self.owner == os.getpid():
            self.process.kill()
            self.process.communicate()


_lock = threading.Lock()
_workers: list[_Worker] = []  # at most one


def _ask(request: dict[str, Any]) -> dict[str, Any] | None:
    with _lock:
        if not _workers or _workers[0].owner != os.getpid():
            _workers[:] = [_Worker()]
        reply = _workers[0].ask(request)
        if reply is None:
            stop_worker()
        return reply


def stop_worker() -> None:
    """End the process that reads pages, if one is running; the next page starts another."""
    for worker in _workers:
        worker.stop()
    _workers.clear()


atexit.register(stop_worker)
