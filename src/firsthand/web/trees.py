"""The stemma laid out: one row a report, each below what it took its text from, the dates down the left edge.

An only child stands straight below its parent, several children are indented; so a chain stays narrow, an agency
with hundreds of pickups is one trunk with hundreds of rows, and no line crosses another. Further parents are arcs.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from firsthand.casefile.summaries import Outline, Summary
from firsthand.records.descent import LOST, Descent
from firsthand.web.tree import Edge, Family, Line, Loner, Node, Stemma
from firsthand.web.wording import address, clip, count_words, join_words, name_all, name_report, say_date

_TOP = 26  # pixels above the first row
_ROW = 50  # from row to row
_LEFT = 132  # from the left edge to the first node: the dates, and room for arcs
_INDENT = 28  # from a parent to its several children
_DEEPEST = 12  # indents; deeper ones stay there
_LABEL = 340  # for the labels beside the last node
_LETTERS = 46  # of a label that fit; full-width letters count twice


@dataclass(frozen=True, slots=True)
class _Links:
    """Who stands below whom, each report below at most one other; and the further lines."""

    below: Mapping[str, tuple[str, ...]]  # report id -> its children, by date
    above: Mapping[str, str]  # report id -> the one it stands below
    further: tuple[tuple[str, str], ...]  # source, derived
    certainty: Mapping[tuple[str, str], str]  # source, derived -> certain likely undecided
    names: Mapping[str, str]  # what to call each report


def find_families(
    summaries: Sequence[Summary], descents: Sequence[Descent], derivations: Sequence[Outline]
) -> tuple[tuple[str, ...], ...]:
    """The reports of each family, from top to bottom as they are drawn; the largest family first.

    A lost original counts as a report here. See `lay_out` for what is given.
    """
    _, _, members = _members(summaries, descents, derivations)
    families = (tuple(found) for found in members.values() if len(found) > 1)
    return tuple(sorted(families, key=len, reverse=True))  # stable: the earlier first among equals


def lay_out(
    summaries: Sequence[Summary], descents: Sequence[Descent], derivations: Sequence[Outline], *, here: str = ""
) -> Stemma:
    """The family trees of a case, drawn, and the reports that belong to none.

    Args:
        summaries: every report of the case, by date.
        descents: from which reports each took its text.
        derivations: how sure each step is, and the steps whose direction is undecided.
        here: id of a report: only its family is drawn, and it is marked there; empty: all are.
    """
    known, links, members = _members(summaries, descents, derivations)
    families = [root for root in members if len(members[root]) > 1 and (not here or here in members[root])]
    families.sort(key=lambda root: -len(members[root]))  # stable: the earlier first among equals
    return Stemma(
        title="The family tree",
        families=tuple(_draw(members[root], known, links, here) for root in families),
        loners=tuple(_loner(known[root]) for root in members if len(members[root]) == 1),
    )


def _members(
    summaries: Sequence[Summary], descents: Sequence[Descent], derivations: Sequence[Outline]
) -> tuple[Mapping[str, Summary], _Links, Mapping[str, Mapping[str, int]]]:
    """Every report and lost original by id, their links, and for each topmost one all of its family with indents."""
    known = {summary.id: summary for summary in (*map(_stand_in, _lost(descents)), *summaries)}
    links = _link(known, descents, derivations)
    return known, links, {root: _walk(root, links) for root in known if root not in links.above}


def _lost(descents: Sequence[Descent]) -> list[str]:
    return [descent.report for descent in descents if descent.report.startswith(LOST)]


def _stand_in(lost: str) -> Summary:
    """What the tree shows in the place of an original that is not here."""
    return Summary(lost, None, None, None, None, "an original that is not here", 0, 0, 0, (), (), "lost")


def _link(known: Mapping[str, Summary], descents: Sequence[Descent], derivations: Sequence[Outline]) -> _Links:
    order = {report: place for place, report in enumerate(known)}
    certainty = {(d.source, d.derived): d.direction for d in derivations}
    above: dict[str, str] = {}
    further: list[tuple[str, str]] = []
    for derived, parents in sorted((descent.report, descent.parents) for descent in descents):
        for source in parents:
            if derived in above or _top(source, above) == derived:
                further.append((source, derived))
            else:
                above[derived] = source
    for d in derivations:  # undecided ones only where nothing else holds the two together
        undecided = d.kind == "copy" and d.direction == "undecided" and d.derived not in above
        if undecided and _top(d.source, above) != d.derived:
            above[d.derived] = d.source
    below: defaultdict[str, list[str]] = defaultdict(list)
    for derived in sorted(above, key=order.__getitem__):
        below[above[derived]].append(derived)
    return _Links(
        {parent: tuple(children) for parent, children in below.items()},
        above,
        tuple(further),
        certainty,
        name_all(known.values()),
    )


def _top(report: str, above: Mapping[str, str]) -> str:
    while report in above:
        report = above[report]
    return report


def _walk(root: str, links: _Links) -> dict[str, int]:
    """The reports of a family from top to bottom, each with its indents."""
    depths: dict[str, int] = {}
    waiting = [(root, 0)]
    while waiting:
        report, depth = waiting.pop()
        depths[report] = min(depth, _DEEPEST)
        children = links.below.get(report, ())
        waiting += [(child, depth + (len(children) > 1)) for child in reversed(children)]
    return depths


def _draw(depths: Mapping[str, int], known: Mapping[str, Summary], links: _Links, here: str) -> Family:
    spots = {report: (_LEFT + depth * _INDENT, _TOP + row * _ROW) for row, (report, depth) in enumerate(depths.items())}
    nodes = tuple(_node(known[report], spots[report], known, links, here == report) for report in depths)
    originals = sum(node.role == "original" for node in nodes)
    lost = sum(node.role == "lost" for node in nodes)
    gone = f", {count_words(lost, 'original')} not here" if lost else ""
    return Family(
        title=f"{count_words(len(nodes) - lost, 'report')}, {_say_originals(originals)}{gone}",
        nodes=nodes,
        edges=(*_tree_edges(spots, links), *_arcs(spots, links)),
        width=max(x for x, _ in spots.values()) + _LABEL,
        height=_TOP * 2 + (len(nodes) - 1) * _ROW,
        lines=_lines(depths, known, links),
    )


def _say_originals(number: int) -> str:
    return count_words(number, "original") if number else "none known to be the original"


def _tree_edges(spots: Mapping[str, tuple[int, int]], links: _Links) -> list[Edge]:
    """Each line begins where the one to the child before it left the trunk, so that its style is its own."""
    edges = []
    for parent, (x, y) in spots.items():
        begin = y
        for child in links.below.get(parent, ()):
            to_x, to_y = spots[child]
            turn = f"V{to_y - 10} Q{x} {to_y} {x + 10} {to_y} H{to_x}" if to_x > x else f"V{to_y}"
            edges.append(Edge(f"M{x} {begin} {turn}", links.certainty.get((parent, child), "likely")))
            begin = to_y - 10
    return edges


def _arcs(spots: Mapping[str, tuple[int, int]], links: _Links) -> list[Edge]:
    edges = []
    for source, derived in links.further:
        if source in spots and derived in spots:
            (x, y), (to_x, to_y) = spots[source], spots[derived]
            side = min(x, to_x) - 26
            path = f"M{x} {y} C{side} {y} {side} {to_y} {to_x} {to_y}"
            edges.append(Edge(path, links.certainty.get((source, derived), "likely")))
    return edges


def _node(summary: Summary, spot: tuple[int, int], known: Mapping[str, Summary], links: _Links, here: bool) -> Node:
    words = _say_descent(summary.id, known, links)
    name = name_report(summary)
    return Node(
        x=spot[0],
        y=spot[1],
        role=summary.role,
        href=_address(summary),
        date=say_date(summary.published, short=True) if summary.role != "lost" else "",
        name=_fit(name),
        words=_fit(_say_role(summary, words)),
        full=_say_full(summary, words),
        here=here,
    )


def _address(summary: Summary) -> str:
    return address("stemma") if summary.role == "lost" else address("report", summary.id)


def _say_descent(report: str, known: Mapping[str, Summary], links: _Links) -> str:
    above = [links.above[report]] if report in links.above else []
    sources = [*above, *(source for source, derived in links.further if derived == report and source in known)]
    if known[report].role == "lost":
        return "its words stand in the reports below"
    if not sources:
        return "its source is not here" if known[report].role in ("copy", "mixed") else ""
    certainty = links.certainty.get((sources[0], report), "likely")
    names = join_words([links.names[source] for source in sources])
    return {"certain": "from ", "likely": "probably from ", "undecided": "from or to "}[certainty] + names


def _say_full(summary: Summary, words: str) -> str:
    if summary.role == "lost":
        return f"{summary.source}: {words}"
    head = clip(summary.headline, 90) if summary.headline else summary.source
    return f"{name_report(summary)}, {say_date(summary.published)}: {head} ({_say_role(summary, words)})"


def _say_role(summary: Summary, words: str) -> str:
    return f"{summary.role}, {words}" if words else summary.role


def _lines(depths: Mapping[str, int], known: Mapping[str, Summary], links: _Links) -> tuple[Line, ...]:
    levels: dict[str, int] = {}
    for report in depths:
        levels[report] = min(levels.get(links.above.get(report, ""), -1) + 1, _DEEPEST)
    return tuple(
        Line(level, _address(known[report]), _say_full(known[report], _say_descent(report, known, links)))
        for report, level in levels.items()
    )


def _loner(summary: Summary) -> Loner:
    words = clip(summary.headline, 90) if summary.headline else summary.source
    return Loner(address("report", summary.id), name_report(summary), say_date(summary.published), words)


def _fit(label: str) -> str:
    """`label` cut to the room beside a node."""
    room = _LETTERS
    for place, letter in enumerate(label):
        room -= 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        if room < 0:
            return label[: place - 1].rstrip() + "…"
    return label
