"""A plain text view of an HTML page: its paragraphs in reading order, nothing judged but what is plainly no text.

It is linear in the size of the page and loses no paragraph, so it shows what a cleverer extraction dropped.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from html.parser import HTMLParser
from typing import Any

_NO_TEXT = """script style noscript template nav aside footer form button select option svg math iframe object video
    audio canvas figcaption dialog menu head title"""
_BREAKING = """address article blockquote body center dd details div dl dt fieldset figure h1 h2 h3 h4 h5 h6 header hr
    html li main ol p pre section summary table tbody td tfoot th thead tr ul"""
_SKIPPED = frozenset(_NO_TEXT.split())
_NEVER_TEXT = frozenset({"script", "style", "noscript", "template", "head", "title"})
_BLOCKS = frozenset(_BREAKING.split())
_CONTAINERS = ("article", "main")


@dataclass(slots=True)
class Block:
    """A paragraph, heading, list item or cell."""

    text: str  # white space collapsed, one line a line break
    paragraph: bool  # it stood in a <p>
    container: str  # article, main or body: the closest of these around it
    linked: int  # characters of it inside links


@dataclass(slots=True)
class PlainView:
    """What a page shows as text, and what its <meta> elements say."""

    blocks: list[Block]
    metas: dict[str, str]  # name or property, lower case -> content; the first of each counts

    def article(self) -> list[Block]:
        """The blocks of the <article> or <main>, where it holds at least half of the text; else all."""
        total = sum(len(block.text) for block in self.blocks if block.paragraph)
        for container in _CONTAINERS:
            inside = [
                block for block in self.blocks if block.container in _CONTAINERS[: _CONTAINERS.index(container) + 1]
            ]
            if 2 * sum(len(block.text) for block in inside if block.paragraph) >= max(total, 1):
                return inside
        return self.blocks

    def as_json(self) -> dict[str, Any]:
        """The view as plain dicts and lists."""
        return asdict(self)

    @classmethod
    def from_json(cls, plain: dict[str, Any]) -> PlainView:
        """The view that `as_json` wrote."""
        return cls([Block(**block) for block in plain["blocks"]], plain["metas"])


def view_page(html: str) -> PlainView:
    """The plain text view of a page. An element that is skipped but never closed hides nothing."""
    careful = _Parser(_SKIPPED)
    careful.feed(html)
    careful.close()
    if careful.blocks and not careful.skipping:
        return PlainView(careful.blocks, careful.metas)
    lenient = _Parser(_NEVER_TEXT)
    lenient.feed(html)
    lenient.close()
    return PlainView(lenient.blocks or careful.blocks, careful.metas)


class _Parser(HTMLParser):
    def __init__(self, skipped: frozenset[str]) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self.metas: dict[str, str] = {}
        self.skipping: list[str] = []  # open elements whose text is skipped
        self._skipped = skipped
        self._open = dict.fromkeys((*_CONTAINERS, "p", "a"), 0)
        self._pieces: list[str] = []
        self._linked = 0
        self._paragraph = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "meta":
            self._read_meta(dict(attrs))
        elif tag in ("body", "article", "main"):
            # A body ends whatever its head left open.
            self.skipping = [one for one in self.skipping if one not in ("head", "title")]
        if tag in self._skipped:
            self.skipping.append(tag)
        if tag == "br":
            self._pieces.append("\n")
        elif tag in _BLOCKS:
            self._end_block()
            self._paragraph = tag == "p"
        if tag in self._open:
            self._open[tag] += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in self.skipping:
            while self.skipping.pop() != tag:
                pass
        if tag in _BLOCKS:
            self._end_block()
        if self._open.get(tag):
            self._open[tag] -= 1

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("br", "meta"):
            self.handle_starttag(tag, attrs)

    def handle_data(self, data: str) -> None:
        if not self.skipping:
            self._pieces.append(data)
            if self._open["a"]:
                self._linked += len(data.strip())

    def close(self) -> None:
        super().close()
        self._end_block()

    def _end_block(self) -> None:
        pieces = "".join(self._pieces)
        lines = (
            [" ".join(line.split()) for line in pieces.split("\n")]
            if self._breaks(pieces)
            else [" ".join(pieces.split())]
        )
        for text in _paragraphs(lines):
            self.blocks.append(Block(text, self._paragraph, self._container(), self._linked))
        self._pieces, self._linked, self._paragraph = [], 0, False

    def _breaks(self, pieces: str) -> bool:
        return "\n" in self._pieces and pieces.strip() != ""

    def _container(self) -> str:
        return next((name for name in _CONTAINERS if self._open[name]), "body")

    def _read_meta(self, attributes: dict[str, str | None]) -> None:
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        content = attributes.get("content")
        if name and content and content.strip():
            self.metas.setdefault(name.strip().lower(), " ".join(content.split()))


def _paragraphs(lines: list[str]) -> list[str]:
    """Lines into paragraphs: an empty line parts them."""
    joined = "\n".join(lines).strip("\n")
    while "\n\n\n" in joined:
        joined = joined.replace("\n\n\n", "\n\n")
    return [part for part in joined.split("\n\n") if part.strip()]
