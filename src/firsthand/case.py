"""A case, opened for reading: its reports and all that was derived from them, as typed records.

>>> import firsthand
>>> case = firsthand.open_case("mycase")        # doctest: +SKIP
>>> for derivation in case.derivations:         # doctest: +SKIP
...     print(derivation.derived, "took from", derivation.source)
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from pathlib import Path
from types import TracebackType
from typing import IO

from firsthand.casefile import verification
from firsthand.casefile.databases import open_to_read
from firsthand.casefile.exports import write_case
from firsthand.casefile.folder import Folder, find_folder
from firsthand.casefile.problems import find_future_dates, find_problems
from firsthand.casefile.questions import ask
from firsthand.casefile.receipts import problem_key, read_refused
from firsthand.casefile.settings import read_settings
from firsthand.casefile.spreadsheets import write_sheets
from firsthand.casefile.store import Store
from firsthand.casefile.summaries import (
    Hit,
    Outline,
    StandingText,
    Summary,
    find_standing_texts,
    outline_derivations,
    search,
    summarise,
)
from firsthand.casefile.verification import Finding
from firsthand.errors import UnknownReport
from firsthand.pipeline import open_bytes
from firsthand.records.attribution import Attribution
from firsthand.records.derivation import Derivation
from firsthand.records.descent import Descent
from firsthand.records.figure import Figure
from firsthand.records.problem import Problem
from firsthand.records.reading import Reading
from firsthand.records.report import Report
from firsthand.relate.vouchers import find_voucher


def open_case(path: str | Path) -> Case:
    """The case in the folder `path`, as its last build left it. Changes nothing in it.

    Raises:
        NotACase: if there is no case there, or none that this version can read; the message says what to do.
    """
    return Case(find_folder(path))


class Case:
    """A case opened for reading. Use it in a `with` statement, or call `close`.

    Everything is read when asked for, never before; whatever is sorted "by date" has undated reports last and
    breaks ties by id.
    """

    def __init__(self, folder: Folder) -> None:
        self.path: Path = folder.path  # the case folder
        self._folder = folder
        self._store = Store(open_to_read(folder))
        self._attributions = lru_cache(maxsize=256)(self._store.attributions)

    def __enter__(self) -> Case:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the case's database."""
        self._store.db.close()

    @property
    def reports(self) -> tuple[Report, ...]:
        """Every report of the case, by date."""
        return tuple(map(self._store.report, self._store.ids()))

    def readings(self) -> Iterator[Reading]:
        """What was read from each report alone, by date; one at a time, so that a large case fits in memory."""
        return self._store.readings()

    @property
    def derivations(self) -> tuple[Derivation, ...]:
        """Which report took passages from which, sorted by derived, then source."""
        return tuple(self._store.derivations())

    def outlines(self) -> tuple[Outline, ...]:
        """`derivations` without their passages, in the same order. Loads no text."""
        return outline_derivations(self._store.db)

    @property
    def stemma(self) -> tuple[Descent, ...]:
        """The family tree: one descent for each report, sorted by report id."""
        return self._store.descents()

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The numbers that several reports carry, and how many sources remain."""
        return self._store.figures()

    def leading_figures(self, limit: int) -> tuple[Figure, ...]:
        """The first of `figures`, without reading the others."""
        return self._store.leading_figures(limit)

    def count_figures(self) -> int:
        """How many `figures` there are."""
        return int(ask(self._store.db, "count_figures")[0][0])

    def vouchers(self, figure: Figure) -> tuple[tuple[str, Attribution | None], ...]:
        """For each place of a figure, in order: the report's id and who says it there; None: the report itself."""
        places = (quantity.passage for quantity in figure.quantities)
        return tuple((place.report, find_voucher(place, self._attributions(place.report))) for place in places)

    def standing_texts(self, *, limit: int = 50) -> tuple[StandingText, ...]:
        """The passages that outlets repeat under different news, those in most reports first."""
        return find_standing_texts(self._store.db, limit=limit)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What could not be read, or was read with a reservation, sorted."""
        return find_problems(self._store.db, read_refused(self._folder))

    def problems_on(self, today: str) -> tuple[Problem, ...]:
        """`problems`, and one for each report whose date of publication lies after `today` (YYYY-MM-DD)."""
        future = find_future_dates(self._store.db, today)
        return tuple(sorted({*self.problems, *future}, key=problem_key))

    def report(self, name: str) -> Report:
        """The one report that `name` means: its id, the start of its id, its source or its file name.

        Raises:
            UnknownReport: if none or several answer to it; the message lists what was meant.
        """
        return self._store.report(self._named(name))

    def reading(self, report_id: str) -> Reading:
        """What was read from the report with this id.

        Raises:
            UnknownReport: if the case has no report with this id.
        """
        return self._store.reading(report_id)

    def derivation(self, a: str, b: str) -> Derivation | None:
        """The derivation between two reports, by id, in either order; None if they share nothing of substance."""
        found = (*self._store.derivations(derived=a, source=b), *self._store.derivations(derived=b, source=a))
        return found[0] if found else None

    def derivations_of(self, report_id: str) -> tuple[Derivation, ...]:
        """The derivations in which the report is either side."""
        return self._store.derivations_of(report_id)

    def summaries(self) -> tuple[Summary, ...]:
        """For each report, by date: how much of it is its own, and what it is linked with. Loads no text."""
        return summarise(self._store.db)

    def search(self, words: str, *, limit: int = 50) -> tuple[Hit, ...]:
        """Reports whose headline or text holds all of the words, best first. No word of it is a query operator."""
        return search(self._store.db, words, limit=limit)

    def export_json(self, out: IO[str], *, text: bool = False, mentions: bool = True) -> None:
        """Writes the case as one `firsthand/case-1` object.

        Args:
            out: where to; written piece by piece.
            text: whether each report's frozen text goes along.
            mentions: False leaves out of each report all but `report` itself.
        """
        write_case(self._store, self.problems, out, text=text, mentions=mentions)

    def export_csv(self, folder: str | Path) -> tuple[Path, ...]:
        """Writes the case as CSV files, one a kind of row, into `folder`, and says which. Makes the folder."""
        return write_sheets(self._store, self.problems, Path(folder))

    def verify(self, *, progress: Callable[[int, int], None] | None = None) -> tuple[Finding, ...]:
        """Re-hashes every report, re-reads its text and every passage, and returns what does not agree.

        Args:
            progress: called with reports checked and reports in all.
        """
        settings = read_settings(self._folder.settings)
        reread = partial(open_bytes, outlets=settings.outlets)
        return verification.verify(self._folder, self._store, settings, reread, progress=progress)

    def _named(self, name: str) -> str:
        """The id of the one report that `name` means."""
        ending = "%/" + name.translate({ord(sign): f"\\{sign}" for sign in "\\%_"})
        rows = ask(self._store.db, "reports_named", name=name, ending=ending) if name else []
        best = [(report_id, source) for report_id, source, meaning in rows if meaning == rows[0][2]]
        if len(best) == 1:
            return str(best[0][0])
        if not best:
            raise UnknownReport(f"{name}: no report of {self.path} has this id, source or file name")
        listed = "; ".join(f"{report_id} ({source})" for report_id, source in best[:5])
        more = f" and {len(best) - 5} more" if len(best) > 5 else ""
        raise UnknownReport(f"{name}: {len(best)} reports of {self.path} answer to it: {listed}{more}; give an id")
