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
    marks = {pair: why for d in derivations if (why := _mark(d)) for pair in ((d.derived, d.source),)}
    groups = Groups(sorted(by_report))
    for derived, source in sorted(marks):
        groups.join(_top(derived, by_report), _top(source, by_report))
    found: list[Descent] = []
    for group in groups.all():
        if len(group) > 1:
            lost = LOST + sha256("\n".join(sorted(group)).encode()).hexdigest()[:16]
            why = next(marks[pair] for pair in sorted(marks) if _top(pair[0], by_report) in group)
            found.append(Descent(lost, (), (why,)))
            found.extend(Descent(report, (lost,), (why, *by_report[report].because)) for report in group)
    replaced = {descent.report: descent for descent in (*descents, *found)}
    return tuple(replaced[report] for report in sorted(replaced))


def _mark(derivation: Derivation) -> Reason | None:
    """The reason that says that one agency is behind both reports; None if there is none."""
    if derivation.kind != "shared_original":
        return None
    return next((reason for reason in derivation.because if reason.rule == "one_agency"), None)


def _top(report: str, descents: Mapping[str, Descent]) -> str:
    """The report at the top of the first line of parents."""
    while descents[report].parents:
        report = descents[report].parents[0]
    return report
