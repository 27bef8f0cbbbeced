"""The first page, made from an open case."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from urllib.parse import urlencode

from firsthand.case import Case
from firsthand.casefile.summaries import Outline, StandingText, Summary
from firsthand.records.descent import Descent
from firsthand.records.figure import Figure
from firsthand.records.problem import Problem
from firsthand.records.quantity import Quantity
from firsthand.web.overview import Carrier, Entry, Headline, Link, Overview, SharedFigure, Tie, Trouble
from firsthand.web.sheets import say_role
from firsthand.web.trees import find_families, lay_out
from firsthand.web.verdicts import is_own
from firsthand.web.wording import address, clip, count_words, head_report, join_words, name_all, name_report, say_date

ROLE_SIGNS = {"original": "●", "copy": "○", "mixed": "◐", "undecided": "◌"}

# By direction of a copy, or else by kind: what the derived report has to do with its source, and the source with it.
_TIES = {
    "certain": ("from", "copied by"),
    "likely": ("probably from", "probably copied by"),
    "undecided": ("shares text with", "shares text with"),
    "shared_original": ("has the same original as", "has the same original as"),
    "quoted_statement": ("quotes the same as", "quotes the same as"),
    "boilerplate": ("has the same standing text as", "has the same standing text as"),
}
_OWN_TIES = ("goes back to", "goes on in")  # of one outlet
_TIED = 4  # in the list, those of the family tree first; the report's own page has all
_PER_PAGE = 100  # reports in one list
_FIGURES = 36  # shown; the export has all
_FAMILIES = 12  # named where they are too large to be drawn
_STANDING = 6  # standing texts
_DRAWN = 24  # reports in the drawings of the first page; larger ones have the page to themselves


def show_case(case: Case, *, query: str = "", page: int = 1, today: str) -> Overview:
    """The first page of a case.

    Args:
        case: the case, open.
        query: words to search for; empty: every report is listed.
        page: which hundred of the list, from 1.
        today: YYYY-MM-DD; reports dated later are listed as problems.
    """
    summaries = case.summaries()
    known = {summary.id: summary for summary in summaries}
    names = name_all(summaries)
    hits = {hit.report: hit.snippet for hit in case.search(query)} if query else {}
    listed = [known[report] for report in hits if report in known] if query else list(summaries)
    shown = listed[(page - 1) * _PER_PAGE : page * _PER_PAGE]
    descents, outlines = case.stemma, case.outlines()
    ties = _tie({summary.id for summary in shown}, _nearest_first(outlines, descents), known, names)
    families = find_families(summaries, descents, outlines)
    small = sum(map(len, families)) <= _DRAWN
    left = case.count_figures() - _FIGURES
    return Overview(
        title=f"{case.path.resolve().name}: the case",
        name=case.path.resolve().name,
        lead=_say_lead(summaries),
        headlines=_count_roles(summaries),
        query=query,
        found=f"{count_words(len(listed), 'report')} with “{query}”" if query else "",
        entries=tuple(_entry(case, summary, ties[summary.id], hits.get(summary.id, ())) for summary in shown),
        pages=_pages(page, len(listed), query),
        figures=tuple(_figure(figure, names) for figure in case.leading_figures(_FIGURES)),
        more_figures=f"{count_words(left, 'more figure')} in the case" if left > 0 else "",
        families=lay_out(summaries, descents, outlines).families if small else (),
        largest=() if small else tuple(say_family(family, known) for family in families[:_FAMILIES]),
        standing=tuple(say_standing(text, known) for text in case.standing_texts(limit=_STANDING)),
        tree_says=_say_tree(families, known),
        troubles=tuple(_trouble(problem) for problem in case.problems_on(today)),
    )


def say_family(family: Sequence[str], known: Mapping[str, Summary]) -> Link:
    """A family in a line, with the page of its topmost report that is here.

    Args:
        family: ids from top to bottom, as `find_families` has them.
        known: every report of the case by id.
    """
    reports = [known[report] for report in family if report in known]
    days = sorted({summary.published for summary in reports if summary.published})
    when = f", {say_date(days[0])}" + (f" to {say_date(days[-1])}" if len(days) > 1 else "") if days else ""
    first = reports[0]
    title = f", “{clip(first.headline, 80)}”" if first.headline else ""
    return Link(
        f"{count_words(len(reports), 'report')}{when}: {name_report(first)}{title}", address("report", first.id)
    )


def say_standing(text: StandingText, known: Mapping[str, Summary]) -> str:
    """A standing text in a sentence: its words, in how many reports it stands, and of whom."""
    first = known[text.reports[0]]
    voices = sorted({name_report(known[report]) for report in text.reports})
    whose = join_words([*voices[:3], *([count_words(len(voices) - 3, "other")] if len(voices) > 3 else [])])
    says = f"stands in {count_words(len(text.reports), 'report')} of {whose}"
    return f"“{clip(text.words, 160)}” {says}, the earliest {say_dated(first)}"


def say_dated(summary: Summary) -> str:
    """When a report was published, in words that end a sentence."""
    return f"of {say_date(summary.published)}" if summary.published else "undated"


def _say_lead(summaries: Sequence[Summary]) -> str:
    roles = Counter(summary.role for summary in summaries)
    repeats = roles["copy"] + roles["mixed"]
    if not summaries:
        return "No report could be read yet."
    if not repeats:
        apart = "none is known to repeat another" if roles["undecided"] else "none repeats another"
        return f"{count_words(len(summaries), 'report')}; {apart}."
    verb = "repeats" if repeats == 1 else "repeat"
    return f"{count_words(len(summaries), 'report')}, of which {repeats:,} {verb} another in whole or in part."


def _count_roles(summaries: Sequence[Summary]) -> tuple[Headline, ...]:
    roles = Counter(summary.role for summary in summaries)
    said = (
        (len(summaries), "report" if len(summaries) == 1 else "reports"),
        (roles["original"], "original"),
        (roles["mixed"], "mixed"),
        (roles["copy"], "copy" if roles["copy"] == 1 else "copies"),
        *([(roles["undecided"], "undecided")] if roles["undecided"] else []),
    )
    return tuple(Headline(number, says) for number, says in said)


def _nearest_first(outlines: Sequence[Outline], descents: Sequence[Descent]) -> list[Outline]:
    """Copies that the family tree is not drawn of come last."""
    parents = {(descent.report, parent) for descent in descents for parent in descent.parents}
    return sorted(outlines, key=lambda one: one.kind == "copy" and (one.derived, one.source) not in parents)


def _tie(
    shown: Collection[str], outlines: Sequence[Outline], known: Mapping[str, Summary], names: Mapping[str, str]
) -> defaultdict[str, list[Tie]]:
    """The ties of the reports that are shown."""
    ties: defaultdict[str, list[Tie]] = defaultdict(list)
    for upward in (True, False):
        for outline in outlines:
            ends = outline.derived, outline.source
            mine, other = ends if upward else ends[::-1]
            if mine in shown:
                says = _say_tie(outline, known)
                href = address("compare", outline.source, outline.derived)
                ties[mine].append(Tie(says[0] if upward else says[1], names[other], href))
    return ties


def _say_tie(derivation: Outline, known: Mapping[str, Summary]) -> tuple[str, str]:
    own = is_own(known[derivation.source], known[derivation.derived])
    if derivation.kind == "copy" and own and derivation.direction != "undecided":
        return _OWN_TIES
    return _TIES[derivation.direction if derivation.kind == "copy" else derivation.kind]


def _entry(case: Case, summary: Summary, ties: Sequence[Tie], snippet: tuple[tuple[str, bool], ...]) -> Entry:
    words = clip(summary.headline, 110) if summary.headline else head_report(case.reading(summary.id))
    return Entry(
        href=address("report", summary.id),
        published=summary.published,
        date=say_date(summary.published, short=True),
        name=name_report(summary),
        words=words,
        role=summary.role,
        sign=ROLE_SIGNS[summary.role],
        role_says=say_role(summary),
        ties=tuple(ties[:_TIED]),
        more=len(ties[_TIED:]),
        snippet=snippet,
    )


def _pages(page: int, reports: int, query: str) -> tuple[Link, ...]:
    links = []
    for number, words in ((page - 1, "Earlier in the list"), (page + 1, "Later in the list")):
        if number >= 1 and (number - 1) * _PER_PAGE < reports:
            links.append(Link(words, "/?" + urlencode({"q": query, "page": number})))
    return tuple(links)


def _figure(figure: Figure, names: Mapping[str, str]) -> SharedFigure:
    reports = sorted(figure.reports, key=list(names).index)
    together = len(reports) == 2 and len(figure.sources) == 1
    return SharedFigure(
        name=figure.name,
        reports=len(reports),
        sources=len(figure.sources),
        says=figure.says,
        carriers=tuple(_carrier(quantity, names) for quantity in figure.quantities),
        compare_href=address("compare", *reports) if together else "",
    )


def _carrier(quantity: Quantity, names: Mapping[str, str]) -> Carrier:
    passage = quantity.passage
    words = f"{passage.text} {quantity.of.text}" if quantity.of else passage.text
    return Carrier(names[passage.report], address("report", passage.report), clip(words, 90))


def _say_tree(families: Sequence[Sequence[str]], known: Mapping[str, Summary]) -> str:
    if not families:
        return "No report here shares text with another."
    tied = sum(map(len, families))
    loners = len(known.keys() - {report for family in families for report in family})
    apart = f"; {count_words(loners, 'report')} share{'s' if loners == 1 else ''} text with no other" if loners else ""
    return f"{count_words(len(families), 'family', 'families')} of {count_words(tied, 'report')}{apart}."


def _trouble(problem: Problem) -> Trouble:
    href = address("report", problem.report) if problem.report else ""
    return Trouble(problem.source, problem.condition.replace("_", " "), problem.message, href)
