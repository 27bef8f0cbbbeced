"""The records of a case: asked for by id, put in, taken out."""

from __future__ import annotations

import json
import sqlite3
import sys
from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from firsthand.casefile.kept import (
    ATTRIBUTIONS,
    DERIVATIONS,
    DESCENTS,
    FIGURES,
    OF_ONE_REPORT,
    PAIRS,
    REPORTS,
)
from firsthand.casefile.questions import ask
from firsthand.casefile.tables import Row
from firsthand.errors import UnknownReport
from firsthand.records.attribution import Attribution
from firsthand.records.derivation import Derivation
from firsthand.records.descent import LOST, Descent
from firsthand.records.figure import Figure
from firsthand.records.reading import Reading
from firsthand.records.report import Report

UNDATED = "9999"  # sorts behind every date


@dataclass(frozen=True, slots=True)
class ReadingRows:
    """What was read from one report, as the tables keep it: made in any process."""

    name: str  # id of the report
    report: Row
    found: Mapping[str, list[Row]]  # by field of the reading
    age: str  # date of publication; of undated ones what sorts behind every date
    prints: bytes


@dataclass(frozen=True, slots=True)
class DerivationRows:
    """Derivations, as the tables keep them: made in any process."""

    derivations: list[Row]
    pairs: list[Row]


def reading_rows(reading: Reading, prints: Iterable[int]) -> ReadingRows:
    """The rows of a reading and its fingerprints."""
    return ReadingRows(
        name=reading.report.id,
        report=REPORTS.rows([reading.report])[0],
        found={field: table.rows(getattr(reading, field)) for field, table in OF_ONE_REPORT.items()},
        age=reading.report.published or UNDATED,
        prints=pack_prints(prints),
    )


def derivation_rows(derivations: Iterable[Derivation]) -> DerivationRows:
    """The rows of derivations."""
    found = list(derivations)
    return DerivationRows(DERIVATIONS.rows(found), [row for one in found for row in PAIRS.rows(one.pairs)])


def pack_prints(prints: Iterable[int]) -> bytes:
    """Fingerprints in few bytes, sorted: the same on every machine."""
    numbers = array("q", sorted(prints))
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()


def unpack_prints(packed: bytes) -> Sequence[int]:
    """What `pack_prints` packed."""
    numbers = array("q", packed)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


class Store:
    """What `case.sqlite` holds, as records."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db

    def ids(self) -> tuple[str, ...]:
        """The ids of all reports, by date."""
        return tuple(row[0] for row in ask(self.db, "reports_by_date"))

    def report(self, report_id: str) -> Report:
        """The report with this id.

        Raises:
            UnknownReport: if there is none.
        """
        for report in REPORTS.select(self.db, id=report_id):
            return report
        raise UnknownReport(f"{report_id}: the case has no report with this id")

    def reading(self, report_id: str, fields: Collection[str] = tuple(OF_ONE_REPORT)) -> Reading:
        """What was read from the report with this id; only these fields of it, and the others empty.

        Raises:
            UnknownReport: if there is none.
        """
        found = {field: tuple(OF_ONE_REPORT[field].of(self.db, report_id)) for field in fields}
        return Reading(self.report(report_id), **found)

    def attributions(self, report_id: str) -> tuple[Attribution, ...]:
        """Who says what in the report with this id; empty if there is none."""
        return tuple(ATTRIBUTIONS.of(self.db, report_id))

    def readings(self) -> Iterator[Reading]:
        """Every reading, by date, one at a time."""
        return map(self.reading, self.ids())

    def derivations(self, **equal: str) -> Iterator[Derivation]:
        """The derivations whose named columns have these values, by derived, then source."""
        for derivation in DERIVATIONS.select(self.db, without=(), **equal):
            pairs = PAIRS.select(self.db, derived_report=derivation.derived, source_report=derivation.source)
            yield replace(derivation, pairs=tuple(pairs))

    def bare_derivations(self, derived: str, kind: str) -> Iterator[Derivation]:
        """Those of a kind from one derived report, without changes, additions and omissions: all that a tree needs."""
        for one in DERIVATIONS.select(self.db, without=("added", "dropped"), derived=derived, kind=kind):
            pairs = PAIRS.select(self.db, without=("changes",), derived_report=one.derived, source_report=one.source)
            yield replace(one, pairs=tuple(pairs))

    def derivations_of(self, report_id: str) -> tuple[Derivation, ...]:
        """The derivations in which the report is either side, by derived, then source."""
        found = [*self.derivations(derived=report_id), *self.derivations(source=report_id)]
        return tuple(sorted(found, key=lambda derivation: (derivation.derived, derivation.source)))

    def descents(self) -> tuple[Descent, ...]:
        """Every report's place in the family tree, by id."""
        return tuple(DESCENTS.select(self.db))

    def figures(self) -> tuple[Figure, ...]:
        """The figures that several reports carry, those with fewer sources than reports first."""
        return tuple(sorted(FIGURES.select(self.db), key=_order_of_figures))

    def leading_figures(self, limit: int) -> tuple[Figure, ...]:
        """The first of `figures`, without reading the others."""
        numbers = [row[0] for row in ask(self.db, "leading_figures", limit=limit)]
        return tuple(figure for number in numbers for figure in FIGURES.select(self.db, number=number))

    def put_reading(self, rows: ReadingRows) -> None:
        """Adds what was read from one report, and its fingerprints."""
        REPORTS.insert_rows(self.db, [rows.report])
        for field, table in OF_ONE_REPORT.items():
            table.insert_rows(self.db, rows.found[field])
        self.db.execute(
            "INSERT INTO prints (report, age, numbers) VALUES (?, ?, ?)", (rows.name, rows.age, rows.prints)
        )

    def drop_report(self, report_id: str) -> None:
        """Takes out a report, all that was read from it, and every comparison with it."""
        self.unsettle({report_id, *self.neighbours(report_id)}, anew=True)
        for table in OF_ONE_REPORT.values():
            table.delete(self.db, **{table.owner: report_id})
        REPORTS.delete(self.db, id=report_id)
        for column in ("derived", "source"):
            DERIVATIONS.delete(self.db, **{column: report_id})
            PAIRS.delete(self.db, **{f"{column}_report": report_id})
        self._drop_prints(report_id)
        self.db.execute("DELETE FROM complaint WHERE one = :id OR other = :id", {"id": report_id})

    def drop_pairs(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Takes out what is kept of some pairs of reports."""
        for one, other in sorted(pairs):
            for derived, source in ((one, other), (other, one)):
                DERIVATIONS.delete(self.db, derived=derived, source=source)
                PAIRS.delete(self.db, derived_report=derived, source_report=source)
                self.db.execute("DELETE FROM complaint WHERE one = ? AND other = ?", (derived, source))
            self.unsettle({one, other}, anew=True)

    def neighbours(self, report_id: str) -> frozenset[str]:
        """Ids of the reports that some derivation links with this one."""
        return frozenset(row[0] for row in ask(self.db, "neighbours", report=report_id))

    def put_derivations(self, rows: DerivationRows) -> None:
        """Adds derivations."""
        DERIVATIONS.insert_rows(self.db, rows.derivations)
        PAIRS.insert_rows(self.db, rows.pairs)

    def prints(self, report_id: str) -> Sequence[int]:
        """The fingerprints of the report with this id, sorted; none if there is no such report."""
        return unpack_prints(b"".join(row[0] for row in ask(self.db, "prints_of_report", report=report_id)))

    def holders(self, prints: Iterable[int]) -> frozenset[str]:
        """Ids of the reports in the index that have one of these fingerprints."""
        return frozenset(row[0] for row in ask(self.db, "holders", prints=json.dumps(list(prints))))

    def mark_compared(self, report_ids: Collection[str]) -> None:
        """Remembers that these reports were compared with every other so marked."""
        names = ((report_id,) for report_id in report_ids)
        self.db.executemany("UPDATE standing SET stage = 2 WHERE id = ?", names)

    def replace_descents(self, report_ids: Collection[str], descents: Iterable[Descent]) -> None:
        """Puts descents in the place of those of the given reports, and of the lost originals these went back to."""
        old = [descent for report_id in report_ids for descent in DESCENTS.select(self.db, report=report_id)]
        lost = {parent for descent in old for parent in descent.parents if parent.startswith(LOST)}
        for report_id in (*report_ids, *sorted(lost)):
            DESCENTS.delete(self.db, report=report_id)
        DESCENTS.insert(self.db, descents)

    def unsettle(self, report_ids: Collection[str], *, anew: bool) -> None:
        """Remembers that these reports' places in the family tree may change.

        Args:
            anew: whether they are new, or gone, or lost a neighbour; False: they gained one.
        """
        rows = ((report_id, anew) for report_id in sorted(report_ids))
        self.db.executemany(
            "INSERT INTO unsettled VALUES (?, ?) ON CONFLICT DO UPDATE SET anew = max(anew, excluded.anew)", rows
        )

    def _drop_prints(self, report_id: str) -> None:
        """Takes a report out of the index; which of its fingerprints are still common is to be seen."""
        prints = self.prints(report_id)
        for number in (row[0] for row in ask(self.db, "number_of_report", report=report_id)):
            rows = ((one, number) for one in prints)
            self.db.executemany("DELETE FROM fingerprint WHERE print = ? AND report = ?", rows)
        held = json.dumps(list(prints))
        self.db.execute(
            "INSERT OR IGNORE INTO touched SELECT c.print FROM json_each(?) j CROSS JOIN common c ON c.print = j.value",
            (held,),
        )
        self.db.execute("DELETE FROM prints WHERE report = ?", (report_id,))


def _order_of_figures(figure: Figure) -> tuple[bool, int, int, float, str, tuple[str, ...]]:
    """What is copied first, then the most carried, then the greater number."""
    reports, sources = len(figure.reports), len(figure.sources)
    greatness = max(end for end in (figure.quantities[0].low, figure.quantities[0].high, 0.0) if end is not None)
    return sources == reports, -reports, sources, -greatness, figure.name, figure.reports
