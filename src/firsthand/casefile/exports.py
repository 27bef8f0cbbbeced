"""A case as the machine-readable contract writes it: one object a report, and one object a case.

The schemas of both are in `firsthand/schemas/`. Each element of a list stands on a line of its own, so that two
exports can be compared line by line and a large case is never in memory at once.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import IO, Any

from firsthand.casefile.kept import OF_ONE_REPORT
from firsthand.casefile.store import Store
from firsthand.records.contract import as_contract
from firsthand.records.problem import Problem
from firsthand.records.reading import ENGLISH_FIELDS, Reading
from firsthand.records.report import Report

REPORT_SCHEMA = "firsthand/report-1"
CASE_SCHEMA = "firsthand/case-1"

# What the contract names and this version does not look for yet: an empty list alone would say that there is none.
UNREAD_KINDS = ("tallies",)
UNRELATED_KINDS = ("incidents", "tallies", "actors", "disagreements")


def report_line(reading: Reading, *, text: bool = False, mentions: bool = True) -> str:
    """One report as a `firsthand/report-1` object: JSON on one line, without its end.

    Args:
        reading: what was read from the report.
        text: whether the frozen text goes along.
        mentions: False leaves out all but `report` (and the text, if asked for).
    """
    return _json(report_object(reading, text=text, mentions=mentions))


def report_object(reading: Reading, *, text: bool = False, mentions: bool = True) -> dict[str, Any]:
    """One report as a `firsthand/report-1` object. See `report_line`."""
    written: dict[str, Any] = {"schema": REPORT_SCHEMA, "report": _report(reading.report)}
    if text:
        written["text"] = reading.report.text
    if mentions:
        found = {field: getattr(reading, field) for field in OF_ONE_REPORT}
        written.update((field, as_contract(records, with_report=False)) for field, records in found.items())
        written.update((kind, []) for kind in UNREAD_KINDS)
        written["not_extracted"] = [*(() if reading.report.is_english else ENGLISH_FIELDS), *UNREAD_KINDS]
    return written


def write_case(
    store: Store, problems: Iterable[Problem], out: IO[str], *, text: bool = False, mentions: bool = True
) -> None:
    """Writes the case as one `firsthand/case-1` object.

    Args:
        store: the case's records.
        problems: what went wrong, sorted.
        out: where to.
        text: whether the frozen texts go along.
        mentions: False leaves out of each report all but `report`.
    """
    lists: Mapping[str, Iterable[str]] = {
        "reports": (report_line(reading, text=text, mentions=mentions) for reading in store.readings()),
        "derivations": _lines(store.derivations()),
        "stemma": _lines(store.descents()),
        "figures": _lines(store.figures()),
        "problems": _lines(problems),
        **dict.fromkeys(UNRELATED_KINDS, ()),
    }
    out.write(f'{{"schema": {_json(CASE_SCHEMA)}')
    for key, lines in lists.items():
        out.write(f",\n{_json(key)}: [")
        for number, line in enumerate(lines):
            out.write((",\n" if number else "\n") + line)
        out.write("]")
    out.write(f',\n"not_extracted": {_json(UNRELATED_KINDS)}}}\n')


def _report(report: Report) -> dict[str, Any]:
    """A report's own fields, its text aside; the evidence by name of field."""
    written: dict[str, Any] = as_contract(report, with_report=False)
    del written["text"]
    written["evidence"] = dict(sorted(written["evidence"].items()))
    return written


def _lines(records: Iterable[object]) -> Iterator[str]:
    return (_json(as_contract(record, with_report=True)) for record in records)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
