"""A process that reads HTML pages for another: it can be killed when a page holds it up, which no thread can.

Requests and answers are JSON behind a length of eight bytes, on standard input and output. Run as
`python -m firsthand.ingest.page_worker`; it ends when its input does.
"""

from __future__ import annotations

import json
import sys
from typing import IO, Any

from firsthand.ingest.plainviews import view_page

_LENGTH = 8  # bytes
_EARLIEST, _LATEST = "1600-01-01", "2199-12-31"  # a future date is a finding, not an error: keep it
_SHORT = 80  # characters; a date in a longer text is inside a sentence
_NAMES = "translate(concat(@property, ' ', @name, ' ', @itemprop, ' ', @class), 'MODIFUPAT', 'modifupat')"
_NOT_ABOUT_PUBLICATION = (
    ".//p|.//li|.//td|.//blockquote|.//footer|.//aside|.//title|.//h1|.//h2|.//h3|.//style"
    "|.//script[not(contains(@type, 'ld+json'))]"
    f"|.//*[self::meta or self::time or self::span][contains({_NAMES}, 'modif') or contains({_NAMES}, 'updat')]"
)


def write_frame(stream: IO[bytes], message: dict[str, Any]) -> None:
    """Send one message."""
    body = json.dumps(message).encode("ascii")
    stream.write(len(body).to_bytes(_LENGTH, "big") + body)
    stream.flush()


def read_frame(stream: IO[bytes]) -> dict[str, Any] | None:
    """The next message, or None where the other side is gone."""
    head = stream.read(_LENGTH)
    if len(head) < _LENGTH:
        return None
    body = stream.read(int.from_bytes(head, "big"))
    message = json.loads(body) if len(body) == int.from_bytes(head, "big") else None
    return message if isinstance(message, dict) else None


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """The answer to a request: the plain text view of a page, or its article by trafilatura."""
    if request["want"] == "view":
        return view_page(request["html"]).as_json()
    return _article(request["html"], request["address"])


def _article(html: str, address: str | None) -> dict[str, Any]:
    from trafilatura import bare_extraction

    # Never `deduplicate`: it remembers pages, so that the same page could give another text.
    document = bare_extraction(html, url=address, include_comments=False, with_metadata=True)
    found = {"published": _published(html, address)}
    if document is not None and not isinstance(document, dict):
        found |= {"text": document.text, "headline": document.title, "byline": document.author}
    return found


def _published(html: str, address: str | None) -> str | None:
    """The date that the page's markup gives as that of publication, never one from its text or of a change."""
    from htmldate import find_date
    from trafilatura.utils import load_html

    tree = load_html(html)
    if tree is None:
        return None
    for element in tree.xpath(_NOT_ABOUT_PUBLICATION):
        if element.getparent() is not None:
            element.drop_tree()
    for element in tree.iter():
        if element.tag != "script":
            element.text = element.text if len(element.text or "") <= _SHORT else None
        element.tail = element.tail if len(element.tail or "") <= _SHORT else None
    return find_date(
        tree,
        extensive_search=False,
        original_date=True,
        url=address,
        deferred_url_extractor=True,
        min_date=_EARLIEST,
        max_date=_LATEST,
    )


def serve() -> None:
    """Answer requests until the input ends; a page that fails is answered with an empty object."""
    while (request := read_frame(sys.stdin.buffer)) is not None:
        try:
            reply = answer(request)
        except Exception:  # a third party's parser may raise anything; the caller falls back
            reply = {}
        write_frame(sys.stdout.buffer, reply)


if __name__ == "__main__":
    serve()
