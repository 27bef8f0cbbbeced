"""The records of a case: asked for by id, put in, taken out."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from firsthand.casefile.questions import ask
from firsthand.casefile.tables import (
    DERIVATIONS,
    DESCENTS,
    FIGURES,
    OF_ONE_REPORT,
    PAIRS,
    QUANTITIES,
    REPORTS,
    SENTENCES,
)
from firsthand.errors import UnknownReport
from firsthand.records.derivation import Derivation
from firsthand.records.descent import LOST, Descent
from firsthand.records.figure import Figure
from firsthand.records.reading import Reading
from firsthand.records.report import Report


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

    def reading(self, report_id: str) -> Reading:
        """What was read from the report with this id.

        Raises:
            UnknownReport: if there is none.
        """
        return Reading(
            report=self.report(report_id),
            sentences=tuple(SENTENCES.select(self.db, report=report_id)),
            quantities=tuple(QUANTITIES.select(self.db, report=report_id)),
        )

    def readings(self) -> Iterator[Reading]:
        """Every reading, by date, one at a time."""
        return map(self.reading, self.ids())

    def derivations(self, **equal: object) -> Iterator[Derivation]:
        """The derivations whose named columns have these values, by derived, then source."""
        for derivation in DERIVATIONS.select(self.db, **equal):
            pairs = PAIRS.select(self.db, derived_report=derivation.derived, source_report=derivation.source)
            yield replace(derivation, pairs=tuple(pairs))

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

    def put_reading(self, reading: Reading, prints: Iterable[int]) -> None:
        """Adds what was read from one report, and its fingerprints."""
        REPORTS.insert(self.db, [reading.report])
        SENTENCES.insert(self.db, reading.sentences)
        QUANTITIES.insert(self.db, reading.quantities)
        rows = ((number, reading.report.id) for number in prints)
        self.db.executemany("INSERT INTO fingerprint VALUES (?, ?)", rows)

    def drop_report(self, report_id: str) -> None:
        """Takes out a report, all that was read from it, and every comparison with it."""
        self.unsettle({report_id, *self.neighbours(report_id)})
        for table in OF_ONE_REPORT:
            table.delete(self.db, report=report_id)
        REPORTS.delete(self.db, id=report_id)
        for column in ("derived", "source"):
            DERIVATIONS.delete(self.db, **{column: report_id})
            PAIRS.delete(self.db, **{f"{column}_report": report_id})
        self.db.execute("DELETE FROM fingerprint WHERE report = ?", (report_id,))
        self.db.execute("DELETE FROM complaint WHERE one = :id OR other = :id", {"id": report_id})

    def neighbours(self, report_id: str) -> frozenset[str]:
        """Ids of the reports that some derivation links with this one."""
        return frozenset(row[0] for row in ask(self.db, "neighbours", report=report_id))

    def put_derivation(self, derivation: Derivation) -> None:
        """Adds a derivation."""
        DERIVATIONS.insert(self.db, [derivation])
        PAIRS.insert(self.db, derivation.pairs)

    def prints(self, report_id: str) -> frozenset[int]:
        """The fingerprints of the report with this id."""
        return frozenset(row[0] for row in ask(self.db, "prints_of_report", report=report_id))

    def mark_compared(self, report_ids: Iterable[str]) -> None:
        """Remembers that these reports were compared with every other so marked."""
        rows = ((report_id,) for report_id in report_ids)
        self.db.executemany("UPDATE standing SET compared = 1 WHERE id = ?", rows)

    def replace_descents(self, report_ids: Collection[str], descents: Iterable[Descent]) -> None:
        """Puts descents in the place of those of the given reports, and of the lost originals these went back to."""
        old = [descent for report_id in report_ids for descent in DESCENTS.select(self.db, report=report_id)]
        lost = {parent for descent in old for parent in descent.parents if parent.startswith(LOST)}
        for report_id in (*report_ids, *sorted(lost)):
            DESCENTS.delete(self.db, report=report_id)
        DESCENTS.insert(self.db, descents)

    def unsettle(self, report_ids: Collection[str]) -> None:
        """Remembers that these reports' places in the family tree may change."""
        rows = ((report_id,) for report_id in sorted(report_ids))
        self.db.executemany("INSERT OR IGNORE INTO unsettled VALUES (?)", rows)


def _order_of_figures(figure: Figure) -> tuple[bool, int, int, float, str, tuple[str, ...]]:
    """What is copied first, then the most carried, then the greater number."""
    reports, sources = len(figure.reports), len(figure.sources)
    greatness = max(end for end in (figure.quantities[0].low, figure.quantities[0].high, 0.0) if end is not None)
    return sources == reports, -reports, sources, -greatness, figure.name, figure.reports
