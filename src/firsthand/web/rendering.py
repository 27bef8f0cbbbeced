"""Pages into HTML: one template for each kind of page, which sees the page's record and nothing else."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from firsthand.records.derivation import Derivation
from firsthand.records.reading import Reading
from firsthand.web.comparison import Comparison
from firsthand.web.comparisons import compare_readings
from firsthand.web.message import Message
from firsthand.web.overview import Overview
from firsthand.web.sheet import Sheet
from firsthand.web.tree import Stemma
from firsthand.web.wording import isolate, plain

Page = Overview | Stemma | Sheet | Comparison | Message

TEMPLATES: dict[type[Page], str] = {
    Overview: "overview.html",
    Stemma: "stemma.html",
    Sheet: "sheet.html",
    Comparison: "comparison.html",
    Message: "message.html",
}


def render_page(page: Page) -> str:
    """The page as HTML that loads its style and scripts from `/static/`."""
    return _templates().get_template(TEMPLATES[type(page)]).render(page=page)


def render_comparison(source: Reading, derived: Reading, derivation: Derivation | None, *, alone: bool) -> str:
    """The side by side page of two reports as HTML.

    Args:
        source: the report in the left column.
        derived: the report in the right column.
        derivation: what the two share, whichever is the source; None: nothing in common.
        alone: True gives one file that carries its own style, holds no script and asks for nothing outside itself,
            so that it can be sent to a colleague, opened from a disk and printed. In it the source is on the left,
            whichever was named first.
    """
    if not alone:
        return render_page(compare_readings(source, derived, derivation))
    if derivation and derivation.derived == source.report.id:
        source, derived = derived, source
    page = compare_readings(source, derived, derivation)
    css = resources.files("firsthand.web").joinpath("static", "firsthand.css").read_text(encoding="utf-8")
    digest = b64encode(sha256(css.encode()).digest()).decode()
    template = _templates().get_template("comparison_alone.html")
    return template.render(page=page, css=Markup(css), css_hash=digest)


@cache
def _templates() -> Environment:
    environment = Environment(
        loader=PackageLoader("firsthand.web", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters["plain"] = plain
    environment.filters["opened"] = lambda says: says[:1].upper() + says[1:]
    environment.filters["isolated"] = isolate  # for SVG text and titles, which have no <bdi>
    return environment
