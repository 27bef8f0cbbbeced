"""One function a page: ask the case, make the page's record, print it. Reading only."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from urllib.parse import unquote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from firsthand.case import Case, open_case
from firsthand.errors import FirsthandError, UnknownReport
from firsthand.web.comparisons import compare_readings
from firsthand.web.guard import HEADERS
from firsthand.web.message import Message
from firsthand.web.overviews import show_case
from firsthand.web.rendering import render_page
from firsthand.web.sheets import show_report
from firsthand.web.trees import lay_out


def show_overview(request: Request) -> Response:
    """`/`: the case at a glance; `?q=` searches it, `?page=` turns its list of reports."""
    page = request.query_params.get("page", "1")
    with _case(request) as case:
        overview = show_case(
            case,
            query=request.query_params.get("q", "").strip(),
            page=max(1, int(page)) if page.isascii() and page.isdigit() else 1,
            today=date.today().isoformat(),
        )
    return HTMLResponse(render_page(overview))


def show_stemma(request: Request) -> Response:
    """`/stemma`: the family tree."""
    with _case(request) as case:
        return HTMLResponse(render_page(lay_out(case.summaries(), case.stemma, case.outlines())))


def show_sheet(request: Request) -> Response:
    """`/report/{id}`: one report."""
    with _case(request) as case:
        report = case.report(_segment(request, "id")).id
        summaries = case.summaries()
        stemma = lay_out(summaries, case.stemma, case.outlines(), here=report)
        known = {summary.id: summary for summary in summaries}
        sheet = show_report(case.reading(report), case.derivations_of(report), known, stemma.families)
    return HTMLResponse(render_page(sheet))


def show_comparison(request: Request) -> Response:
    """`/compare/{a}/{b}`: two reports side by side, a on the left."""
    with _case(request) as case:
        left, right = (case.reading(case.report(_segment(request, name)).id) for name in ("a", "b"))
        derivation = case.derivation(left.report.id, right.report.id)
    return HTMLResponse(render_page(compare_readings(left, right, derivation)))


def refuse_unknown(_: Request, error: Exception) -> Response:
    """The page for a report that is not there."""
    says = Message("No such report", str(error), "Choose a report from the list of the case.")
    return HTMLResponse(render_page(says), status_code=404)


def refuse_address(_: Request, error: Exception) -> Response:
    """The page for an address or a method that is not there."""
    status = error.status_code if isinstance(error, HTTPException) else 404
    if status == 405:
        says = Message("Pages are for reading", "This address answers GET alone.", "Open it as a link.")
    else:
        says = Message("No such page", "Nothing stands at this address.", "Start from the first page of the case.")
    return HTMLResponse(render_page(says), status_code=status)


def refuse_case(_: Request, error: Exception) -> Response:
    """The page for a case that cannot be read any more."""
    says = Message("The case cannot be read", str(error), "Build it again with `firsthand build`, then reload.")
    return HTMLResponse(render_page(says), status_code=503)


def refuse_failure(_: Request, __: Exception) -> Response:
    """The page for a fault of ours; the details are in the terminal."""
    remedy = "The terminal that runs `firsthand serve` shows the details; `firsthand verify` checks the case."
    page = Message("This page failed", "It is a fault of the program.", remedy)
    return HTMLResponse(render_page(page), 500, headers=HEADERS)  # made outside of the middleware that sets them


ROUTES = (
    Route("/", show_overview),
    Route("/stemma", show_stemma),
    Route("/report/{id}", show_sheet),
    Route("/compare/{a}/{b}", show_comparison),
    Mount("/static", StaticFiles(packages=[("firsthand.web", "static")])),
)

REFUSALS = {
    UnknownReport: refuse_unknown,
    FirsthandError: refuse_case,
    HTTPException: refuse_address,
    Exception: refuse_failure,
}


def _case(request: Request) -> Case:
    """Opened anew for each request: requests run in several threads, and a build may go on meanwhile."""
    path: Path = request.app.state.case_path
    return open_case(path)


def _segment(request: Request, name: str) -> str:
    """An id as it was before `address` quoted it; the server has undone one round."""
    return unquote(request.path_params[name])
