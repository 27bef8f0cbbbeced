"""The stemma: for each report, the reports it took its text from.

Of all reports that share words with one, its parents are those that explain most of what it shares. A passage
goes to the candidate whose words are nearest; a change that both carry outranks words that a whole family has
kept, for it shows the way the text went. What one parent does not explain may name a second.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from firsthand.records.derivation import Derivation
from firsthand.records.descent import Descent
from firsthand.records.pair import Pair
from firsthand.records.passage import Passage
from firsthand.records.reason import Reason
from firsthand.records.report import Report
from firsthand.relate.inheritances import weigh_inheritance
from firsthand.relate.names import names_of
from firsthand.relate.originals import add_lost_originals
from firsthand.relate.overlaps import name_of
from firsthand.relate.words import bare_words

SECOND_PARENT = (
    25  # words that only another candidate explains, nearly unchanged, before it is a parent too: more than a sentence
)
NEARLY_UNCHANGED = 85.0  # of 100, similarity
CREDITED = 12.0  # a credit by name is worth this many words; a credit to an agency is often copied along
NEARNESS = 4  # power of similarity: one word changed in twenty weighs as much as three words missing
STRONG = 0.5  # evidence of direction above this stands; below it, inherited edits decide


@dataclass(frozen=True, slots=True)
class _Link:
    """A derivation read as: this report may have its text from that one."""

    derived: str
    source: str
    pairs: tuple[tuple[Passage, Pair], ...]  # each with its passage in the derived report
    derivation: Derivation
    because: tuple[Reason, ...]


def find_descents(reports: Collection[Report], derivations: Sequence[Derivation]) -> tuple[Descent, ...]:
    """One descent a report, by report id, and one for each original that is not here. Only decided copies make parents.

    A direction that two reports alone do not show, or hardly, is decided by what they inherited from a third.

    Args:
        reports: all reports of the case, in any order.
        derivations: all derivations among them, in any order.
    """
    by_id = {report.id: report for report in reports}
    candidates: dict[str, list[_Link]] = defaultdict(list)
    for link in _links(sorted(derivations, key=lambda d: (d.derived, d.source))):
        candidates[link.derived].append(link)
    chosen = {report: _parents(candidates[report], by_id) for report in sorted(by_id)}
    _break_circles(chosen)
    descents = [Descent(report, tuple(chosen[report]), _because(chosen[report], by_id)) for report in sorted(by_id)]
    return add_lost_originals(descents, derivations)


def _links(derivations: Sequence[Derivation]) -> Iterator[_Link]:
    known = {(d.derived, d.source): d for d in derivations if d.kind == "copy" and _weight(d) > STRONG}
    sources: dict[str, set[str]] = defaultdict(set)
    for derived, source in known:
        sources[derived].add(source)
    for derivation in derivations:
        if derivation.kind not in ("copy", "shared_original"):
            continue
        if (derivation.derived, derivation.source) in known and derivation.direction != "undecided":
            yield _link(derivation, derivation.because)
            continue
        ends = derivation.source, derivation.derived
        common = sorted(sources[ends[0]] & sources[ends[1]])
        weighed = [weigh_inheritance(known[ends[0], c], known[ends[1], c], derivation) for c in common]
        first = sum(inheritance.says_first for inheritance in weighed)
        if first:
            says = "where the two differ, the earlier keeps the words of the source of both"
            because = (Reason("inherited_edits", says, 1.0), *derivation.because)
            yield _link(derivation, because, turned=first < 0)
        elif derivation.direction != "undecided" or (common and abs(_weight(derivation)) > STRONG):
            # the original behind two reports that carry one mark is here, so that one may still have it by the other
            yield _link(derivation, derivation.because, turned=_weight(derivation) < 0)


def _weight(derivation: Derivation) -> float:
    return sum(reason.weight for reason in derivation.because)


def _link(derivation: Derivation, because: tuple[Reason, ...], *, turned: bool = False) -> _Link:
    derived, source = derivation.derived, derivation.source
    if turned:
        derived, source = source, derived
    pairs = tuple((pair.source if turned else pair.derived, pair) for pair in derivation.pairs)
    return _Link(derived, source, pairs, derivation, because)


def _parents(links: Sequence[_Link], reports: Mapping[str, Report]) -> dict[str, _Link]:
    """The parents of one report, the one it took most from first."""
    parents: dict[str, _Link] = {}
    unexplained = {passage for link in links for passage, _ in link.pairs}
    left = list(links)
    while left and unexplained:
        best = max(left, key=lambda link: (_gain(link, unexplained, reports), *_precedence(reports[link.source])))
        left.remove(best)
        explained = {p for p in unexplained if any(p.overlaps(passage) for passage, _ in best.pairs)}
        if parents and _nearly_unchanged(best, explained) < SECOND_PARENT:
            break
        parents[best.source] = best
        unexplained -= explained
    return parents


def _gain(link: _Link, unexplained: Collection[Passage], reports: Mapping[str, Report]) -> float:
    """How many of the unexplained words a candidate explains, fewer where its own words differ."""
    gain = sum(
        _count(passage) * (_nearness(pair) / 100) ** NEARNESS
        for passage, pair in link.pairs
        if any(passage.overlaps(other) for other in unexplained)
    )
    outlet, credit = reports[link.source].outlet, link.derivation.credit
    named = outlet is not None and credit is not None and any(name in credit.text for name in names_of(outlet))
    return gain + (CREDITED if named else 0.0)


def _nearness(pair: Pair) -> float:
    """0 to 100. House style is no departure: two outlets often have the same one, and neither from the other."""
    return pair.similarity if pair.label == "edited" else 100.0


def _nearly_unchanged(link: _Link, passages: Collection[Passage]) -> int:
    """Words of some passages that the candidate has nearly unchanged."""
    return sum(
        _count(passage)
        for passage, pair in link.pairs
        if pair.similarity >= NEARLY_UNCHANGED and any(passage.overlaps(other) for other in passages)
    )


def _precedence(report: Report) -> tuple[list[int], list[int]]:
    """Of equals the earlier published is nearer to the origin; then order by id, for sameness' sake."""
    return [-ord(c) for c in report.published or "9999"], [-ord(c) for c in report.id]


def _break_circles(chosen: dict[str, dict[str, _Link]]) -> None:
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


def _because(parents: Mapping[str, _Link], reports: Mapping[str, Report]) -> tuple[Reason, ...]:
    reasons = []
    for source, link in parents.items():
        verbatim = sum(pair.label == "verbatim" for _, pair in link.pairs)
        says = f"{len(link.pairs)} passages stand in {name_of(reports[source])}, {verbatim} of them word for word"
        reasons.append(Reason("nearest_words", says))
        reasons.extend(reason for reason in link.because if reason.weight > 0)
    return tuple(reasons)


def _count(passage: Passage) -> int:
    return len(bare_words(passage.text))
