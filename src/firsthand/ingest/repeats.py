"""Reports of one file that came under one id: the same report twice is kept once, different ones are told apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256

from firsthand.records.passage import Passage
from firsthand.records.problem import Problem
from firsthand.records.report import Report


def tell_apart(reports: Sequence[Report]) -> tuple[list[Report | None], list[Problem]]:
    """The reports under ids that differ, in their order, with None where one repeats another; and a problem for each.

    Of different reports under one id, the one whose content has the smallest hash keeps it and the others get eight
    digits of theirs behind it, so that the order in the file does not matter.
    """
    groups: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for place, report in enumerate(reports):
        groups[report.id][_content(report)].append(place)
    kept: list[Report | None] = list(reports)
    problems: list[Problem] = []
    for identity, contents in groups.items():
        for number, content in enumerate(sorted(contents)):
            first, *others = contents[content]
            if number:
                kept[first] = _renamed(reports[first], f"{identity}-{content[:8]}")
                problems.append(_same_id(reports[first], identity, f"{identity}-{content[:8]}"))
            for other in others:
                kept[other] = None
                problems.append(_same_report(reports[other], reports[first], kept[first]))
    return kept, problems


def _content(report: Report) -> str:
    told = "\0".join((report.text, report.outlet or "", report.published or ""))
    return sha256(told.encode("utf-8")).hexdigest()


def _renamed(report: Report, identity: str) -> Report:
    evidence = {name: Passage(identity, one.start, one.end, one.text) for name, one in report.evidence.items()}
    return replace(report, id=identity, evidence=evidence)


def _same_id(report: Report, identity: str, new: str) -> Problem:
    message = f"{report.source}: another report of this file has the id {identity} too; this one was named {new}."
    return Problem(report.source, "same_id", message, report.sha256, new)


def _same_report(report: Report, first: Report, kept: Report | None) -> Problem:
    message = f"{report.source}: the same report as {first.source}; kept once."
    return Problem(report.source, "same_report", message, report.sha256, kept.id if kept else None)
