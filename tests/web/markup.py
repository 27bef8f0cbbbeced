"""Pages taken apart, to see that they are whole and hold nothing they should not."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = {"meta", "link", "input", "br", "hr", "img", "path", "rect", "circle"}


class Page(HTMLParser):
    """Every tag with its attributes, and what is not closed as it should be."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.faults: list[str] = []
        self.words = ""
        self._open: list[str] = []
        self.feed(html)
        self.close()
        self.faults += [f"<{tag}> is never closed" for tag in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if len(dict(attrs)) < len(attrs):
            self.faults.append(f"<{tag}> has an attribute twice")
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1] == tag:
            self._open.pop()
        else:
            self.faults.append(f"</{tag}> closes {self._open[-1:]}")

    def handle_data(self, data: str) -> None:
        self.words += data

    def named(self, tag: str) -> list[dict[str, str | None]]:
        """The attributes of every such tag."""
        return [attributes for name, attributes in self.tags if name == tag]

    @property
    def ids(self) -> list[str]:
        return [value for _, attributes in self.tags if (value := attributes.get("id"))]

    @property
    def active(self) -> list[str]:
        """Whatever a strict policy would refuse: inline styles, inline scripts, handlers, addresses elsewhere."""
        found = [f"{tag} {name}" for tag, attributes in self.tags for name in attributes if name[:2] == "on"]
        found += [f"{tag} style" for tag, attributes in self.tags if "style" in attributes]
        found += ["inline script" for attributes in self.named("script") if not attributes.get("src")]
        for tag, attributes in self.tags:
            for name in ("src", "href", "action"):
                value = attributes.get(name) or ""
                if ":" in value.split("/")[0] or value.startswith("//"):
                    found.append(f"{tag} {name}={value}")
        return found
