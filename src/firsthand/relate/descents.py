"""The stemma: for each report, the reports it took its text from.

Of all reports that share words with one, its parents are those that explain most of what it shares. A passage
goes to the candidate whose words are nearest; a change that both carry outranks words that a whole family has
kept, for it shows the way the text went. What one parent does not explain may name a second.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from firsthand.records.derivation import Derivation
from firsthand.records.descent import Descent
from firsthand.records.pair import Pair
from firsthand.records.passage import Passage
from firsthand.records.reason import Reason
from firsthand.records.report import Report
from firsthand.relate.overlaps import name_of
from firsthand.relate.words import bare_words

SECOND_PARENT = 12  # words that only another candidate explains, before it is a parent beside the first
CREDITED = 6.0  # a credit is worth this many words in which one candidate is nearer than another


def find_descents(reports: Collection[Report], derivations: Sequence[Derivation]) -> tuple[Descent, ...]:
    """One descent a report, by report id. Only copies whose direction is decided make parents.

    Args:
        reports: all reports of the case, in any order.
        derivations: all derivations among them, in any order.
    """
    by_id = {report.id: report for report in reports}
    candidates: dict[str, list[Derivation]] = defaultdict(list)
    for derivation in sorted(derivations, key=lambda d: (d.derived, d.source)):
        if derivation.kind == "copy" and derivation.direction != "undecided":
            candidates[derivation.derived].append(derivation)
    chosen = {report: _parents(candidates[report], by_id) for report in sorted(by_id)}
    _break_circles(chosen)
    return tuple(Descent(report, tuple(chosen[report]), _because(chosen[report], by_id)) for report in sorted(by_id))


def _parents(derivations: Sequence[Derivation], reports: Mapping[str, Report]) -> dict[str, Derivation]:
    """The parents of one report, the one it took most from first, each with its derivation."""
    parents: dict[str, Derivation] = {}
    unexplained = {pair.derived for derivation in derivations for pair in derivation.pairs}
    while derivations:
        gains = {d.source: _gain(d, derivations, unexplained) for d in derivations if d.source not in parents}
        if not gains:
            break
        best = max(gains, key=lambda source: (gains[source], *_precedence(reports[source])))
        derivation = next(d for d in derivations if d.source == best)
        explained = {p for p in unexplained if any(_same_place(p, pair.derived) for pair in derivation.pairs)}
        if not explained or (parents and sum(map(_count, explained)) < SECOND_PARENT):
            break
        parents[best] = derivation
        unexplained -= explained
    return parents


def _gain(derivation: Derivation, rivals: Sequence[Derivation], unexplained: Collection[Passage]) -> float:
    """How much of the unexplained words a candidate explains, counted again where it is nearer than its rivals."""
    nearness = 0.0
    for pair in derivation.pairs:
        if not any(_same_place(pair.derived, passage) for passage in unexplained):
            continue
        others = [p for rival in rivals for p in rival.pairs if p is not pair and _same_place(p.derived, pair.derived)]
        nearness += _count(pair.derived) * pair.similarity / 100
        nearness += sum(_nearer(pair, other) for other in others)
    return nearness + (CREDITED if derivation.credit is not None else 0.0)


def _nearer(pair: Pair, other: Pair) -> float:
    """By how many words one pair's wording is nearer than another's for the same derived passage; 0 if it is not."""
    return max(0.0, pair.similarity - other.similarity) / 100 * _count(pair.derived)


def _precedence(report: Report) -> tuple[list[int], list[int]]:
    """Of equals the earlier published is nearer to the origin; then order by id, for sameness' sake."""
    return [-ord(c) for c in report.published or "9999"], [-ord(c) for c in report.id]


def _break_circles(chosen: dict[str, dict[str, Derivation]]) -> None:
    """Leave out the parent links that lead back to the report itself, the weakest evidence first."""
    while circle := _find_circle(chosen):
        links = [*zip(circle, [*circle[1:], circle[0]], strict=True)]
        weakest = min(links, key=lambda link: (sum(r.weight for r in chosen[link[0]][link[1]].because), link))
        del chosen[weakest[0]][weakest[1]]


def _find_circle(chosen: Mapping[str, Iterable[str]]) -> list[str] | None:
    """Reports of which each has the next as a parent and the last has the first; None if there are none."""
    done: set[str] = set()
    for start in sorted(chosen):
        path: list[str] = []
        stack = [(start, iter(sorted(chosen[start])))] if start not in done else []
        while stack:
            report, parents = stack[-1]
            if not path or path[-1] != report:
                path.append(report)
            parent = next(parents, None)
            if parent is None:
                done.add(report)
                stack.pop()
                path.pop()
            elif parent in path:
                return path[path.index(parent) :]
            elif parent not in done:
                stack.append((parent, iter(sorted(chosen[parent]))))
    return None


def _because(parents: Mapping[str, Derivation], reports: Mapping[str, Report]) -> tuple[Reason, ...]:
    reasons = []
    for source, derivation in parents.items():
        verbatim = sum(pair.label == "verbatim" for pair in derivation.pairs)
        says = (
            f"{len(derivation.pairs)} passages stand in {name_of(reports[source])}, {verbatim} of them word for word; "
            f"direction {derivation.direction}"
        )
        reasons.append(Reason("nearest_words", says))
        reasons.extend(reason for reason in derivation.because if reason.weight > 0)
    return tuple(reasons)


def _same_place(a: Passage, b: Passage) -> bool:
    return a.start < b.end and b.start < a.end


def _count(passage: Passage) -> int:
    return len(bare_words(passage.text))
