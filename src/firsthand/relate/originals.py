"""Originals that are not here: what several reports go back to, as a node of its own in the stemma."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256

from firsthand.records.derivation import Derivation
from firsthand.records.descent import LOST, Descent
from firsthand.records.reason import Reason
from firsthand.relate.groups import Groups


def add_lost_originals(descents: Sequence[Descent], derivations: Sequence[Derivation]) -> tuple[Descent, ...]:
    """The descents with one more for each missing original, and with it as the parent of those that go back to it.

    Reports that carry the mark of one agency and share its words have an original in common. Where nothing in the case
    is that original, it is lost: it gets an id made of its children's, and stands above the topmost of them.

    Args:
        descents: one a report.
        derivations: all derivations among these reports.
    """
    by_report = {descent.report: descent for descent in descents}
    marks = {(d.derived, d.source): why for d in derivations if (why := _mark(d))}
    marked = {report for pair in marks for report in pair}
    groups = Groups(sorted(by_report))
    reasons: dict[str, Reason] = {}
    for pair in sorted(marks):
        one, other = (_tops(report, by_report) for report in pair)
        tops = sorted((one | other) & marked)
        if one & other or not one & marked or not other & marked:
            continue  # what they have in common is here, or comes from a report without the mark
        for top in tops:
            groups.join(tops[0], top)
            reasons.setdefault(top, marks[pair])
    found: list[Descent] = []
    for group in groups.all():
        if len(group) > 1:
            lost = LOST + sha256("\n".join(sorted(group)).encode()).hexdigest()[:16]
            why = reasons[min(group)]
            found.append(Descent(lost, (), (why,)))
            found.extend(Descent(report, (lost,), (why, *by_report[report].because)) for report in group)
    replaced = {descent.report: descent for descent in (*descents, *found)}
    return tuple(replaced[report] for report in sorted(replaced))


def _mark(derivation: Derivation) -> Reason | None:
    """The reason that says that one agency is behind both reports; None if there is none."""
    if derivation.kind != "shared_original":
        return None
    return next((reason for reason in derivation.because if reason.rule == "one_agency"), None)


def _tops(report: str, descents: Mapping[str, Descent]) -> set[str]:
    """The reports without parents that its lines of parents lead to; the report itself where it has none."""
    seen, left = {report}, [report]
    while left:
        new = [parent for parent in descents[left.pop()].parents if parent not in seen]
        seen.update(new)
        left += new
    return {name for name in seen if not descents[name].parents}
